import type { Answer, AsksInput } from '../../src-main/contract/calls.ts'
import { importFields } from '../../src-main/contract/import-profile.ts'
import type { ChoiceField, ImportField } from '../../src-main/contract/import-profile.ts'

export type Look = Answer<'readImportFile'>
type Profile = AsksInput<'takeImport'>['profile']

/** How the columns of the sheet in sight are read. */
export interface Mapping {
  /** For each column the fields that it fills; mostly one, or none. */
  readonly fields: readonly (readonly ImportField[])[]
  readonly values: NonNullable<Profile['values']>
  readonly keepNumbers: boolean
}

/** Fields that may be put together from several columns; of the others each has one. */
const joined: ReadonlySet<ImportField> = new Set([
  'complainant.address',
  'subject',
  'narrative',
  'place',
  'note',
])

/** Fields that one column often says together. */
const pairs: ReadonlySet<ImportField> = new Set(['anonymous', 'confidential'])

export function sheetOf({ sheets, sheet }: Look) {
  const found = sheets.find(({ name }) => name === sheet)
  return found ?? { name: sheet, headerRow: null, header: [], rows: [] }
}

/** The proposed profile, seen from the columns. */
export function mappingOf(look: Look): Mapping {
  const { proposed } = look
  const { header } = sheetOf(look)
  const repeated = repeatedHeaders(header)
  return {
    fields: header.map((text) =>
      repeated.has(text)
        ? []
        : importFields.filter((field) => [proposed.columns[field] ?? []].flat().includes(text)),
    ),
    values: proposed.values,
    keepNumbers: proposed.keepNumbers,
  }
}

/** Headers that stand over more than one column: which one is meant nobody could say. */
export function repeatedHeaders(header: readonly string[]): ReadonlySet<string> {
  return new Set(header.filter((text, index) => text !== '' && header.indexOf(text) !== index))
}

/** How many fields may be chosen for a column. */
export function placesOf(fields: readonly ImportField[]): number {
  const [first] = fields
  const pair = first !== undefined && pairs.has(first)
  return Math.max(fields.length, pair ? 2 : 1)
}

/**
 * Gives a column another field at one of its places, or none. A field that has one column alone leaves
 * the column it had.
 */
export function withField(
  mapping: Mapping,
  column: number,
  place: number,
  field: ImportField | null,
): Mapping {
  const fields = mapping.fields.map((had, index) => {
    if (index !== column) {
      const leaves = field !== null && !joined.has(field)
      return leaves ? had.filter((one) => one !== field) : had
    }
    const kept = had.filter((one, at) => at !== place && one !== field)
    return field === null ? kept : kept.toSpliced(place, 0, field)
  })
  return { ...mapping, fields }
}

export function isMapped({ fields }: Mapping, field: ImportField): boolean {
  return fields.some((of) => of.includes(field))
}

/** What a text of a column stands for; null leaves it to the office's own words. */
export function withValue(
  mapping: Mapping,
  field: ChoiceField,
  text: string,
  id: string | null,
): Mapping {
  const { [text]: _old, ...rest } = mapping.values[field] ?? {}
  const texts = id === null ? rest : { ...rest, [text]: id }
  return { ...mapping, values: { ...mapping.values, [field]: texts } }
}

/** What every row needs and no column says yet. */
export function missingIn(mapping: Mapping): ('receivedAt' | 'channel' | 'narrative')[] {
  const has = (field: ImportField) => isMapped(mapping, field)
  return [
    ...(has('receivedAt') ? [] : (['receivedAt'] as const)),
    ...(has('channel') || mapping.values.channel?.[''] ? [] : (['channel'] as const)),
    ...(has('narrative') || has('subject') ? [] : (['narrative'] as const)),
  ]
}

/** The profile for this file: its sheet and its header row are named. */
export function profileOf(look: Look, { fields, values, keepNumbers }: Mapping): Profile {
  const { name, headerRow, header } = sheetOf(look)
  const columns = Object.fromEntries(
    importFields.flatMap((field) => {
      const texts = header.filter((_, index) => fields[index]?.includes(field))
      const [one] = texts
      return one === undefined ? [] : [[field, texts.length === 1 ? one : texts] as const]
    }),
  )
  return { sheet: look.kind === 'csv' ? null : name, headerRow, columns, values, keepNumbers }
}

/** The profile as it is remembered: the header is found by its words in the next file. */
export function rememberedOf(look: Look, mapping: Mapping): Profile {
  const isFirst = look.sheets[0]?.name === look.sheet
  return {
    ...profileOf(look, mapping),
    headerRow: null,
    ...(isFirst ? { sheet: null } : {}),
  }
}
