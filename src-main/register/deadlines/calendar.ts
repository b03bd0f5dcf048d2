import type { HolidayYear } from '../../contract/calendar.ts'
import { holidayKindLabels } from '../../contract/labels.ts'
import type { DayHours, OfficeHours, WeekHours } from '../../contract/office.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { formatWeekday } from '../../contract/words.ts'
import { atTime, type Millis, type Weekday, weekdayOf } from './zone.ts'

/** A stretch of office time without a break: from `from` until just before `to`. */
export type Session = { readonly from: Millis; readonly to: Millis }

/** What the office calendar says of one date. */
export type OfficeDay = {
  readonly working: boolean
  /** In the clerk's words: `hari kerja`, `Sabtu`, `cuti bersama: Idul Fitri 1447 H`. */
  readonly why: string
  /** The hours in force; null where the day is not a working day. */
  readonly hours: DayHours
  /** The hours minus the break, in order; empty where the day is not a working day. */
  readonly sessions: readonly Session[]
}

export type OfficeCalendar = {
  readonly zone: string
  dayOf(date: OfficeDate): OfficeDay
  /** Whether the decree of the year's holidays is known; without it the year's dates are provisional. */
  hasYear(year: number): boolean
}

const mostKnownDays = 40_000

/**
 * The office's calendar: which dates are working days, and when the office is open on them.
 *
 * A working day is a day that the hours in force leave open and that is no holiday of any kind
 * (SOP 02 counts "hari kerja"; collective leave closes offices too, SKB). Where periods of other
 * hours overlap, the one later in the list is in force. The days of a table without a source are left
 * out as well, but its year is not known: what reaches into it is provisional. The answers are kept:
 * make a new calendar when settings change.
 */
export function officeCalendar(settings: {
  zone: string
  hours: OfficeHours
  years: readonly HolidayYear[]
}): OfficeCalendar {
  const { zone, hours } = settings
  const decreed = settings.years.filter((table) => table.source !== null)
  const years = new Set(decreed.map((table) => table.year))
  const holidays = holidayNames(settings.years)
  const days = new Map<OfficeDate, OfficeDay>()

  function readDay(date: OfficeDate): OfficeDay {
    const weekday = weekdayOf(date)
    const holiday = holidays.get(date)
    if (holiday !== undefined) return closedDay(holiday)
    const inForce = weekInForce(hours, date)[weekday]
    if (!inForce) return closedDay(closedBecause(date, weekday, hours.week))
    return {
      working: true,
      why: 'hari kerja',
      hours: inForce,
      sessions: sessionsOf(date, inForce, zone),
    }
  }

  return {
    zone,
    dayOf(date) {
      let day = days.get(date)
      if (!day) {
        if (days.size >= mostKnownDays) days.clear()
        day = readDay(date)
        days.set(date, day)
      }
      return day
    },
    hasYear: (year) => years.has(year),
  }
}

/** A date may be two holidays at once; it is told as both. */
function holidayNames(years: readonly HolidayYear[]): Map<OfficeDate, string> {
  const names = new Map<OfficeDate, string>()
  for (const { date, kind, name } of years.flatMap((table) => table.days)) {
    const label = `${holidayKindLabels[kind]}: ${name}`
    const before = names.get(date)
    names.set(date, before === undefined ? label : `${before}; ${label}`)
  }
  return names
}

function weekInForce(hours: OfficeHours, date: OfficeDate): WeekHours {
  const period = hours.periods.findLast(({ from, to }) => from <= date && date <= to)
  return period?.week ?? hours.week
}

function closedDay(why: string): OfficeDay {
  return { working: false, why, hours: null, sessions: [] }
}

function closedBecause(date: OfficeDate, weekday: Weekday, ordinary: WeekHours): string {
  const weekend = (weekday === 'saturday' || weekday === 'sunday') && ordinary[weekday] === null
  return weekend ? formatWeekday(date) : 'kantor tutup'
}

function sessionsOf(date: OfficeDate, hours: NonNullable<DayHours>, zone: string): Session[] {
  const { opens, closes, break: rest } = hours
  const stretches = rest
    ? [
        [opens, rest.from],
        [rest.to, closes],
      ]
    : [[opens, closes]]
  return stretches
    .map(([from = '', to = '']) => ({ from: atTime(date, from, zone), to: atTime(date, to, zone) }))
    .filter(({ from, to }) => from < to)
}
