import type { Connection } from './connection.ts'
import { sql } from './sql.ts'

/** Sequences that this register numbers itself, each from 1 in every year. */
export type Run = 'complaint' | 'letter' | 'note'

/** Takes the next number of a run, inside the transaction that saves what it numbers. */
export function takeNumber(db: Connection, run: Run, year: number): number {
  const row = sql<{ last: number }>(
    db,
    `INSERT INTO number_runs (run, year, last) VALUES (?, ?, 1)
     ON CONFLICT (run, year) DO UPDATE SET last = last + 1 RETURNING last`,
  ).get(run, year)
  if (!row) throw new Error('no number was given')
  return row.last
}

/** The number that `takeNumber` would give now. */
export function nextNumber(db: Connection, run: Run, year: number): number {
  const last = sql<{ last: number }>(
    db,
    'SELECT last FROM number_runs WHERE run = ? AND year = ?',
  ).get(run, year)?.last
  return (last ?? 0) + 1
}

/** Numbers up to this one were given elsewhere; counting goes on above the highest. */
export function raiseNumber(db: Connection, run: Run, year: number, atLeast: number): void {
  sql(
    db,
    `INSERT INTO number_runs (run, year, last) VALUES (?, ?, ?)
     ON CONFLICT (run, year) DO UPDATE SET last = max(last, excluded.last)`,
  ).run(run, year, atLeast)
}

export function registerNumber(year: number, sequence: number): string {
  return `PGD-${year}-${String(sequence).padStart(5, '0')}`
}

/** How a number of a run is named where its row is lost. */
export function nameOfNumber(run: Run, year: number, sequence: number): string {
  if (run === 'complaint') return registerNumber(year, sequence)
  return `${run === 'letter' ? 'surat' : 'nota dinas'} ${sequence}/${year}`
}
