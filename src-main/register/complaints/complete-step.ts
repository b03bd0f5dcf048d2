import type { Asks } from '../../contract/calls.ts'
import type { ProcedureStep, StepOutcome } from '../../contract/procedure.ts'
import type { Context, SignedAct } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { stepOf } from '../procedures/procedures.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { close } from './close.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { happenedAt } from './happened.ts'
import { existing } from './read-case.ts'
import { refreshStanding } from './standing.ts'
import { openStepOf, startStep, stepsOf } from './step-row.ts'

/**
 * Finishes the open step: its required documents must be there, its outcome named, the letter that
 * the outcome needs issued. It leads to the next step, or closes the complaint.
 */
export function completeStep(context: Context, act: SignedAct, asks: Asks<'completeStep'>): number {
  const row = existing(context, asks.number)
  refuseStale(row, asks.basedOn)
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  if (!procedure.steps.some((step) => step.id === asks.step)) throw faulty('step', 'unknown-value')
  if (row.closed_at !== null) throw new Refusal({ problem: 'already-closed' })
  const open = openStepOf(stepsOf(context, row.key))
  if (open?.step !== asks.step)
    throw new Refusal({ problem: 'out-of-order', open: open?.step ?? null })
  const step = stepOf(procedure, asks.step)
  if (act.officer.role === 'division' && step.performer !== 'division')
    throw new Refusal({ problem: 'not-allowed' })
  if (step.analysis) refuseUnanalysed(row)
  const outcomes = chosen(step, asks.outcomes)
  const documents = present(step, asks.has)
  for (const outcome of outcomes) refuseWithoutLetter(context, row.key, outcome, asks.note)
  const at = happenedAt(act, asks.at, 'at', open.started_at ?? row.received_at)
  finish(context, act, row, step, {
    outcomes: outcomes.map((outcome) => outcome.id),
    documents,
    note: asks.note,
    at,
    doneBy: performerOf(context, act, step, asks.by),
  })
  return row.key
}

export interface Finish {
  readonly outcomes: readonly string[]
  readonly documents: readonly string[]
  readonly note: string | null
  readonly at: Millis
  readonly doneBy: string
}

/** Writes a finished step and moves the complaint on. Every check has been made. */
export function finish(
  context: Context,
  act: SignedAct,
  row: ComplaintRow,
  step: ProcedureStep,
  how: Finish,
): void {
  sql(
    context.db,
    `UPDATE steps SET finished_at = ?, done_by = ?, recorded_by = ?, outcomes = ?, note = ?,
     documents = ? WHERE complaint = ? AND step = ?`,
  ).run(
    how.at,
    how.doneBy,
    act.officer.id,
    JSON.stringify(how.outcomes),
    how.note,
    JSON.stringify(how.documents),
    row.key,
    step.id,
  )
  const leadsTo =
    step.outcomes.find((outcome) => how.outcomes.includes(outcome.id))?.leadsTo ?? step.leadsTo
  sql(
    context.db,
    `UPDATE complaints SET status = 'in-progress', revision = revision + 1 WHERE key = ?`,
  ).run(row.key)
  record(context, act, act.now, {
    kind: 'step-finished',
    complaint: row,
    detail: step.id,
    status: 'in-progress',
    happenedAt: how.at,
    doneBy: how.doneBy,
    changes: [
      { field: 'step', before: step.id, after: 'step' in leadsTo ? leadsTo.step : null },
      { field: 'outcomes', before: null, after: how.outcomes },
      { field: 'documents', before: null, after: how.documents },
      { field: 'note', before: null, after: how.note },
    ],
  })
  if ('closes' in leadsTo) {
    close(context, act, row, { as: leadsTo.closes, at: how.at, doneBy: how.doneBy })
    return
  }
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  startStep(context, row.key, procedure, leadsTo.step, how.at)
  refreshStanding(context, row.key)
}

export function refuseStale(row: ComplaintRow, basedOn: number | null): void {
  if (basedOn !== null && basedOn !== row.revision)
    throw new Refusal({ problem: 'changed-elsewhere', revision: row.revision })
}

/** Category and subject may follow until the first step of analysis is finished. */
export function refuseUnanalysed(row: ComplaintRow): void {
  const faults = (['category', 'subject'] as const)
    .filter((field) => row[field] === null)
    .map((field) => ({ field, problem: 'required' as const }))
  if (faults.length > 0) throw new Refusal({ problem: 'invalid', faults })
}

/** The outcomes named, in the order of the procedure where it matters not. */
export function chosen(step: ProcedureStep, ids: readonly string[]): StepOutcome[] {
  if (step.choose === 'none' && ids.length > 0) throw faulty('outcomes', 'not-allowed')
  if (step.choose !== 'none' && ids.length === 0) throw faulty('outcomes', 'required')
  if (new Set(ids).size < ids.length) throw faulty('outcomes', 'repeated')
  if (step.choose === 'one' && ids.length > 1) throw faulty('outcomes', 'too-large')
  return ids.map((id) => {
    const outcome = step.outcomes.find((one) => one.id === id)
    if (!outcome) throw faulty('outcomes', 'unknown-value')
    return outcome
  })
}

function present(step: ProcedureStep, has: readonly string[]): string[] {
  const required = step.documents.map((document) => document.id)
  if (has.includes('all')) return required
  if (has.some((id) => !required.includes(id))) throw faulty('has', 'unknown-value')
  const missing = required.filter((id) => !has.includes(id))
  if (missing.length > 0) throw new Refusal({ problem: 'documents-missing', missing })
  return required
}

function refuseWithoutLetter(
  context: Context,
  complaint: number,
  outcome: StepOutcome,
  note: string | null,
): void {
  const { needs } = outcome
  if (!needs || (needs.orNote && note !== null)) return
  const letter = sql(
    context.db,
    `SELECT 1 FROM letters WHERE complaint = ? AND kind = ? AND state = 'issued' LIMIT 1`,
  ).get(complaint, needs.letter)
  if (!letter) throw new Refusal({ problem: 'letter-missing', kind: needs.letter })
}

/** Who did it: the officer named, else the signed-in one where the role fits, else the performer. */
function performerOf(
  context: Context,
  act: SignedAct,
  step: ProcedureStep,
  by: string | null,
): string {
  if (by === null) return act.officer.role === step.performer ? act.officer.id : step.performer
  const known = sql(context.db, 'SELECT 1 FROM officers WHERE id = ?').get(by)
  if (!known) throw faulty('by', 'unknown-value')
  return by
}
