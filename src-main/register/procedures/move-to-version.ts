import type { Asks } from '../../contract/calls.ts'
import type { LeadsTo, Procedure, ProcedureStep } from '../../contract/procedure.ts'
import { nextRevision, stillOpen } from '../complaints/open-complaint.ts'
import { openPauseOf, pausesOf } from '../complaints/pause-row.ts'
import { refreshStanding } from '../complaints/standing.ts'
import { idsIn, stepsOf } from '../complaints/step-row.ts'
import type { StepRow } from '../complaints/step-row.ts'
import type { Context, SignedAct } from '../context.ts'
import { record } from '../history/history.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { readProcedure } from './procedures.ts'
import { leadsOf, reachedFrom, waysOf } from './ways.ts'

/**
 * Moves an open complaint to another version of its procedure, on purpose and with a reason. What was
 * finished stays finished, as it was, also where the new version lacks that step; the open step goes
 * on under the same id. Only where the new version lacks it `step` names the one that takes its place,
 * next after what was done. It keeps its start, and falls due by the new norm.
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
  const next = openStepIn(context, procedure, steps, asks.step, open)
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

/**
 * The step to go on with: the same as before, or where that is gone the one named, which must come
 * next after what was done. Nothing finished may lie ahead of it.
 */
function openStepIn(
  context: Context,
  procedure: Procedure,
  steps: readonly StepRow[],
  named: string | null,
  open: StepRow,
): string {
  const has = (id: string) => procedure.steps.some((step) => step.id === id)
  const isGone = !has(open.step)
  if (named !== null && !has(named)) throw faulty('step', 'unknown-value')
  if (named === null && isGone) throw faulty('step', 'required')
  if (named !== null && !(isGone && nextIn(context, procedure, steps, open).includes(named)))
    throw faulty('step', 'not-allowed')
  const next = named ?? open.step
  const finished = finishedIn(steps)
  const ahead = reachedFrom([next], waysOf(procedure).next)
  if ([...ahead].some((id) => finished.has(id))) throw faulty('step', 'not-allowed')
  return next
}

/** The steps to which the last finished one that the version has leads; its first where none is. */
function nextIn(
  context: Context,
  procedure: Procedure,
  steps: readonly StepRow[],
  { complaint }: StepRow,
): readonly string[] {
  const finished = new Map(
    steps.flatMap((step) => (step.finished_at === null ? [] : [[step.step, step] as const])),
  )
  for (const id of lastDoneFirst(context, complaint)) {
    const step = procedure.steps.find((one) => one.id === id)
    const done = finished.get(id)
    if (step && done)
      return leadsTaken(step, idsIn(done.outcomes)).flatMap((lead) =>
        'step' in lead ? [lead.step] : [],
      )
  }
  return procedure.steps.slice(0, 1).map(({ id }) => id)
}

/** By the history: positions are the procedure's order, and two steps may share their moment. */
function lastDoneFirst(context: Context, complaint: number): string[] {
  return sql<{ detail: string }>(
    context.db,
    `SELECT detail FROM history WHERE complaint = ? AND kind = 'step-finished'
     ORDER BY sequence DESC`,
  )
    .all(complaint)
    .map(({ detail }) => detail)
}

/** Where the outcomes taken lead; every way where the version knows none of them. */
function leadsTaken(step: ProcedureStep, outcomes: readonly string[]): LeadsTo[] {
  const taken = step.outcomes.filter(({ id }) => outcomes.includes(id))
  return taken.length === 0 ? leadsOf(step) : taken.map(({ leadsTo }) => leadsTo ?? step.leadsTo)
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
