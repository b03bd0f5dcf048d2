import { describe, expect, test } from 'vitest'
import { groupNip, nipDoubts } from '../../src-main/contract/employee-number.ts'
import { linesBelowName, signingLines } from '../../src-main/contract/signing.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'

const head = ['Kepala Dinas Koperasi,', 'Perindustrian dan Perdagangan']
const nobody = { onBehalfOf: [], through: [] }

describe('the lines above a signature', () => {
  test.each([
    [
      'own',
      { form: 'own', position: head, ...nobody },
      ['KEPALA DINAS KOPERASI,', 'PERINDUSTRIAN DAN PERDAGANGAN,'],
    ],
    [
      'a.n.',
      { form: 'an', position: ['Sekretaris'], onBehalfOf: head, through: [] },
      ['a.n. KEPALA DINAS KOPERASI,', 'PERINDUSTRIAN DAN PERDAGANGAN', 'SEKRETARIS,'],
    ],
    [
      'u.b.',
      {
        form: 'ub',
        position: ['Kepala Subbagian Umum,'],
        onBehalfOf: ['Kepala Dinas'],
        through: ['Sekretaris'],
      },
      ['a.n. KEPALA DINAS', 'SEKRETARIS', 'u.b.', 'KEPALA SUBBAGIAN UMUM,'],
    ],
    ['Plt.', { form: 'plt', position: ['Kepala Dinas'], ...nobody }, ['Plt. KEPALA DINAS,']],
    ['Plh.', { form: 'plh', position: ['Kepala Dinas'], ...nobody }, ['Plh. KEPALA DINAS,']],
    ['Pj.', { form: 'pj', position: ['Sekretaris Daerah'], ...nobody }, ['Pj. SEKRETARIS DAERAH,']],
    [
      'typed by the office itself, with an empty line',
      { form: 'own', position: ['a.n. Kepala Dinas', ' ', 'Sekretaris'], ...nobody },
      ['a.n. KEPALA DINAS', 'SEKRETARIS,'],
    ],
    ['nothing yet', { form: 'own', position: [''], ...nobody }, []],
  ] as const)('%s', (_, signer, lines) => {
    const { form, position, onBehalfOf, through } = signer
    expect(
      signingLines({
        form,
        position: [...position],
        onBehalfOf: [...onBehalfOf],
        through: [...through],
      }),
    ).toEqual(lines)
  })
})

test.each([
  [
    'Ir. Ayu',
    'Pembina (IV/a)',
    '197009071996022001',
    ['Pembina (IV/a)', 'NIP 19700907 199602 2 001'],
  ],
  ['Ir. Ayu', '', '', []],
  ['', '', '', ['NIP']],
])('below the name of %j', (name, rank, employeeNumber, lines) => {
  expect(linesBelowName({ name, rank, employeeNumber })).toEqual(lines)
})

test.each([
  ['197009071996022001', '19700907 199602 2 001'],
  ['19700907 199602 2 001', '19700907 199602 2 001'],
  ['belum ada', 'belum ada'],
])('NIP %s', (number, grouped) => {
  expect(groupNip(number)).toBe(grouped)
})

describe('what looks wrong in a NIP', () => {
  const today = '2026-10-05' as OfficeDate
  test.each([
    ['', []],
    ['19700907 199602 1 001', []],
    ['197009071996021001', []],
    ['200409292026101001', []],
    ['19700907199602100', ['not-18-digits']],
    ['belum ada', ['not-18-digits']],
    ['197002301996021001', ['birth-date']],
    ['197013011996021001', ['birth-date']],
    ['189909071996021001', ['birth-date']],
    ['202009072026021001', ['birth-date', 'start-month']],
    ['197009071996131001', ['start-month']],
    ['197009071980021001', ['start-month']],
    ['197009072026111001', ['start-month']],
    ['197009071996023001', ['sex']],
    ['000000000000000000', ['birth-date', 'start-month', 'sex']],
  ])('%j', (number, doubts) => {
    expect(nipDoubts(number, today)).toEqual(doubts)
  })
})
