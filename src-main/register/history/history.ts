import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import type { Context, SignedAct } from '../context.ts'
import { officeDateOf, toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { uuidv7 } from '../ids.ts'
import { isErased } from '../personal-data/is-erased.ts'
import { Refusal } from '../refusal.ts'
import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'

/**
 * The chain: each row hashes itself and the row before; of its payload it hashes only a salted
 * commitment, so that personal data can be erased later and the chain still holds.
 */
const version = '\u0001'

/** The hash before the first row. */
export const beginning = '0'.repeat(64)

export interface HistoryRow {
  readonly sequence: number
  readonly id: string
  readonly kind: string
  readonly subject: string | null
  readonly complaint: number | null
  readonly detail: string | null
  readonly status: string | null
  readonly happened_at: Millis
  readonly happened_on: string
  readonly recorded_at: Millis
  readonly done_by: string | null
  readonly recorded_by: string | null
  readonly commitment: string
  readonly previous: string
  readonly hash: string
}

export interface Change {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** One thing that happened, as the rules tell it. `detail` and `status` hold no personal data. */
export interface Event {
  readonly kind: string
  readonly complaint?: { readonly key: number; readonly id: string } | undefined
  readonly detail?: string | null | undefined
  /** The complaint's status after it. */
  readonly status?: string | null | undefined
  readonly happenedAt: Millis
  readonly doneBy?: string | null | undefined
  readonly changes: readonly Change[]
}

export interface Head {
  readonly sequence: number
  readonly hash: string
  readonly recordedAt: Millis
}

/** Appends a row inside the transaction that makes the change. Returns its sequence. */
export function record(context: Context, act: SignedAct | null, now: Millis, event: Event): number {
  if (event.complaint) refuseErased(context.db, event.complaint.key, event.kind)
  const head = headOf(context.db)
  const payload = canonical({ changes: event.changes })
  const salt = context.random(32)
  const row = {
    sequence: head.sequence + 1,
    id: uuidv7(now, context.random),
    kind: event.kind,
    subject: event.complaint?.id ?? null,
    complaint: event.complaint?.key ?? null,
    detail: event.detail ?? null,
    status: event.status ?? null,
    happened_at: event.happenedAt,
    happened_on: officeDateOf(event.happenedAt, context.office().timeZone),
    recorded_at: now,
    done_by: event.doneBy ?? null,
    recorded_by: act?.officer.id ?? null,
    commitment: commitmentOf(salt, payload),
    previous: head.hash,
  }
  sql(context.db, insertRow).run({ ...row, hash: hashOf(row) })
  sql(context.db, insertPayload).run(row.sequence, salt, payload)
  return row.sequence
}

/** To an erased complaint nothing is added but that something of it left the register. */
function refuseErased(db: Connection, key: number, kind: string): void {
  if (['erased', 'printed', 'saved', 'copied'].includes(kind)) return
  if (isErased(db, key)) throw new Refusal({ problem: 'erased' })
}

const insertRow = `INSERT INTO history (sequence, id, kind, subject, complaint, detail, status,
  happened_at, happened_on, recorded_at, done_by, recorded_by, commitment, previous, hash)
  VALUES (:sequence, :id, :kind, :subject, :complaint, :detail, :status, :happened_at, :happened_on,
  :recorded_at, :done_by, :recorded_by, :commitment, :previous, :hash)`
const insertPayload = 'INSERT INTO history_payloads (sequence, salt, payload) VALUES (?, ?, ?)'

export function headOf(db: Connection): Head {
  return (
    sql<Head>(
      db,
      `SELECT sequence, hash, recorded_at AS recordedAt FROM history
       ORDER BY sequence DESC LIMIT 1`,
    ).get() ?? { sequence: 0, hash: beginning, recordedAt: 0 }
  )
}

/** A row as it is told, its times in the office's zone; what changed is told by whoever may tell it. */
export function tellRow(row: HistoryRow, zone: string) {
  return {
    sequence: row.sequence,
    kind: row.kind,
    happenedAt: toInstant(row.happened_at, zone),
    recordedAt: toInstant(row.recorded_at, zone),
    by: row.done_by,
    recordedBy: row.recorded_by,
    detail: row.detail,
  }
}

export function commitmentOf(salt: Uint8Array, payload: string): string {
  return createHash('sha256').update(version).update(salt).update(payload).digest('hex')
}

/** The hash over everything in a row but itself; local row keys stay out of it. */
export function hashOf(row: Omit<HistoryRow, 'hash'>): string {
  const { complaint: _local, ...chained } = row
  return createHash('sha256').update(version).update(canonical(chained)).digest('hex')
}

export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('nothing to write down')
  return text
}
