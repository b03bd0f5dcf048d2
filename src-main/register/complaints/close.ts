import type { ClosedAs } from '../../contract/closing.ts'
import type { Context, SignedAct } from '../context.ts'
import { workingDaysBetween } from '../deadlines/measure.ts'
import { officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import type { Change } from '../history/history.ts'
import { firstReceived } from '../merging/merging-row.ts'
import { sql } from '../storage/sql.ts'
import { rowByKey } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { keptClocks, refreshStanding } from './standing.ts'
import { isLate, stepsOf } from './step-row.ts'

export interface Closing {
  readonly as: ClosedAs
  readonly at: Millis
  readonly doneBy: string
  /** What was said about it, and where it went. */
  readonly changes?: readonly Change[]
}

/** Closes a complaint, and writes down for the recap how long it took and whether it was late. */
export function close(context: Context, act: SignedAct, row: ComplaintRow, closing: Closing): void {
  const closedOn = officeDateOf(closing.at, context.office().timeZone)
  sql(
    context.db,
    `UPDATE complaints SET status = 'closed', closed_at = ?, closed_on = ?, closed_as = ?
     WHERE key = ?`,
  ).run(closing.at, closedOn, closing.as, row.key)
  refreshStanding(context, row.key)
  const sequence = record(context, act, act.now, {
    kind: 'closed',
    complaint: row,
    detail: closing.as,
    status: 'closed',
    happenedAt: closing.at,
    doneBy: closing.doneBy,
    changes: [{ field: 'closedAs', before: null, after: closing.as }, ...(closing.changes ?? [])],
  })
  const figures = figuresOf(context, rowByKey(context, row.key))
  sql(
    context.db,
    `INSERT INTO closings (complaint, history, closed_at, closed_as, working_days, sop_late,
     act_late) VALUES (:complaint, :history, :closed_at, :closed_as, :working_days, :sop_late,
     :act_late)`,
  ).run({
    complaint: row.key,
    history: sequence,
    closed_at: closing.at,
    closed_as: closing.as,
    ...figures,
  })
}

/** The newest closing anew, after a correction of what it was counted from. */
export function refreshClosing(context: Context, key: number): void {
  sql(
    context.db,
    `UPDATE closings SET working_days = :working_days, sop_late = :sop_late, act_late = :act_late
     WHERE complaint = :key AND history =
       (SELECT max(history) FROM closings WHERE complaint = :key)`,
  ).run({ key, ...figuresOf(context, rowByKey(context, key)) })
}

/** How long it took and whether it was late, for the recap. */
function figuresOf(
  context: Context,
  row: ComplaintRow,
): { working_days: number; sop_late: number; act_late: number } {
  const closedAt = row.closed_at ?? row.received_at
  const sopLate = stepsOf(context, row.key).some(
    (step) => step.started_at !== null && isLate(step.due_at, step.finished_at, closedAt),
  )
  const actLate = keptClocks(context, row.key, []).some((clock) =>
    isLate(clock.dueAt, clock.metAt, closedAt),
  )
  return {
    working_days: workingDaysBetween(
      context.calendar(),
      officeDateOf(firstReceived(context, row), context.office().timeZone),
      row.closed_on ?? row.received_on,
    ),
    sop_late: Number(sopLate),
    act_late: Number(actLate),
  }
}
