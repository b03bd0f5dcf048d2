import type { Classification } from '../../contract/complaint.ts'
import type { Context } from '../context.ts'
import type { OfficeCalendar } from '../deadlines/calendar.ts'
import { dueWithPauses } from '../deadlines/pauses.ts'
import type { Millis } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'
import { endedPauses } from './pause-row.ts'
import type { PauseRow } from './pause-row.ts'
import { dueOfStep } from './step-row.ts'

/** A running deadline that the office's calendar decides: an open step's, or a classification's. */
export interface OpenDeadline {
  readonly key: number
  readonly number: string
  /** The step's id, or `classification`. */
  readonly clock: string
  readonly old: Millis
  readonly new: Millis
}

interface OpenRow {
  readonly key: number
  readonly number: string
  readonly procedure_id: string
  readonly procedure_version: number
  readonly classification: Classification | null
  readonly limit_started_at: Millis | null
  readonly limit_due_at: Millis | null
  readonly limit_met_at: Millis | null
  readonly step: string | null
  readonly started_at: Millis | null
  readonly due_at: Millis | null
}

/** How many complaints are open: what `openDeadlines` will walk. */
export function countOpen(context: Context): number {
  return (
    sql<{ count: number }>(
      context.db,
      'SELECT count(*) AS count FROM complaints WHERE closed_at IS NULL',
    ).get()?.count ?? 0
  )
}

/**
 * Every open complaint with the deadlines that the calendar decides, as they are kept and as they
 * would be by `calendar`; in the order of the numbers. Finished steps and closed complaints keep
 * theirs, and the Act's clocks count every day alike.
 */
export function* openDeadlines(
  context: Context,
  calendar: OfficeCalendar,
): Generator<readonly OpenDeadline[]> {
  const pauses = pausesByComplaint(context)
  const limits = context.office().limits.classification
  const rows = sql<OpenRow>(
    context.db,
    `SELECT key, number, procedure_id, procedure_version, classification, limit_started_at,
       limit_due_at, limit_met_at, steps.step, started_at, steps.due_at
     FROM complaints LEFT JOIN steps ON complaint = key AND started_at IS NOT NULL
       AND finished_at IS NULL
     WHERE closed_at IS NULL ORDER BY number`,
  ).all()
  for (const row of rows) {
    const own = pauses.get(row.key) ?? []
    const found: OpenDeadline[] = []
    const add = (clock: string, old: Millis | null, due: Millis | null) => {
      if (old !== null && due !== null)
        found.push({ key: row.key, number: row.number, clock, old, new: due })
    }
    if (row.step !== null) {
      const procedure = context.procedure(row.procedure_id, row.procedure_version)
      const due = dueOfStep(
        calendar,
        procedure,
        { step: row.step, started_at: row.started_at },
        own,
      )
      add(row.step, row.due_at, due)
    }
    const limit = row.classification && limits[row.classification]
    if (limit && row.limit_started_at !== null && row.limit_met_at === null)
      add(
        'classification',
        row.limit_due_at,
        dueWithPauses(
          calendar,
          row.limit_started_at,
          { unit: 'working-days', amount: limit.workingDays },
          endedPauses(own, 'classification'),
        ),
      )
    yield found
  }
}

function pausesByComplaint(context: Context): Map<number, PauseRow[]> {
  const rows = sql<PauseRow>(
    context.db,
    `SELECT pauses.* FROM pauses JOIN complaints ON complaint = key
     WHERE closed_at IS NULL ORDER BY complaint, number`,
  ).all()
  return Map.groupBy(rows, (row) => row.complaint)
}
