import type { Act, Context } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { rowByNumber } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { refuseConflict } from './conflict.ts'
import { pausesOf } from './pause-row.ts'
import { openStepOf, stepsOf } from './step-row.ts'
import type { StepRow } from './step-row.ts'

/** The complaint of this number, for an officer who may see it. */
export function existing(context: Context, act: Act, number: string): ComplaintRow {
  const row = rowByNumber(context, number)
  if (!row) throw new Refusal({ problem: 'not-found' })
  refuseConflict(act, row)
  return row
}

export interface OpenComplaint {
  readonly row: ComplaintRow
  readonly open: StepRow
  /** Nothing that moves the complaint on happened before: its step's start, its pauses. */
  readonly since: Millis
  /** The last change of its status: no other change of it happened before that. */
  readonly lastChange: Millis
}

/** The complaint, still open and not changed since the revision that was seen. */
export function stillOpen(
  context: Context,
  act: Act,
  asks: { readonly number: string; readonly basedOn: number | null },
): OpenComplaint {
  const row = existing(context, act, asks.number)
  refuseStale(row, asks.basedOn)
  if (row.closed_at !== null) throw new Refusal({ problem: 'already-closed' })
  const open = openStepOf(stepsOf(context, row.key))
  if (!open) throw new Error('an open complaint has no open step')
  return {
    row,
    open,
    since: sinceWhen(context, row, open),
    lastChange: lastStatusChange(context, row),
  }
}

function lastStatusChange(context: Context, row: ComplaintRow): Millis {
  const last = sql<{ at: Millis | null }>(
    context.db,
    'SELECT max(happened_at) AS at FROM history WHERE complaint = ? AND status IS NOT NULL',
  ).get(row.key)
  return last?.at ?? row.received_at
}

/** When the open step started, or the last pause began or ended after that. */
export function sinceWhen(context: Context, row: ComplaintRow, open: StepRow): Millis {
  const last = pausesOf(context, row.key).at(-1)
  const started = open.started_at ?? row.received_at
  return last ? Math.max(started, last.ended_at ?? last.started_at) : started
}

export function refuseStale(row: ComplaintRow, basedOn: number | null): void {
  if (basedOn !== null && basedOn !== row.revision)
    throw new Refusal({ problem: 'changed-elsewhere', revision: row.revision })
}

/** Every change of a case gives it a new revision. */
export function nextRevision(context: Context, key: number): void {
  sql(context.db, 'UPDATE complaints SET revision = revision + 1 WHERE key = ?').run(key)
}
