import type { Asks } from '../../contract/calls.ts'
import type { Context, SignedAct } from '../context.ts'
import { stepOf } from '../procedures/procedures.ts'
import { faulty, Refusal } from '../refusal.ts'
import {
  chosen,
  finish,
  refuseIncomplete,
  refusePaused,
  refuseUnanalysed,
} from './complete-step.ts'
import { rowByKey } from './complaint-row.ts'
import { happenedAt } from './happened.ts'
import { evidenceOf } from './evidence.ts'
import { stillOpen } from './open-complaint.ts'
import { stepsOf } from './step-row.ts'

/**
 * Selesai di tempat: a simple question answered on the spot. All remaining steps of the direct
 * procedure are recorded in one go, at one moment; the note is the answer given.
 */
export function settle(context: Context, act: SignedAct, asks: Asks<'settle'>): number {
  const { row, open, since } = stillOpen(context, act, asks)
  refusePaused(context, row)
  refuseIncomplete(row)
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  if (procedure.serves !== 'direct') throw new Refusal({ problem: 'not-direct' })
  refuseUnanalysed(row)
  const steps = stepsOf(context, row.key)
  const at = happenedAt(act, asks.at, 'at', since)
  const remaining = steps
    .slice(open.position)
    .filter((one) => one.finished_at === null)
    .map((one) => stepOf(procedure, one.step))
  const offered = remaining.flatMap((step) => step.outcomes.map((outcome) => outcome.id))
  if (asks.outcomes.some((id) => !offered.includes(id))) throw faulty('outcomes', 'unknown-value')
  for (const step of remaining) {
    const ids = asks.outcomes.filter((id) => step.outcomes.some((one) => one.id === id))
    const isLast = step === remaining.at(-1)
    const meant = step.outcomes.filter((one) => one.onTheSpot).map((one) => one.id)
    const named = ids.length === 0 && step.choose === 'one' && !isLast ? meant : ids
    finish(context, act, rowByKey(context, row.key), step, {
      outcomes: chosen(step, named).map((outcome) => outcome.id),
      evidence: evidenceOf(context, row, step, { has: ['all'], evidence: [] }),
      note: step.meets.includes('answer') || isLast ? asks.note : null,
      at,
      doneBy: step.performer === 'complainant' ? 'complainant' : act.officer.id,
    })
  }
  return row.key
}
