import type { Answer, Asks } from '../../contract/calls.ts'
import type { Act, Context } from '../context.ts'
import { readProcedure } from '../procedures/procedures.ts'
import { layOutSwimlane } from '../procedures/swimlane.ts'
import { Refusal } from '../refusal.ts'
import { readCase } from './read-case.ts'

/**
 * The procedure drawn as the SOP's own table: a version by itself, or that of a case with the path it
 * walked. Refuses `not-found`, and a case as reading it would be refused.
 */
export function swimlaneOf(context: Context, act: Act, asks: Asks<'swimlane'>): Answer<'swimlane'> {
  if ('procedure' in asks) {
    const procedure = readProcedure(context.db, asks.procedure.id, asks.procedure.version)
    if (!procedure) throw new Refusal({ problem: 'not-found' })
    return layOutSwimlane(procedure, null)
  }
  const file = readCase(context, act, asks.number)
  return layOutSwimlane(context.procedure(file.procedure.id, file.procedure.version), {
    ...file,
    paused: file.status === 'paused',
  })
}
