import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src-main/contract/calendar.ts'
import { afterOfficeTime, dueAfter } from '../../src-main/register/deadlines/due.ts'
import {
  officeMinutesBetween,
  officeTimeBetween,
  workingDaysBetween,
} from '../../src-main/register/deadlines/measure.ts'
import { readShippedCalendar } from '../../src-main/register/deadlines/shipped-calendar.ts'
import { toInstant } from '../../src-main/register/deadlines/zone.ts'
import { at, calendarOf, date, jakarta, ordinaryHours, ramadan } from './deadlines-support.ts'

const calendar = calendarOf(readShippedCalendar(join(import.meta.dirname, '../../assets')))

const workingDays = (amount: number): Span => ({ unit: 'working-days', amount })
const calendarDays = (amount: number): Span => ({ unit: 'calendar-days', amount })
const officeMinutes = (amount: number): Span => ({ unit: 'office-minutes', amount })

function dueOf(from: string, span: Span, of = calendar): string {
  return toInstant(dueAfter(of, at(from), span).due, of.zone)
}

describe('working days', () => {
  it('count from the day after, to the end of office hours', () => {
    const { due, because, warnings } = dueAfter(
      calendar,
      at('2026-10-01T09:15:00+07:00'),
      workingDays(3),
    )
    expect(toInstant(due, jakarta)).toBe('2026-10-06T16:00:00+07:00')
    expect(because).toEqual([
      { date: '2026-10-02', counted: 1, why: 'hari kerja' },
      { date: '2026-10-03', counted: 0, why: 'Sabtu' },
      { date: '2026-10-04', counted: 0, why: 'Minggu' },
      { date: '2026-10-05', counted: 1, why: 'hari kerja' },
      { date: '2026-10-06', counted: 1, why: 'hari kerja' },
    ])
    expect(warnings).toEqual([])
  })

  it('leave out Idul Fitri 2026 and its collective leave', () => {
    // 16, 17 and 25, 26 March are the only working days between the 15th and the 27th.
    expect(dueOf('2026-03-13T10:00:00+07:00', workingDays(5))).toBe('2026-03-27T16:30:00+07:00')
    expect(dueOf('2026-03-17T23:00:00+07:00', workingDays(1))).toBe('2026-03-25T16:00:00+07:00')
  })

  it('end when a day of other hours ends', () => {
    const own = calendarOf([], { ...ordinaryHours, periods: [ramadan] })
    expect(dueOf('2026-03-16T10:00:00+07:00', workingDays(1), own)).toBe(
      '2026-03-17T15:00:00+07:00',
    )
  })

  it('leave out the leave before Christmas, and warn past the end of the tables', () => {
    expect(dueOf('2026-12-23T10:00:00+07:00', workingDays(1))).toBe('2026-12-28T16:00:00+07:00')
    const { due, warnings } = dueAfter(calendar, at('2026-12-23T10:00:00+07:00'), workingDays(5))
    // 28, 29, 30, 31 December and 4 January: 1 January is one of the fixed dates of 2027.
    expect(toInstant(due, jakarta)).toBe('2027-01-04T16:00:00+07:00')
    expect(warnings).toEqual(['no-holidays-2027'])
  })

  it('take the date of the start in the office zone', () => {
    // 18:00Z on the 4th is 01:00 of Monday the 5th in Jakarta.
    expect(dueOf('2026-10-04T18:00:00Z', workingDays(1))).toBe('2026-10-06T16:00:00+07:00')
    expect(dueOf('2026-10-04T16:00:00Z', workingDays(1))).toBe('2026-10-05T16:00:00+07:00')
  })

  it('warn for every year without a table, the start too', () => {
    const none = calendarOf([])
    expect(dueAfter(none, at('2027-12-31T10:00:00+07:00'), workingDays(270)).warnings).toEqual([
      'no-holidays-2027',
      'no-holidays-2028',
      'no-holidays-2029',
    ])
  })
})

describe('calendar days', () => {
  it('count from the next day and are never shifted', () => {
    // UU 25/2009 Ps. 44(3), 14 days: 25 December is a holiday, and due all the same.
    const { due, because } = dueAfter(calendar, at('2026-12-11T08:00:00+07:00'), calendarDays(14))
    expect(toInstant(due, jakarta)).toBe('2026-12-25T23:59:59+07:00')
    expect(because).toHaveLength(14)
    expect(because.every(({ counted }) => counted === 1)).toBe(true)
    expect(because[0]).toMatchObject({ date: '2026-12-12', why: 'hari kalender (Sabtu)' })
    expect(because.at(-1)?.why).toBe('hari kalender (libur nasional: Kelahiran Yesus Kristus)')
  })

  it('warn across the year end', () => {
    const { due, warnings } = dueAfter(calendar, at('2026-12-20T08:00:00+07:00'), calendarDays(60))
    expect(toInstant(due, jakarta)).toBe('2027-02-18T23:59:59+07:00')
    expect(warnings).toEqual(['no-holidays-2027'])
  })
})

