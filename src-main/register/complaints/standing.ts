import { runsOn } from '../../contract/closing.ts'
import { ClockId } from '../../contract/clock-id.ts'
import type { Status } from '../../contract/complaint.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import type { Procedure } from '../../contract/procedure.ts'
import type { Context } from '../context.ts'
import { milestonesOf, runClocks } from '../deadlines/act-clocks.ts'
import type { ActFacts, RunningClock } from '../deadlines/act-clocks.ts'
import type { OfficeCalendar } from '../deadlines/calendar.ts'
import { dueWithPauses } from '../deadlines/pauses.ts'
import type { Millis } from '../deadlines/zone.ts'
import { broughtBy } from '../merging/merging-row.ts'
import { clocksMetBy, stepEver } from '../procedures/procedures.ts'
import { sql } from '../storage/sql.ts'
import { rowByKey } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { endedPauses, openPauseOf, pausesOf, stoppedSince } from './pause-row.ts'
import type { PauseRow } from './pause-row.ts'
import { dueOfStep, idsIn, openStepOf, stepsOf } from './step-row.ts'
import type { StepRow } from './step-row.ts'

/** The classification's limit (PANRB), in the shape of a clock. */
export type RunningLimit = Omit<RunningClock, 'id'>

/** Where a complaint stands: what is derived from its rows and kept beside them for lists. */
export interface Standing {
  readonly status: Status
  readonly clocks: RunningClock[]
  readonly limit: RunningLimit | null
}

/**
 * Brings what is kept beside the rows up to date after any change of a case: its status, its clocks,
 * the open step's due date, what binds (the earliest of the open step's and the Act's clocks), and
 * what presses (the same with the classification's limit and a disposition's date, without the
 * complainant's own clock). What a change of the calendar would move is told by `openDeadlines`
 * (open-deadlines.ts); after it, this brings each moved complaint up to date.
 */
export function refreshStanding(context: Context, key: number): Standing {
  const row = rowByKey(context, key)
  const pauses = pausesOf(context, key)
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  const steps = laidOut(context, row, procedure, pauses)
  const facts = actFactsOf(context, row, procedure, steps, pauses)
  const before = keptClocks(context, key, pauses)
  const known = !isClosedElsewhere(row)
  const ran = known ? runClocks(context.calendar(), context.office().limits.act, facts) : []
  const clocks = ran.map((clock) =>
    settled(
      row,
      before.find(({ id }) => id === clock.id),
      clock,
    ),
  )
  keepClocks(context, key, clocks)
  const fresh = known ? limitOf(context, context.calendar(), row, facts, pauses) : null
  const limit = fresh && settled(row, keptLimit(row, pauses), fresh)
  const open = row.closed_at === null ? openStepOf(steps) : undefined
  const status = statusOf(row, steps, pauses)
  const binding = earliest(bindingOf(row, open, clocks, pauses))
  const pressing = earliest(pressingOf(context, row, open, clocks, limit, pauses))
  sql(
    context.db,
    `UPDATE complaints SET status = ?, step = ?, performer = ?, due_at = ?, binding = ?,
     press_at = ?, pressing = ?, limit_started_at = ?, limit_due_at = ?, limit_met_at = ?
     WHERE key = ?`,
  ).run(
    status,
    open?.step ?? null,
    (open && procedure.steps.find((step) => step.id === open.step)?.performer) ?? null,
    binding?.dueAt ?? null,
    binding?.id ?? null,
    pressing?.dueAt ?? null,
    pressing?.id ?? null,
    limit?.startedAt ?? null,
    limit?.dueAt ?? null,
    limit?.metAt ?? null,
    key,
  )
  return { status, clocks, limit }
}

/** Closed in an old register that was imported: when its clocks were met nobody here knows. */
function isClosedElsewhere(row: ComplaintRow): boolean {
  return row.closed_before_import === 1 && row.closed_at !== null && row.reopened_at === null
}

