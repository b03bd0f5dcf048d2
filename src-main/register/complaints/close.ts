import type { ClosedAs } from '../../contract/closing.ts'
import type { Context, SignedAct } from '../context.ts'
import { workingDaysBetween } from '../deadlines/measure.ts'
import { officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import type { Change } from '../history/history.ts'
import { sql } from '../storage/sql.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { refreshStanding } from './standing.ts'
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
  const { clocks } = refreshStanding(context, row.key)
  const sequence = record(context, act, act.now, {
    kind: 'closed',
    complaint: row,
    detail: closing.as,
    status: 'closed',
    happenedAt: closing.at,
    doneBy: closing.doneBy,
    changes: [{ field: 'closedAs', before: null, after: closing.as }, ...(closing.changes ?? [])],
  })
  const sopLate = stepsOf(context, row.key).some(
    (step) => step.started_at !== null && isLate(step.due_at, step.finished_at, closing.at),
  )
  const actLate = clocks.some((clock) =>
    isLate(clock.dueAt, clock.metAt, clock.pausedAt ?? closing.at),
  )
  sql(
    context.db,
    `INSERT INTO closings (complaint, history, closed_at, closed_as, working_days, sop_late,
     act_late) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    row.key,
    sequence,
    closing.at,
    closing.as,
    workingDaysBetween(context.calendar(), row.received_on, closedOn),
    Number(sopLate),
    Number(actLate),
  )
}
