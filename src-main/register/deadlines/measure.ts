import type { OfficeDate } from '../../contract/values.ts'
import type { OfficeCalendar } from './calendar.ts'
import { addDays, daysBetween, type Millis, officeDateOf, yearOf } from './zone.ts'

/** For each calendar and year: the working days from 1 January up to and including each day. */
const runningCounts = new WeakMap<OfficeCalendar, Map<number, Uint16Array>>()

/**
 * Working days after `from` up to and including `to`, as `daysToClose` of a recap counts them; 0
 * where `to` is not after `from`.
 */
export function workingDaysBetween(
  calendar: OfficeCalendar,
  from: OfficeDate,
  to: OfficeDate,
): number {
  if (to <= from) return 0
  let count = countInYear(calendar, to) - countInYear(calendar, from)
  for (let year = yearOf(from); year < yearOf(to); year += 1) {
    count += countsOf(calendar, year).at(-1) ?? 0
  }
  return count
}

function countInYear(calendar: OfficeCalendar, date: OfficeDate): number {
  const index = daysBetween(firstOf(yearOf(date)), date)
  return countsOf(calendar, yearOf(date))[index] ?? 0
}

function firstOf(year: number): OfficeDate {
  return `${String(year).padStart(4, '0')}-01-01` as OfficeDate
}

function countsOf(calendar: OfficeCalendar, year: number): Uint16Array {
  let years = runningCounts.get(calendar)
  if (!years) runningCounts.set(calendar, (years = new Map<number, Uint16Array>()))
  let counts = years.get(year)
  if (!counts) years.set(year, (counts = countYear(calendar, year)))
  return counts
}

function countYear(calendar: OfficeCalendar, year: number): Uint16Array {
  const first = firstOf(year)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const counts = new Uint16Array(leap ? 366 : 365)
  let count = 0
  for (let index = 0; index < counts.length; index += 1) {
    if (calendar.dayOf(addDays(first, index)).working) count += 1
    counts[index] = count
  }
  return counts
}

/** Office time from one instant to another, in milliseconds; 0 where `to` is not after `from`. */
export function officeTimeBetween(calendar: OfficeCalendar, from: Millis, to: Millis): number {
  if (to <= from) return 0
  const last = officeDateOf(to, calendar.zone)
  let time = 0
  for (let date = officeDateOf(from, calendar.zone); date <= last; date = addDays(date, 1)) {
    for (const session of calendar.dayOf(date).sessions) {
      time += Math.max(0, Math.min(session.to, to) - Math.max(session.from, from))
    }
  }
  return time
}

/** Office minutes from one instant to another, with fractions; 0 where `to` is not after `from`. */
export function officeMinutesBetween(calendar: OfficeCalendar, from: Millis, to: Millis): number {
  return officeTimeBetween(calendar, from, to) / 60_000
}
