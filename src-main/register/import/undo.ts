import type { Asks } from '../../contract/calls.ts'
import type { ImportSummary } from '../../contract/import-calls.ts'
import { refuseConflictOf } from '../complaints/conflict.ts'
import type { Context, SignedAct } from '../context.ts'
import { record } from '../history/history.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { batchById } from './batches.ts'
import type { BatchRow } from './batches.ts'
import { rangesOf, voidNumber } from './old-number.ts'
import { withoutWordsOf } from './searchable.ts'

interface Imported {
  readonly key: number
  readonly number: string
  readonly year: number
  readonly sequence: number
  readonly complained_officer: string | null
  readonly number_kept: number
}

/**
 * Takes a whole batch back: every table but the history is as it was, and what was numbered stays
 * used, marked as void. Refused where a complaint of it was worked on since, with their numbers.
 * Returns the sequence of the history's row.
 */
export function undoImport(context: Context, act: SignedAct, asks: Asks<'undoImport'>): number {
  const { db } = context
  const batch = batchById(db, asks.batch)
  if (!batch) throw new Refusal({ problem: 'not-found' })
  const rows = sql<Imported>(
    db,
    `SELECT key, number, year, sequence, complained_officer, number_kept FROM complaints
     WHERE import_batch = ? ORDER BY year, sequence`,
  ).all(batch.id)
  for (const row of rows) refuseConflictOf(act.officer.id, row)
  const worked = workedOn(context, batch)
  if (worked.length > 0) throw new Refusal({ problem: 'worked-on-since', numbers: worked })
  const of = '(SELECT key FROM complaints WHERE import_batch = ?)'
  for (const table of ['closings', 'clocks', 'steps'] as const)
    sql(db, `DELETE FROM ${table} WHERE complaint IN ${of}`).run(batch.id)
  sql(db, `UPDATE history SET complaint = NULL WHERE complaint IN ${of}`).run(batch.id)
  withoutWordsOf(context, rows.length, () => {
    for (const [done, { key }] of rows.entries()) {
      if (done % 500 === 0) context.progress(done, rows.length)
      sql(db, 'DELETE FROM complaints WHERE key = ?').run(key)
    }
  })
  sql(db, 'DELETE FROM import_batches WHERE id = ?').run(batch.id)
  const note = { batch: batch.id, at: act.now }
  for (const row of rows) voidNumber(db, row, row.number_kept === 1 ? 'kept' : 'given', note)
  const { rows: count, taken, refused, duplicates } = batch
  const summary: ImportSummary = { batch: batch.id, rows: count, taken, refused, duplicates }
  return record(context, act, act.now, {
    kind: 'import-undone',
    detail: batch.id,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [
      { field: 'summary', before: summary, after: null },
      { field: 'voided', before: null, after: rangesOf(rows) },
    ],
  })
}

/** What the batch had been, from the history's row. */
export function undoneImport(context: Context, _act: SignedAct, sequence: number): ImportSummary {
  const row = sql<{ payload: string }>(
    context.db,
    'SELECT payload FROM history_payloads WHERE sequence = ?',
  ).get(sequence)
  const { changes } = JSON.parse(row?.payload ?? '{}') as { changes: { before: ImportSummary }[] }
  const [summary] = changes
  if (!summary) throw new Refusal({ problem: 'not-found' })
  return summary.before
}

/** Tables whose rows an import makes itself; a row of any other that names a complaint is work. */
const own = ['history', 'closings', 'clocks', 'steps']

function workedOn(context: Context, batch: BatchRow): string[] {
  const { db } = context
  const since = sql<{ number: string }>(
    db,
    `SELECT DISTINCT number FROM history JOIN complaints ON key = history.complaint
     WHERE import_batch = ? AND history.sequence > ? AND kind NOT IN ('deadline-moved', 'identity-shown')`,
  ).all(batch.id, batch.history)
  const others = sql<{ table: string; column: string }>(
    db,
    `SELECT tables.name AS "table", keys."from" AS "column" FROM sqlite_schema AS tables
     JOIN pragma_foreign_key_list(tables.name) AS keys
     WHERE tables.type = 'table' AND keys."table" = 'complaints'`,
  )
    .all()
    .filter(({ table }) => !own.includes(table))
    .flatMap(({ table, column }) =>
      sql<{ number: string }>(
        db,
        `SELECT DISTINCT complaints.number FROM "${table}"
         JOIN complaints ON complaints.key = "${table}"."${column}" WHERE import_batch = ?`,
      ).all(batch.id),
    )
  return [...new Set([...since, ...others].map(({ number }) => number))].toSorted()
}
