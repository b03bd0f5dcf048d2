import type { SheetSample } from '../../contract/import-calls.ts'
import type { HeldProfile } from '../../contract/import-calls.ts'
import type { ImportField, ProposedProfile } from '../../contract/import-profile.ts'
import { fieldNamed } from './header-words.ts'
import { registerNumberIn } from './old-number.ts'
import { plain, textOf } from './plain-text.ts'
import { headerRows } from './plan.ts'
import type { Table } from './read-table.ts'

/** Rows below the header that are shown, and guessed from. */
const shown = 20

/**
 * A sheet as a person maps it: the row that looks like its header (the words of an office, else the
 * first row of more than one cell), and the first rows below.
 */
export function sampleOf({ sheet, rows }: Table): SheetSample {
  const known = (cells: readonly string[]) => new Set(cells.flatMap((one) => fieldNamed(one) ?? []))
  const read = rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => textOf(cell)?.trim() ?? ''),
  }))
  const [best] = read
    .slice(0, headerRows)
    .map((one) => ({ ...one, hits: known(one.cells).size }))
    .toSorted((a, b) => b.hits - a.hits || a.row - b.row)
  const said = (cells: readonly string[]) => cells.filter((one) => one !== '').length
  const header = best && best.hits >= 2 ? best : read.find(({ cells }) => said(cells) >= 2)
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

/**
 * A profile for a file: the known one whose headers are all there, those of the office before the
 * built-in ones; otherwise one guessed from the words of the header, each field once.
 */
export function proposeProfile(
  sheets: readonly SheetSample[],
  tables: readonly Table[],
  held: readonly HeldProfile[],
): { known: string | null; proposed: ProposedProfile } {
  const order = held.toSorted((a, b) => Number(a.builtIn) - Number(b.builtIn))
  for (const { name, profile } of order)
    if (tables.some((table) => fits(profile, table))) return { known: name, proposed: profile }
  const [best] = sheets.toSorted((a, b) => fieldsOf(b).size - fieldsOf(a).size)
  const columns = Object.fromEntries(best ? fieldsOf(best) : [])
  const place = best?.header.indexOf(columns['number'] ?? '') ?? -1
  const numbers = best?.rows.flatMap((row) => row[place] ?? []) ?? []
  return {
    known: null,
    proposed: {
      sheet: sheets.length > 1 ? (best?.name ?? null) : null,
      headerRow: best?.headerRow ?? null,
      columns,
      values: {},
      keepNumbers: numbers.some((one) => registerNumberIn(one) !== null),
    },
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

/** Whether one of the first rows holds every header of a profile. */
function fits(profile: ProposedProfile, { rows }: Table): boolean {
  const wanted = Object.values(profile.columns)
    .flatMap((one) => one ?? [])
    .map(plain)
  return rows.slice(0, headerRows).some(({ cells }) => {
    const there = new Set(cells.map((cell) => plain(textOf(cell) ?? '')))
    return wanted.length > 0 && wanted.every((one) => there.has(one))
  })
}
