import type { Answer, Asks } from '../../contract/calls.ts'
import type { ComplaintLine } from '../../contract/complaint.ts'
import type { Month, OfficeDate } from '../../contract/values.ts'
import type { Act, Context } from '../context.ts'
import { addDays, atTime, officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { faulty } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { lineColumns, lineOf } from './complaint-row.ts'
import type { LineRow } from './complaint-row.ts'
import { concernsOfficer } from './conflict.ts'
import { existing } from './open-complaint.ts'

/** What a list or a search is narrowed by. */
export type Narrowing = Omit<Asks<'complaintPages'>, 'size'> & { readonly on?: OfficeDate | null }

/**
 * Newest first by when they were received, then by number. `after` goes on below that number
 * (keyset paging: it costs the same on every page).
 */
export function listComplaints(
  context: Context,
  act: Act,
  asks: Asks<'listComplaints'>,
): ComplaintLine[] {
  const asOf = momentOf(context, act, asks)
  const { where, values } = conditions(context, act, asks)
  if (asks.after !== null) {
    const last = existing(context, act, asks.after)
    where.push('(received_at, number) < (?, ?)')
    values.push(last.received_at, last.number)
  }
  const rows = sql<LineRow>(
    context.db,
    `SELECT ${lineColumns.join(', ')} FROM complaints ${clause(where)}
     ORDER BY received_at DESC, number DESC LIMIT ?`,
  ).all(...values, asks.limit ?? -1)
  const lines = rows.map((row) => lineOf(context, row, asOf))
  return asks.overdue ? lines.map((line) => ({ ...line, late: true })) : lines
}

export function countComplaints(context: Context, act: Act, asks: Narrowing): number {
  const { where, values } = conditions(context, act, asks)
  return (
    sql<{ count: number }>(
      context.db,
      `SELECT count(*) AS count FROM complaints ${clause(where)}`,
    ).get(...values)?.count ?? 0
  )
}

/** How many, and the last number of each full page before another: what the next goes on below. */
export function complaintPages(
  context: Context,
  act: Act,
  { size, ...asks }: Asks<'complaintPages'>,
): Answer<'complaintPages'> {
  const { where, values } = conditions(context, act, asks)
  const count = countComplaints(context, act, asks)
  const after = sql<{ number: string }>(
    context.db,
    `SELECT number FROM (SELECT number, row_number() OVER (ORDER BY received_at DESC, number DESC)
       AS place FROM complaints ${clause(where)}) WHERE place % ? = 0 AND place < ?`,
  ).all(...values, size, count)
  return { count, after: count === 0 ? [] : [null, ...after.map((row) => row.number)] }
}

/** The instants at which a month begins and ends in the office's zone, the end left out. */
export function monthBounds(month: Month, zone: string): { from: Millis; until: Millis } {
  const first = `${month}-01` as OfficeDate
  const next = `${addDays(first, 31).slice(0, 7)}-01` as OfficeDate
  return { from: atTime(first, '00:00', zone), until: atTime(next, '00:00', zone) }
}

function monthOf(asked: string, now: Millis, zone: string): Month {
  const first = `${officeDateOf(now, zone).slice(0, 7)}-01` as OfficeDate
  if (asked === 'this-month') return first.slice(0, 7) as Month
  if (asked === 'last-month') return addDays(first, -1).slice(0, 7) as Month
  return asked as Month
}

/** Lateness is told now, or as at the end of a date; what is overdue, at the end of today. */
function momentOf(context: Context, act: Act, asks: Narrowing): Millis {
  const { timeZone } = context.office()
  const on = asks.on ?? (asks.overdue ? officeDateOf(act.now, timeZone) : null)
  return on === null ? act.now : atTime(addDays(on, 1), '00:00', timeZone)
}

/** Running and past at a moment: a step of a case not yet closed then, or a clock not yet met. */
const wasOverdue = `(EXISTS (SELECT 1 FROM steps WHERE complaint = key AND due_at < ?
    AND (finished_at IS NULL OR finished_at >= ?) AND (closed_at IS NULL OR closed_at >= ?)
    AND NOT EXISTS (SELECT 1 FROM pauses WHERE pauses.complaint = key
      AND pauses.started_at <= steps.due_at AND (ended_at IS NULL OR ended_at >= ?)
      AND instr(stops, '"step"') > 0))
  OR EXISTS (SELECT 1 FROM clocks WHERE complaint = key AND due_at < ?
    AND (met_at IS NULL OR met_at >= ?)
    AND NOT EXISTS (SELECT 1 FROM pauses WHERE pauses.complaint = key AND clock = 'decision'
      AND pauses.started_at <= clocks.due_at AND (ended_at IS NULL OR ended_at >= ?)
      AND instr(stops, '"decision"') > 0)
    AND (closed_at IS NULL OR closed_at >= ? OR (clock = 'notification'
      AND closed_as IN ('resolved', 'not-actionable')))))`

/** By the index of due dates: late ones are few, and would be sought through the whole list. */
const isOverdue = 'key IN (SELECT key FROM complaints INDEXED BY complaints_due WHERE due_at < ?)'

const momentsAsked = wasOverdue.split('?').length - 1

/**
 * What a complaint must be, in terms of its own columns, and the values for it. Refuses a division that
 * nobody knows, and a period that ends before it begins.
 */
export function conditions(context: Context, act: Act, asks: Narrowing) {
  // UU 25/2009 Ps. 45: what is about the officer who asks is not theirs to see.
  const where: string[] = []
  const values: (string | number)[] = []
  if (concernsOfficer(context, act)) {
    where.push('complained_officer IS NOT ?')
    values.push(act.officer?.id ?? '')
  }
  const wanted = (['status', 'channel', 'category', 'classification', 'division'] as const).flatMap(
    (column) => (asks[column] === null ? [] : [[column, asks[column]] as const]),
  )
  // Of several, none by its own index: the one of the newest holds them all, the others' rows would
  // be looked up one by one.
  const sign = wanted.length > 1 ? '+' : ''
  for (const [column, value] of wanted) {
    if (column === 'division') refuseUnknownDivision(context, value)
    where.push(`${sign}${column} = ?`)
    values.push(value)
  }
  if (asks.confidential !== null) {
    where.push('confidential = ?')
    values.push(Number(asks.confidential))
  }
  if (asks.notInLapor) where.push("lapor_tracking_id IS NULL AND closed_as IS NOT 'merged'")
  const { timeZone } = context.office()
  if (asks.month !== null) {
    const { from, until } = monthBounds(monthOf(asks.month, act.now, timeZone), timeZone)
    where.push('received_at >= ? AND received_at < ?')
    values.push(from, until)
  }
  if (asks.from !== null && asks.until !== null && asks.until < asks.from)
    throw faulty('until', 'before-previous')
  if (asks.from !== null) {
    where.push('received_at >= ?')
    values.push(atTime(asks.from, '00:00', timeZone))
  }
  if (asks.until !== null) {
    where.push('received_at < ?')
    values.push(atTime(addDays(asks.until, 1), '00:00', timeZone))
  }
  if (asks.overdue) {
    const asOf = momentOf(context, act, asks)
    // What is open now is told by its binding date; the past by the steps and clocks themselves.
    const past = asOf <= act.now
    where.push(past ? wasOverdue : isOverdue)
    values.push(...Array.from({ length: past ? momentsAsked : 1 }, () => asOf))
  }
  return { where, values }
}

/** A division of the settings, or one that a complaint kept from earlier settings. */
function refuseUnknownDivision(context: Context, id: string): void {
  if (context.office().divisions.some((division) => division.id === id)) return
  if (!sql(context.db, 'SELECT 1 FROM complaints WHERE division = ? LIMIT 1').get(id))
    throw faulty('division', 'unknown-value')
}

function clause(where: readonly string[]): string {
  return where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`
}
