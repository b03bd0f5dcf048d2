import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Holiday, HolidayYear, Span } from '../../src-main/contract/calendar.ts'
import { dueAfter } from '../../src-main/register/deadlines/due.ts'
import { officeTimeBetween, workingDaysBetween } from '../../src-main/register/deadlines/measure.ts'
import { dueWithPauses, explainWithPauses } from '../../src-main/register/deadlines/pauses.ts'
import { calendarOf, date } from './deadlines-support.ts'
import { type RandomCase, randomCases, randomSpans, spanOf, tablesOf } from './random-offices.ts'
import * as second from './second-calendar.ts'

/** The same cases in every run: a failure is told with its counterexample and stays. */
const settings = (numRuns: number) => ({ seed: 20_250_907, numRuns })

const minute = 60_000

const ours = ({ hours, holidays }: RandomCase) => calendarOf(tablesOf(holidays), hours)
const theirs = ({ hours, holidays }: RandomCase): second.SecondCalendar => ({
  hours,
  holidays: new Set(holidays.map((one) => one.date)),
})
const dateOf = (at: number) => date(second.dateText(second.dayNumber(at)))
const sum = (days: readonly { counted: number }[]) =>
  days.reduce((total, { counted }) => total + counted, 0)

const workingDays = spanOf('working-days', 60)
const some = fc.integer({ min: 0, max: 1_000 })

function withHoliday(office: RandomCase, day: string): RandomCase {
  const added: Holiday = { date: date(day), kind: 'collective-leave', name: 'Cuti tambahan' }
  return { ...office, holidays: [...office.holidays, added] }
}

function unknownYears(tables: readonly HolidayYear[], from: string, to: string): string[] {
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index)
    .filter((year) => !tables.some((table) => table.year === year && table.source !== null))
    .map((year) => `no-holidays-${year}`)
}

describe('the calendar against a second implementation, 2020 to 2030', () => {
  it.each([
    ['working days', workingDays],
    ['calendar days', spanOf('calendar-days', 90)],
    ['office minutes', spanOf('office-minutes', 3_000)],
  ])('agrees on %s, and the days add up', (_, spans) => {
    fc.assert(
      fc.property(randomCases, spans, (office, span) => {
        const { due, because, warnings } = dueAfter(ours(office), office.from, span)
        expect(due).toBe(second.dueWithoutPauses(theirs(office), office.from, span))
        expect(sum(because)).toBe(span.amount)
        const listed = because.map((day) => day.date)
        const first = second.dayNumber(office.from) + (span.unit === 'office-minutes' ? 0 : 1)
        expect(listed).toEqual(listed.map((_, index) => second.dateText(first + index)))
        expect(listed.at(-1)).toBe(dateOf(due))
        expect(warnings).toEqual(
          unknownYears(tablesOf(office.holidays), dateOf(office.from), dateOf(due)),
        )
      }),
      settings(450),
    )
  })

  it('agrees on what lies between two instants', () => {
    fc.assert(
      fc.property(randomCases, fc.integer({ min: -20_000, max: 400_000 }), (office, minutes) => {
        const to = office.from + minutes * minute
        expect(workingDaysBetween(ours(office), dateOf(office.from), dateOf(to))).toBe(
          second.workingDaysBetween(
            theirs(office),
            second.dayNumber(office.from),
            second.dayNumber(to),
          ),
        )
        expect(officeTimeBetween(ours(office), office.from, to)).toBe(
          second.openTimeBetween(theirs(office), office.from, to),
        )
      }),
      settings(180),
    )
  })

  it.each([
    ['working days', workingDays],
    ['calendar days', spanOf('calendar-days', 90)],
    ['office minutes', spanOf('office-minutes', 3_000)],
  ])('agrees on %s with pauses, and explains them day by day', (_, spans) => {
    fc.assert(
      fc.property(randomCases, spans, (office, span) => {
        const watched = second.watchWithPauses(theirs(office), office.from, span, office.pauses)
        expect(dueWithPauses(ours(office), office.from, span, office.pauses)).toBe(watched.due)
        expectExplained(office, span, watched)
      }),
      settings(450),
    )
  })

  it('agrees after holidays were added and taken away', () => {
    const changes = fc.record({
      added: fc.array(fc.integer({ min: -3, max: 90 }), { maxLength: 6 }),
      taken: fc.array(some, { maxLength: 6 }),
    })
    fc.assert(
      fc.property(randomCases, randomSpans, changes, (office, span, { added, taken }) => {
        const left = office.holidays.filter(
          (_, index) => !taken.some((one) => one % office.holidays.length === index),
        )
        const changed = added.reduce<RandomCase>(
          (one, days) => withHoliday(one, second.dateText(second.dayNumber(office.from) + days)),
          { ...office, holidays: left },
        )
        const watched = second.watchWithPauses(theirs(changed), office.from, span, office.pauses)
        expect(dueWithPauses(ours(changed), office.from, span, office.pauses)).toBe(watched.due)
      }),
      settings(300),
    )
  })
})

