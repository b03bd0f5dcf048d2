import { expect, it } from 'vitest'
import { openDesk } from '../fixtures/open-desk.ts'
import { csv, header, oldRow, profile, workbookOf } from './old-register.ts'

const keeper = { as: 'register-keeper' } as const
const at = { sheet: null, headerRow: null, profile: null }

it('a file is looked at where the keeper says: another header row, another profile', async () => {
  const desk = await openDesk()
  const content = csv('Register;2024;Pasar\nTgl;Nama;Isi\n5/1/2024;Sri;Kios bocor\n')
  const file = { name: 'a.csv', content }
  const own = {
    columns: { receivedAt: 'TGL', narrative: 'Isi', note: 'Ket' },
    values: { channel: { '': 'letter' } },
  } as const
  await desk.must('saveImportProfile', { name: 'Buku', profile: profile(own) }, keeper)

  const guessed = await desk.must('readImportFile', file, keeper)
  expect(guessed).toMatchObject({ known: null, absent: [], sheet: 'CSV' })
  expect(guessed.sheets[0]).toMatchObject({ headerRow: 2, header: ['Tgl', 'Nama', 'Isi'] })

  const higher = await desk.must('readImportFile', { ...file, at: { ...at, headerRow: 1 } }, keeper)
  expect(higher.sheets[0]).toMatchObject({ headerRow: 1, header: ['Register', '2024', 'Pasar'] })
  expect(higher.sheets[0]?.rows[0]).toEqual(['Tgl', 'Nama', 'Isi'])

  // The headers as the file writes them; one that it has not stands apart.
  const chosen = { ...file, at: { ...at, headerRow: 2, profile: 'Buku' } }
  const laid = await desk.must('readImportFile', chosen, keeper)
  expect(laid.known).toBe('Buku')
  expect(laid.proposed.columns).toEqual({ receivedAt: 'Tgl', narrative: 'Isi' })
  expect(laid.absent).toEqual([{ field: 'note', header: 'Ket' }])

  const refusal = (where: typeof at | object) =>
    desk.call('readImportFile', { ...file, at: { ...at, ...where } }, keeper)
  expect(await refusal({ profile: 'Entah' })).toEqual({ problem: { problem: 'not-found' } })
  expect(await refusal({ sheet: 'Lain' })).toMatchObject({
    problem: { faults: [{ field: 'at.sheet', problem: 'unknown-value' }] },
  })
  expect(await refusal({ headerRow: 99 })).toMatchObject({
    problem: { faults: [{ field: 'at.headerRow', problem: 'unknown-value' }] },
  })
})

it('many rows and few are searchable once taken, and not once taken back', async () => {
  const desk = await openDesk()
  const bring = async (from: number, count: number) => {
    const rows = Array.from({ length: count }, (_, index) => oldRow(from + index))
    const content = await workbookOf([header, ...rows])
    return desk.must('takeImport', { name: 'a.xlsx', content, profile: profile() }, keeper)
  }
  const few = await bring(1, 3)
  const many = await bring(10, 600)
  const finds = async (text: string) =>
    (await desk.must('find', { text })).map(({ number }) => number)
  const whole = 'PGD-2024-00500'
  expect(await finds('pengaduan ke-500')).toContain(whole)
  expect(await finds('3573010101010002')).toEqual(['PGD-2024-00002'])
  await desk.must('undoImport', { batch: many.batch ?? '' }, keeper)
  expect(await finds('pengaduan ke-500')).not.toContain(whole)
  expect(await finds('3573010101010002')).toEqual(['PGD-2024-00002'])
  const { db } = desk.register.context()
  const marked = db
    .prepare(`SELECT v FROM complaint_words_config WHERE k = 'secure-delete'`)
    .pluck()
  expect(marked.get()).toBe(1)
  await desk.must('undoImport', { batch: few.batch ?? '' }, keeper)
  const words = db.prepare('SELECT count(*) FROM complaint_vocabulary').pluck().get()
  expect(words).toBe(0)
  expect((await desk.must('verify', {})).findings).toEqual([])
})
