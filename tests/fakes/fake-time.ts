import type { Instant, OfficeDate } from '../../src-main/contract/values.ts'

/** The fake office lies at UTC+7, like the real one; there is no daylight saving. */
const offset = 7 * 3_600_000
const day = 86_400_000

export function instantAt(milliseconds: number): Instant {
  return `${new Date(milliseconds + offset).toISOString().slice(0, 19)}+07:00` as Instant
}

export function dateAt(milliseconds: number): OfficeDate {
  return instantAt(milliseconds).slice(0, 10) as OfficeDate
}

/** So many days from a moment, at `hour` o'clock in the office. */
export function daysFrom(from: number, days: number, hour: number, minute = 0): number {
  const midnight = Math.floor((from + offset) / day) * day - offset
  return midnight + days * day + hour * 3_600_000 + minute * 60_000
}

/** The end of office hours after so many working days, weekends left out. */
export function workingDaysFrom(from: number, days: number): number {
  let at = daysFrom(from, 0, 16)
  for (let left = days; left > 0;) {
    at += day
    const weekday = new Date(at + offset).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return at
}
