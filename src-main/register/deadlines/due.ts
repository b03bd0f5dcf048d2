import type { CountedDay, Span } from '../../contract/calendar.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { OfficeCalendar, OfficeDay } from './calendar.ts'
import {
  addDays,
  atTime,
  daysBetween,
  endOfDay,
  type Millis,
  officeDateOf,
  yearOf,
} from './zone.ts'

export type DueDate = {
  readonly due: Millis
  /** Every day laid out, in order; what was counted adds up to the span's amount. */
  readonly because: CountedDay[]
  /** `no-holidays-2027` for each year without a decree, from the start's to the due date's. */
  readonly warnings: string[]
}

const minute = 60_000
/** A calendar in which nothing is counted for so long has no working days at all. */
const hopelessDays = 30 * 366

/**
 * When a span that starts at an instant falls due, and why.
 *
 * - working days (the SOP's norms): counted from the day after the start; due at the end of office
 *   hours of the last one. The start's own day is not listed.
 * - calendar days (UU 25/2009 Ps. 44 and 50): counted from the next day; due 23:59:59, never shifted.
 * - office minutes (SOP 02 step 1): run only inside office hours without the break; a span used up
 *   exactly when the break begins or the day ends falls due at that moment. Every day from the
 *   start's is listed with its whole minutes, 0 too, so that they add up.
 *
 * @throws Error where the calendar has no working time for thirty years; RangeError beyond 9999.
 */
export function dueAfter(calendar: OfficeCalendar, from: Millis, span: Span): DueDate {
  const start = officeDateOf(from, calendar.zone)
  const laidOut = layOut(calendar, from, start, span)
  const last = officeDateOf(laidOut.due, calendar.zone)
  return { ...laidOut, warnings: missingYears(calendar, start, last) }
}

/**
 * The instant at which a length of office time is used up, to the millisecond: for a step's clock
 * that is laid out again after a pause. No time left is due at once.
 *
 * @throws Error where the calendar has no office time for thirty years; RangeError beyond 9999.
 */
export function afterOfficeTime(calendar: OfficeCalendar, from: Millis, length: Millis): Millis {
  if (length <= 0) return from
  return walkOfficeTime(calendar, from, officeDateOf(from, calendar.zone), length).due
}

type LaidOut = { due: Millis; because: CountedDay[] }

function layOut(calendar: OfficeCalendar, from: Millis, start: OfficeDate, span: Span): LaidOut {
  switch (span.unit) {
    case 'working-days':
      return layOutWorkingDays(calendar, start, span.amount)
    case 'calendar-days':
      return layOutCalendarDays(calendar, start, span.amount)
    case 'office-minutes':
      return layOutOfficeMinutes(calendar, from, start, span.amount)
  }
}

function layOutWorkingDays(calendar: OfficeCalendar, start: OfficeDate, amount: number): LaidOut {
  const because: CountedDay[] = []
  let counted = 0
  let lastCounted = start
  for (let date = addDays(start, 1); ; date = addDays(date, 1)) {
    const { working, why, hours } = calendar.dayOf(date)
    because.push({ date, counted: working ? 1 : 0, why })
    if (!working || !hours) {
      mustBeHopeful(lastCounted, date)
      continue
    }
    counted += 1
    lastCounted = date
    if (counted === amount) return { due: atTime(date, hours.closes, calendar.zone), because }
  }
}

function layOutCalendarDays(calendar: OfficeCalendar, start: OfficeDate, amount: number): LaidOut {
  const because: CountedDay[] = []
  let date = start
  for (let counted = 0; counted < amount; counted += 1) {
    date = addDays(date, 1)
    because.push({ date, counted: 1, why: calendarWhy(calendar.dayOf(date)) })
  }
  return { due: endOfDay(date, calendar.zone), because }
}

/** A holiday counts all the same; the clerk sees that it was not overlooked. */
function calendarWhy(day: OfficeDay): string {
  return day.working ? 'hari kalender' : `hari kalender (${day.why})`
}

function layOutOfficeMinutes(
  calendar: OfficeCalendar,
  from: Millis,
  start: OfficeDate,
  amount: number,
): LaidOut {
  const { due, days } = walkOfficeTime(calendar, from, start, amount * minute)
  let minutesBefore = 0
  const because = days.map(({ date, used, day }) => {
    const minutes = Math.floor(used / minute)
    const counted = minutes - minutesBefore
    minutesBefore = minutes
    return { date, counted, why: day.why }
  })
  return { due, because }
}

/** `used`: the office time used up by the end of that day, in milliseconds. */
type WalkedDay = { date: OfficeDate; used: number; day: OfficeDay }

function walkOfficeTime(
  calendar: OfficeCalendar,
  from: Millis,
  start: OfficeDate,
  length: number,
): { due: Millis; days: WalkedDay[] } {
  const days: WalkedDay[] = []
  let used = 0
  let lastUsed = start
  for (let date = start; ; date = addDays(date, 1)) {
    const day = calendar.dayOf(date)
    for (const session of day.sessions) {
      const begins = Math.max(session.from, from)
      if (begins >= session.to) continue
      lastUsed = date
      if (used + (session.to - begins) >= length) {
        days.push({ date, used: length, day })
        return { due: begins + (length - used), days }
      }
      used += session.to - begins
    }
    days.push({ date, used, day })
    mustBeHopeful(lastUsed, date)
  }
}

function mustBeHopeful(lastCounted: OfficeDate, date: OfficeDate): void {
  if (daysBetween(lastCounted, date) > hopelessDays) {
    throw new Error(`the office calendar has no working time between ${lastCounted} and ${date}`)
  }
}

export function missingYears(calendar: OfficeCalendar, from: OfficeDate, to: OfficeDate): string[] {
  const warnings: string[] = []
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.hasYear(year)) warnings.push(`no-holidays-${String(year).padStart(4, '0')}`)
  }
  return warnings
}