describe('office minutes', () => {
  it.each([
    ['in the morning', '2026-10-05T08:00:00+07:00', '2026-10-05T10:00:00+07:00'],
    ['over lunch', '2026-10-05T11:00:00+07:00', '2026-10-05T14:00:00+07:00'],
    ['used up when the break begins', '2026-10-05T10:00:00+07:00', '2026-10-05T12:00:00+07:00'],
    ['used up when the day ends', '2026-10-05T14:00:00+07:00', '2026-10-05T16:00:00+07:00'],
    ['one second into the break', '2026-10-05T10:00:01+07:00', '2026-10-05T13:00:01+07:00'],
    ['begun in the break', '2026-10-05T12:20:00+07:00', '2026-10-05T15:00:00+07:00'],
    ['begun when the break begins', '2026-10-05T12:00:00+07:00', '2026-10-05T15:00:00+07:00'],
    ['begun before opening', '2026-10-05T05:00:00+07:00', '2026-10-05T09:30:00+07:00'],
    ['begun at closing', '2026-10-05T16:00:00+07:00', '2026-10-06T09:30:00+07:00'],
    ['over Friday evening', '2026-10-02T15:45:00+07:00', '2026-10-05T08:45:00+07:00'],
    ['over the longer break of Friday', '2026-10-02T11:00:00+07:00', '2026-10-02T14:30:00+07:00'],
    ['over Idul Fitri', '2026-03-17T15:00:00+07:00', '2026-03-25T08:30:00+07:00'],
  ])('run only inside office hours: %s', (_, from, due) => {
    expect(dueOf(from, officeMinutes(120))).toBe(due)
  })

  it('list every day from the start', () => {
    const { because } = dueAfter(calendar, at('2026-10-02T17:00:00+07:00'), officeMinutes(480))
    expect(because).toEqual([
      { date: '2026-10-02', counted: 0, why: 'hari kerja' },
      { date: '2026-10-03', counted: 0, why: 'Sabtu' },
      { date: '2026-10-04', counted: 0, why: 'Minggu' },
      { date: '2026-10-05', counted: 450, why: 'hari kerja' },
      { date: '2026-10-06', counted: 30, why: 'hari kerja' },
    ])
  })

  it('stand still at a pause of no length, to the millisecond', () => {
    const { due } = dueAfter(calendar, at('2026-10-01T09:00:00+07:00'), workingDays(5))
    const pause = at('2026-10-05T09:15:07.123+07:00')
    const left = officeTimeBetween(calendar, pause, due)
    expect(afterOfficeTime(calendar, pause, left)).toBe(due)
    expect(afterOfficeTime(calendar, due, 0)).toBe(due)
  })
})

describe('measures', () => {
  it('count working days after the first date, up to and including the last', () => {
    expect(workingDaysBetween(calendar, date('2026-10-02'), date('2026-10-05'))).toBe(1)
    expect(workingDaysBetween(calendar, date('2026-10-05'), date('2026-10-05'))).toBe(0)
    expect(workingDaysBetween(calendar, date('2026-10-05'), date('2026-10-02'))).toBe(0)
    expect(workingDaysBetween(calendar, date('2026-03-17'), date('2026-03-25'))).toBe(1)
    // 29, 30, 31 December 2026 and 4 January 2027; 1 January is one of its fixed dates.
    expect(workingDaysBetween(calendar, date('2026-12-28'), date('2027-01-04'))).toBe(4)
  })

  it('measure office minutes', () => {
    const minutes = (from: string, to: string) => officeMinutesBetween(calendar, at(from), at(to))
    expect(minutes('2026-10-05T11:00:00+07:00', '2026-10-05T13:30:00+07:00')).toBe(90)
    expect(minutes('2026-10-02T15:45:00+07:00', '2026-10-05T07:31:30+07:00')).toBe(46.5)
    expect(minutes('2026-10-05T13:30:00+07:00', '2026-10-05T11:00:00+07:00')).toBe(0)
  })
})

describe('a calendar without working time', () => {
  const closed = { opens: '08:00', closes: '09:00', break: { from: '08:00', to: '09:00' } }
  const day = { ...ordinaryHours.week, saturday: closed, sunday: closed }
  const onlyBreaks = {
    week: {
      ...day,
      monday: closed,
      tuesday: closed,
      wednesday: closed,
      thursday: closed,
      friday: closed,
    },
    periods: [],
  }
  const never = { ...onlyBreaks.week, saturday: null, sunday: null }

  it('ends in an error, not in a loop', () => {
    const breaks = calendarOf([], onlyBreaks)
    expect(() => dueAfter(breaks, at('2026-10-05T08:00:00Z'), officeMinutes(1))).toThrow(
      'no working time',
    )
    const none = calendarOf([], {
      week: {
        ...never,
        monday: null,
        tuesday: null,
        wednesday: null,
        thursday: null,
        friday: null,
      },
      periods: [],
    })
    for (const span of [workingDays(1), officeMinutes(1)]) {
      expect(() => dueAfter(none, at('2026-10-05T08:00:00Z'), span)).toThrow('no working time')
    }
    expect(dueOf('2026-10-05T08:00:00Z', calendarDays(1), none)).toBe('2026-10-06T23:59:59+07:00')
  })
})
