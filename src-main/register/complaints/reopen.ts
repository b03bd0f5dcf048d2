import type { Asks } from '../../contract/calls.ts'
import type { Context, SignedAct } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { refuseMerged } from '../merging/merging-row.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { giveToSuperior } from './assign.ts'
import { rowByKey } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { complainedOfficerOf } from './conflict.ts'
import { happenedAt } from './happened.ts'
import { existing, nextRevision, refuseStale } from './open-complaint.ts'
import { refreshStanding } from './standing.ts'
import { openStepOf, startStep, stepsOf } from './step-row.ts'
import type { StepRow } from './step-row.ts'

/**
 * Opens a closed complaint again at its last open or finished step, with a new norm from then. The
 * Act's clocks run on; an answer that was given stays given. What the step said when it was finished
 * stays in the history.
 */
export function reopen(context: Context, act: SignedAct, asks: Asks<'reopen'>): number {
  const row = existing(context, act, asks.number)
  refuseMerged(context, row)
  refuseStale(row, asks.basedOn)
  if (row.closed_at === null) throw new Refusal({ problem: 'not-closed' })
  const at = happenedAt(act, asks.at, 'at', row.closed_at)
  const steps = stepsOf(context, row.key)
  const again = openStepOf(steps) ?? lastFinished(context, row, steps)
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
  const complained = complainedOfficerOf(context, row)
  if (complained) giveToSuperior(context, act, rowByKey(context, row.key), complained)
  return row.key
}

/** The step finished last, whatever its place in the procedure: the history knows the order. */
function lastFinished(context: Context, row: ComplaintRow, steps: readonly StepRow[]) {
  const last = sql<{ step: string }>(
    context.db,
    `SELECT detail AS step FROM history WHERE complaint = ? AND kind = 'step-finished'
     ORDER BY sequence DESC LIMIT 1`,
  ).get(row.key)
  return steps.find((step) => step.step === last?.step && step.finished_at !== null)
}

function answeredAt(context: Context, row: ComplaintRow): Millis | null {
  const met = sql<{ met_at: Millis | null }>(
    context.db,
    `SELECT met_at FROM clocks WHERE complaint = ? AND clock = 'answer'`,
  ).get(row.key)?.met_at
  return row.answered_at ?? met ?? null
}
