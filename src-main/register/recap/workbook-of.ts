import type { z } from 'zod'
import type { Calls } from '../../contract/calls.ts'
import type { Procedure } from '../../contract/procedure.ts'
import type { OfficeDate, Period } from '../../contract/values.ts'
import { rowByKey } from '../complaints/complaint-row.ts'
import { mayBeSeenBy } from '../complaints/conflict.ts'
import { safeSubject, safeWordsOf } from '../complaints/masking.ts'
import { idsIn, stepsOf } from '../complaints/step-row.ts'
import type { StepRow } from '../complaints/step-row.ts'
import type { Act, Context } from '../context.ts'
import { officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { mergedInto } from '../merging/merging-row.ts'
import { sql } from '../storage/sql.ts'
import { recapDifferences } from './changes.ts'
import type { ClosingLine } from './data-sheet.ts'
import { closingsIn, recapFigures, standingAtEnd } from './figures.ts'
import type { Standing } from './figures.ts'
import { boundsOf } from './period.ts'
import type { Bounds } from './period.ts'
import type { FollowUpLetter, RegisterRow } from './register-row.ts'
import { recapTrend } from './trend.ts'

/**
 * The period's workbook: the figures, and a row for each complaint received in it. The officer
 * complained of finds it counted and not told (UU 25/2009 Ps. 45).
 */
export async function workbookOf(
  context: Context,
  act: Act,
  period: Period,
): Promise<z.input<Calls['recapWorkbook']['answers']>> {
  const office = context.office()
  const bounds = boundsOf(period, office.timeZone)
  const rows = standingAtEnd(context, bounds).flatMap((one) =>
    registerRow(context, act, one, bounds),
  )
  // The library is compiled when the first workbook is made, not when a register is opened.
  const { recapWorkbook } = await import('./workbook.ts')
  return {
    workbook: recapWorkbook({
      figures: recapFigures(context, act, period),
      trend: recapTrend(context, act.now, period),
      closings: closingLines(context, act, bounds),
      differences: recapDifferences(context, act.now, period, (row) => mayBeSeenBy(act, row)),
      rows,
      office,
      practice: context.practice(),
    }),
  }
}

function closingLines(context: Context, act: Act, bounds: Bounds): ClosingLine[] {
  const { timeZone } = context.office()
  return closingsIn(context, act.now, bounds)
    .map((closing) => ({ closing, row: rowByKey(context, closing.complaint) }))
    .filter(({ row }) => mayBeSeenBy(act, row))
    .map(({ closing, row }) => ({
      number: row.number,
      receivedOn: row.received_on,
      closedOn: officeDateOf(closing.closed_at, timeZone),
      closedAs: closing.closed_as,
      division: row.division,
      workingDays: closing.imported === 'undated' ? null : closing.working_days,
      sopOnTime: closing.imported === null ? closing.sop_late === 0 : null,
      actOnTime: closing.imported === null ? closing.act_late === 0 : null,
    }))
}

/** The complaint as it stood at the period's end; nothing for one received before it. */
function registerRow(
  context: Context,
  act: Act,
  standing: Standing,
  bounds: Bounds,
): RegisterRow[] {
  const row = rowByKey(context, standing.key)
  if (row.received_at < bounds.from || !mayBeSeenBy(act, row)) return []
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  const steps = stepsOf(context, row.key).filter(
    (step) => step.started_at !== null && step.started_at < bounds.until,
  )
  // In the order in which they were done: a procedure may list its steps in another.
  const finished = steps
    .filter((step) => step.finished_at !== null && step.finished_at < bounds.until)
    .toSorted((a, b) => (a.finished_at ?? 0) - (b.finished_at ?? 0))
  const open = steps.find((step) => !finished.includes(step))
  const closing = standing.status === 'closed' ? lastClosing(context, row.key, bounds) : undefined
  // Answered under the other number, it is not judged under its own.
  const judged = closing?.closed_as === 'merged' ? undefined : closing
  const into = judged === closing ? null : mergedInto(context, row)
  return [
    {
      number: row.number,
      receivedAt: row.received_on,
      complainant: row.complainant_name,
      address: row.complainant_address,
      anonymous: row.anonymous === 1,
      confidential: row.confidential === 1,
      channel: row.channel,
      direct: row.direct === 1,
      category: row.category,
      classification: row.classification,
      division: row.division,
      subject: safeSubject(context, row),
      narrative: safeWordsOf(context, row)(row.narrative),
      clarification: outcomeWords(procedure, finished, (step) => step.analysis),
      followUp: closing
        ? outcomeWords(procedure, finished.slice(-2), (step) => !step.analysis)
        : null,
      letters: followUpLetters(context, row.key, bounds),
      status: standing.status,
      step:
        standing.status === 'closed' || !open
          ? null
          : (procedure.steps.find((step) => step.id === open.step)?.short ?? null),
      closedOn: closing ? officeDateOf(closing.closed_at, context.office().timeZone) : null,
      closedAs: closing?.closed_as ?? null,
      workingDays: judged?.working_days ?? null,
      sopOnTime: judged ? judged.sop_late === 0 : null,
      laporTrackingId: row.lapor_tracking_id,
      note: into === null ? null : `Digabung ke ${into}`,
    },
  ]
}

interface LastClosing {
  readonly closed_at: Millis
  readonly closed_as: RegisterRow['closedAs']
  readonly working_days: number
  readonly sop_late: number
}

function lastClosing(context: Context, key: number, bounds: Bounds): LastClosing | undefined {
  return sql<LastClosing>(
    context.db,
    `SELECT closed_at, closed_as, working_days, sop_late FROM closings
     WHERE complaint = ? AND closed_at < ? ORDER BY history DESC LIMIT 1`,
  ).get(key, bounds.until)
}

/** The SOP's words for the outcomes of the finished steps that `of` names. */
function outcomeWords(
  procedure: Procedure,
  finished: readonly StepRow[],
  of: (step: Procedure['steps'][number]) => boolean,
): string | null {
  const words = finished.flatMap((one) => {
    const step = procedure.steps.find((candidate) => candidate.id === one.step)
    if (!step || !of(step)) return []
    const named = idsIn(one.outcomes)
    return step.outcomes.filter((outcome) => named.includes(outcome.id)).map(({ short }) => short)
  })
  return words.length === 0 ? null : words.join('; ')
}

function followUpLetters(context: Context, key: number, bounds: Bounds): FollowUpLetter[] {
  return sql<{ number: string | null; date: OfficeDate }>(
    context.db,
    `SELECT number, date FROM letters WHERE complaint = ? AND run <> 'register'
     AND state = 'issued' AND issued_at < ? ORDER BY recorded_at`,
  ).all(key, bounds.until)
}
