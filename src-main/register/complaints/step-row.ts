import type { Procedure } from '../../contract/procedure.ts'
import type { Context } from '../context.ts'
import type { OfficeCalendar } from '../deadlines/calendar.ts'
import { dueAfter } from '../deadlines/due.ts'
import { dueWithPauses } from '../deadlines/pauses.ts'
import type { Millis } from '../deadlines/zone.ts'
import { stepOf } from '../procedures/procedures.ts'
import { sql } from '../storage/sql.ts'
import { endedPauses } from './pause-row.ts'
import type { PauseRow } from './pause-row.ts'

/** A row of the table `steps`. */
export interface StepRow {
  readonly complaint: number
  readonly position: number
  readonly step: string
  readonly started_at: Millis | null
  readonly due_at: Millis | null
  readonly finished_at: Millis | null
  readonly done_by: string | null
  readonly recorded_by: string | null
  /** JSON array of outcome ids. */
  readonly outcomes: string
  readonly note: string | null
  /** JSON array of the ids of the documents that were present. */
  readonly documents: string
  /** JSON array of how each of them was shown. */
  readonly evidence: string
}

export function stepsOf(context: Context, complaint: number): StepRow[] {
  return sql<StepRow>(context.db, 'SELECT * FROM steps WHERE complaint = ? ORDER BY position').all(
    complaint,
  )
}

export function openStepOf(steps: readonly StepRow[]): StepRow | undefined {
  return steps.find((step) => step.started_at !== null && step.finished_at === null)
}

/** Lays out every step of the procedure; the first starts when the complaint was received. */
export function layOutSteps(
  context: Context,
  complaint: number,
  procedure: Procedure,
  receivedAt: Millis,
): void {
  procedure.steps.forEach((step, position) => {
    sql(context.db, 'INSERT INTO steps (complaint, position, step) VALUES (?, ?, ?)').run(
      complaint,
      position,
      step.id,
    )
  })
  const first = procedure.steps[0]
  if (first) startStep(context, complaint, procedure, first.id, receivedAt)
}

/** A step starts when the one before it is finished; its norm runs from then. */
export function startStep(
  context: Context,
  complaint: number,
  procedure: Procedure,
  id: string,
  startedAt: Millis,
): void {
  const { norm } = stepOf(procedure, id)
  const dueAt = norm && dueAfter(context.calendar(), startedAt, norm).due
  sql(
    context.db,
    'UPDATE steps SET started_at = ?, due_at = ? WHERE complaint = ? AND step = ?',
  ).run(startedAt, dueAt, complaint, id)
}

/** When a step that has started falls due, its pauses counted; null where it has no norm. */
export function dueOfStep(
  calendar: OfficeCalendar,
  procedure: Procedure,
  step: Pick<StepRow, 'step' | 'started_at'>,
  pauses: readonly PauseRow[],
): Millis | null {
  const norm = procedure.steps.find((one) => one.id === step.step)?.norm
  if (!norm || step.started_at === null) return null
  return dueWithPauses(calendar, step.started_at, norm, endedPauses(pauses, 'step'))
}

export function isLate(dueAt: Millis | null, finishedAt: Millis | null, now: Millis): boolean {
  return dueAt !== null && (finishedAt ?? now) > dueAt
}

export function idsIn(json: string): string[] {
  return JSON.parse(json) as string[]
}
