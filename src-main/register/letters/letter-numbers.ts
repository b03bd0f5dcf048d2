import { letterRuns } from '../../contract/letter-kind.ts'
import type { LetterKind, LetterRun } from '../../contract/letter-kind.ts'
import {
  faultsOfPattern,
  formatLetterNumber,
  patternFor,
} from '../../contract/numbering-pattern.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { Context } from '../context.ts'
import { yearOf } from '../deadlines/zone.ts'
import { faulty, Refusal } from '../refusal.ts'
import { nextNumber } from '../storage/numbers.ts'
import { sql } from '../storage/sql.ts'

export interface GivenNumber {
  readonly number: string | null
  /** Of this register's own sequence; null where the number comes from elsewhere. */
  readonly sequence: number | null
}

/**
 * The number that a letter would get now. Receipt, form and disposition carry the register number; the
 * others the next of their run, or what the office's general agenda gave: null leaves room for it.
 */
export function numberFor(
  context: Context,
  kind: LetterKind,
  fields: { readonly number: string | null; readonly date: OfficeDate },
): GivenNumber {
  const run = letterRuns[kind]
  if (run === 'register') return { number: fields.number, sequence: null }
  if (context.office().letterNumbering.way === 'central') {
    const number = fields.number && inOneLine(fields.number)
    if (number) refuseTaken(context, number)
    return { number: number || null, sequence: null }
  }
  if (fields.number !== null) throw faulty('fields.number', 'not-allowed')
  // A number that came in from elsewhere ahead of the sequence is passed over, never given again.
  let sequence = nextNumber(context.db, run, yearOf(fields.date))
  while (isTaken(context, ownNumber(context, run, kind, sequence, fields.date))) sequence += 1
  return { number: ownNumber(context, run, kind, sequence, fields.date), sequence }
}

/** A number of the own sequence as the office's pattern writes it; without a kind, with its usual code. */
export function ownNumber(
  context: Context,
  run: LetterRun,
  kind: LetterKind | null,
  sequence: number,
  date: OfficeDate,
): string {
  const numbering = context.office().letterNumbering
  const { codes, defaultCode, unit } = numbering
  const pattern = patternFor(numbering, run)
  // Settings kept before patterns were checked.
  const [fault] = faultsOfPattern(pattern)
  if (fault)
    throw faulty(
      run === 'note' ? 'office.letterNumbering.notePattern' : 'office.letterNumbering.pattern',
      fault.problem,
    )
  const written = formatLetterNumber(pattern, {
    code: (kind && codes[kind]) ?? defaultCode,
    sequence,
    unit,
    month: Number(date.slice(5, 7)),
    year: yearOf(date),
  })
  return inOneLine(written)
}

/** Numbers are unique over letters and those brought in, however they are spaced and in either case. */
export function refuseTaken(context: Context, number: string): void {
  if (isTaken(context, number)) throw new Refusal({ problem: 'number-taken', number })
}

function isTaken(context: Context, number: string): boolean {
  return (
    sql(
      context.db,
      `SELECT 1 FROM letters WHERE lower(number) = lower(:number) AND run <> 'register'
       UNION ALL SELECT 1 FROM agenda_numbers WHERE lower(number) = lower(:number)`,
    ).get({ number }) !== undefined
  )
}

/** As numbers are kept: no space at the ends, one between words, no characters that nobody sees. */
export function inOneLine(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
