import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeadlineMove, HolidayYear, Span } from '../../src-main/contract/calendar.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { DayHours, OfficeHours } from '../../src-main/contract/office.ts'
import type { Instant } from '../../src-main/contract/values.ts'
import { assets, intake, openDesk } from '../fixtures/open-desk.ts'
import type { Desk } from '../fixtures/open-desk.ts'

export const keeper = { as: 'register-keeper' } as const
export const august18 = '2025-08-18'

export function shippedYear(year: number): HolidayYear {
  return JSON.parse(readFileSync(join(assets, 'calendar', `${year}.json`), 'utf8')) as HolidayYear
}

/** The table of 2025 as it stood before the decree of 7 August. */
export const before7August: HolidayYear = {
  ...shippedYear(2025),
  days: shippedYear(2025).days.filter(({ date }) => date !== august18),
}

/** What the shipped procedure allows for each step, and PANRB for each classification. */
export const norms: Readonly<Record<string, Span>> = {
  'hand-over': { unit: 'office-minutes', amount: 120 },
  clarify: { unit: 'working-days', amount: 10 },
  review: { unit: 'working-days', amount: 5 },
  'follow-up': { unit: 'working-days', amount: 6 },
}
export const limits: Readonly<Record<string, number>> = {
  'information-request': 5,
  'non-supervisory': 14,
  supervisory: 60,
}

const minute = 60_000
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Counted anew, minute by minute and day by day, at UTC+7 and without the product's code. */
export function recount(
  from: Instant,
  span: Span,
  holidays: ReadonlySet<string>,
  hours: OfficeHours,
): string {
  const told = (at: number) => `${new Date(at + 420 * minute).toISOString().slice(0, 19)}+07:00`
  const openOn = (date: string): DayHours => {
    const period = hours.periods.findLast((one) => one.from <= date && date <= one.to)
    const day = weekdays[new Date(date).getUTCDay()] as keyof OfficeHours['week']
    return holidays.has(date) ? null : (period?.week ?? hours.week)[day]
  }
  if (span.unit === 'working-days') {
    let left = span.amount
    let date = from.slice(0, 10)
    while (left > 0) {
      date = new Date(Date.parse(date) + 1_440 * minute).toISOString().slice(0, 10)
      if (openOn(date)) left -= 1
    }
    return `${date}T${openOn(date)?.closes}:00+07:00`
  }
  let left = span.amount
  let at = Date.parse(from)
  while (left > 0) {
    const [date = '', time = ''] = told(at).slice(0, 16).split('T')
    const open = openOn(date)
    const rest = open?.break
    const works = open && open.opens <= time && time < open.closes
    if (works && !(rest && rest.from <= time && time < rest.to)) left -= 1
    at += minute
  }
  return told(at)
}

/** The deadlines of a case that the calendar decides, counted anew. */
export function recounted(
  file: CaseFile,
  holidays: ReadonlySet<string>,
  hours: OfficeHours,
): { clock: string; due: string }[] {
  if (file.closedAt) return []
  const open = file.steps.find((step) => step.startedAt && !step.finishedAt)
  const norm = norms[open?.id ?? '']
  const limit = limits[file.classification ?? '']
  const decided = file.steps.some(
    (step) => ['follow-up', 'report'].includes(step.id) && step.finishedAt,
  )
  return [
    ...(open?.startedAt && norm
      ? [{ clock: open.id, due: recount(open.startedAt, norm, holidays, hours) }]
      : []),
    ...(limit && !decided
      ? [
          {
            clock: 'classification',
            due: recount(file.receivedAt, { unit: 'working-days', amount: limit }, holidays, hours),
          },
        ]
      : []),
  ]
}

/** The moves that a change of holidays or hours should make, counted anew. */
export function expectedMoves(
  files: readonly CaseFile[],
  before: { days: ReadonlySet<string>; hours: OfficeHours },
  after: { days: ReadonlySet<string>; hours: OfficeHours },
): DeadlineMove[] {
  return files
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
    .flatMap((file) => {
      const news = recounted(file, after.days, after.hours)
      return recounted(file, before.days, before.hours).flatMap(({ clock, due }) => {
        const moved = news.find((one) => one.clock === clock)?.due
        return moved === undefined || moved === due
          ? []
          : [{ number: file.number, clock, old: due as Instant, new: moved as Instant }]
      })
    })
}

export function daysOf({ days }: Pick<HolidayYear, 'days'>): ReadonlySet<string> {
  return new Set([...days, ...shippedYear(2026).days].map(({ date }) => date))
}

const ends = ['hand-over', 'clarify', 'review', 'follow-up', 'receive', 'closed'] as const

/**
 * A register on Friday 15 August 2025, its table without the 18th, with some thirty complaints of
 * which each stage of the procedure has some, received between 21 July and now.
 */
export async function busyDesk(): Promise<Desk> {
  const desk = await openDesk({ at: '2025-07-21T07:00:00+07:00' })
  await desk.must('changeCalendar', { change: { holidays: before7August } }, keeper)
  desk.now('2025-08-15T16:20:00+07:00')
  for (let index = 0; index < 27; index += 1) {
    const day = 21 + index - (index % 2)
    const on =
      day <= 31 ? `2025-07-${day}` : `2025-08-${String((day - 31) % 15 || 1).padStart(2, '0')}`
    await complaintAt(desk, index, `${on}T09:15:00+07:00`, ends[index % 3] ?? 'clarify')
  }
  await complaintAt(desk, 27, '2025-08-15T15:30:00+07:00', 'hand-over')
  await complaintAt(desk, 28, '2025-08-15T08:00:00+07:00', 'hand-over')
  await complaintAt(desk, 29, '2025-08-12T08:00:00+07:00', 'follow-up')
  await complaintAt(desk, 30, '2025-07-21T08:00:00+07:00', 'receive')
  await complaintAt(desk, 31, '2025-07-21T08:00:00+07:00', 'closed')
  for (const [index, classification] of ['supervisory', 'information-request'].entries())
    await desk.must(
      'receive',
      intake({
        channel: 'walk-in',
        receivedAt: `2025-08-1${index + 3}T10:00:00+07:00` as Instant,
        classification: classification as 'supervisory',
      }),
    )
  return desk
}

/** Registers a complaint and walks it up to a step, each step finished an hour after the one before. */
async function complaintAt(
  desk: Desk,
  index: number,
  receivedAt: string,
  until: (typeof ends)[number],
): Promise<void> {
  const classification = index % 4 === 0 ? ('non-supervisory' as const) : null
  const { number } = await desk.must('receive', intake({ receivedAt, classification }))
  const outcomes: Record<string, string[]> = {
    clarify: ['forward'],
    review: ['clarified'],
    'follow-up': ['letter-to-complainant'],
  }
  let at = Date.parse(receivedAt)
  for (const step of ends.slice(0, ends.indexOf(until))) {
    at += 60 * minute
    if (step === 'follow-up')
      await desk.must('issueLetter', {
        complaint: number,
        kind: 'follow-up-complainant',
        fields: {},
      })
    await desk.must('completeStep', {
      number,
      step,
      outcomes: outcomes[step] ?? [],
      has: ['all'],
      at: new Date(at).toISOString(),
    })
  }
}

export async function everyCase(desk: Desk): Promise<CaseFile[]> {
  const lines = await desk.must('listComplaints', {})
  return Promise.all(lines.map(({ number }) => desk.must('readCase', { number })))
}
