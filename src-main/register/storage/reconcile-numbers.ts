import { renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import { headOf, record } from '../history/history.ts'
import { highWaterPath, readHighWater } from './high-water.ts'
import type { HighWater } from './high-water.ts'
import { nameOfNumber, nextNumber } from './numbers.ts'
import type { Run } from './numbers.ts'
import { sql } from './sql.ts'

/** Numbers and head as they stand in the database. */
export function highWaterOf(context: Pick<Context, 'db'>): HighWater {
  const { db } = context
  const register = sql<{ id: string }>(db, 'SELECT id FROM register').get()?.id ?? ''
  const runs = sql<{ run: string; year: number; last: number }>(
    db,
    'SELECT run, year, last FROM number_runs',
  ).all()
  const head = headOf(db)
  return {
    register,
    numbers: Object.fromEntries(runs.map(({ run, year, last }) => [`${run}/${year}`, last])),
    historyRows: head.sequence,
    head: head.hash,
  }
}

/**
 * Compares the database with the highest numbers ever given. Where it lies behind, an older backup
 * was put in its place: counting goes on above what was given, and each lost number is named here,
 * in the table `lost_numbers` and in the history. Returns the names.
 */
export function reconcileNumbers(context: Context): string[] {
  const known = readHighWater(context.folder)
  const held = highWaterOf(context)
  if (known === null) return []
  if (known.register !== held.register) {
    // Another register stood here before; what it had given is kept, under its own name.
    const other = join(context.folder, `numbers-of-${known.register}.txt`)
    renameSync(highWaterPath(context.folder), other)
    return []
  }
  const lost = Object.entries(known.numbers).flatMap(([name, highest]) => {
    const [run, year] = name.split('/') as [Run, string]
    const next = nextNumber(context.db, run, Number(year))
    return Array.from({ length: Math.max(0, highest - next + 1) }, (_, index) => ({
      run,
      year: Number(year),
      sequence: next + index,
    }))
  })
  if (lost.length === 0 && known.historyRows <= held.historyRows) return []
  const now = Math.max(context.clock(), headOf(context.db).recordedAt)
  const names = lost.map(({ run, year, sequence }) => nameOfNumber(run, year, sequence))
  context.db
    .transaction(() => {
      for (const { run, year, sequence } of lost) {
        sql(
          context.db,
          'INSERT INTO lost_numbers (run, year, sequence, noted_at) VALUES (?, ?, ?, ?)',
        ).run(run, year, sequence, now)
        sql(
          context.db,
          `INSERT INTO number_runs (run, year, last) VALUES (?, ?, ?)
           ON CONFLICT (run, year) DO UPDATE SET last = excluded.last`,
        ).run(run, year, sequence)
      }
      record(context, null, now, {
        kind: 'rows-lost',
        detail: `${known.historyRows - held.historyRows}`,
        happenedAt: now,
        changes: [
          { field: 'numbers', before: null, after: names },
          { field: 'head', before: known.head, after: held.head },
        ],
      })
    })
    .immediate()
  return names
}
