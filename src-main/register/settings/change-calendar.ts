import type { Answer, Asks } from '../../contract/calls.ts'
import type { CalendarChange } from '../../contract/calendar.ts'
import type { OpenDeadline } from '../complaints/open-deadlines.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { officeCalendar } from '../deadlines/calendar.ts'
import type { OfficeCalendar } from '../deadlines/calendar.ts'
import { record } from '../history/history.ts'
import type { Change } from '../history/history.ts'
import { Refusal } from '../refusal.ts'
import { readAllHolidays, readHolidays, replaceHolidays } from './holidays.ts'
import { findMoves, moveDeadlines, toldMoves } from './move-deadlines.ts'
import { keepOffice } from './office.ts'

/** Which open deadlines a change of the calendar would move. Nothing is changed. */
export async function previewCalendar(
  context: Context,
  _act: Act,
  { change }: Asks<'previewCalendar'>,
): Promise<Answer<'previewCalendar'>> {
  return toldMoves(context, await findMoves(context, calendarWith(context, change)))
}

/**
 * Finds what the change moves before the transaction begins: calls come one at a time, so that
 * nothing comes between. Refuses where it is no longer what was shown.
 */
export async function prepareCalendarChange(
  context: Context,
  _act: SignedAct,
  { change, seen }: Asks<'changeCalendar'>,
): Promise<OpenDeadline[]> {
  const moves = await findMoves(context, calendarWith(context, change))
  if (seen !== null && seen !== toldMoves(context, moves).sha256)
    throw new Refusal({ problem: 'moves-changed' })
  return moves
}

/**
 * Replaces a year's table or the office hours and moves the deadlines. Returns the sequence of the
 * change's own row in the history; those of the moves follow it.
 */
export function changeCalendar(
  context: Context,
  act: SignedAct,
  { change }: Asks<'changeCalendar'>,
  moves: readonly OpenDeadline[],
): number {
  const { kind, detail, because, changed } =
    'holidays' in change ? keepTable(context, change.holidays) : keepHours(context, act, change)
  context.forgetSettings()
  const sequence = record(context, act, act.now, {
    kind,
    detail,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [changed, { field: 'moves', before: null, after: moves.length }],
  })
  moveDeadlines(context, act, moves, because)
  return sequence
}

interface Kept {
  readonly kind: 'holidays-changed' | 'hours-changed'
  readonly detail: string | null
  readonly because: string
  readonly changed: Change
}

type HolidaysChange = Extract<CalendarChange, { holidays: unknown }>
type HoursChange = Extract<CalendarChange, { hours: unknown }>

function keepTable(context: Context, table: HolidaysChange['holidays']): Kept {
  const before = readHolidays(context.db, table.year)
  replaceHolidays(context.db, table)
  const after = readHolidays(context.db, table.year)
  return {
    kind: 'holidays-changed',
    detail: String(table.year),
    because: `holidays ${table.year}`,
    changed: { field: 'holidays', before, after },
  }
}

function keepHours(context: Context, act: SignedAct, { hours }: HoursChange): Kept {
  const office = context.office()
  keepOffice(context.db, { ...office, hours }, act.now)
  return {
    kind: 'hours-changed',
    detail: null,
    because: 'hours',
    changed: { field: 'hours', before: office.hours, after: hours },
  }
}

/** The office's calendar as it would be with the change. */
function calendarWith(context: Context, change: CalendarChange): OfficeCalendar {
  const { timeZone: zone, hours } = context.office()
  const years = readAllHolidays(context.db)
  if ('hours' in change) return officeCalendar({ zone, hours: change.hours, years })
  const { holidays } = change
  const others = years.filter((table) => table.year !== holidays.year)
  return officeCalendar({ zone, hours, years: [...others, holidays] })
}
