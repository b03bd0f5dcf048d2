import type { LetterRun } from './letter-kind.ts'
import type { LetterNumbering } from './office.ts'
import type { Fault } from './problems.ts'

/** What a number pattern may take in; the sequence also padded, `{sequence:3}` → `012`. */
export const patternParts = ['code', 'sequence', 'unit', 'month', 'year'] as const
export type PatternPart = (typeof patternParts)[number]

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
 * Throws on a name in braces that is not in the list; `faultsOfPattern` tells that before.
 */
export function formatLetterNumber(pattern: string, parts: NumberParts): string {
  const values: Record<PatternPart, string> = {
    code: parts.code.trim(),
    sequence: parts.sequence === null ? '……' : String(parts.sequence),
    unit: parts.unit.trim(),
    month: romanMonth(parts.month),
    year: String(parts.year),
  }
  const filled = pattern.replace(inBraces, (_, inside: string, separator: string) => {
    const { part, width } = mentioned(inside) ?? {}
    if (!part) throw new Error(`unknown name in the number pattern: {${inside}}`)
    const padded = part === 'sequence' && parts.sequence !== null
    const value = padded ? values[part].padStart(width ?? 0, '0') : values[part]
    return value === '' ? '' : value + separator
  })
  return filled.replace(/[/.-]+$/, '')
}

/** The pattern that numbers this sequence: the nota dinas have their own. */
export function patternFor(
  { pattern, notePattern }: Pick<LetterNumbering, 'pattern' | 'notePattern'>,
  run: LetterRun,
): string {
  return run === 'note' ? notePattern : pattern
}

/** A fault of a pattern; `name` is what stands in the braces of an unknown name. */
export interface PatternFault {
  readonly problem: Extract<
    Fault['problem'],
    'unknown-field' | 'lone-brace' | 'no-sequence' | 'no-year' | 'unknown-value'
  >
  readonly name?: string
}

/** All that keeps a pattern from giving each letter of a year a number of its own; empty if nothing. */
export function faultsOfPattern(pattern: string): PatternFault[] {
  const names = [...pattern.matchAll(inBraces)].map(([, inside = '']) => inside)
  const has = (part: PatternPart) => names.some((name) => mentioned(name)?.part === part)
  const faults: PatternFault[] = names
    .filter((name) => !mentioned(name))
    .map((name) => ({ problem: 'unknown-field', name }))
  if (/[{}]/.test(pattern.replace(inBraces, ''))) faults.push({ problem: 'lone-brace' })
  if (!has('sequence')) faults.push({ problem: 'no-sequence' })
  if (!has('year')) faults.push({ problem: 'no-year' })
  if (/\p{Cc}/u.test(pattern) || !pattern.isWellFormed()) faults.push({ problem: 'unknown-value' })
  return faults
}

const inBraces = /\{([^{}]*)\}([/.-]?)/g

function mentioned(inside: string): { part: PatternPart; width: number } | null {
  const [, name, width] = /^([a-z]+)(?::([1-9]))?$/.exec(inside) ?? []
  const part = patternParts.find((one) => one === name)
  if (!part || (width !== undefined && part !== 'sequence')) return null
  return { part, width: Number(width ?? 0) }
}
