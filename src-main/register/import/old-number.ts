import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'

/** A register number of the form PGD-2024-00017. */
export interface OldNumber {
  readonly year: number
  readonly sequence: number
}

/** The register number that a text is; null for any other number. */
export function registerNumberIn(text: string | null): OldNumber | null {
  const match = /^PGD-((?:19|20)\d\d)-(\d{5})$/i.exec(text?.trim() ?? '')
  if (!match || Number(match[2]) === 0) return null
  return { year: Number(match[1]), sequence: Number(match[2]) }
}

/** Kept numbers of earlier years than this would only be slips. */
const earliestYear = 2000

/**
 * Whether an import may keep a number: of this year or an earlier one, without a complaint, and never
 * given by this register. One that an import brought and took back again is free for the next.
 */
export function isFree(db: Connection, { year, sequence }: OldNumber, thisYear: number): boolean {
  if (year > thisYear || year < earliestYear) return false
  return (
    sql(
      db,
      `SELECT 1 FROM complaints WHERE year = :year AND sequence = :sequence
       UNION ALL SELECT 1 FROM lost_numbers
         WHERE run = 'complaint' AND year = :year AND sequence = :sequence
       UNION ALL SELECT 1 FROM void_numbers
         WHERE year = :year AND sequence = :sequence AND why = 'given' LIMIT 1`,
    ).get({ year, sequence }) === undefined
  )
}

/**
 * Lets the run count on above every number that is kept, so that none is given twice; numbers below
 * it that the old register does not have are noted as never having been here.
 */
export function makeRoom(
  db: Connection,
  kept: readonly OldNumber[],
  note: { readonly batch: string; readonly at: number },
): void {
  for (const [year, numbers] of Map.groupBy(kept, (one) => one.year)) {
    const has = new Set(numbers.map((one) => one.sequence))
    const highest = numbers.reduce((most, one) => Math.max(most, one.sequence), 0)
    const last =
      sql<{ last: number }>(
        db,
        `SELECT last FROM number_runs WHERE run = 'complaint' AND year = ?`,
      ).get(year)?.last ?? 0
    for (const sequence of has)
      sql(db, 'DELETE FROM void_numbers WHERE year = ? AND sequence = ?').run(year, sequence)
    for (let sequence = last + 1; sequence < highest; sequence += 1)
      if (!has.has(sequence)) voidNumber(db, { year, sequence }, 'never-here', note)
    sql(
      db,
      `INSERT INTO number_runs (run, year, last) VALUES ('complaint', ?, ?)
       ON CONFLICT (run, year) DO UPDATE SET last = max(last, excluded.last)`,
    ).run(year, highest)
  }
}

/** A number without a complaint that stays used, and why. */
export function voidNumber(
  db: Connection,
  { year, sequence }: OldNumber,
  why: 'given' | 'kept' | 'never-here',
  note: { readonly batch: string; readonly at: number },
): void {
  sql(
    db,
    'INSERT INTO void_numbers (year, sequence, batch, why, noted_at) VALUES (?, ?, ?, ?, ?)',
  ).run(year, sequence, note.batch, why, note.at)
}

/** Numbers as few words: `PGD-2026-00001 sampai PGD-2026-00120`. */
export function rangesOf(numbers: readonly (OldNumber & { number: string })[]): string[] {
  const ranges: { from: string; to: string; year: number; next: number }[] = []
  for (const { year, sequence, number } of numbers) {
    const last = ranges.at(-1)
    if (last?.year === year && last.next === sequence) {
      last.to = number
      last.next += 1
    } else ranges.push({ from: number, to: number, year, next: sequence + 1 })
  }
  return ranges.map(({ from, to }) => (from === to ? from : `${from} sampai ${to}`))
}
