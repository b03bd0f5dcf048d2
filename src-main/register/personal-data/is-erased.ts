import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'

/** Whether its personal data were erased: then nothing is added to it any more. */
export function isErased(db: Connection, key: number): boolean {
  return (
    sql(db, 'SELECT 1 FROM complaints WHERE key = ? AND erased_at IS NOT NULL').get(key) !==
    undefined
  )
}

/**
 * By complaint, the row of the history that tells of its erasure: what is gone without one is damage. A
 * register of any older shape has none.
 */
export function erasuresTold(db: Connection): ReadonlyMap<number, number> {
  const rows = sql<{ complaint: number; sequence: number }>(
    db,
    "SELECT complaint, sequence FROM history WHERE kind = 'erased' AND complaint IS NOT NULL",
  ).all()
  return new Map(rows.map(({ complaint, sequence }) => [complaint, sequence]))
}
