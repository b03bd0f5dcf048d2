import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Category, Channel, Classification, Status } from '../../src-main/contract/complaint.ts'
import { ClosedAs } from '../../src-main/contract/closing.ts'
import { LetterKind } from '../../src-main/contract/letter-kind.ts'
import { Office } from '../../src-main/contract/office.ts'
import { RecapFigures } from '../../src-main/contract/recap.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'
import type { RegisterRow } from '../../src-main/register/recap/register-row.ts'

export const office = Office.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/office.json'), 'utf8')),
)

export const head = 'b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78'

function spread<K extends string>(keys: readonly K[], counts: number[]): Record<K, number> {
  return Object.fromEntries(keys.map((key, index) => [key, counts[index] ?? 0])) as Record<
    K,
    number
  >
}

/** October 2026: 12 + 34 + 1 − 30 = 17. */
export const figures: RecapFigures = RecapFigures.parse({
  period: '2026-10',
  carriedOver: 12,
  received: 34,
  closed: 30,
  reopened: 1,
  remaining: 17,
  closedAs: spread(ClosedAs.options, [22, 3, 2, 1, 2]),
  byChannel: spread(Channel.options, [9, 4, 6, 3, 0, 5, 2, 4, 1]),
  byCategory: spread([...Category.options, 'none'], [8, 5, 6, 9, 2, 1, 3]),
  byClassification: spread([...Classification.options, 'none'], [8, 3, 17, 2, 4]),
  byDivision: { perdagangan: 12, pasar: 9, koperasi: 4, 'bidang-lama': 2, none: 7 },
  byStatus: spread(Status.options, [5, 9, 2, 1, 29]),
  daysToClose: { average: 7.25, median: 6, longest: 21 },
  onTime: { sop: { met: 24, late: 6 }, act: { met: 30, late: 0 } },
  letters: spread(LetterKind.options, [34, 13, 2, 21, 21, 3, 15, 9, 1]),
  madeAt: '2026-11-02T08:05:00+07:00',
  head,
})

export const date = (text: string) => text as OfficeDate

const plainRow: RegisterRow = {
  number: 'PGD-2026-00001',
  receivedAt: date('2026-10-05'),
  complainant: 'Siti Aminah',
  address: 'Jl. Danau Sentani 12, Madyopuro, Kedungkandang',
  anonymous: false,
  confidential: false,
  channel: 'letter',
  direct: false,
  category: 'problem-solving',
  classification: 'non-supervisory',
  division: 'pasar',
  subject: 'Retribusi kios ditagih dua kali',
  narrative:
    'Pada tanggal 28 September 2026 petugas menagih retribusi kios nomor 14 untuk kedua kalinya dalam bulan yang sama dan tidak memberikan karcis.',
  clarification: 'Dilaporkan kepada pihak terkait',
  followUp: 'Surat tindak lanjut kepada pelapor',
  letters: [{ number: '500.2.3/12/35.73/2026', date: date('2026-10-19') }],
  status: 'closed',
  step: null,
  closedOn: date('2026-10-20'),
  closedAs: 'resolved',
  workingDays: 11,
  sopOnTime: true,
  laporTrackingId: null,
  note: null,
}

export function rowOf(changes: Partial<RegisterRow> = {}): RegisterRow {
  return { ...plainRow, ...changes }
}

export const openRow = rowOf({
  number: 'PGD-2026-00002',
  status: 'in-progress',
  step: 'Klarifikasi',
  letters: [],
  followUp: null,
  closedOn: null,
  closedAs: null,
  workingDays: null,
  sopOnTime: null,
})
