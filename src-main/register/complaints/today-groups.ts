import type { ClockId } from '../../contract/clock-id.ts'
import type { Officer } from '../../contract/officer.ts'
import { Performer } from '../../contract/procedure.ts'
import type { TodayGroup } from '../../contract/today.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { Act, Context } from '../context.ts'
import { addDays, atTime, officeDateOf, weekdayOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { activeOfficers } from '../officers/officers.ts'
import { sql } from '../storage/sql.ts'
import { waitsOn, waitsOnOfficer } from './assign.ts'
import { lineColumns } from './complaint-row.ts'
import type { LineRow } from './complaint-row.ts'

/** Whose work: what an officer has or what waits on their role, what waits on a performer, or all. */
export type Whose = { readonly officer: Officer } | { readonly performer: Performer } | null

/** What every look at the day asks with; the names are those in the statements. */
export interface Asked {
  readonly whose: Whose
  readonly values: {
    readonly now: Millis
    readonly tomorrow: Millis
    readonly nextWeek: Millis
    /** UU 25/2009 Ps. 45: what is about this officer is left out; and about whose work it is. */
    readonly asking: string
    readonly holder: string
    readonly role: string
    readonly performer: string
  }
}

export function askedBy(context: Context, act: Act, whose: Whose): Asked {
  const zone = context.office().timeZone
  const date = officeDateOf(act.now, zone)
  const officer = whose && 'officer' in whose ? whose.officer : null
  return {
    whose,
    values: {
      now: act.now,
      tomorrow: atTime(addDays(date, 1), '00:00', zone),
      nextWeek: atTime(addDays(mondayOf(date), 7), '00:00', zone),
      asking: act.officer?.id ?? '',
      holder: officer?.id ?? '',
      role: officer?.role ?? '',
      performer: whose && 'performer' in whose ? whose.performer : '',
    },
  }
}

/**
 * Neither the officer who asks nor the one whose work it is sees a complaint about themselves. By key,
 * so that a count needs nothing but its index.
 */
export const notConcerned = `key NOT IN
  (SELECT key FROM complaints WHERE complained_officer IN (:asking, :holder))`

const notLate = '(press_at IS NULL OR press_at >= :now)'
const notThisWeek = '(press_at IS NULL OR press_at >= :nextWeek)'

/** The thirty days to complete it have run out (Ps. 44(5)); only then is it still incomplete. */
const ranOut = `(status IN ('incomplete', 'paused') AND EXISTS (SELECT 1 FROM clocks
  WHERE complaint = key AND clock = 'completion' AND met_at IS NULL AND due_at < :now))`

/** Still to be completed, or paused until it is. */
const completing = `(status = 'incomplete' OR EXISTS (SELECT 1 FROM pauses
  WHERE complaint = key AND ended_at IS NULL AND reason = 'complainant-completion'))`

/** A receipt with the number of a registration that was merged into it is one, too. */
const noReceipt = `NOT EXISTS (SELECT 1 FROM letters
  WHERE complaint IN (SELECT key UNION ALL SELECT merged FROM mergings WHERE kept = key)
    AND kind = 'receipt' AND state = 'issued')`

/** No two of these hold for one complaint, so each group is a look-up on an index. */
export const groupConditions: Record<TodayGroup, string> = {
  late: 'press_at < :now',
  'may-lapse': `${ranOut} AND ${notLate}`,
  'due-today': `press_at >= :now AND press_at < :tomorrow AND NOT ${ranOut}`,
  'this-week': `press_at >= :tomorrow AND press_at < :nextWeek AND NOT ${ranOut}`,
  'awaiting-complainant': `status IN ('incomplete', 'paused') AND ${notThisWeek}
    AND ${completing} AND NOT ${ranOut}`,
  'awaiting-others': `status = 'paused' AND ${notThisWeek} AND NOT ${completing}
    AND NOT ${ranOut}`,
  new: `status = 'received' AND ${notThisWeek}`,
  'receipt-not-given': `status = 'in-progress' AND ${notThisWeek} AND ${noReceipt}`,
}

/** Every open complaint without a receipt, whatever group it stands in (Ps. 44(1), 54(2)). */
export const withoutReceipt = `closed_at IS NULL AND ${noReceipt}`

/** What narrows a condition to somebody's work. */
export function whoseCondition(whose: Whose): string {
  if (whose === null) return ''
  if ('performer' in whose) return 'AND performer = :performer'
  return 'AND (assigned_to = :holder OR (assigned_to IS NULL AND performer = :role))'
}

export const openWork = 'closed_at IS NULL'

/** How many complaints a condition holds for, the asker's and the holder's own left out. */
export function countWhere(context: Context, { whose, values }: Asked, condition: string): number {
  return (
    sql<{ count: number }>(
      context.db,
      `SELECT count(*) AS count FROM complaints
       WHERE ${condition} ${whoseCondition(whose)} AND ${notConcerned}`,
    ).get(values)?.count ?? 0
  )
}

/** A line of the day: `due_at` and `binding` are what presses. */
export type WaitingRow = LineRow & {
  readonly key: number
  readonly procedure_id: string
  readonly procedure_version: number
  readonly performer: Performer | null
  readonly assigned_to: string | null
}

const pressingColumns = lineColumns.map(
  (column) =>
    ({ due_at: 'press_at AS due_at', binding: 'pressing AS binding' })[column as string] ?? column,
)
const columns = [
  'key',
  ...pressingColumns,
  'procedure_id',
  'procedure_version',
  'performer',
  'assigned_to',
].join(', ')

/** The first `most` complaints that a condition holds for, in the order in which they press. */
export function rowsWhere(
  context: Context,
  { whose, values }: Asked,
  condition: string,
  most: number,
): WaitingRow[] {
  // Where all have a date its index gives the order; the others are few columns to sort.
  const order = condition.startsWith('press_at')
    ? 'press_at, key'
    : 'press_at IS NULL, press_at, key'
  const found = `SELECT key FROM complaints
    WHERE ${condition} ${whoseCondition(whose)} AND ${notConcerned}
    ORDER BY ${order} LIMIT ${most}`
  return sql<WaitingRow>(
    context.db,
    `SELECT ${columns} FROM complaints WHERE key IN (${found}) ORDER BY ${order}`,
  ).all(values)
}

/** How many open complaints wait on each performer, and how many of them are late. */
export function waitingOn(
  context: Context,
  { values }: Asked,
): { performer: Performer; count: number; late: number }[] {
  const order = (performer: Performer) => performers.indexOf(performer)
  return sql<{ performer: Performer; count: number; late: number }>(
    context.db,
    `SELECT performer, count(*) AS count, total(press_at < :now) AS late FROM complaints
     WHERE performer IS NOT NULL AND ${notConcerned} GROUP BY performer`,
  )
    .all(values)
    .toSorted((a, b) => order(a.performer) - order(b.performer))
}

const performers = Performer.options

/** What would go over if an officer handed over their work; officers on whom nothing waits left out. */
export function waitingOnOfficers(
  context: Context,
  { values }: Asked,
): { officer: string; count: number }[] {
  const count = sql<{ count: number }>(
    context.db,
    `SELECT count(*) AS count FROM complaints WHERE ${waitsOn} AND ${notConcerned}`,
  )
  return activeOfficers(context.db)
    .map((officer) => ({
      officer: officer.id,
      count: count.get({ ...values, ...waitsOnOfficer(context, officer) })?.count ?? 0,
    }))
    .filter((held) => held.count > 0)
}

/** Within these days a clock of the Act is told beside what presses. */
const warnedDays = 2

/** The first moment of which no clock is told yet. */
export function warnedUntil(context: Context, now: Millis): Millis {
  const zone = context.office().timeZone
  return atTime(addDays(officeDateOf(now, zone), warnedDays + 1), '00:00', zone)
}

/**
 * The Act's clock that has run out or will within two days, null where none is so near. The
 * complainant's own clock warns nobody, and after closing only the notification runs on.
 */
export function actDueOf(
  context: Context,
  until: Millis,
  row: Pick<WaitingRow, 'key' | 'closed_at'>,
): { clock: ClockId; dueAt: Millis } | null {
  const near = sql<{ clock: ClockId; dueAt: Millis }>(
    context.db,
    `SELECT clock, due_at AS dueAt FROM clocks
     WHERE complaint = ? AND met_at IS NULL AND paused = 0 AND due_at < ?
       AND clock <> 'completion' AND (clock = 'notification' OR ?) ORDER BY due_at LIMIT 1`,
  ).get(row.key, until, Number(row.closed_at === null))
  return near ?? null
}
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

export function mondayOf(date: OfficeDate): OfficeDate {
  return addDays(date, -weekdays.indexOf(weekdayOf(date)))
}
