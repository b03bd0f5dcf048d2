import { choiceFields, importFields } from '../../contract/import-profile.ts'
import type { ChoiceField, ImportField, ImportProfile } from '../../contract/import-profile.ts'
import type { Fault } from '../../contract/problems.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { idNamed } from './value-words.ts'
import { plain, textOf } from './plain-text.ts'
import type { Cell, TableRow } from './read-table.ts'

/** A profile laid upon one table: which column is which field, and what its texts stand for. */
export interface Plan {
  /** Rows below this one are data. */
  readonly headerRow: number
  /** The cell as it stands; of several columns their texts, joined. */
  cell(row: TableRow, field: ImportField): Cell
  /** The id that the row says for a field: null where it says nothing, undefined where nobody knows it. */
  choice(row: TableRow, field: ChoiceField): string | null | undefined
  readonly keepNumbers: boolean
}

/** Where headers are looked for when the profile does not say. */
export const headerRows = 60

/** Lays a profile upon a table. Refuses with the faults of a header that is not there, or is twice. */
export function planOf(context: Context, profile: ImportProfile, top: readonly TableRow[]): Plan {
  const header = headerOf(profile, top)
  const columns = columnsOf(profile, header)
  const named = namedValues(profile)
  const divisions = divisionNames(context)
  const cell = (row: TableRow, field: ImportField): Cell => {
    const places = columns.get(field) ?? []
    if (places.length === 1) return row.cells[places[0] ?? -1] ?? null
    const texts = places.flatMap((place) => textOf(row.cells[place]) ?? [])
    return texts.length === 0 ? null : texts.join(', ')
  }
  return {
    headerRow: header.row,
    keepNumbers: profile.keepNumbers,
    cell,
    choice(row, field) {
      const text = textOf(cell(row, field))
      const known = named.get(field)
      if (text === null) return known?.get('') ?? null
      const exact = known?.get(plain(text))
      if (exact !== undefined) return exact
      const own = field === 'division' ? divisions.get(plain(text)) : idNamed(field, text)
      return own ?? known?.get('*')
    },
  }
}

function headerOf(profile: ImportProfile, top: readonly TableRow[]): TableRow {
  const { headerRow } = profile
  const said = headerRow == null ? undefined : top.find(({ row }) => row === headerRow)
  if (said) return said
  if (headerRow != null) throw refused([{ field: 'profile.headerRow', problem: 'unknown-value' }])
  const wanted = new Set(
    importFields.flatMap((field) => profile.columns[field] ?? []).map((one) => plain(one)),
  )
  const hits = (row: TableRow) =>
    new Set(row.cells.map((one) => plain(textOf(one) ?? '')).filter((one) => wanted.has(one))).size
  // The row that holds the most of them: what it lacks is then named.
  const [best] = top.slice(0, headerRows).toSorted((a, b) => hits(b) - hits(a) || a.row - b.row)
  if (!best || hits(best) === 0)
    throw refused([{ field: 'profile.headerRow', problem: 'required' }])
  return best
}

function columnsOf(profile: ImportProfile, header: TableRow): Map<ImportField, number[]> {
  const texts = header.cells.map((one) => textOf(one) ?? '')
  const faults: Fault[] = []
  const placeOf = (wanted: string, field: ImportField): number[] => {
    const places = (same: (text: string) => boolean) =>
      texts.flatMap((text, place) => (same(text) ? [place] : []))
    const exact = places((text) => text.trim() === wanted.trim())
    const found = exact.length > 0 ? exact : places((text) => plain(text) === plain(wanted))
    if (found.length === 1) return found
    const problem = found.length === 0 ? 'unknown-value' : 'repeated'
    faults.push({ field: `profile.columns.${field}`, problem })
    return []
  }
  const columns = new Map<ImportField, number[]>()
  for (const field of importFields) {
    const wanted = profile.columns[field]
    if (wanted === undefined) continue
    columns.set(
      field,
      [wanted].flat().flatMap((one) => placeOf(one, field)),
    )
  }
  if (faults.length > 0) throw refused(faults)
  return columns
}

function namedValues(profile: ImportProfile): Map<ChoiceField, Map<string, string>> {
  return new Map(
    choiceFields.map((field) => [
      field,
      new Map(
        Object.entries(profile.values[field] ?? {}).map(([text, id]) => [
          text === '*' ? '*' : plain(text),
          id,
        ]),
      ),
    ]),
  )
}

/** A division by its id, its name, or its name without the kind of unit that it is. */
function divisionNames(context: Context): Map<string, string> {
  return new Map(
    context.office().divisions.flatMap(({ id, name }) => {
      const whole = plain(name)
      const bare = whole.replace(/^(bidang|upt|uptd|sub bagian|bagian|seksi|sekretariat) /, '')
      return [whole, bare, plain(id)].map((one) => [one, id] as const)
    }),
  )
}

function refused(faults: Fault[]): Refusal {
  return new Refusal({ problem: 'invalid', faults })
}
