import { closings } from '../../contract/closing.ts'
import type { ClosedAs } from '../../contract/closing.ts'
import { Category, Channel, Classification, Status } from '../../contract/complaint.ts'
import type { ComplaintLine } from '../../contract/complaint.ts'
import { letterKinds } from '../../contract/letter-kind.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import type { RecapFigures } from '../../contract/recap.ts'
import type { Period } from '../../contract/values.ts'
import { lineOf, rowByKey } from '../complaints/complaint-row.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { mayBeSeenBy } from '../complaints/conflict.ts'
import type { Act, Context } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { headOf } from '../history/history.ts'
import { sql } from '../storage/sql.ts'
import { boundsOf } from './period.ts'
import type { Bounds } from './period.ts'

/**
 * A period's figures. The state at a moment is read from the history by when things happened, so a
 * late record changes the month in which it happened; `remaining` is the next period's `carriedOver`.
 */
export function recapFigures(context: Context, act: Act, period: Period): RecapFigures {
  const { timeZone, divisions } = context.office()
  const bounds = boundsOf(period, timeZone)
  const closingRows = closingsIn(context, act.now, bounds)
  return {
    period,
    ...balanceIn(context, bounds),
    closedAs: tally(
      closings,
      closingRows.map((one) => one.closed_as),
    ),
    byChannel: countBy(context, 'channel', Channel.options, bounds),
    byCategory: countBy(context, 'category', [...Category.options, 'none'], bounds),
    byClassification: countBy(
      context,
      'classification',
      [...Classification.options, 'none'],
      bounds,
    ),
    byDivision: countBy(
      context,
      'division',
      [...divisions.map((division) => division.id), 'none'],
      bounds,
    ),
    byStatus: tally(
      Status.options,
      standingAtEnd(context, bounds).flatMap((one) => (one.counted ? [one.status] : [])),
    ),
    daysToClose: daysToClose(
      closingRows.filter((one) => one.imported !== 'undated').map((one) => one.working_days),
    ),
    onTime: onTimeOf(closingRows),
    letters: tally(
      letterKinds,
      lettersIn(context, bounds).map(({ kind }) => kind),
    ),
    madeAt: toInstant(act.now, timeZone),
    head: headOf(context.db).hash,
  }
}

/** What was carried over, came, went and remained between two instants. */
export function balanceIn(context: Context, bounds: Bounds) {
  const before = { from: 0, until: bounds.from }
  const carriedOver =
    receivedIn(context, before) + reopenedIn(context, before) - closedIn(context, before)
  const received = receivedIn(context, bounds)
  const closed = closedIn(context, bounds)
  const reopened = reopenedIn(context, bounds)
  return {
    carriedOver,
    received,
    closed,
    reopened,
    remaining: carriedOver + received + reopened - closed,
  }
}

/** Whether an old register was in time nobody here knows: its closings are counted, not judged. */
export function onTimeOf(closingRows: readonly ClosingRow[]): RecapFigures['onTime'] {
  const watched = closingRows.filter((one) => one.imported === null)
  return {
    sop: metAndLate(watched.map((one) => one.sop_late)),
    act: metAndLate(watched.map((one) => one.act_late)),
  }
}

/** Complaints still open at the period's end, oldest first. */
export function openAtEnd(context: Context, act: Act, period: Period): ComplaintLine[] {
  const bounds = boundsOf(period, context.office().timeZone)
  return standingAtEnd(context, bounds)
    .filter((one) => one.status !== 'closed')
    .map((one) => rowByKey(context, one.key))
    .filter((row) => mayBeSeenBy(act, row))
    .map((row) => lineOf(context, row, act.now))
}

export interface Standing extends Pick<
  ComplaintRow,
  'key' | 'id' | 'number' | 'received_at' | 'channel' | 'category' | 'classification' | 'division'
> {
  readonly status: Status
  /** Received in the period or carried over into it; otherwise reopened in it. */
  readonly counted: boolean
}

/**
 * The status at the period's end of every complaint that was received in it or carried over into
 * it, oldest first. What is closed now and was closed before the period cannot have been open at
 * its start unless it was reopened since.
 */
export function standingAtEnd(context: Context, bounds: Bounds): Standing[] {
  return sql<Omit<Standing, 'status'> & { status: Status | null; atStart: string | null }>(
    context.db,
    `SELECT key, id, number, received_at, channel, category, classification, division,
       (SELECT status FROM history WHERE complaint = key AND status IS NOT NULL
        AND happened_at < :until ORDER BY happened_at DESC, sequence DESC LIMIT 1) AS status,
       (SELECT status FROM history WHERE complaint = key AND status IS NOT NULL
        AND happened_at < :from ORDER BY happened_at DESC, sequence DESC LIMIT 1) AS atStart
     FROM complaints WHERE received_at < :until
       AND (received_at >= :from OR closed_at IS NULL OR closed_at >= :from)
     ORDER BY received_at, number`,
  )
    .all(bounds)
    .map(({ atStart, ...row }) => ({
      ...row,
      status: row.status ?? 'received',
      counted: row.received_at >= bounds.from || atStart !== 'closed',
    }))
    .filter((one) => one.counted || one.status !== 'closed')
}

