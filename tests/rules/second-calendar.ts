import type { Span } from '../../src-main/contract/calendar.ts'
import type { DayHours, OfficeHours } from '../../src-main/contract/office.ts'

/**
 * The office's calendar once more, to hold the register's against it: nothing is shared with it but
 * the shapes of settings. Days are plain numbers since 1970-01-01 in Asia/Jakarta, which is UTC+7
 * without summer time; a day's office hours are a row of 1,440 minutes that are open or not; a clock
 * with pauses is a clock that is watched minute by minute, where the register lays a rest out anew.
 * Slow on purpose: every rule should be seen at a glance.
 */
export interface SecondCalendar {
  readonly hours: OfficeHours
  /** Dates of all kinds of holidays, `2026-03-21`. */
  readonly holidays: ReadonlySet<string>
}

const second = 1_000
const minute = 60 * second
const day = 1_440 * minute
const shift = 7 * 60 * minute
const neverReached = 40 * 366

const weekdaysFromThursday = [
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
] as const

export function dayNumber(at: number): number {
  return Math.floor((at + shift) / day)
}

export function midnight(number: number): number {
  return number * day - shift
}

export function dateText(number: number): string {
  const utc = new Date(number * day)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${utc.getUTCFullYear()}-${two(utc.getUTCMonth() + 1)}-${two(utc.getUTCDate())}`
}

function hoursOn(calendar: SecondCalendar, number: number): DayHours {
  const date = dateText(number)
  if (calendar.holidays.has(date)) return null
  let { week } = calendar.hours
  for (const period of calendar.hours.periods) {
    if (date >= period.from && date <= period.to) week = period.week
  }
  // 1970-01-01 was a Thursday, and no test goes back behind it.
  return week[weekdaysFromThursday[number % 7] ?? 'sunday']
}

export function isWorking(calendar: SecondCalendar, number: number): boolean {
  return hoursOn(calendar, number) !== null
}

function minuteOfDay(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}

/** The day's minutes: 1 where the office is open, 0 where it is not. */
function openMinutes(calendar: SecondCalendar, number: number): Uint8Array {
  const minutes = new Uint8Array(1_440)
  const hours = hoursOn(calendar, number)
  if (!hours) return minutes
  minutes.fill(1, minuteOfDay(hours.opens), minuteOfDay(hours.closes))
  if (hours.break) minutes.fill(0, minuteOfDay(hours.break.from), minuteOfDay(hours.break.to))
  return minutes
}

/** Calls back for each open stretch of a minute or less, cut at the edges; ends where told to. */
function watch(
  calendar: SecondCalendar,
  from: number,
  edges: readonly number[],
  tick: (begins: number, ends: number) => boolean,
): void {
  const first = dayNumber(from)
  for (let number = first; number < first + neverReached; number += 1) {
    const open = openMinutes(calendar, number)
    for (let index = 0; index < 1_440; index += 1) {
      if (open[index] === 0) continue
      const start = midnight(number) + index * minute
      const cuts = [start, ...edges.filter((edge) => edge > start && edge < start + minute)]
      cuts.sort((one, other) => one - other)
      for (const [place, begins] of cuts.entries()) {
        const ends = cuts[place + 1] ?? start + minute
        if (begins >= from && tick(begins, ends)) return
      }
    }
  }
  throw new Error('the second calendar waits for ever')
}

/** Working days after one day up to and including another. */
export function workingDaysBetween(calendar: SecondCalendar, from: number, to: number): number {
  return daysAfter(from, to).filter((number) => isWorking(calendar, number)).length
}

function daysAfter(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + 1 + index)
}

/** Open time from one instant to another, in milliseconds. */
export function openTimeBetween(calendar: SecondCalendar, from: number, to: number): number {
  let time = 0
  for (let number = dayNumber(from); number <= dayNumber(to); number += 1) {
    for (const [index, open] of openMinutes(calendar, number).entries()) {
      const start = midnight(number) + index * minute
      const ends = Math.min(start + minute, to)
      const begins = Math.max(start, from)
      if (open === 1 && begins < ends) time += ends - begins
    }
  }
  return time
}

export function dueWithoutPauses(calendar: SecondCalendar, from: number, span: Span): number {
  if (span.unit === 'calendar-days') {
    return midnight(dayNumber(from) + span.amount + 1) - second
  }
  if (span.unit === 'working-days') {
    const number = nthWorkingDay(calendar, dayNumber(from), span.amount)
    const closes = openMinutes(calendar, number).lastIndexOf(1) + 1
    return midnight(number) + closes * minute
  }
  return runClock(calendar, from, span.amount * minute, []).due
}

function nthWorkingDay(calendar: SecondCalendar, after: number, amount: number): number {
  let number = after
  while (workingDaysBetween(calendar, after, number) < amount) {
    // As many days again as are lacking cannot be too many.
    number += amount - workingDaysBetween(calendar, after, number)
  }
  return number
}

export interface Watched {
  readonly due: number
  /** What the clock counted on each day: days, or milliseconds of office time. */
  readonly counted: ReadonlyMap<number, number>
}

/** The clock watched from its start until it has run out. */
export function watchWithPauses(
  calendar: SecondCalendar,
  from: number,
  span: Span,
  pauses: readonly { readonly from: number; readonly to: number }[],
): Watched {
  if (span.unit === 'calendar-days') return crossMidnights(from, span.amount, pauses)
  const plain = dueWithoutPauses(calendar, from, span)
  return runClock(calendar, from, openTimeBetween(calendar, from, plain), pauses)
}

/** A clock that runs while the office is open and no pause is on. */
function runClock(
  calendar: SecondCalendar,
  from: number,
  length: number,
  pauses: readonly { readonly from: number; readonly to: number }[],
): Watched {
  const counted = new Map<number, number>()
  const edges = [from, ...pauses.flatMap((pause) => [pause.from, pause.to])]
  let left = length
  let due = from
  watch(calendar, from, edges, (begins, ends) => {
    if (pauses.some((pause) => pause.from <= begins && begins < pause.to)) return false
    const runs = Math.min(ends - begins, left)
    const number = dayNumber(begins)
    counted.set(number, (counted.get(number) ?? 0) + runs)
    left -= runs
    due = begins + runs
    return left === 0
  })
  return { due, counted }
}

/**
 * A clock of calendar days counts the midnights that pass while no pause is on. It has run out in
 * the last second of a day, unless a pause that began before that second takes the midnight after.
 */
function crossMidnights(
  from: number,
  amount: number,
  pauses: readonly { readonly from: number; readonly to: number }[],
): Watched {
  const counted = new Map<number, number>()
  let left = amount
  for (let number = dayNumber(from); ; number += 1) {
    const next = midnight(number + 1)
    const latest = left === 0 ? next - second : next
    const stands = pauses.some((pause) => pause.from < latest && pause.to >= next)
    if (left === 0 && !stands) return { due: next - second, counted }
    if (!stands) left -= 1
    counted.set(number + 1, stands ? 0 : 1)
  }
}
