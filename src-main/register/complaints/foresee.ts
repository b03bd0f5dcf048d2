import type { Answer, Asks } from '../../contract/calls.ts'
import type { Act, Context } from '../context.ts'
import { runClocks } from '../deadlines/act-clocks.ts'
import { dueAfter, missingYears } from '../deadlines/due.ts'
import { fromInstant, officeDateOf, toInstant } from '../deadlines/zone.ts'
import { procedureFor } from '../procedures/procedures.ts'
import { isDirect } from './complaint-row.ts'

/** What would happen to a complaint that came in by this channel at this time. */
export function foresee(context: Context, _act: Act, asks: Asks<'foresee'>): Answer<'foresee'> {
  const { timeZone: zone, limits } = context.office()
  const calendar = context.calendar()
  const receivedAt = fromInstant(asks.receivedAt)
  const { id, version } = procedureFor(context.db, isDirect(asks.channel))
  const procedure = context.procedure(id, version)
  const first = procedure.steps[0]
  const dueDates = runClocks(calendar, limits.act, {
    receivedAt,
    incompleteAt: null,
    completedAt: null,
    answeredAt: null,
    reopenedAt: null,
    finished: [],
    letters: [],
    decisionPauses: [],
    decisionPausedAt: null,
  }).map((clock) => ({
    of: clock.id as string,
    basis: limits.act[clock.id].basis as string | null,
    dueAt: clock.dueAt,
  }))
  if (first?.norm)
    dueDates.push({
      of: first.id,
      basis: null,
      dueAt: dueAfter(calendar, receivedAt, first.norm).due,
    })
  const last = Math.max(receivedAt, ...dueDates.map((one) => one.dueAt))
  return {
    procedure,
    dueDates: dueDates
      .toSorted((a, b) => a.dueAt - b.dueAt)
      .map((one) => ({ ...one, dueAt: toInstant(one.dueAt, zone) })),
    warnings: missingYears(calendar, officeDateOf(receivedAt, zone), officeDateOf(last, zone)),
  }
}