function receivedIn(context: Context, bounds: Bounds): number {
  return (
    sql<{ count: number }>(
      context.db,
      `SELECT count(*) AS count FROM complaints WHERE received_at >= :from AND received_at < :until`,
    ).get(bounds)?.count ?? 0
  )
}

/** Also what an import brought closed: by when it was closed in the old register. */
function closedIn(context: Context, bounds: Bounds): number {
  return (
    sql<{ count: number }>(
      context.db,
      `SELECT count(*) AS count FROM closings WHERE closed_at >= :from AND closed_at < :until`,
    ).get(bounds)?.count ?? 0
  )
}

function reopenedIn(context: Context, bounds: Bounds): number {
  return reopenedKeysIn(context, bounds).length
}

/** A key for each reopening. */
export function reopenedKeysIn(context: Context, bounds: Bounds): number[] {
  return sql<{ complaint: number }>(
    context.db,
    `SELECT complaint FROM history
     WHERE kind = 'reopened' AND happened_at >= :from AND happened_at < :until`,
  )
    .all(bounds)
    .map(({ complaint }) => complaint)
}

export interface ClosingRow {
  readonly complaint: number
  readonly closed_at: Millis
  readonly closed_as: ClosedAs
  readonly working_days: number
  readonly sop_late: number
  readonly act_late: number
  /**
   * Of one that an import brought, whether its date was known; null for all others. A merged one is
   * counted and as little judged as an undated one: it is answered under the other number.
   */
  readonly imported: 'dated' | 'undated' | null
}

/**
 * A clock may run out after the closing: a decision that nobody sent (Ps. 50(2)) makes it late.
 */
export function closingsIn(context: Context, now: Millis, bounds: Bounds): ClosingRow[] {
  return sql<ClosingRow>(
    context.db,
    `SELECT closings.complaint, closings.closed_at, closings.closed_as, working_days, sop_late,
       CASE closings.closed_as WHEN 'merged' THEN 'undated' ELSE imported END AS imported,
       act_late OR (complaints.closed_at = closings.closed_at
         AND complaints.closed_as IN ('resolved', 'not-actionable')
         AND EXISTS (SELECT 1 FROM clocks WHERE clocks.complaint = closings.complaint
           AND clock = 'notification' AND coalesce(met_at, :now) > due_at)) AS act_late
     FROM closings JOIN complaints ON key = closings.complaint
     WHERE closings.closed_at >= :from AND closings.closed_at < :until
     ORDER BY closings.closed_at, closings.complaint`,
  ).all({ ...bounds, now })
}

function countBy<K extends string>(
  context: Context,
  column: 'channel' | 'category' | 'classification' | 'division',
  keys: readonly K[],
  bounds: Bounds,
): Record<K, number> {
  const counts = zeros(keys)
  const rows = sql<{ key: K; count: number }>(
    context.db,
    `SELECT coalesce(${column}, 'none') AS key, count(*) AS count FROM complaints
     WHERE received_at >= :from AND received_at < :until GROUP BY 1`,
  ).all(bounds)
  for (const { key, count } of rows) counts[key] = count
  return counts
}

export interface LetterRow {
  readonly id: string
  readonly complaint: number
  readonly kind: LetterKind
}

export function lettersIn(context: Context, bounds: Bounds): LetterRow[] {
  return sql<LetterRow>(
    context.db,
    `SELECT id, complaint, kind FROM letters
     WHERE issued_at >= :from AND issued_at < :until AND state = 'issued'`,
  ).all(bounds)
}

function daysToClose(days: readonly number[]): RecapFigures['daysToClose'] {
  if (days.length === 0) return { average: null, median: null, longest: null }
  const sorted = days.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? 0
  const middle = Math.floor(sorted.length / 2)
  return {
    average: sorted.reduce((sum, one) => sum + one, 0) / sorted.length,
    median: sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2,
    longest: at(sorted.length - 1),
  }
}

function metAndLate(late: readonly number[]): { met: number; late: number } {
  const count = late.filter((one) => one === 1).length
  return { met: late.length - count, late: count }
}

function tally<K extends string>(keys: readonly K[], found: readonly K[]): Record<K, number> {
  const counts = zeros(keys)
  for (const key of found) counts[key] += 1
  return counts
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
}
