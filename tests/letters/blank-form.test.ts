import { expect, test } from 'vitest'
import { formOrder } from '../../src-main/contract/form-order.ts'
import { drawBlankForm } from '../../src-main/register/papers/blank-form-paper.ts'
import { sampleOffice } from '../fixtures/case-file.ts'
import {
  assetsFolder,
  boxesOf,
  flat,
  inspect,
  overlapsIn,
  pagesOf,
  wordings,
} from './make-letter.ts'

const wording = wordings.get('complaint-form')

test.each([
  ['F4', 'arial'],
  ['A4', 'bookman'],
] as const)('the blank form is both sides of one %s sheet in %s', async (paper, font) => {
  const office = sampleOffice({ paper, font })
  const { pdf, pages } = await drawBlankForm({
    office,
    wording,
    assets: assetsFolder,
    madeAt: 0,
    practice: false,
  })
  expect(pages).toBe(2)
  const [front = '', back = ''] = pagesOf(pdf)
  const inOrder = flat(inspect(pdf, 'pdftotext', ['-raw']))
  const numbers = formOrder.map(({ number, label }) =>
    inOrder.indexOf(`${number}. ${label.split(' ')[0]}`),
  )
  expect(numbers).not.toContain(-1)
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
  for (const needed of [
    'FORMULIR PENGADUAN',
    'F.PGD-01',
    'Nomor register (diisi petugas)',
    'Datang langsung',
    'Rahasiakan identitas',
    'Bidang Koperasi',
  ])
    expect(front).toContain(needed)
  for (const needed of [
    'Cap jempol',
    'Dipotong di sini',
    'Tanda terima pengaduan',
    'Nomor register',
  ])
    expect(back).toContain(needed)
  expect(inOrder).toContain('telah dibacakan kembali kepada pelapor')
  expect(inOrder).toContain('UU Nomor 27 Tahun 2022 Pasal 21')
  expect(overlapsIn(boxesOf(pdf))).toEqual([])
})

test('a wording that names the case leaves dots', async () => {
  if (wording?.layout !== 'form') throw new Error('no form')
  const named = { ...wording, statement: [['Nomor register {registerNumber} dibacakan kembali.']] }
  const { pdf } = await drawBlankForm({
    office: sampleOffice(),
    wording: named,
    assets: assetsFolder,
    madeAt: 0,
    practice: false,
  })
  expect(flat(pagesOf(pdf).join(' '))).toMatch(/Nomor register …+ dibacakan kembali\./)
})
