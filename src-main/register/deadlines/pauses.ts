import type { CountedDay, Span } from '../../contract/calendar.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { OfficeCalendar } from './calendar.ts'
import { afterOfficeTime, type DueDate, dueAfter, missingYears } from './due.ts'
import { officeTimeBetween } from './measure.ts'
import { addDays, daysBetween, endOfDay, type Millis, officeDateOf } from './zone.ts'

/** A pause that has ended, from `from` until just before `to`; `from` is not after `to`. */
export interface Pause {
  readonly from: Millis
  readonly to: Millis
  /** The reason in the clerk's words. */
  readonly why?: string
}

export interface PausedDueDate extends DueDate {
  /** What the days of `because` are counted in: the span's unit, or office minutes instead. */
  readonly unit: Span['unit']
}

const minute = 60_000

/**
 * When a span falls due whose clock stood still now and then ("A step's clock", "Procedures" of the
 * desk command's description; the office's own rule, the SOP has none).
 *
 * A pause that begins at or after the due date moves nothing: what is late stays late. One that
 * began before the clock's start counts from the start. Otherwise
 *
 * - working days and office minutes: the office time left at the pause's beginning is laid out
 *   again from its end, to the millisecond; a pause wholly outside office time moves nothing;
 * - calendar days: the due date moves by the office's dates from the pause's beginning to its end,
 *   and stays at 23:59:59, never shifted.
 *
 * @param pauses in order, not overlapping.
 * @throws Error where the calendar has no working time for thirty years; RangeError beyond 9999.
 */
export function dueWithPauses(
  calendar: OfficeCalendar,
  from: Millis,
  span: Span,
  pauses: readonly Pause[],
): Millis {
  return layOut(calendar, from, span, pauses).due
}

/**
 * The same due date with every day laid out, as `dueAfter` does without a pause.
 *
 * - calendar days: a pause takes the dates after its first up to and including its last; they are
 *   listed with 0, all others with 1.
 * - office minutes: every day from the start's with its minutes outside the pauses.
 * - working days: 1 or 0 from the day after the start while every day was either worked or paused
 *   as a whole. As soon as a pause cuts a day, or the rest ends within one, days no longer add up
 *   and the same office time is listed in minutes from the start's own day: `unit` says so. Their
 *   sum is the office time from the start to the due date without pauses, seconds cut off.
 *
 * A day of which a pause took all office time says `dijeda: …`, one of which it took some
 * `hari kerja, sebagian dijeda: …`; a day that was closed anyway keeps its own reason, since in
 * office time the pause did not take it.
 */
export function explainWithPauses(
  calendar: OfficeCalendar,
  from: Millis,
  span: Span,
  pauses: readonly Pause[],
): PausedDueDate {
  const { due, stops } = layOut(calendar, from, span, pauses)
  if (stops.length === 0) return { ...dueAfter(calendar, from, span), unit: span.unit }
  const start = officeDateOf(from, calendar.zone)
  const last = officeDateOf(due, calendar.zone)
  const listed =
    span.unit === 'calendar-days'
      ? listCalendarDays(calendar, from, stops, daysBetween(start, last))
      : listOfficeTime(readDays(calendar, { from, due, start, last }, stops), span)
  return { due, ...listed, warnings: missingYears(calendar, start, last) }
}

/** The part of a pause that moved the due date; never empty. */
interface Stop {
  readonly from: Millis
  readonly to: Millis
  readonly why: string
}

function layOut(
  calendar: OfficeCalendar,
  from: Millis,
  span: Span,
  pauses: readonly Pause[],
): { due: Millis; stops: Stop[] } {
  const { zone } = calendar
  let { due } = dueAfter(calendar, from, span)
  const stops: Stop[] = []
  for (const pause of pauses) {
    const stop = { from: Math.max(pause.from, from), to: pause.to, why: paused(pause.why) }
    if (stop.to <= stop.from || stop.from >= due) continue
    if (span.unit === 'calendar-days') {
      const moved = daysBetween(officeDateOf(stop.from, zone), officeDateOf(stop.to, zone))
      if (moved === 0) continue
      due = endOfDay(addDays(officeDateOf(due, zone), moved), zone)
    } else {
      // Laying out again would move a closing time within the break to the break's beginning.
      if (officeTimeBetween(calendar, stop.from, stop.to) === 0) continue
      due = afterOfficeTime(calendar, stop.to, officeTimeBetween(calendar, stop.from, due))
    }
    stops.push(stop)
  }
  return { due, stops }
}