function expectExplained(office: RandomCase, span: Span, watched: second.Watched): void {
  const calendar = ours(office)
  const { due, because, unit, warnings } = explainWithPauses(
    calendar,
    office.from,
    span,
    office.pauses,
  )
  expect(due).toBe(watched.due)
  expect(warnings).toEqual(
    unknownYears(tablesOf(office.holidays), dateOf(office.from), dateOf(due)),
  )
  const first = second.dayNumber(office.from) + (unit === 'office-minutes' ? 0 : 1)
  expect(because.map((day) => day.date)).toEqual(
    Array.from({ length: second.dayNumber(due) - first + 1 }, (_, index) =>
      second.dateText(first + index),
    ),
  )
  const inMinutes = unit === 'office-minutes'
  expect(unit === span.unit || (inMinutes && span.unit === 'working-days')).toBe(true)
  const plain = second.dueWithoutPauses(theirs(office), office.from, span)
  const time = unit === span.unit ? 0 : second.openTimeBetween(theirs(office), office.from, plain)
  expect(sum(because)).toBe(unit === span.unit ? span.amount : Math.floor(time / minute))
  const wrong = because.filter(({ counted, why }, index) => {
    const ran = watched.counted.get(first + index) ?? 0
    const right = inMinutes ? Math.abs(counted - ran / minute) < 1 : counted === (ran > 0 ? 1 : 0)
    return !right || (why.startsWith('dijeda') && counted > 0)
  })
  expect(wrong).toEqual([])
}

describe('a changed calendar', () => {
  it('moves nothing by a holiday before the start or after the due date', () => {
    fc.assert(
      fc.property(randomCases, randomSpans, some, fc.boolean(), (office, span, far, before) => {
        const { due } = dueAfter(ours(office), office.from, span)
        const day = before
          ? second.dayNumber(office.from) - 1 - far
          : second.dayNumber(due) + 1 + far
        const changed = withHoliday(office, second.dateText(day))
        expect(dueAfter(ours(changed), office.from, span).due).toBe(due)
        const paused = dueWithPauses(ours(office), office.from, span, office.pauses)
        const later = withHoliday(office, second.dateText(second.dayNumber(paused) + 1 + far))
        expect(dueWithPauses(ours(later), office.from, span, office.pauses)).toBe(paused)
      }),
      settings(300),
    )
  })

  it('moves the due date by exactly one working day where a counted day becomes a holiday', () => {
    fc.assert(
      fc.property(randomCases, workingDays, some, (office, span, pick) => {
        const { due, because } = dueAfter(ours(office), office.from, span)
        const counted = because.filter((day) => day.counted === 1)
        const chosen = counted[pick % counted.length]?.date ?? ''
        const changed = withHoliday(office, chosen)
        const moved = dueAfter(ours(changed), office.from, span)
        expect(moved.due).toBe(dueAfter(ours(office), due, { ...span, amount: 1 }).due)
        expect(workingDaysBetween(ours(office), dateOf(due), dateOf(moved.due))).toBe(1)
        expect(moved.because.find((day) => day.date === chosen)).toEqual({
          date: chosen,
          counted: 0,
          why: 'cuti bersama: Cuti tambahan',
        })
        expect(sum(moved.because)).toBe(span.amount)
      }),
      settings(300),
    )
  })

  it('never moves a clock of calendar days', () => {
    const spans = spanOf('calendar-days', 90)
    fc.assert(
      fc.property(randomCases, spans, fc.array(some), (office, span, days) => {
        const bare = { ...office, holidays: [] }
        const full = days.reduce<RandomCase>(
          (one, day) => withHoliday(one, second.dateText(second.dayNumber(office.from) + day)),
          bare,
        )
        for (const pauses of [[], office.pauses]) {
          expect(dueWithPauses(ours(full), office.from, span, pauses)).toBe(
            dueWithPauses(ours(bare), office.from, span, pauses),
          )
        }
      }),
      settings(150),
    )
  })
})

describe('order', () => {
  it('a later start never falls due earlier', () => {
    fc.assert(
      fc.property(randomCases, randomSpans, some, (office, span, minutes) => {
        const calendar = ours(office)
        const { due } = dueAfter(calendar, office.from, span)
        const later = dueAfter(calendar, office.from + minutes * 7 * minute, span)
        expect(later.due).toBeGreaterThanOrEqual(due)
      }),
      settings(450),
    )
  })

  it('pauses never bring a due date forward, and one more never does', () => {
    fc.assert(
      fc.property(randomCases, randomSpans, (office, span) => {
        const calendar = ours(office)
        const dues = [0, 1, 2, 3, 4].map((count) =>
          dueWithPauses(calendar, office.from, span, office.pauses.slice(0, count)),
        )
        expect(dues).toEqual(dues.toSorted((one, other) => one - other))
        expect(dues[0]).toBe(dueAfter(calendar, office.from, span).due)
      }),
      settings(300),
    )
  })
})
