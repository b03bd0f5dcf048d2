import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Span } from '../../src-main/contract/calendar.ts'
import type { DayHours, WeekHours } from '../../src-main/contract/office.ts'
import {
  officeMinutesBetween,
  workingDaysBetween,
} from '../../src-main/register/deadlines/measure.ts'
import { dueWithPauses } from '../../src-main/register/deadlines/pauses.ts'
import { atTime, type Millis, officeDateOf } from '../../src-main/register/deadlines/zone.ts'
import { at, calendarOf, date } from './deadlines-support.ts'
import { tablesOf } from './random-offices.ts'

/** Hours by days: `{"mon tue": "09:00-12:00 13:00-17:00"}`. */
const Week = z.record(z.string(), z.string())

const Case = z.strictObject({
  from: z.string(),
  minutes: z.number().optional(),
  workingDays: z.number().optional(),
  calendarDays: z.number().optional(),
  pauses: z.array(z.tuple([z.string(), z.string()])).default([]),
  /** When the span falls due, or on which date. */
  due: z.string().optional(),
  /** Without `due`: the span from the start to here. */
  to: z.string().optional(),
})

const Published = z.strictObject({
  about: z.array(z.string()),
  offices: z.array(
    z.strictObject({
      project: z.string(),
      file: z.string(),
      zone: z.string(),
      week: Week,
      holidays: z.array(z.string()).default([]),
      periods: z
        .array(z.strictObject({ from: z.string(), to: z.string(), week: Week }))
        .default([]),
      cases: z.array(Case).min(1),
    }),
  ),
})
type PublishedOffice = z.output<typeof Published>['offices'][number]

const { offices } = Published.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'published-cases.json'), 'utf8')),
)

function hoursOf(text: string): DayHours {
  const times = text.split(/[ -]/)
  const [opens = '', from = '', to] = times
  return { opens, closes: times.at(-1) ?? '', break: to === undefined ? null : { from, to } }
}

function weekOf(week: z.output<typeof Week>): WeekHours {
  const on = (day: string): DayHours => {
    const hours = Object.entries(week).find(([days]) => days.split(' ').includes(day))
    return hours ? hoursOf(hours[1]) : null
  }
  return {
    monday: on('mon'),
    tuesday: on('tue'),
    wednesday: on('wed'),
    thursday: on('thu'),
    friday: on('fri'),
    saturday: on('sat'),
    sunday: on('sun'),
  }
}

function calendarFor({ zone, week, holidays, periods }: PublishedOffice) {
  const tables = tablesOf(
    holidays.map((day) => ({ date: date(day), kind: 'national', name: 'Holiday' })),
  )
  const hours = {
    week: weekOf(week),
    periods: periods.map((period) => ({
      name: 'Period',
      from: date(period.from),
      to: date(period.to),
      week: weekOf(period.week),
    })),
  }
  return calendarOf(tables, hours, zone)
}

function spanOf({ minutes, workingDays, calendarDays }: z.output<typeof Case>): Span {
  if (minutes !== undefined) return { unit: 'office-minutes', amount: minutes }
  if (workingDays !== undefined) return { unit: 'working-days', amount: workingDays }
  return { unit: 'calendar-days', amount: calendarDays ?? 0 }
}

const isDate = (text: string) => text.length === 10

/** The moments that a text stands for: one, or several of a bare date. */
function momentsOf(text: string, zone: string): Millis[] {
  if (!isDate(text)) return [at(text)]
  return ['12:00', '00:00', '23:59'].map((time) => atTime(date(text), time, zone))
}

const all = offices.flatMap((office) =>
  office.cases.map((one) => ({ office, one, told: `${office.project}: ${JSON.stringify(one)}` })),
)

describe('published cases of other business hours', () => {
  it('are many, from several projects', () => {
    expect(all.length).toBeGreaterThan(100)
    expect(new Set(all.map(({ office }) => office.project)).size).toBeGreaterThan(8)
    expect(all.filter(({ one }) => (one.to === undefined) === (one.due === undefined))).toEqual([])
  })

  it.each(all.filter(({ one }) => one.due !== undefined))('$told', ({ office, one }) => {
    const { zone } = office
    const calendar = calendarFor(office)
    const pauses = one.pauses.map(([begins, ends]) => ({ from: at(begins), to: at(ends) }))
    const found = momentsOf(one.from, zone).map((from) =>
      dueWithPauses(calendar, from, spanOf(one), pauses),
    )
    const due = one.due ?? ''
    const closes = isDate(due) ? calendar.dayOf(date(due)).hours?.closes : undefined
    const end = one.workingDays === undefined ? '23:59:59' : (closes ?? '')
    const expected = isDate(due) ? atTime(date(due), end, zone) : at(due)
    expect(found).toEqual(found.map(() => expected))
  })

  it.each(all.filter(({ one }) => one.to !== undefined))('$told', ({ office, one }) => {
    const calendar = calendarFor(office)
    const [from = 0] = momentsOf(one.from, office.zone)
    const [to = 0] = momentsOf(one.to ?? '', office.zone)
    const dateOf = (moment: Millis) => officeDateOf(moment, office.zone)
    const measured =
      one.minutes === undefined
        ? workingDaysBetween(calendar, dateOf(from), dateOf(to))
        : officeMinutesBetween(calendar, from, to)
    expect(measured).toBe(one.minutes ?? one.workingDays)
  })
})
