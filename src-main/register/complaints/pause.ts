import type { Asks } from '../../contract/calls.ts'
import type { Status } from '../../contract/complaint.ts'
import type { Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import type { Change } from '../history/history.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { rowByKey } from './complaint-row.ts'
import { happenedAt } from './happened.ts'
import { nextRevision, stillOpen } from './open-complaint.ts'
import { movesIn, openPauseOf, pausesOf, stopsOf } from './pause-row.ts'
import type { PauseMove, PauseRow } from './pause-row.ts'
import { refreshStanding } from './standing.ts'
import { openStepOf, stepsOf } from './step-row.ts'

/**
 * Pauses a complaint for a reason of the settings, which says what it stops: the open step, the
 * decision's clock, the classification's limit. Their due dates are written down as they are.
 */
export function pause(context: Context, act: SignedAct, asks: Asks<'pause'>): number {
  const { row, open, since, lastChange } = stillOpen(context, act, asks)
  const reason = context.office().pauseReasons.find((one) => one.id === asks.reason)
  if (!reason) throw faulty('reason', 'unknown-value')
  const before = pausesOf(context, row.key)
  if (openPauseOf(before)) throw new Refusal({ problem: 'already-paused' })
  const at = happenedAt(act, asks.at, 'at', Math.max(since, lastChange))
  const pauses: Omit<PauseRow, 'moves'> = {
    complaint: row.key,
    number: before.length + 1,
    reason: reason.id,
    stops: JSON.stringify(reason.stops),
    name: reason.name,
    note: asks.note,
    step: open.step,
    started_at: at,
    ended_at: null,
  }
  const stopped = stoppedDueDates(context, row.key, reason.stops).map(
    ([clock, due]): PauseMove => ({ clock, old: due, new: null }),
  )
  sql(
    context.db,
    `INSERT INTO pauses (complaint, number, reason, stops, name, note, step, started_at, ended_at,
     moves) VALUES (:complaint, :number, :reason, :stops, :name, :note, :step, :started_at,
     :ended_at, :moves)`,
  ).run({ ...pauses, moves: JSON.stringify(stopped) })
  nextRevision(context, row.key)
  const { status } = refreshStanding(context, row.key)
  record(context, act, act.now, {
    kind: 'paused',
    complaint: row,
    detail: reason.id,
    status,
    happenedAt: at,
    doneBy: act.officer.id,
    changes: [
      { field: 'reason', before: null, after: reason.name },
      { field: 'note', before: null, after: asks.note },
      ...moveChanges(context, stopped),
    ],
  })
  return row.key
}

/** Goes on: what was stopped is laid out again from now, and each move is written down. */
export function resume(context: Context, act: SignedAct, asks: Asks<'resume'>): number {
  const { row, lastChange } = stillOpen(context, act, asks)
  const paused = openPauseOf(pausesOf(context, row.key))
  if (!paused) throw new Refusal({ problem: 'not-paused' })
  const at = happenedAt(act, asks.at, 'at', Math.max(paused.started_at, lastChange))
  nextRevision(context, row.key)
  const { moves, status } = endPause(context, paused, at)
  record(context, act, act.now, {
    kind: 'resumed',
    complaint: row,
    detail: paused.reason,
    status,
    happenedAt: at,
    doneBy: act.officer.id,
    changes: [{ field: 'note', before: null, after: asks.note }, ...moveChanges(context, moves)],
  })
  return row.key
}

/** Ends it: what it stopped is laid out again, and kept beside it as it was and as it is. */
export function endPause(
  context: Context,
  paused: PauseRow,
  at: Millis,
): { moves: PauseMove[]; status: Status } {
  // A clock that started while it stood still was not among what was stopped at first.
  const before = new Map(stoppedDueDates(context, paused.complaint, stopsOf(paused)))
  sql(context.db, 'UPDATE pauses SET ended_at = ? WHERE complaint = ? AND number = ?').run(
    at,
    paused.complaint,
    paused.number,
  )
  const { status } = refreshStanding(context, paused.complaint)
  const now = new Map(stoppedDueDates(context, paused.complaint, stopsOf(paused)))
  const told = movesIn(paused)
  const started = [...before]
    .filter(([clock]) => !told.some((move) => move.clock === clock))
    .map(([clock, old]): PauseMove => ({ clock, old, new: null }))
  const moves = [...told, ...started].map((move) => ({
    ...move,
    new: now.get(move.clock) ?? move.old,
  }))
  sql(context.db, 'UPDATE pauses SET moves = ? WHERE complaint = ? AND number = ?').run(
    JSON.stringify(moves),
    paused.complaint,
    paused.number,
  )
  return { moves, status }
}

/** The due dates that run now and that a pause for this reason stops, or has stopped. */
function stoppedDueDates(
  context: Context,
  key: number,
  stops: readonly string[],
): [string, Millis][] {
  const found: [string, Millis][] = []
  const open = openStepOf(stepsOf(context, key))
  if (stops.includes('step') && open && open.due_at !== null) found.push([open.step, open.due_at])
  const decision = sql<{ due_at: Millis }>(
    context.db,
    `SELECT due_at FROM clocks WHERE complaint = ? AND clock = 'decision' AND met_at IS NULL`,
  ).get(key)
  if (stops.includes('decision') && decision) found.push(['decision', decision.due_at])
  const row = rowByKey(context, key)
  if (stops.includes('classification') && row.limit_due_at !== null && row.limit_met_at === null)
    found.push(['classification', row.limit_due_at])
  return found
}

function moveChanges(context: Context, moves: readonly PauseMove[]): Change[] {
  const { timeZone } = context.office()
  return moves.map((move) => ({
    field: move.clock,
    before: toInstant(move.old, timeZone),
    after: move.new === null ? null : toInstant(move.new, timeZone),
  }))
}
