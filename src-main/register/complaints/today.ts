import type { Asks } from '../../contract/calls.ts'
import type { Today, TodayLine } from '../../contract/today.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { todayGroups } from '../../contract/today.ts'
import type { Act, Context } from '../context.ts'
import { missingYears } from '../deadlines/due.ts'
import { addDays, atTime, officeDateOf, toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'
import { lineOf } from './complaint-row.ts'
import { drafts } from './drafts.ts'
import {
  actDueOf,
  askedBy,
  countWhere,
  groupConditions,
  mondayOf,
  notConcerned,
  openWork,
  rowsWhere,
  waitingOn,
  waitingOnOfficers,
  warnedUntil,
} from './today-groups.ts'
import type { Asked, WaitingRow, Whose } from './today-groups.ts'

/** Lines told for each group; its count is of all. */
const shown = 50
const weeksShown = 8

/** What waits at the desk today. Each complaint stands in the first group that fits it. */
export function today(context: Context, act: Act, asks: Asks<'today'>): Today {
  const date = officeDateOf(act.now, context.office().timeZone)
  const all = askedBy(context, act, null)
  const mine = act.officer && askedBy(context, act, { officer: act.officer })
  const asked = askedBy(context, act, whoseOf(act, asks.of))
  return {
    date,
    groups: groupsOf(context, act, asked),
    drafts: drafts(context, act),
    waitingOn: waitingOn(context, all),
    mine: mine ? countWhere(context, mine, openWork) : 0,
    assigned: waitingOnOfficers(context, all),
    month: monthFigures(context, all, date),
    weeks: weeksBefore(context, all, date),
    warnings: missingYears(context.calendar(), date, addDays(date, 60)),
  }
}

function whoseOf(act: Act, of: Asks<'today'>['of']): Whose {
  if (of === null) return null
  if (of !== 'me') return { performer: of }
  return act.officer && { officer: act.officer }
}

function groupsOf(context: Context, act: Act, asked: Asked): Today['groups'] {
  const until = warnedUntil(context, act.now)
  return todayGroups.flatMap((group) => {
    const condition = groupConditions[group]
    const rows = rowsWhere(context, asked, condition, shown)
    if (rows.length === 0) return []
    return {
      group,
      count: rows.length < shown ? rows.length : countWhere(context, asked, condition),
      lines: rows.map((row) => ({
        ...lineOf(context, row, act.now),
        actDue: actDue(context, act, until, row),
      })),
    }
  })
}

function actDue(context: Context, act: Act, until: Millis, row: WaitingRow): TodayLine['actDue'] {
  const near = actDueOf(context, until, row)
  return (
    near && {
      clock: near.clock,
      dueAt: toInstant(near.dueAt, context.office().timeZone),
      late: near.dueAt < act.now,
    }
  )
}

function monthFigures(context: Context, asked: Asked, date: OfficeDate): Today['month'] {
  const from = atTime(`${date.slice(0, 7)}-01` as OfficeDate, '00:00', context.office().timeZone)
  const figures = sql<Today['month']>(
    context.db,
    `SELECT (SELECT count(*) FROM complaints WHERE received_at >= :from AND ${notConcerned})
         AS received,
       (SELECT count(*) FROM closings WHERE closed_at >= :from AND ${closingNotConcerned})
         AS closed,
       (SELECT count(*) FROM complaints WHERE closed_at IS NULL AND ${notConcerned}) AS open,
       (SELECT count(*) FROM complaints WHERE press_at < :now AND ${notConcerned}) AS late`,
  ).get({ ...asked.values, from })
  return figures ?? { received: 0, closed: 0, open: 0, late: 0 }
}

const closingNotConcerned = notConcerned.replace('key', 'complaint')

function weeksBefore(context: Context, asked: Asked, date: OfficeDate): Today['weeks'] {
  const zone = context.office().timeZone
  const monday = mondayOf(date)
  return Array.from({ length: weeksShown }, (_, index) => {
    const from = addDays(monday, -7 * (weeksShown - 1 - index))
    const counts = sql<{ received: number; closed: number }>(
      context.db,
      `SELECT (SELECT count(*) FROM complaints
           WHERE received_at >= :from AND received_at < :until AND ${notConcerned}) AS received,
         (SELECT count(*) FROM closings
           WHERE closed_at >= :from AND closed_at < :until AND ${closingNotConcerned}) AS closed`,
    ).get({
      ...asked.values,
      from: atTime(from, '00:00', zone),
      until: atTime(addDays(from, 7), '00:00', zone),
    })
    return { from, received: counts?.received ?? 0, closed: counts?.closed ?? 0 }
  })
}
