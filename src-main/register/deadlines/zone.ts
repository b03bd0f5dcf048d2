import { tzOffset } from '@date-fns/tz/tzOffset'
import type { Instant, OfficeDate } from '../../contract/values.ts'

/**
 * An instant as the register holds it: whole milliseconds since 1970-01-01T00:00:00Z (UTC). Not a
 * duration; durations say their unit in their name.
 */
export type Millis = number

const minute = 60_000
const day = 86_400_000

/** The library's answers at the starts of UTC days, by zone. */
const knownOffsets = new Map<string, Map<number, number>>()
const mostKnownOffsets = 40_000

function askOffset(at: Millis, zone: string): number {
  const minutes = tzOffset(zone, new Date(at))
  if (Number.isNaN(minutes)) throw new RangeError(`unknown time zone or instant: ${zone}, ${at}`)
  return Math.round(minutes * minute)
}

function offsetAtStartOf(utcDay: number, zone: string): number {
  let known = knownOffsets.get(zone)
  if (!known) knownOffsets.set(zone, (known = new Map<number, number>()))
  let offset = known.get(utcDay)
  if (offset === undefined) {
    if (known.size >= mostKnownOffsets) known.clear()
    offset = askOffset(utcDay * day, zone)
    known.set(utcDay, offset)
  }
  return offset
}

/**
 * The zone's offset from UTC at an instant, in milliseconds, east positive. Asking the library costs
 * microseconds, so its answers are kept: a UTC day that starts and ends with one offset has it
 * throughout (no zone changes twice within a day); within a day of change the library is asked.
 */
function offsetAt(at: Millis, zone: string): number {
  const utcDay = Math.floor(at / day)
  const offset = offsetAtStartOf(utcDay, zone)
  return offset === offsetAtStartOf(utcDay + 1, zone) ? offset : askOffset(at, zone)
}

function isoOf(at: Millis): string {
  const iso = new Date(at).toISOString()
  if (iso.length !== 24) throw new RangeError(`outside the years 0000 to 9999: ${iso}`)
  return iso
}

/** Midnight of a date as if the zone were UTC: the number that dates are reckoned with. */
function wallMillis(date: OfficeDate): number {
  const wall = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(wall)) throw new RangeError(`not a date: ${date}`)
  return wall
}

/** The calendar date that an instant falls on in a zone. RangeError outside the years 0000 to 9999. */
export function officeDateOf(at: Millis, zone: string): OfficeDate {
  return isoOf(at + offsetAt(at, zone)).slice(0, 10) as OfficeDate
}

/**
 * The instant at which the zone's clock shows a time (`07:30` or `23:59:59`) on a date. Where summer time begins or ends: a
 * time that the clock skips is the moment of the skip, one that comes twice is its first coming, so
 * a later time of a date is never an earlier instant.
 */
export function atTime(date: OfficeDate, time: string, zone: string): Millis {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  const wall = wallMillis(date) + ((hours * 60 + minutes) * 60 + seconds) * 1_000
  if (Number.isNaN(wall)) throw new RangeError(`not a time: ${time}`)
  const before = offsetAt(wall - day, zone)
  const after = offsetAt(wall + day, zone)
  if (before === after || offsetAt(wall - before, zone) === before) return wall - before
  if (offsetAt(wall - after, zone) === after) return wall - after
  return firstWith(after, wall - after, wall - before, zone)
}

/** The first instant after `low` with an offset, where `high` has it. */
function firstWith(offset: number, low: Millis, high: Millis, zone: string): Millis {
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle, zone) === offset) high = middle
    else low = middle
  }
  return high
}

/** 23:59:59.000 of a date: a clock in calendar days (UU 25/2009) falls due here. */
export function endOfDay(date: OfficeDate, zone: string): Millis {
  return atTime(addDays(date, 1), '00:00', zone) - 1_000
}

/**
 * ISO 8601 with the zone's offset, `2026-10-05T09:15:00+07:00`; milliseconds only where they are not
 * zero. RangeError outside the years 0000 to 9999.
 */
export function toInstant(at: Millis, zone: string): Instant {
  // Offsets of long ago have seconds, which ISO 8601 cannot say; the instant stays the same.
  const offset = Math.round(offsetAt(at, zone) / minute)
  const iso = isoOf(at + offset * minute)
  const wall = iso.endsWith('.000Z') ? iso.slice(0, 19) : iso.slice(0, 23)
  const size = Math.abs(offset)
  const hours = String(Math.floor(size / 60)).padStart(2, '0')
  const minutes = String(size % 60).padStart(2, '0')
  return `${wall}${offset < 0 ? '-' : '+'}${hours}:${minutes}` as Instant
}

/** The instant that a text names, whatever its offset; finer than a millisecond is cut off. */
export function fromInstant(text: Instant): Millis {
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new RangeError(`not an instant: ${text}`)
  return at
}

/** A date `count` days later (earlier where negative). Dates have no zone. */
export function addDays(date: OfficeDate, count: number): OfficeDate {
  return isoOf(wallMillis(date) + count * day).slice(0, 10) as OfficeDate
}

/** Days from one date to another, negative where `to` is earlier. */
export function daysBetween(from: OfficeDate, to: OfficeDate): number {
  return (wallMillis(to) - wallMillis(from)) / day
}

export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const
export type Weekday = (typeof weekdays)[number]

export function weekdayOf(date: OfficeDate): Weekday {
  // 1970-01-01 was a Thursday.
  const index = (((wallMillis(date) / day + 4) % 7) + 7) % 7
  return weekdays[index] ?? 'sunday'
}

/** The year of a date, 2026. */
export function yearOf(date: OfficeDate): number {
  return Number(date.slice(0, 4))
}
