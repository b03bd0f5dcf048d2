import type { Asks } from '../../contract/calls.ts'
import type { Context, SignedAct } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { happenedAt } from './happened.ts'
import { existing, nextRevision, refuseStale } from './open-complaint.ts'
import { refreshStanding } from './standing.ts'
import { openStepOf, startStep, stepsOf } from './step-row.ts'

/**
 * Opens a closed complaint again at its last open or finished step, with a new norm from then. The
 * Act's clocks run on; an answer that was given stays given. What the step said when it was finished
 * stays in the history.
 */
export function reopen(context: Context, act: SignedAct, asks: Asks<'reopen'>): number {
  const row = existing(context, act, asks.number)
  refuseStale(row, asks.basedOn)
  if (row.closed_at === null) throw new Refusal({ problem: 'not-closed' })
  const at = happenedAt(act, asks.at, 'at', row.closed_at)
  const steps = stepsOf(context, row.key)
  const again = openStepOf(steps) ?? lastFinished(steps)
  if (!again) throw new Error('a closed complaint has no step to go on from')
  sql(
    context.db,
    `UPDATE complaints SET closed_at = NULL, closed_on = NULL, closed_as = NULL,
     transferred_to = NULL, answered_at = ?, reopened_at = ? WHERE key = ?`,
  ).run(answeredAt(context, row), at, row.key)
  sql(
    context.db,
    `UPDATE steps SET finished_at = NULL, done_by = NULL, recorded_by = NULL, outcomes = '[]',
     note = NULL, documents = '[]', evidence = '[]' WHERE complaint = ? AND position = ?`,
  ).run(row.key, again.position)
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  startStep(context, row.key, procedure, again.step, at)
  nextRevision(context, row.key)
  const { status } = refreshStanding(context, row.key)
  record(context, act, act.now, {
    kind: 'reopened',
    complaint: row,
    detail: again.step,
    status,
    happenedAt: at,
    doneBy: act.officer.id,
    changes: [
      { field: 'note', before: null, after: asks.note },
      { field: 'closedAs', before: row.closed_as, after: null },
    ],
  })
  return row.key
}

function lastFinished(steps: ReturnType<typeof stepsOf>) {
  return steps
    .filter((step) => step.finished_at !== null)
    .toSorted((a, b) => a.position - b.position)
    .at(-1)
}

function answeredAt(context: Context, row: ComplaintRow): Millis | null {
  const met = sql<{ met_at: Millis | null }>(
    context.db,
    `SELECT met_at FROM clocks WHERE complaint = ? AND clock = 'answer'`,
  ).get(row.key)?.met_at
  return row.answered_at ?? met ?? null
}