function paused(why: string | undefined): string {
  return why ? `dijeda: ${why}` : 'dijeda'
}

type Listed = Pick<PausedDueDate, 'because' | 'unit'>

function listCalendarDays(
  calendar: OfficeCalendar,
  from: Millis,
  stops: readonly Stop[],
  days: number,
): Listed {
  const unit = 'calendar-days'
  const taken = stops.map(({ from, to, why }) => ({
    after: officeDateOf(from, calendar.zone),
    until: officeDateOf(to, calendar.zone),
    why,
  }))
  const because = dueAfter(calendar, from, { unit, amount: days }).because.map((day) => {
    const stop = taken.find(({ after, until }) => after < day.date && day.date <= until)
    return stop ? { date: day.date, counted: 0, why: stop.why } : day
  })
  return { because, unit }
}

/** One date of an office-time clock; times in milliseconds. */
interface ClockDay {
  readonly date: OfficeDate
  /** Office time that ran. */
  readonly ran: Millis
  /** Office time that a pause took. */
  readonly stood: Millis
  /** The day's office time, the clock's or not. */
  readonly whole: Millis
  readonly why: string
}

function readDays(
  calendar: OfficeCalendar,
  clock: { from: Millis; due: Millis; start: OfficeDate; last: OfficeDate },
  stops: readonly Stop[],
): ClockDay[] {
  const days: ClockDay[] = []
  for (let date = clock.start; date <= clock.last; date = addDays(date, 1)) {
    const { sessions, why } = calendar.dayOf(date)
    const within = (part: { from: Millis; to: Millis }) =>
      sessions.reduce((time, session) => time + overlap(session, part), 0)
    const touching = stops.filter((stop) => within(stop) > 0)
    const stood = touching.reduce((time, stop) => time + within(stop), 0)
    const ran = within({ from: clock.from, to: clock.due }) - stood
    const whys = [...new Set(touching.map((stop) => stop.why))].join('; ')
    const partly = ran > 0 ? `${why}, sebagian ${whys}` : whys
    const whole = within({ from: -Infinity, to: Infinity })
    days.push({ date, ran, stood, whole, why: stood > 0 ? partly : why })
  }
  return days
}

function overlap(one: { from: Millis; to: Millis }, other: { from: Millis; to: Millis }): Millis {
  return Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from))
}

function listOfficeTime(days: readonly ClockDay[], span: Span): Listed {
  const [first, ...later] = days
  const ranWhole = later.filter(({ ran, whole }) => ran > 0 && ran === whole)
  const cut = later.some(({ ran, whole }) => ran > 0 && ran < whole)
  const inDays =
    span.unit === 'working-days' && first?.stood === 0 && !cut && ranWhole.length === span.amount
  return inDays
    ? { because: later.map(({ ran, ...day }) => counted(day, ran > 0 ? 1 : 0)), unit: span.unit }
    : { because: inMinutes(days), unit: 'office-minutes' }
}

/** Whole minutes of the running total, so that they add up, as `dueAfter` lists them. */
function inMinutes(days: readonly ClockDay[]): CountedDay[] {
  let total = 0
  let minutesBefore = 0
  return days.map((day) => {
    total += day.ran
    const minutes = Math.floor(total / minute)
    const row = counted(day, minutes - minutesBefore)
    minutesBefore = minutes
    return row
  })
}

function counted({ date, why }: Pick<ClockDay, 'date' | 'why'>, amount: number): CountedDay {
  return { date, counted: amount, why }
}
