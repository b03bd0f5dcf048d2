import fc from 'fast-check'
import type { Holiday, HolidayYear, Span } from '../../src-main/contract/calendar.ts'
import type { DayHours, OfficeHours, WeekHours } from '../../src-main/contract/office.ts'
import { date } from './deadlines-support.ts'
import { dateText, dayNumber } from './second-calendar.ts'

/**
 * Random offices for the deadlines: a start in 2020 to 2030, and around it hours, periods of other
 * hours, holidays and pauses, close enough for most of them to matter.
 */
export interface RandomCase {
  readonly from: number
  readonly hours: OfficeHours
  readonly holidays: readonly Holiday[]
  readonly pauses: readonly { readonly from: number; readonly to: number; readonly why: string }[]
}

const minute = 60_000
const firstStart = Date.UTC(2020, 0, 1) - 7 * 60 * minute
const minutesOfYears = (Date.UTC(2031, 0, 1) - Date.UTC(2020, 0, 1)) / minute

/** Any minute, or one where things begin and end: midnight, opening, break, closing. */
const minutesOfDay = fc.oneof(
  fc.integer({ min: 0, max: 1_439 }),
  fc.constantFrom(0, 450, 690, 720, 780, 960, 990, 1_439),
)
/** Beyond the minute, in milliseconds: mostly nothing, as most of the edges are whole minutes. */
const odd = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 59_999 }))

const starts = fc
  .tuple(fc.integer({ min: 0, max: minutesOfYears / 1_440 - 1 }), minutesOfDay, odd)
  .map(([day, minutes, extra]) => firstStart + (day * 1_440 + minutes) * minute + extra)

const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** Opening, break and closing in order, the break within; 40 minutes at least, or minutes took ages. */
const openDay: fc.Arbitrary<NonNullable<DayHours>> = fc
  .record({
    opens: fc.integer({ min: 0, max: 700 }),
    morning: fc.integer({ min: 20, max: 240 }),
    rest: fc.integer({ min: 0, max: 120 }),
    afternoon: fc.integer({ min: 20, max: 300 }),
  })
  .map(({ opens, morning, rest, afternoon }) => {
    const from = opens + morning
    const to = from + rest
    const hours = { opens: clock(opens), closes: clock(to + afternoon) }
    return { ...hours, break: rest > 0 ? { from: clock(from), to: clock(to) } : null }
  })
const anyDay: fc.Arbitrary<DayHours> = fc.option(openDay, { freq: 5 })

const weeks: fc.Arbitrary<WeekHours> = fc.record({
  monday: openDay,
  tuesday: anyDay,
  wednesday: openDay,
  thursday: anyDay,
  friday: anyDay,
  saturday: fc.option(openDay, { freq: 1 }),
  sunday: fc.constant(null),
})

const kinds = fc.constantFrom('national', 'collective-leave', 'local')

export const randomCases: fc.Arbitrary<RandomCase> = fc
  .record({
    from: starts,
    week: weeks,
    periods: fc.array(
      fc.record({
        in: fc.integer({ min: -20, max: 60 }),
        days: fc.integer({ max: 35, min: 0 }),
        week: weeks,
      }),
      { maxLength: 2 },
    ),
    holidays: fc.array(fc.record({ in: fc.integer({ min: -3, max: 90 }), kind: kinds }), {
      maxLength: 15,
    }),
    pauses: fc.array(
      fc.record({
        after: fc.oneof(
          fc.constant(0),
          fc.integer({ min: 0, max: 600 }),
          fc.integer({ min: 0, max: 25 * 1_440 }),
        ),
        lasts: fc.oneof(
          fc.constant(0),
          fc.integer({ min: 0, max: 600 }),
          fc.integer({ min: 0, max: 20 }).map((days) => days * 1_440),
          fc.integer({ min: 0, max: 20 * 1_440 }),
        ),
        extra: odd,
      }),
      { maxLength: 4 },
    ),
    /** How long before the start the first pause may begin, in minutes. */
    ahead: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 * 1_440 })),
  })
  .map(({ from, week, periods, holidays, pauses, ahead }) => {
    const day = (days: number) => date(dateText(dayNumber(from) + days))
    let end = from - ahead * minute
    return {
      from,
      hours: {
        week,
        periods: periods.map((one) => ({
          name: 'Ramadan',
          from: day(one.in),
          to: day(one.in + one.days),
          week: one.week,
        })),
      },
      holidays: holidays.map((one) => ({ date: day(one.in), kind: one.kind, name: 'Libur' })),
      pauses: pauses.map(({ after, lasts, extra }, index) => {
        const begins = end + after * minute
        end = begins + lasts * minute + (lasts > 0 ? extra : 0)
        return { from: begins, to: end, why: `alasan ${index + 1}` }
      }),
    }
  })

export const randomSpans: fc.Arbitrary<Span> = fc.oneof(
  spanOf('working-days', 60),
  spanOf('calendar-days', 90),
  spanOf('office-minutes', 3_000),
)

export function spanOf(unit: Span['unit'], max: number): fc.Arbitrary<Span> {
  return fc.integer({ min: 1, max }).map((amount) => ({ unit, amount }))
}

/** The holidays as tables of their years, those of odd years without a decree. */
export function tablesOf(holidays: readonly Holiday[]): HolidayYear[] {
  const years = [...new Set(holidays.map((one) => Number(one.date.slice(0, 4))))]
  return years.map((year) => ({
    year,
    source: year % 2 === 0 ? 'SKB' : null,
    days: holidays.filter((one) => one.date.startsWith(`${year}-`)),
  }))
}