/** What of a case the Act's clocks depend on, read from its rows. */
function actFactsOf(
  context: Context,
  row: ComplaintRow,
  procedure: Procedure,
  steps: readonly StepRow[],
  pauses: readonly PauseRow[],
): ActFacts {
  const letters = sql<{ kind: LetterKind; issuedAt: Millis }>(
    context.db,
    `SELECT kind, issued_at AS issuedAt FROM letters WHERE complaint = ? AND state = 'issued'`,
  ).all(row.key)
  const brought = broughtBy(context, row.key)
  return {
    receivedAt: Math.min(row.received_at, brought.receivedAt ?? row.received_at),
    incompleteAt: row.incomplete_at,
    completedAt: row.completed_at,
    answeredAt: earlier(row.answered_at, brought.answeredAt),
    reopenedAt: row.reopened_at,
    finished: steps.flatMap((step) =>
      step.finished_at === null
        ? []
        : [
            {
              meets: clocksMetBy(stepEver(context.db, procedure, step.step), idsIn(step.outcomes)),
              at: step.finished_at,
            },
          ],
    ),
    letters,
    decisionPauses: endedPauses(pauses, 'decision'),
    decisionPausedAt: stoppedSince(pauses, 'decision'),
  }
}

/** Closed, paused and incomplete while so; received until the first step is finished. */
function statusOf(
  row: ComplaintRow,
  steps: readonly StepRow[],
  pauses: readonly PauseRow[],
): Status {
  if (row.closed_at !== null) return 'closed'
  if (openPauseOf(pauses)) return 'paused'
  if (isIncomplete(row)) return 'incomplete'
  return steps.some((step) => step.finished_at !== null) ? 'in-progress' : 'received'
}

export function isIncomplete(row: ComplaintRow): boolean {
  return row.incomplete_at !== null && row.completed_at === null
}

/** The steps with the open one's due date as it is now, also in its row. */
function laidOut(
  context: Context,
  row: ComplaintRow,
  procedure: Procedure,
  pauses: readonly PauseRow[],
): StepRow[] {
  const steps = stepsOf(context, row.key)
  const open = row.closed_at === null ? openStepOf(steps) : undefined
  if (!open) return steps
  const dueAt = dueOfStep(context.calendar(), procedure, open, pauses)
  if (dueAt === open.due_at) return steps
  sql(context.db, 'UPDATE steps SET due_at = ? WHERE complaint = ? AND position = ?').run(
    dueAt,
    row.key,
    open.position,
  )
  return steps.map((step) => (step === open ? { ...open, due_at: dueAt } : step))
}

