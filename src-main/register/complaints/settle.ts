import type { Asks } from '../../contract/calls.ts'
import type { Context, SignedAct } from '../context.ts'
import { stepOf } from '../procedures/procedures.ts'
import { faulty, Refusal } from '../refusal.ts'
import { chosen, finish, refuseStale, refuseUnanalysed } from './complete-step.ts'
import { rowByKey } from './complaint-row.ts'
import { happenedAt } from './happened.ts'
import { existing } from './read-case.ts'
import { openStepOf, stepsOf } from './step-row.ts'

/** Of the steps passed over in settling, the one with a choice was answered by the desk itself. */
const answeredByDesk = 'answer'

/**
 * Selesai di tempat: a simple question answered on the spot. All remaining steps of the direct
 * procedure are recorded in one go, at one moment; the note is the answer given.
 */
export function settle(context: Context, act: SignedAct, asks: Asks<'settle'>): number {
  const row = existing(context, asks.number)
  refuseStale(row, asks.basedOn)
  if (row.closed_at !== null) throw new Refusal({ problem: 'already-closed' })
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  if (procedure.serves !== 'direct') throw new Refusal({ problem: 'not-direct' })
  refuseUnanalysed(row)
  const steps = stepsOf(context, row.key)
  const open = openStepOf(steps)
  if (!open) throw new Error('an open complaint has no open step')
  const at = happenedAt(act, asks.at, 'at', open.started_at ?? row.received_at)
  const remaining = steps.slice(open.position).map((one) => stepOf(procedure, one.step))
  const offered = remaining.flatMap((step) => step.outcomes.map((outcome) => outcome.id))
  if (asks.outcomes.some((id) => !offered.includes(id))) throw faulty('outcomes', 'unknown-value')
  for (const step of remaining) {
    const ids = asks.outcomes.filter((id) => step.outcomes.some((one) => one.id === id))
    const isLast = step === remaining.at(-1)
    const named = ids.length === 0 && step.choose === 'one' && !isLast ? [answeredByDesk] : ids
    finish(context, act, rowByKey(context, row.key), step, {
      outcomes: chosen(step, named).map((outcome) => outcome.id),
      documents: step.documents.map((document) => document.id),
      note: step.id === 'report' || isLast ? asks.note : null,
      at,
      doneBy: step.performer === 'complainant' ? 'complainant' : act.officer.id,
    })
  }
  return row.key
}
