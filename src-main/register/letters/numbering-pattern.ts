/** What a letter number is made of. `sequence` null leaves dots, for a number written in by hand. */
export type NumberParts = {
  code: string
  sequence: number | null
  unit: string
  /** 1 to 12; printed in Roman numerals. */
  month: number
  year: number
}

const romanMonths = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
] as const

/** A month of 1 to 12 in Roman numerals, as letter numbers carry it. Throws outside that range. */
export function romanMonth(month: number): string {
  const roman = romanMonths[month - 1]
  if (roman === undefined) throw new RangeError(`not a month: ${month}`)
  return roman
}

/**
 * Fills the office's number pattern: `{code}/{sequence}/{unit}/{year}` → `500.2.3/12/35.73.403/2026`
 * (Pemkot Malang; nomor urut restarts each calendar year). A value that is empty takes the separator
 * after it away too, so that an office without a unit code gets `500.2.3/12/2026`.
 * Throws on a name in braces that is not in the list.
 */
export function formatLetterNumber(pattern: string, parts: NumberParts): string {
  const values: Record<string, string> = {
    code: parts.code.trim(),
    sequence: parts.sequence === null ? '……' : String(parts.sequence),
    unit: parts.unit.trim(),
    month: romanMonth(parts.month),
    year: String(parts.year),
  }
  const filled = pattern.replace(/\{([^{}]*)\}([/.-]?)/g, (_, name: string, separator: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`unknown name in the number pattern: {${name}}`)
    return value === '' ? '' : value + separator
  })
  return filled.replace(/[/.-]+$/, '')
}