function keepClocks(context: Context, key: number, clocks: readonly RunningClock[]): void {
  sql(context.db, 'DELETE FROM clocks WHERE complaint = ?').run(key)
  for (const clock of clocks)
    sql(
      context.db,
      `INSERT INTO clocks (complaint, clock, started_at, due_at, met_at, paused)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ).run(key, clock.id, clock.startedAt, clock.dueAt, clock.metAt, Number(clock.pausedAt !== null))
}

/** The clocks as they are kept: a change of the limits leaves those of closed complaints alone. */
export function keptClocks(
  context: Context,
  key: number,
  pauses: readonly PauseRow[],
): RunningClock[] {
  const order = ClockId.options
  return sql<Omit<RunningClock, 'pausedAt'> & { paused: number }>(
    context.db,
    `SELECT clock AS id, started_at AS startedAt, due_at AS dueAt, met_at AS metAt, paused
     FROM clocks WHERE complaint = ?`,
  )
    .all(key)
    .map(({ paused, ...clock }) => ({
      ...clock,
      pausedAt: paused === 1 ? since(stoppedSince(pauses, 'decision'), clock.startedAt) : null,
    }))
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}

export function keptLimit(row: ComplaintRow, pauses: readonly PauseRow[]): RunningLimit | null {
  const { limit_started_at: startedAt, limit_due_at: dueAt, limit_met_at: metAt } = row
  if (startedAt === null || dueAt === null) return null
  const stopped = row.closed_at === null && metAt === null
  const pausedAt = stopped ? since(stoppedSince(pauses, 'classification'), startedAt) : null
  return { startedAt, dueAt, metAt, pausedAt }
}

/**
 * What was met, and whatever a closed complaint has, keeps the due date it had: calendar and limits
 * that change later do not change the past.
 */
function settled<C extends RunningLimit>(
  row: ComplaintRow,
  before: RunningLimit | null | undefined,
  clock: C,
): C {
  const past = row.closed_at !== null || (before?.metAt != null && clock.metAt !== null)
  return before?.startedAt === clock.startedAt && past ? { ...clock, dueAt: before.dueAt } : clock
}

/** A clock that started while the complaint was paused stands still from its start. */
function since(stopped: Millis | null, startedAt: Millis): Millis | null {
  return stopped === null ? null : Math.max(stopped, startedAt)
}

/** PANRB: working days from when the file is complete until it is decided, or closed. */
function limitOf(
  context: Context,
  calendar: OfficeCalendar,
  row: Pick<ComplaintRow, 'classification' | 'closed_at'>,
  facts: ActFacts,
  pauses: readonly PauseRow[],
): RunningLimit | null {
  const { completeFrom: startedAt, decidedAt } = milestonesOf(facts)
  const limit = row.classification && context.office().limits.classification[row.classification]
  if (!limit || startedAt === null) return null
  const span = { unit: 'working-days', amount: limit.workingDays } as const
  const metAt = decidedAt === null ? null : Math.max(decidedAt, startedAt)
  return {
    startedAt,
    dueAt: dueWithPauses(calendar, startedAt, span, endedPauses(pauses, 'classification')),
    metAt,
    pausedAt: metAt === null ? since(stoppedSince(pauses, 'classification'), startedAt) : null,
  }
}

function earlier(one: Millis | null, other: Millis | null): Millis | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other)
}

interface Candidate {
  readonly id: string
  readonly dueAt: Millis
}

/** The Act stands above the SOP: at the same moment its clock is the one named. */
function bindingOf(
  row: ComplaintRow,
  open: StepRow | undefined,
  clocks: readonly RunningClock[],
  pauses: readonly PauseRow[],
): Candidate[] {
  const candidates: Candidate[] = clocks.filter(
    (clock) => clock.metAt === null && presses(clock) && runsOn(row.closed_as, clock.id),
  )
  const dueAt = open?.due_at ?? null
  if (open && dueAt !== null && presses({ dueAt, pausedAt: stoppedSince(pauses, 'step') }))
    candidates.push({ id: open.step, dueAt })
  return candidates
}

/** What stands still presses only where it was late already when it was stopped. */
function presses({ dueAt, pausedAt }: Pick<RunningLimit, 'dueAt' | 'pausedAt'>): boolean {
  return pausedAt === null || dueAt < pausedAt
}

function pressingOf(
  context: Context,
  row: ComplaintRow,
  open: StepRow | undefined,
  clocks: readonly RunningClock[],
  limit: RunningLimit | null,
  pauses: readonly PauseRow[],
): Candidate[] {
  const candidates = bindingOf(row, open, clocks, pauses).filter(({ id }) => id !== 'completion')
  if (limit && limit.metAt === null && presses(limit) && row.closed_at === null)
    candidates.push({ id: 'classification', dueAt: limit.dueAt })
  const disposed = open && dispositionDue(context, row.key, open)
  if (disposed != null) candidates.push({ id: 'disposition', dueAt: disposed })
  return candidates
}

/** The newest disposition that names a date binds while its step is open. */
function dispositionDue(context: Context, key: number, open: StepRow): Millis | null {
  return (
    sql<{ due_at: Millis }>(
      context.db,
      `SELECT due_at FROM dispositions WHERE complaint = ? AND step = ? AND due_at IS NOT NULL
       AND given_at >= ? ORDER BY given_at DESC, id DESC LIMIT 1`,
    ).get(key, open.step, open.started_at)?.due_at ?? null
  )
}

function earliest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.toSorted((a, b) => a.dueAt - b.dueAt)[0]
}
