import { ErasureTraces } from '../../contract/personal-data-calls.ts'
import type { Context } from '../context.ts'
import type { Change } from '../history/history.ts'
import { sql } from '../storage/sql.ts'

/** What stood beside the complaints of an erasure, as the row of the history tells it. */
export function tracesTold(context: Context, id: string): ErasureTraces | null {
  const row = sql<{ payload: string }>(
    context.db,
    `SELECT payload FROM history JOIN history_payloads USING (sequence)
     WHERE kind = 'erasure-confirmed' AND detail = ?`,
  ).get(id)
  if (!row) return null
  const { changes } = JSON.parse(row.payload) as { changes: Change[] }
  const told = (field: string) => changes.find((change) => change.field === field)?.after
  return ErasureTraces.safeParse({ erased: told('erased'), stays: told('stays') }).data ?? null
}
