import type { ImportBatch, Imported, ImportLine } from '../../contract/import-calls.ts'
import type { Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { Refusal } from '../refusal.ts'
import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'

/** A row of the table `import_batches`. */
export interface BatchRow {
  readonly id: string
  readonly file: string
  readonly recorded_at: Millis
  readonly recorded_by: string
  readonly rows: number
  readonly taken: number
  readonly refused: number
  readonly duplicates: number
  /** JSON array. */
  readonly lines: string
  readonly history: number
}

export function batchById(db: Connection, id: string): BatchRow | undefined {
  return sql<BatchRow>(db, 'SELECT * FROM import_batches WHERE id = ?').get(id)
}

/** The answer to an import that was taken. */
export function importedBatch(context: Context, _act: SignedAct, id: string): Imported {
  const row = batchById(context.db, id)
  // Taken back since: the same call, sent once more, has nothing to tell.
  if (!row) throw new Refusal({ problem: 'not-found' })
  const { rows, taken, refused, duplicates } = row
  const lines = JSON.parse(row.lines) as ImportLine[]
  return { batch: id, rows, taken, refused, duplicates, lines }
}

/** Every batch that is in the register, newest first. */
export function importBatches(context: Context): ImportBatch[] {
  const { timeZone } = context.office()
  return sql<BatchRow>(context.db, 'SELECT * FROM import_batches ORDER BY history DESC')
    .all()
    .map(({ id, file, recorded_at, recorded_by, rows, taken, refused, duplicates }) => ({
      batch: id,
      file,
      recordedAt: toInstant(recorded_at, timeZone),
      recordedBy: recorded_by,
      rows,
      taken,
      refused,
      duplicates,
    }))
}
