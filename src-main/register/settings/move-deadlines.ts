import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CalendarMoves, DeadlineMove } from '../../contract/calendar.ts'
import type { Instant } from '../../contract/values.ts'
import { countOpen, openDeadlines } from '../complaints/open-deadlines.ts'
import type { OpenDeadline } from '../complaints/open-deadlines.ts'
import { refreshStanding } from '../complaints/standing.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import type { OfficeCalendar } from '../deadlines/calendar.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { canonical, record } from '../history/history.ts'
import type { Change } from '../history/history.ts'
import { sql } from '../storage/sql.ts'

/** Who moves them; nobody where a newer product does, as it opens the register. */
type ByWhom = Pick<Act, 'officer' | 'now'>

/** So many complaints are recomputed before word is given and others get their turn. */
const batch = 500

/** The open deadlines that would be others by this calendar, in the order of the numbers. */
export async function findMoves(
  context: Context,
  calendar: OfficeCalendar,
): Promise<OpenDeadline[]> {
  const total = countOpen(context)
  const moves: OpenDeadline[] = []
  let done = 0
  for (const deadlines of openDeadlines(context, calendar)) {
    moves.push(...deadlines.filter((one) => one.old !== one.new))
    done += 1
    if (done % batch > 0) continue
    context.progress(done, total)
    await nextTurn()
  }
  return moves
}

/** The list as it is answered, with the hash that stands for having seen it. */
export function toldMoves(context: Context, moves: readonly OpenDeadline[]): CalendarMoves {
  const { timeZone } = context.office()
  return hashed(
    moves.map((move) => ({
      number: move.number,
      clock: move.clock,
      old: toInstant(move.old, timeZone),
      new: toInstant(move.new, timeZone),
    })),
  )
}

function hashed(moves: DeadlineMove[]): CalendarMoves {
  return { moves, sha256: createHash('sha256').update(canonical(moves)).digest('hex') }
}

/**
 * Moves each deadline of the list and writes it into the history of its complaint. The settings
 * that move them are in force already.
 */
export function moveDeadlines(
  context: Context,
  act: SignedAct,
  moves: readonly OpenDeadline[],
  because: string,
): void {
  for (const key of new Set(moves.map((move) => move.key))) refreshStanding(context, key)
  for (const [index, move] of moves.entries()) {
    recordMove(context, act, { ...move, because })
    if ((index + 1) % batch === 0) context.progress(index + 1, moves.length)
  }
}

/**
 * Lays out every open complaint anew after settings changed that reach further than the calendar,
 * such as the Act's own limits, and writes each deadline that is another now into its history.
 */
export function moveAllDeadlines(context: Context, act: ByWhom, because: string): void {
  const open = sql<{ key: number }>(
    context.db,
    'SELECT key FROM complaints WHERE closed_at IS NULL ORDER BY number',
  ).all()
  for (const { key } of open) {
    const before = runningDeadlines(context, key)
    refreshStanding(context, key)
    const after = runningDeadlines(context, key)
    for (const clock of new Set([...before.keys(), ...after.keys()])) {
      const move = { old: before.get(clock) ?? null, new: after.get(clock) ?? null }
      if (move.old !== move.new) recordMove(context, act, { key, clock, ...move, because })
    }
  }
}

/** What runs for a complaint: its open step, the classification's limit, the Act's clocks. */
function runningDeadlines(context: Context, key: number): Map<string, Millis> {
  const rows = sql<{ clock: string; due: Millis }>(
    context.db,
    `SELECT step AS clock, due_at AS due FROM steps
       WHERE complaint = :key AND started_at IS NOT NULL AND finished_at IS NULL
         AND due_at IS NOT NULL
     UNION ALL SELECT 'classification', limit_due_at FROM complaints
       WHERE key = :key AND limit_due_at IS NOT NULL AND limit_met_at IS NULL
     UNION ALL SELECT clock, due_at FROM clocks WHERE complaint = :key AND met_at IS NULL`,
  ).all({ key })
  return new Map(rows.map(({ clock, due }) => [clock, due]))
}

interface Moved {
  readonly key: number
  readonly clock: string
  readonly old: Millis | null
  readonly new: Millis | null
  readonly because: string
}

/** Writes a deadline that is another now into the history of its complaint. */
export function recordMove(context: Context, act: ByWhom, move: Moved): void {
  const { timeZone } = context.office()
  const row = sql<{ id: string }>(context.db, 'SELECT id FROM complaints WHERE key = ?').get(
    move.key,
  )
  if (!row) throw new Error(`no complaint has the key ${move.key}`)
  const moment = (at: Millis | null) => (at === null ? null : toInstant(at, timeZone))
  const { officer, now } = act
  record(context, officer && { officer, now }, now, {
    kind: 'deadline-moved',
    complaint: { key: move.key, id: row.id },
    detail: move.clock,
    happenedAt: now,
    doneBy: officer?.id ?? null,
    changes: [
      { field: 'dueAt', before: moment(move.old), after: moment(move.new) },
      { field: 'because', before: null, after: move.because },
    ],
  })
}

/**
 * The moves that a change made, read back from the rows that follow its own in the history; that row
 * says how many they are.
 */
export function movesAfter(context: Context, sequence: number): CalendarMoves {
  const own = sql<{ payload: string }>(
    context.db,
    'SELECT payload FROM history_payloads WHERE sequence = ?',
  ).get(sequence)
  const count = own ? Number(changed(own.payload, 'moves')?.after ?? 0) : 0
  const rows = sql<{ number: string; clock: string; payload: string }>(
    context.db,
    `SELECT complaints.number, history.detail AS clock, payload FROM history
     JOIN complaints ON complaints.key = history.complaint
     JOIN history_payloads ON history_payloads.sequence = history.sequence
     WHERE history.sequence > ? ORDER BY history.sequence LIMIT ?`,
  ).all(sequence, count)
  return hashed(
    rows.map(({ number, clock, payload }) => {
      const due = changed(payload, 'dueAt')
      return { number, clock, old: due?.before as Instant, new: due?.after as Instant }
    }),
  )
}

function changed(payload: string, field: string): Change | undefined {
  return (JSON.parse(payload) as { changes: Change[] }).changes.find((one) => one.field === field)
}
