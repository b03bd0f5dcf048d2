import type { Asks } from '../../contract/calls.ts'
import type { Procedure } from '../../contract/procedure.ts'
import { nextRevision, stillOpen } from '../complaints/open-complaint.ts'
import { openPauseOf, pausesOf } from '../complaints/pause-row.ts'
import { refreshStanding } from '../complaints/standing.ts'
import { stepsOf } from '../complaints/step-row.ts'
import type { StepRow } from '../complaints/step-row.ts'
import type { Context, SignedAct } from '../context.ts'
import { record } from '../history/history.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { readProcedure } from './procedures.ts'
import { reachedFrom, waysOf } from './ways.ts'

/**
 * Moves an open complaint to another version of its procedure, on purpose and with a reason. What was
 * finished stays finished, as it was, also where the new version lacks that step; the open step goes
 * on under the same id, or `step` names the one that takes its place. It keeps its start, and falls
 * due by the new norm.
 */
export function moveToVersion(
  context: Context,
  act: SignedAct,
  asks: Asks<'moveToVersion'>,
): number {
  const { row, open } = stillOpen(context, act, asks)
  if (openPauseOf(pausesOf(context, row.key))) throw new Refusal({ problem: 'already-paused' })
  if (asks.version === row.procedure_version) throw faulty('version', 'not-allowed')
  const procedure = readProcedure(context.db, row.procedure_id, asks.version)
  if (!procedure) throw faulty('version', 'unknown-value')
  const steps = stepsOf(context, row.key)
  const next = openStepIn(procedure, steps, asks.step, open.step)
  keepSteps(context, row.key, laidOut(procedure, steps, { ...open, step: next }))
  if (next !== open.step) carryDispositions(context, row.key, open.step, next)
  sql(context.db, 'UPDATE complaints SET procedure_version = ? WHERE key = ?').run(
    asks.version,
    row.key,
  )
  nextRevision(context, row.key)
  const { status } = refreshStanding(context, row.key)
  record(context, act, act.now, {
    kind: 'version-moved',
    complaint: row,
    detail: `${row.procedure_id} ${asks.version}`,
    status,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [
      { field: 'version', before: row.procedure_version, after: asks.version },
      { field: 'step', before: open.step, after: next },
      { field: 'reason', before: null, after: asks.reason },
    ],
  })
  return row.key
}

/** The step to go on with: named, or the same as before. Nothing finished may lie ahead of it. */
function openStepIn(
  procedure: Procedure,
  steps: readonly StepRow[],
  named: string | null,
  present: string,
): string {
  const has = (id: string) => procedure.steps.some((step) => step.id === id)
  if (named !== null && !has(named)) throw faulty('step', 'unknown-value')
  if (named === null && !has(present)) throw faulty('step', 'required')
  const next = named ?? present
  const finished = finishedIn(steps)
  const ahead = reachedFrom([next], waysOf(procedure).next)
  if ([...ahead].some((id) => finished.has(id))) throw faulty('step', 'not-allowed')
  return next
}

function finishedIn(steps: readonly StepRow[]): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => (step.finished_at === null ? [] : [step.step])))
}

/**
 * The rows of the new version in its order. A finished step that it lacks stays after the step that
 * it followed: the case goes on showing everything that was done.
 */
function laidOut(
  procedure: Procedure,
  steps: readonly StepRow[],
  open: StepRow,
): readonly StepRow[] {
  const finished = new Map(
    steps.flatMap((step) => (step.finished_at === null ? [] : [[step.step, step] as const])),
  )
  const rows = procedure.steps.map(({ id }) =>
    id === open.step ? open : (finished.get(id) ?? untouched(open.complaint, id)),
  )
  const known = new Set(procedure.steps.map(({ id }) => id))
  let after = -1
  for (const step of steps) {
    if (step.finished_at === null) continue
    if (known.has(step.step)) after = rows.findIndex((row) => row.step === step.step)
    else {
      after += 1
      rows.splice(after, 0, step)
    }
  }
  return rows
}

function untouched(complaint: number, step: string): StepRow {
  return {
    complaint,
    position: 0,
    step,
    started_at: null,
    due_at: null,
    finished_at: null,
    done_by: null,
    recorded_by: null,
    outcomes: '[]',
    note: null,
    documents: '[]',
    evidence: '[]',
  }
}

function keepSteps(context: Context, complaint: number, rows: readonly StepRow[]): void {
  sql(context.db, 'DELETE FROM steps WHERE complaint = ?').run(complaint)
  for (const [position, row] of rows.entries())
    sql(
      context.db,
      `INSERT INTO steps (complaint, position, step, started_at, due_at, finished_at, done_by,
         recorded_by, outcomes, note, documents, evidence)
       VALUES (:complaint, :position, :step, :started_at, :due_at, :finished_at, :done_by,
         :recorded_by, :outcomes, :note, :documents, :evidence)`,
    ).run({ ...row, position })
}

/** What the head ordered while the old step was open goes on binding. */
function carryDispositions(context: Context, complaint: number, from: string, to: string): void {
  sql(context.db, 'UPDATE dispositions SET step = ? WHERE complaint = ? AND step = ?').run(
    to,
    complaint,
    from,
  )
}
