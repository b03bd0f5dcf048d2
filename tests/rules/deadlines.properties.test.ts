import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HolidayYear, Span } from '../../src-main/contract/calendar.ts'
import type { DayHours, OfficeHours, WeekHours } from '../../src-main/contract/office.ts'
import { afterOfficeTime, dueAfter } from '../../src-main/register/deadlines/due.ts'
import {
  officeMinutesBetween,
  officeTimeBetween,
  workingDaysBetween,
} from '../../src-main/register/deadlines/measure.ts'
import { calendarOf, date } from './deadlines-support.ts'

/**
 * A second, naive calendar to hold against the first: it knows only offsets in hours, walks minute
 * by minute and day by day over Date's UTC fields, and shares no code with what it checks.
 */
type World = { zone: string; shift: number; hours: OfficeHours; years: HolidayYear[] }

const dayNames = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

function wall(world: World, ms: number) {
  const shown = new Date(ms + world.shift * 3_600_000)
  const iso = shown.toISOString()
  return { date: iso.slice(0, 10), time: iso.slice(11, 16), day: dayNames[shown.getUTCDay()] }
}

function naiveHours(world: World, ms: number): DayHours {
  const { date: today, day } = wall(world, ms)
  for (const { days } of world.years) {
    for (const holiday of days) if (holiday.date === today) return null
  }
  let week = world.hours.week
  for (const period of world.hours.periods) {
    if (today >= period.from && today <= period.to) week = period.week
  }
  return day ? week[day] : null
}

function naiveOpen(world: World, ms: number): boolean {
  const hours = naiveHours(world, ms)
  const { time } = wall(world, ms)
  if (!hours || time < hours.opens || time >= hours.closes) return false
  return !hours.break || time < hours.break.from || time >= hours.break.to
}

function naiveMinutesDue(world: World, from: number, amount: number): number {
  let left = amount
  let at = from
  for (; left > 0; at += 60_000) if (naiveOpen(world, at)) left -= 1
  return at
}

function naiveWorkingDue(world: World, from: number, amount: number): number {
  let left = amount
  let at = from
  while (left > 0) {
    at += 86_400_000
    if (naiveHours(world, at)) left -= 1
  }
  const closes = naiveHours(world, at)?.closes
  return Date.parse(`${wall(world, at).date}T${closes}:00Z`) - world.shift * 3_600_000
}

const clockTimes = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 12 - 1 }), { minLength: 4, maxLength: 4 })
  .map((fives) =>
    fives
      .toSorted((one, other) => one - other)
      .map((five) => new Date(five * 300_000).toISOString().slice(11, 16)),
  )

const openDay: fc.Arbitrary<NonNullable<DayHours>> = fc
  .tuple(clockTimes, fc.boolean())
  .map(([[opens = '', from = '', to = '', closes = ''], rests]) => ({
    opens,
    closes,
    break: rests ? { from, to } : null,
  }))
const anyDay: fc.Arbitrary<DayHours> = fc.option(openDay, { freq: 3 })

const week: fc.Arbitrary<WeekHours> = fc.record({
  monday: openDay,
  tuesday: anyDay,
  wednesday: anyDay,
  thursday: anyDay,
  friday: anyDay,
  saturday: fc.constant(null),
  sunday: anyDay,
})

const dates = fc
  .integer({ min: 0, max: 420 })
  .map((days) =>
    date(new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)),
  )

const holidays: fc.Arbitrary<HolidayYear[]> = fc.array(dates, { maxLength: 60 }).map((days) =>
  [2026, 2027].map((year) => ({
    year,
    source: 'SKB',
    days: days
      .filter((day) => day.startsWith(String(year)))
      .map((day) => ({ date: day, kind: 'national', name: 'Libur' })),
  })),
)

