import type { Asks } from '../../contract/calls.ts'
import type { Procedure, ProcedureStep, StepOutcome } from '../../contract/procedure.ts'
import type { Context, SignedAct } from '../context.ts'
import { leadsOf } from '../procedures/ways.ts'
import { stepOf } from '../procedures/procedures.ts'
import { faulty, Refusal } from '../refusal.ts'
import {
  chosen,
  finish,
  leadsToOf,
  refuseIncomplete,
  refusePaused,
  refuseUnanalysed,
  refuseWithoutLetter,
} from './complete-step.ts'
import { rowByKey } from './complaint-row.ts'
import { happenedAt } from './happened.ts'
import { evidenceOf } from './evidence.ts'
import { stillOpen } from './open-complaint.ts'

/**
 * Selesai di tempat: a simple question answered on the spot. The steps from the open one to the end,
 * as the outcomes lead, are recorded in one go, at one moment; the note is the answer given. What a
 * step requires when it is finished by itself it requires here too.
 */
export function settle(context: Context, act: SignedAct, asks: Asks<'settle'>): number {
  const { row, open, since } = stillOpen(context, act, asks)
  refusePaused(context, row)
  refuseIncomplete(row)
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  if (procedure.serves !== 'direct') throw new Refusal({ problem: 'not-direct' })
  refuseUnanalysed(row)
  const at = happenedAt(act, asks.at, 'at', since)
  const way = wayToTheEnd(procedure, open.step, asks.outcomes)
  const evidence = way.map(({ step, outcomes }) => {
    for (const outcome of outcomes) refuseWithoutLetter(context, row, outcome, asks.note)
    // Nothing is shown on the spot: a step that requires documents is finished by itself.
    return evidenceOf(context, row, step, { has: [], evidence: [] })
  })
  for (const [place, { step, outcomes }] of way.entries()) {
    const isTold =
      step.meets.includes('answer') ||
      place === way.length - 1 ||
      outcomes.some(({ needs }) => needs?.orNote)
    finish(context, act, rowByKey(context, row.key), step, {
      outcomes: outcomes.map((outcome) => outcome.id),
      evidence: evidence[place] ?? [],
      note: isTold ? asks.note : null,
      at,
      doneBy: step.performer === 'complainant' ? 'complainant' : act.officer.id,
    })
  }
  return row.key
}

interface OnTheWay {
  readonly step: ProcedureStep
  readonly outcomes: readonly StepOutcome[]
}

/**
 * The steps from one of them to where the complaint is closed, with the outcomes taken in each. An
 * outcome named for a step that lies beside the way is refused: it would be lost.
 */
function wayToTheEnd(procedure: Procedure, from: string, named: readonly string[]): OnTheWay[] {
  if (!named.every((id) => procedure.steps.some((step) => hasOutcome(step, id))))
    throw faulty('outcomes', 'unknown-value')
  const way: OnTheWay[] = []
  for (let next: string | null = from; next !== null;) {
    const step: ProcedureStep = stepOf(procedure, next)
    if (way.some((one) => one.step === step))
      throw new Error(`${procedure.id} ${procedure.version} leads in a ring at ${step.id}`)
    const ids = takenIn(step, named)
    way.push({ step, outcomes: chosen(step, ids) })
    const leadsTo = leadsToOf(step, ids)
    next = 'step' in leadsTo ? leadsTo.step : null
  }
  if (!named.every((id) => way.some(({ step }) => hasOutcome(step, id))))
    throw faulty('outcomes', 'unknown-value')
  return way
}

/** The outcomes named that are this step's, else the one that is meant where nobody was asked. */
function takenIn(step: ProcedureStep, named: readonly string[]): readonly string[] {
  const own = named.filter((id) => hasOutcome(step, id))
  const isLast = leadsOf(step).every((lead) => 'closes' in lead)
  if (own.length > 0 || step.choose !== 'one' || isLast) return own
  return step.outcomes.filter((outcome) => outcome.onTheSpot).map((outcome) => outcome.id)
}

function hasOutcome(step: ProcedureStep, id: string): boolean {
  return step.outcomes.some((outcome) => outcome.id === id)
}
