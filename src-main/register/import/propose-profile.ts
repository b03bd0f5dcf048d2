import type { Answer, Asks } from '../../contract/calls.ts'
import type { HeldProfile, SheetSample } from '../../contract/import-calls.ts'
import { importFields } from '../../contract/import-profile.ts'
import type { ImportField, ImportProfile, ProposedProfile } from '../../contract/import-profile.ts'
import { faulty, Refusal } from '../refusal.ts'
import { fieldNamed } from './header-words.ts'
import { registerNumberIn } from './old-number.ts'
import { plain, textOf } from './plain-text.ts'
import { headerRows } from './plan.ts'
import type { Table } from './read-table.ts'

/** Rows below the header that are shown, and guessed from. */
const shown = 20

type At = Asks<'readImportFile'>['at']
export type Proposal = Omit<Answer<'readImportFile'>, 'kind'>

/**
 * The sheets as a person maps them, and a profile for one of them: the one asked for, else a known one
 * whose headers are all there, those of the office before the built-in ones; otherwise one guessed from
 * the words of the header, each field once. Refuses a sheet, row or profile that is not there.
 */
export function propose(tables: readonly Table[], held: readonly HeldProfile[], at: At): Proposal {
  const asked = at?.sheet == null ? tables : tables.filter(({ sheet }) => sheet === at.sheet)
  const [first] = asked
  if (!first) throw faulty('at.sheet', 'unknown-value')
  if (at?.profile != null) {
    const wanted = held.find(({ name }) => name === at.profile)
    if (!wanted) throw new Refusal({ problem: 'not-found' })
    const { profile } = wanted
    const table = tables.find(({ sheet }) => sheet === profile.sheet) ?? first
    const row = at.headerRow ?? profile.headerRow ?? fullest(profile, table)
    return laidUpon(tables, table, row, wanted)
  }
  if (at?.headerRow == null) {
    const order = held.toSorted((a, b) => Number(a.builtIn) - Number(b.builtIn))
    for (const known of order)
      for (const table of asked) {
        const row = fitting(known.profile, table)
        if (row !== undefined) return laidUpon(tables, table, row, known)
      }
  }
  return guessed(tables, asked, at?.headerRow ?? null)
}

/** A held profile with its headers as this table writes them; those it has not stand apart. */
function laidUpon(
  tables: readonly Table[],
  table: Table,
  row: number | null,
  { name, profile }: HeldProfile,
): Proposal {
  const sample = sampleOf(table, row)
  const there = new Map(sample.header.map((text) => [plain(text), text]))
  const absent: Proposal['absent'] = []
  const columns = Object.fromEntries(
    importFields.flatMap((field) => {
      const wanted = profile.columns[field]
      if (wanted === undefined) return []
      const found = [wanted].flat().flatMap((header) => {
        const text = there.get(plain(header))
        if (text === undefined) absent.push({ field, header })
        return text ?? []
      })
      const [one] = found
      return one === undefined ? [] : [[field, found.length === 1 ? one : found] as const]
    }),
  )
  return {
    sheets: samplesOf(tables, sample),
    sheet: sample.name,
    known: name,
    proposed: { ...profile, columns },
    absent,
  }
}

function guessed(
  tables: readonly Table[],
  asked: readonly Table[],
  headerRow: number | null,
): Proposal {
  const samples = asked.map((table) => sampleOf(table, headerRow))
  const [best] = samples.toSorted((a, b) => fieldsOf(b).size - fieldsOf(a).size)
  if (!best) throw faulty('at.sheet', 'unknown-value')
  const columns: ProposedProfile['columns'] = Object.fromEntries(fieldsOf(best))
  const place = best.header.indexOf([columns.number ?? ''].flat()[0] ?? '')
  const numbers = best.rows.flatMap((row) => row[place] ?? [])
  return {
    sheets: samplesOf(tables, best),
    sheet: best.name,
    known: null,
    proposed: {
      sheet: tables.length > 1 ? best.name : null,
      headerRow: best.headerRow,
      columns,
      values: {},
      keepNumbers: numbers.some((one) => registerNumberIn(one) !== null),
    },
    absent: [],
  }
}

function samplesOf(tables: readonly Table[], chosen: SheetSample): SheetSample[] {
  return tables.map((table) => (table.sheet === chosen.name ? chosen : sampleOf(table, null)))
}

/**
 * A sheet as a person maps it: the header row that is named, else the row that looks like it (the words
 * of an office, else the first row of more than one cell), and the first rows below.
 */
function sampleOf({ sheet, rows }: Table, headerRow: number | null): SheetSample {
  const read = rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => textOf(cell)?.trim() ?? ''),
  }))
  const named = headerRow === null ? undefined : read.find(({ row }) => row === headerRow)
  if (headerRow !== null && !named) throw faulty('at.headerRow', 'unknown-value')
  const known = (cells: readonly string[]) => new Set(cells.flatMap((one) => fieldNamed(one) ?? []))
  const [best] = read
    .slice(0, headerRows)
    .map((one) => ({ ...one, hits: known(one.cells).size }))
    .toSorted((a, b) => b.hits - a.hits || a.row - b.row)
  const said = (cells: readonly string[]) => cells.filter((one) => one !== '').length
  const likely = best && best.hits >= 2 ? best : read.find(({ cells }) => said(cells) >= 2)
  const header = named ?? likely
  return {
    name: sheet,
    headerRow: header?.row ?? null,
    header: header?.cells ?? [],
    rows: read
      .filter(({ row }) => row > (header?.row ?? 0))
      .slice(0, shown)
      .map((one) => one.cells),
  }
}

function fieldsOf({ header }: SheetSample): Map<ImportField, string> {
  const fields = new Map<ImportField, string>()
  for (const text of header) {
    const field = fieldNamed(text)
    if (field && !fields.has(field)) fields.set(field, text)
  }
  return fields
}

/** One of the first rows that holds every header of a profile. */
function fitting(profile: ImportProfile, { rows }: Table): number | undefined {
  const wanted = headersOf(profile)
  return rows.slice(0, headerRows).find(({ cells }) => {
    const there = new Set(cells.map((cell) => plain(textOf(cell) ?? '')))
    return wanted.every((one) => there.has(one))
  })?.row
}

/** The row that holds the most headers of a profile; null where none holds any. */
function fullest(profile: ImportProfile, { rows }: Table): number | null {
  const wanted = new Set(headersOf(profile))
  const [best] = rows
    .slice(0, headerRows)
    .map(({ row, cells }) => ({
      row,
      hits: cells.filter((cell) => wanted.has(plain(textOf(cell) ?? ''))).length,
    }))
    .toSorted((a, b) => b.hits - a.hits || a.row - b.row)
  return best && best.hits > 0 ? best.row : null
}

function headersOf({ columns }: ImportProfile): string[] {
  return importFields.flatMap((field) => columns[field] ?? []).map(plain)
}
