import type { Worksheet } from 'wasm-xlsxwriter'
import { closingLabels } from '../../contract/labels.ts'
import type { ClosedAs } from '../../contract/closing.ts'
import type { Office } from '../../contract/office.ts'
import type { RecapDifference, RecapFigures } from '../../contract/recap.ts'
import { becauseWords, movesWords } from '../../contract/recap-words.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { formatPeriod } from '../../contract/words.ts'
import { dateCell, type Cell, type Column } from './register-columns.ts'
import { writeRows } from './register-sheet.ts'
import type { Looks } from './sheet-looks.ts'

/** One closing in the period; whether an old register was in time nobody here knows: null. */
export interface ClosingLine {
  readonly number: string
  readonly receivedOn: OfficeDate
  readonly closedOn: OfficeDate
  readonly closedAs: ClosedAs
  readonly division: string | null
  readonly workingDays: number | null
  readonly sopOnTime: boolean | null
  readonly actOnTime: boolean | null
}

interface Input<T> {
  readonly figures: RecapFigures
  readonly office: Office
  readonly rows: readonly T[]
}

/** Writes the sheet *Penutupan*: a line a closing, under one head, for a pivot to start from. */
export function writeClosingSheet(sheet: Worksheet, looks: Looks, input: Input<ClosingLine>): void {
  const divisions = new Map(input.office.divisions.map(({ id, name }) => [id, name]))
  const yes = (value: boolean | null): Cell => (value === null ? null : value ? 'Y' : 'T')
  const columns: Column<ClosingLine>[] = [
    { header: 'No.', width: 5, look: 'number', cell: (_, index) => index + 1 },
    { header: 'No. register', width: 18, look: 'text', cell: (row) => row.number },
    {
      header: 'Tanggal terima',
      width: 20,
      look: 'date',
      cell: (row) => dateCell(row.receivedOn),
    },
    { header: 'Tanggal ditutup', width: 20, look: 'date', cell: (row) => dateCell(row.closedOn) },
    {
      header: 'Cara ditutup',
      width: 26,
      look: 'text',
      cell: (row) => closingLabels[row.closedAs],
    },
    {
      header: 'Bidang terkait',
      width: 34,
      look: 'text',
      cell: (row) => row.division && (divisions.get(row.division) ?? row.division),
    },
    { header: 'Lama (hari kerja)', width: 10, look: 'number', cell: (row) => row.workingDays },
    {
      header: 'Tepat waktu SOP (Y/T)',
      width: 12,
      look: 'centred',
      cell: (row) => yes(row.sopOnTime),
    },
    {
      header: 'Tepat waktu UU 25/2009 (Y/T)',
      width: 14,
      look: 'centred',
      cell: (row) => yes(row.actOnTime),
    },
  ]
  writeRows(sheet, looks, columns, { ...input, name: 'Penutupan', title: 'Penutupan' })
}

/** Writes the sheet *Perubahan*: a line for each complaint that moved a recap already issued. */
export function writeChangeSheet(
  sheet: Worksheet,
  looks: Looks,
  input: Omit<Input<never>, 'rows'> & { readonly differences: readonly RecapDifference[] },
): void {
  const { divisions } = input.office
  const rows = input.differences.flatMap(({ recap, changes }) =>
    changes.map((change) => ({ recap, change })),
  )
  const text = (header: string, width: number, cell: (row: (typeof rows)[number]) => string) =>
    ({ header, width, look: 'text', cell }) satisfies Column<(typeof rows)[number]>
  const columns = [
    text('Rekap yang terbit', 24, ({ recap }) => formatPeriod(recap.period)),
    text('No. register', 18, ({ change }) => change.number ?? '–'),
    text('Yang dicatat sesudahnya', 70, ({ change }) => becauseWords(change).join('\n')),
    text('Angka yang berubah', 60, ({ recap, change }) =>
      movesWords(change.moves, recap.period, divisions),
    ),
  ]
  writeRows(sheet, looks, columns, {
    ...input,
    rows,
    name: 'Perubahan',
    title: 'Perbedaan dengan rekap yang sudah terbit',
  })
}
