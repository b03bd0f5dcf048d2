import type { Asks } from '../../contract/calls.ts'
import type { CaseFile } from '../../contract/case.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { Context, SignedAct } from '../context.ts'
import { atTime, endOfDay, officeDateOf, toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import { faulty } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { complainedOfficer, refuseConflictOf } from './conflict.ts'
import { happenedAt } from './happened.ts'
import { nextRevision, stillOpen } from './open-complaint.ts'
import { refreshStanding } from './standing.ts'

/**
 * The disposition sheet came back written on: the instruction, who gave it, to whom and by when. Its
 * date, at the end of office hours, binds while the step is open; a division named as addressee
 * becomes the complaint's division.
 */
export function dispose(context: Context, act: SignedAct, asks: Asks<'dispose'>): number {
  const { row, open } = stillOpen(context, act, asks)
  const at = happenedAt(act, asks.at, 'at', row.received_at)
  const addressed = complainedOfficer(context, asks.to)
  if (addressed) refuseConflictOf(addressed.id, row)
  const { timeZone, divisions } = context.office()
  if (asks.dueOn !== null && asks.dueOn < officeDateOf(at, timeZone))
    throw faulty('dueOn', 'before-previous')
  const disposition = {
    id: uuidv7(act.now, context.random),
    complaint: row.key,
    instruction: asks.instruction,
    given_by: asks.givenBy,
    addressed_to: asks.to,
    given_at: at,
    due_on: asks.dueOn,
    due_at: asks.dueOn === null ? null : endOfOfficeHours(context, asks.dueOn),
    step: open.step,
    recorded_at: act.now,
    recorded_by: act.officer.id,
  }
  sql(
    context.db,
    `INSERT INTO dispositions (id, complaint, instruction, given_by, addressed_to, given_at, due_on,
     due_at, step, recorded_at, recorded_by) VALUES (:id, :complaint, :instruction, :given_by,
     :addressed_to, :given_at, :due_on, :due_at, :step, :recorded_at, :recorded_by)`,
  ).run(disposition)
  nextRevision(context, row.key)
  refreshStanding(context, row.key)
  record(context, act, act.now, {
    kind: 'disposed',
    complaint: row,
    detail: disposition.id,
    happenedAt: at,
    doneBy: null,
    changes: [
      { field: 'instruction', before: null, after: asks.instruction },
      { field: 'givenBy', before: null, after: asks.givenBy },
      { field: 'to', before: null, after: asks.to },
      { field: 'dueOn', before: null, after: asks.dueOn },
    ],
  })
  if (asks.to !== row.division && divisions.some((division) => division.id === asks.to)) {
    sql(context.db, 'UPDATE complaints SET division = ? WHERE key = ?').run(asks.to, row.key)
    record(context, act, act.now, {
      kind: 'corrected',
      complaint: row,
      happenedAt: at,
      doneBy: act.officer.id,
      changes: [{ field: 'division', before: row.division, after: asks.to }],
    })
  }
  return row.key
}

function endOfOfficeHours(context: Context, date: OfficeDate): Millis {
  const { hours } = context.calendar().dayOf(date)
  const zone = context.office().timeZone
  return hours ? atTime(date, hours.closes, zone) : endOfDay(date, zone)
}

interface DispositionRow {
  readonly id: string
  readonly instruction: string
  readonly given_by: string
  readonly addressed_to: string
  readonly given_at: Millis
  readonly due_on: OfficeDate | null
  readonly step: string | null
  readonly recorded_by: string
}

export function dispositionsOf(context: Context, key: number): CaseFile['dispositions'] {
  const zone = context.office().timeZone
  return sql<DispositionRow>(
    context.db,
    'SELECT * FROM dispositions WHERE complaint = ? ORDER BY given_at, id',
  )
    .all(key)
    .map((row) => ({
      id: row.id,
      instruction: row.instruction,
      givenBy: row.given_by,
      to: row.addressed_to,
      givenAt: toInstant(row.given_at, zone),
      dueOn: row.due_on,
      step: row.step,
      recordedBy: row.recorded_by,
    }))
}
