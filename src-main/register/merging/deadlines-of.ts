import type { Context } from '../context.ts'
import { sql } from '../storage/sql.ts'
import type { KeptDeadline } from './merging-row.ts'

/** Every deadline of a case as it is kept: the Act's, the classification's, the open step's. */
export function deadlinesOf(context: Context, key: number): KeptDeadline[] {
  return sql<KeptDeadline>(
    context.db,
    `SELECT clock, started_at AS started, due_at AS due FROM clocks WHERE complaint = :key
     UNION ALL SELECT 'classification', limit_started_at, limit_due_at FROM complaints
       WHERE key = :key AND limit_due_at IS NOT NULL
     UNION ALL SELECT step, started_at, due_at FROM steps WHERE complaint = :key
       AND started_at IS NOT NULL AND finished_at IS NULL AND due_at IS NOT NULL`,
  ).all({ key })
}

export interface Moved {
  readonly clock: string
  readonly old: number
  readonly new: number
}

/** Those that are another date now. */
export function movedBetween(
  before: readonly KeptDeadline[],
  after: readonly KeptDeadline[],
): Moved[] {
  return before.flatMap(({ clock, due }) => {
    const now = after.find((one) => one.clock === clock)
    return now && now.due !== due ? [{ clock, old: due, new: now.due }] : []
  })
}