const worlds: fc.Arbitrary<World> = fc
  .record({
    place: fc.constantFrom(
      { zone: 'Asia/Jakarta', shift: 7 },
      { zone: 'Asia/Jayapura', shift: 9 },
      { zone: 'America/Bogota', shift: -5 },
    ),
    ordinary: week,
    periods: fc.array(fc.record({ name: fc.constant('Ramadan'), from: dates, to: dates, week }), {
      maxLength: 2,
    }),
    years: holidays,
  })
  .map(({ place, ordinary, periods, years }) => ({
    ...place,
    hours: { week: ordinary, periods },
    years,
  }))

/** Whole minutes, so that the naive walk meets the edges of the office's hours. */
const starts = fc
  .integer({ min: 0, max: 400 * 1_440 })
  .map((minutes) => Date.UTC(2026, 0, 1) + minutes * 60_000)

const of = (world: World) => calendarOf(world.years, world.hours, world.zone)
const sum = (days: { counted: number }[]) => days.reduce((total, { counted }) => total + counted, 0)

describe('deadlines against a naive calendar', () => {
  it('agree on office minutes, walked minute by minute', () => {
    fc.assert(
      fc.property(worlds, starts, fc.integer({ min: 1, max: 600 }), (world, from, amount) => {
        const { due, because } = dueAfter(of(world), from, { unit: 'office-minutes', amount })
        expect(due).toBe(naiveMinutesDue(world, from, amount))
        expect(sum(because)).toBe(amount)
        expect(because[0]?.date).toBe(wall(world, from).date)
        expect(because.at(-1)?.date).toBe(wall(world, due - 1).date)
        expect(officeMinutesBetween(of(world), from, due)).toBe(amount)
      }),
      { numRuns: 60 },
    )
  })

  it('agree on working days, walked day by day', () => {
    fc.assert(
      fc.property(worlds, starts, fc.integer({ min: 1, max: 40 }), (world, from, amount) => {
        const { due, because } = dueAfter(of(world), from, { unit: 'working-days', amount })
        expect(due).toBe(naiveWorkingDue(world, from, amount))
        expect(sum(because)).toBe(amount)
        const first = date(wall(world, from).date)
        const last = date(wall(world, due).date)
        expect(because).toHaveLength((Date.parse(last) - Date.parse(first)) / 86_400_000)
        expect(workingDaysBetween(of(world), first, last)).toBe(amount)
      }),
      { numRuns: 200 },
    )
  })

  it('agree on calendar days: midnights, nothing left out', () => {
    fc.assert(
      fc.property(worlds, starts, fc.integer({ min: 1, max: 90 }), (world, from, amount) => {
        const { due, because } = dueAfter(of(world), from, { unit: 'calendar-days', amount })
        const midnight = Date.parse(wall(world, from).date) - world.shift * 3_600_000
        expect(due).toBe(midnight + (amount + 1) * 86_400_000 - 1_000)
        expect(sum(because)).toBe(amount)
      }),
      { numRuns: 100 },
    )
  })

  it('add up and leave a remainder that a pause of no length does not move', () => {
    const spans: fc.Arbitrary<Span> = fc.record({
      unit: fc.constantFrom('working-days', 'office-minutes'),
      amount: fc.integer({ min: 1, max: 900 }),
    })
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        worlds,
        starts,
        spans,
        share,
        fc.integer({ max: 59_999, min: 0 }),
        (world, minute, span, part, extra) => {
          const calendar = of(world)
          const from = minute + extra
          const { due, because } = dueAfter(calendar, from, span)
          expect(sum(because)).toBe(span.amount)
          const pause = Math.min(due, from + Math.floor((due - from) * part))
          const left = officeTimeBetween(calendar, pause, due)
          expect(left > 0 ? afterOfficeTime(calendar, pause, left) : due).toBe(due)
          expect(officeTimeBetween(calendar, from, pause) + left).toBe(
            officeTimeBetween(calendar, from, due),
          )
        },
      ),
      { numRuns: 100 },
    )
  })
})
