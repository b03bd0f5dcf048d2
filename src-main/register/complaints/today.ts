import type { ComplaintLine } from '../../contract/complaint.ts'
import type { Today, TodayGroup } from '../../contract/today.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { todayGroups } from '../../contract/today.ts'
import type { Act, Context } from '../context.ts'
import { missingYears } from '../deadlines/due.ts'
import { addDays, atTime, officeDateOf, weekdayOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'
import { lineOf } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { drafts } from './drafts.ts'

/** Lines told for each group; its count is of all. */
const shown = 50
const weeksShown = 8

/** What waits at the desk today. Each complaint stands in the first group that fits it. */
export function today(context: Context, act: Act): Today {
  const zone = context.office().timeZone
  const date = officeDateOf(act.now, zone)
  const bounds = {
    now: act.now,
    tomorrow: atTime(addDays(date, 1), '00:00', zone),
    nextWeek: atTime(addDays(mondayOf(date), 7), '00:00', zone),
  }
  return {
    date,
    groups: todayGroups
      .map((group) => ({ group, ...membersOf(context, act, group, bounds) }))
      .filter((group) => group.count > 0),
    drafts: drafts(context),
    waitingOn: [],
    mine: 0,
    month: monthFigures(context, act, date),
    weeks: weeksBefore(context, date),
    warnings: missingYears(context.calendar(), date, addDays(date, 60)),
  }
}

interface Bounds {
  readonly now: Millis
  readonly tomorrow: Millis
  readonly nextWeek: Millis
}

/** The conditions of the groups do not overlap, so each is one look-up on the due dates' index. */
const conditions: Record<TodayGroup, string> = {
  late: 'due_at < :now',
  'due-today': 'due_at >= :now AND due_at < :tomorrow',
  'this-week': 'due_at >= :tomorrow AND due_at < :nextWeek',
  'awaiting-complainant': `status = 'incomplete' AND due_at >= :nextWeek`,
  'awaiting-others': '0',
  'may-lapse': '0',
  new: `status = 'received' AND (due_at >= :nextWeek OR due_at IS NULL)`,
  'receipt-not-given': `status = 'in-progress' AND (due_at >= :nextWeek OR due_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM letters WHERE complaint = complaints.key AND kind = 'receipt')`,
}

function membersOf(
  context: Context,
  act: Act,
  group: TodayGroup,
  bounds: Bounds,
): { count: number; lines: ComplaintLine[] } {
  const where = conditions[group]
  const count = sql<{ count: number }>(
    context.db,
    `SELECT count(*) AS count FROM complaints WHERE ${where}`,
  ).get(bounds)?.count
  if (!count) return { count: 0, lines: [] }
  const rows = sql<ComplaintRow>(
    context.db,
    `SELECT * FROM complaints WHERE ${where}
     ORDER BY due_at IS NULL, due_at, received_at LIMIT ${shown}`,
  ).all(bounds)
  return { count, lines: rows.map((row) => lineOf(context, row, act.now)) }
}

function monthFigures(context: Context, act: Act, date: OfficeDate): Today['month'] {
  const from = atTime(`${date.slice(0, 7)}-01` as OfficeDate, '00:00', context.office().timeZone)
  const figures = sql<Today['month']>(
    context.db,
    `SELECT (SELECT count(*) FROM complaints WHERE received_at >= :from) AS received,
       (SELECT count(*) FROM closings WHERE closed_at >= :from) AS closed,
       (SELECT count(*) FROM complaints WHERE closed_at IS NULL) AS open,
       (SELECT count(*) FROM complaints WHERE due_at < :now) AS late`,
  ).get({ from, now: act.now })
  return figures ?? { received: 0, closed: 0, open: 0, late: 0 }
}

function weeksBefore(context: Context, date: OfficeDate): Today['weeks'] {
  const zone = context.office().timeZone
  const monday = mondayOf(date)
  return Array.from({ length: weeksShown }, (_, index) => {
    const from = addDays(monday, -7 * (weeksShown - 1 - index))
    const counts = sql<{ received: number; closed: number }>(
      context.db,
      `SELECT (SELECT count(*) FROM complaints WHERE received_at >= :from AND received_at < :until)
         AS received,
       (SELECT count(*) FROM closings WHERE closed_at >= :from AND closed_at < :until) AS closed`,
    ).get({ from: atTime(from, '00:00', zone), until: atTime(addDays(from, 7), '00:00', zone) })
    return { from, received: counts?.received ?? 0, closed: counts?.closed ?? 0 }
  })
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

function mondayOf(date: OfficeDate): OfficeDate {
  return addDays(date, -weekdays.indexOf(weekdayOf(date)))
}
