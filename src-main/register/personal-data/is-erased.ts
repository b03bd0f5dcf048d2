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

/**
 * By the row of the history whose payload an erasure took with it without being of an erased complaint
 * (a saved view, numbers brought in), the row that tells of that erasure.
 */
export function payloadsErased(db: Connection): ReadonlyMap<number, number> {
  const rows = sql<{ payload: string; sequence: number }>(
    db,
    `SELECT sequence, payload FROM history JOIN history_payloads USING (sequence)
     WHERE kind IN ('erasure-confirmed', 'erased-again')`,
  ).all()
  return new Map(
    rows.flatMap(({ payload, sequence }) =>
      sequencesIn(payload).map((gone) => [gone, sequence] as const),
    ),
  )
}

/** A payload that is not what its row tells is found by the chain's own check. */
function sequencesIn(payload: string): number[] {
  try {
    const { changes } = JSON.parse(payload) as { changes: { field: string; after: number[] }[] }
    return changes.flatMap(({ field, after }) => (field === 'payloads' ? after : []))
  } catch {
    return []
  }
}
