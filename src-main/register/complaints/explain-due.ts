import type { Answer, Asks } from '../../contract/calls.ts'
import type { Span } from '../../contract/calendar.ts'
import type { Act, Context } from '../context.ts'
import { actClocks } from '../deadlines/act-clocks.ts'
import { dueAfter } from '../deadlines/due.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { stepOf } from '../procedures/procedures.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { existing } from './read-case.ts'
import { stepsOf } from './step-row.ts'

/** Mengapa tanggal ini? Each day of a step's or a clock's span, counted or left out, and why. */
export function explainDue(
  context: Context,
  _act: Act,
  asks: Asks<'explainDue'>,
): Answer<'explainDue'> {
  const row = existing(context, asks.number)
  const counted = clockSpan(context, row, asks.of) ?? stepSpan(context, row, asks.of)
  if (!counted) throw new Refusal({ problem: 'not-found' })
  const { from, span, basis } = counted
  const { due, because, warnings } = dueAfter(context.calendar(), from, span)
  const zone = context.office().timeZone
  return {
    due: toInstant(due, zone),
    because,
    warnings,
    from: toInstant(from, zone),
    span,
    basis,
    consequence: '',
  }
}

interface Counted {
  readonly from: Millis
  readonly span: Span
  readonly basis: string
}

function clockSpan(context: Context, row: ComplaintRow, id: string): Counted | undefined {
  const clock = Object.values(actClocks).find((one) => one.id === id)
  if (!clock) return undefined
  const started = sql<{ started_at: Millis }>(
    context.db,
    'SELECT started_at FROM clocks WHERE complaint = ? AND clock = ?',
  ).get(row.key, id)?.started_at
  if (started === undefined) return undefined
  return {
    from: started,
    span: { unit: 'calendar-days', amount: clock.days },
    basis: clock.basis,
  }
}

function stepSpan(context: Context, row: ComplaintRow, id: string): Counted | undefined {
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  const step = stepsOf(context, row.key).find((one) => one.step === id)
  if (step?.started_at == null) return undefined
  const { norm } = stepOf(procedure, id)
  return norm ? { from: step.started_at, span: norm, basis: procedure.source } : undefined
}
