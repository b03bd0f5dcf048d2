import type { Answer, Asks } from '../../contract/calls.ts'
import type { Span } from '../../contract/calendar.ts'
import { ClockId } from '../../contract/clock-id.ts'
import type { Act, Context } from '../context.ts'
import { explainWithPauses } from '../deadlines/pauses.ts'
import type { Pause } from '../deadlines/pauses.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { existing } from './open-complaint.ts'
import { endedPauses, pausesOf } from './pause-row.ts'
import { stepsOf } from './step-row.ts'

/**
 * Mengapa tanggal ini? Each day of a step's, a clock's or the classification's span, counted or left
 * out, and why. Where a pause cut a day, the span is told in office minutes.
 */
export function explainDue(
  context: Context,
  act: Act,
  asks: Asks<'explainDue'>,
): Answer<'explainDue'> {
  const row = existing(context, act, asks.number)
  const counted = spanOf(context, row, asks.of)
  if (!counted) throw new Refusal({ problem: 'not-found' })
  const { from, span, basis, consequence, pauses } = counted
  const { due, because, warnings, unit } = explainWithPauses(context.calendar(), from, span, pauses)
  const zone = context.office().timeZone
  return {
    due: toInstant(due, zone),
    because,
    warnings,
    from: toInstant(from, zone),
    span,
    unit,
    basis,
    consequence,
  }
}

interface Counted {
  readonly from: Millis
  readonly span: Span
  readonly basis: string
  readonly consequence: string
  readonly pauses: readonly Pause[]
}

function spanOf(context: Context, row: ComplaintRow, id: string): Counted | undefined {
  const clock = ClockId.safeParse(id)
  if (clock.success) return clockSpan(context, row, clock.data)
  return id === 'classification' ? limitSpan(context, row) : stepSpan(context, row, id)
}

function clockSpan(context: Context, row: ComplaintRow, id: ClockId): Counted | undefined {
  const { days, basis, consequence } = context.office().limits.act[id]
  const started = sql<{ started_at: Millis }>(
    context.db,
    'SELECT started_at FROM clocks WHERE complaint = ? AND clock = ?',
  ).get(row.key, id)?.started_at
  if (started === undefined) return undefined
  return {
    from: started,
    span: { unit: 'calendar-days', amount: days },
    basis,
    consequence,
    pauses: id === 'decision' ? endedPauses(pausesOf(context, row.key), 'decision') : [],
  }
}

function limitSpan(context: Context, row: ComplaintRow): Counted | undefined {
  const limit = row.classification && context.office().limits.classification[row.classification]
  if (!limit || row.limit_started_at === null) return undefined
  return {
    from: row.limit_started_at,
    span: { unit: 'working-days', amount: limit.workingDays },
    basis: limit.basis,
    consequence: '',
    pauses: endedPauses(pausesOf(context, row.key), 'classification'),
  }
}

function stepSpan(context: Context, row: ComplaintRow, id: string): Counted | undefined {
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  const step = stepsOf(context, row.key).find((one) => one.step === id)
  const norm = procedure.steps.find((one) => one.id === id)?.norm
  if (step?.started_at == null || !norm) return undefined
  return {
    from: step.started_at,
    span: norm,
    basis: procedure.source,
    consequence: '',
    pauses: endedPauses(pausesOf(context, row.key), 'step'),
  }
}
