import {
  categoryLabels,
  channelLabels,
  classificationLabels,
  closingLabels,
  statusLabels,
} from '../../contract/labels.ts'
import type { Office } from '../../contract/office.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { formatDate } from '../../contract/words.ts'
import { daysBetween } from '../deadlines/zone.ts'
import type { RegisterRow } from './register-row.ts'

export type Cell = string | number | null

export type Column<Row> = {
  readonly header: string
  /** In characters. */
  readonly width: number
  readonly look: 'text' | 'centred' | 'number' | 'date'
  readonly cell: (row: Row, index: number) => Cell
}
export type RegisterColumn = Column<RegisterRow>

const summaryLimit = 220
/** Excel refuses cells above 32,767 units; nobody reads more than this in a table. */
const cellLimit = 1_000

const withheld = 'Dirahasiakan'

/** After rules-and-formats.md 7.2; its L/P is not asked of a complainant. */
export function registerColumns(office: Office): RegisterColumn[] {
  const divisions = new Map(office.divisions.map(({ id, name }) => [id, name]))
  const text = (header: string, width: number, cell: (row: RegisterRow) => string | null) =>
    ({
      header,
      width,
      look: 'text',
      cell: (row) => shorten(cell(row) ?? '', cellLimit) || null,
    }) satisfies RegisterColumn
  return [
    { header: 'No.', width: 5, look: 'number', cell: (_, index) => index + 1 },
    text('No. register', 15, (row) => row.number),
    { header: 'Tanggal terima', width: 16, look: 'date', cell: (row) => dateCell(row.receivedAt) },
    text('Nama pelapor', 13, complainantOf),
    text('Alamat', 15, (row) => (row.anonymous || row.confidential ? null : row.address)),
    text('Saluran', 10, (row) => channelLabels[row.channel]),
    text('Langsung / tidak langsung', 9, (row) => (row.direct ? 'Langsung' : 'Tidak langsung')),
    text('Kategori (SOP)', 12, (row) => row.category && categoryLabels[row.category]),
    text(
      'Klasifikasi (PANRB)',
      13,
      (row) => row.classification && classificationLabels[row.classification],
    ),
    text(
      'Bidang terkait',
      13,
      (row) => row.division && (divisions.get(row.division) ?? row.division),
    ),
    text('Uraian singkat', 34, summaryOf),
    text('Hasil klarifikasi', 14, (row) => row.clarification),
    text('Tindak lanjut', 14, (row) => row.followUp),
    text('No. dan tanggal surat tindak lanjut', 18, lettersOf),
    text('Status', 12, (row) =>
      row.closedAs ? closingLabels[row.closedAs] : statusLabels[row.status],
    ),
    {
      header: 'Tanggal selesai',
      width: 16,
      look: 'date',
      cell: (row) => row.closedOn && dateCell(row.closedOn),
    },
    { header: 'Lama (hari kerja)', width: 7, look: 'number', cell: (row) => row.workingDays },
    {
      header: 'Tepat waktu SOP (Y/T)',
      width: 8,
      look: 'centred',
      cell: ({ sopOnTime }) => (sopOnTime === null ? null : sopOnTime ? 'Y' : 'T'),
    },
    text('Tracking ID LAPOR!', 10, (row) => row.laporTrackingId),
    text('Keterangan', 14, remarksOf),
  ]
}

function complainantOf({ anonymous, confidential, complainant }: RegisterRow): string | null {
  if (anonymous) return 'Anonim'
  return confidential ? withheld : complainant
}

function summaryOf({ confidential, subject, narrative }: RegisterRow): string {
  if (confidential) return subject ?? withheld
  return shorten(subject === null ? narrative : `${subject}: ${narrative}`, summaryLimit)
}

function lettersOf({ letters }: RegisterRow): string {
  return letters
    .map(({ number, date }) => `${number ?? 'tanpa nomor'}, ${formatDate(date)}`)
    .join('\n')
}

function remarksOf({ step, note }: RegisterRow): string {
  return [step === null ? null : `Langkah: ${step}`, note].filter(Boolean).join('\n')
}

/** Excel counts days from 1899-12-30, rightly from March 1900; a date before that is text. */
export function dateCell(date: OfficeDate): number | string {
  if (date < '1900-03-01') return formatDate(date)
  return daysBetween('1899-12-30' as OfficeDate, date)
}

/** At most `limit` UTF-16 units, never half a character. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const kept = text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.trimEnd()}…`
}
