import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src-main/contract/calendar.ts'
import { dueAfter } from '../../src-main/register/deadlines/due.ts'
import {
  dueWithPauses,
  explainWithPauses,
  type Pause,
} from '../../src-main/register/deadlines/pauses.ts'
import { readShippedCalendar } from '../../src-main/register/deadlines/shipped-calendar.ts'
import { toInstant } from '../../src-main/register/deadlines/zone.ts'
import { at, calendarOf, ordinaryHours, ordinaryWeek, ramadan } from './deadlines-support.ts'

/** The table of 2026 alone: other years must not change what is expected here. */
const calendar = calendarOf(
  readShippedCalendar(join(import.meta.dirname, '../../assets')).filter(
    ({ year }) => year === 2026,
  ),
)

const workingDays = (amount: number): Span => ({ unit: 'working-days', amount })
const calendarDays = (amount: number): Span => ({ unit: 'calendar-days', amount })
const officeMinutes = (amount: number): Span => ({ unit: 'office-minutes', amount })

/** Local times without their offset, `2026-10-05T09:00`. */
const wib = (text: string) => at(`${text}+07:00`)
const pause = (from: string, to: string, why?: string): Pause => ({
  from: wib(from),
  to: wib(to),
  ...(why === undefined ? {} : { why }),
})

function dueOf(from: string, span: Span, pauses: readonly Pause[], of = calendar): string {
  const due = dueWithPauses(of, wib(from), span, pauses)
  expect(explainWithPauses(of, wib(from), span, pauses).due).toBe(due)
  return toInstant(due, of.zone).replace('+07:00', '')
}

/** The days as lines, `2026-10-05 1 hari kerja`. */
function linesOf(from: string, span: Span, pauses: readonly Pause[], of = calendar) {
  const { because, unit } = explainWithPauses(of, wib(from), span, pauses)
  return [unit, ...because.map(({ date, counted, why }) => `${date} ${counted} ${why}`)]
}

describe('a step with pauses', () => {
  it('waits over Idul Fitri, whose holidays take nothing from the rest', () => {
    const from = '2026-03-13T10:00:00'
    // 16, 17, 25, 26 and 27 March; the pause takes 6 hours of the 17th and 2.5 of the 25th.
    const over = [pause('2026-03-17T09:00:00', '2026-03-25T10:00:00')]
    expect(dueOf(from, workingDays(5), [])).toBe('2026-03-27T16:30:00')
    expect(dueOf(from, workingDays(5), over)).toBe('2026-03-31T08:30:00')
    const within = [pause('2026-03-17T16:00:00', '2026-03-25T07:30:00')]
    expect(dueOf(from, workingDays(5), within)).toBe('2026-03-27T16:30:00')
  })

  it("waits over the year's end in whole days, and warns of the year without a table", () => {
    const from = '2026-12-28T10:00:00'
    const over = [pause('2026-12-30T16:00:00', '2027-01-04T07:30:00', 'menunggu instansi lain')]
    expect(dueOf(from, workingDays(3), over)).toBe('2027-01-04T16:00:00')
    expect(linesOf(from, workingDays(3), over)).toEqual([
      'working-days',
      '2026-12-29 1 hari kerja',
      '2026-12-30 1 hari kerja',
      '2026-12-31 0 dijeda: menunggu instansi lain',
      '2027-01-01 0 dijeda: menunggu instansi lain',
      '2027-01-02 0 Sabtu',
      '2027-01-03 0 Minggu',
      '2027-01-04 1 hari kerja',
    ])
    const explained = explainWithPauses(calendar, wib(from), workingDays(3), over)
    expect(explained.warnings).toEqual(['no-holidays-2027'])
    expect(explainWithPauses(calendar, wib(from), workingDays(3), []).warnings).toEqual([])
  })

  it.each([
    ['no length', '2026-10-02T10:00:00', '2026-10-02T10:00:00'],
    ['a night', '2026-10-05T16:00:00', '2026-10-06T07:30:00'],
    ['a weekend', '2026-10-02T16:30:00', '2026-10-05T07:30:00'],
    ['a break', '2026-10-05T12:00:00', '2026-10-05T13:00:00'],
    ['an end at the start', '2026-09-30T08:00:00', '2026-10-01T09:15:00'],
    ['a beginning at the due date', '2026-10-06T16:00:00', '2026-10-09T10:00:00'],
    ['a beginning after the due date', '2026-10-08T08:00:00', '2026-10-09T10:00:00'],
  ])('is not moved by a pause of %s', (_, begins, ends) => {
    const from = '2026-10-01T09:15:00'
    expect(dueOf(from, workingDays(3), [pause(begins, ends)])).toBe('2026-10-06T16:00:00')
    expect(explainWithPauses(calendar, wib(from), workingDays(3), [pause(begins, ends)])).toEqual({
      ...dueAfter(calendar, wib(from), workingDays(3)),
      unit: 'working-days',
    })
  })

  it('takes a pause that begins outside office hours from the next opening', () => {
    const over = [pause('2026-10-03T10:00:00', '2026-10-05T09:30:00', 'keadaan kahar')]
    // 45 minutes on Friday, 75 after the resuming.
    expect(dueOf('2026-10-02T15:45:00', officeMinutes(120), over)).toBe('2026-10-05T10:45:00')
    expect(linesOf('2026-10-02T15:45:00', officeMinutes(120), over)).toEqual([
      'office-minutes',
      '2026-10-02 45 hari kerja',
      '2026-10-03 0 Sabtu',
      '2026-10-04 0 Minggu',
      '2026-10-05 75 hari kerja, sebagian dijeda: keadaan kahar',
    ])
  })

  it('stays late where it was late, to the second', () => {
    const from = '2026-10-05T08:00:00'
    const late = [pause('2026-10-05T10:00:00', '2026-10-05T14:00:00')]
    expect(dueOf(from, officeMinutes(120), late)).toBe('2026-10-05T10:00:00')
    const hardly = [pause('2026-10-05T09:59:59', '2026-10-05T14:00:00')]
    expect(dueOf(from, officeMinutes(120), hardly)).toBe('2026-10-05T14:00:01')
  })

  it('counts a pause that began before the start from the start', () => {
    const before = [pause('2026-10-01T08:00:00', '2026-10-05T09:30:00')]
    expect(dueOf('2026-10-05T08:30:00', officeMinutes(60), before)).toBe('2026-10-05T10:30:00')
    expect(dueOf('2026-10-05T08:30:00', workingDays(1), before)).toBe('2026-10-07T08:30:00')
    expect(dueOf('2026-10-05T08:30:00', calendarDays(14), before)).toBe('2026-10-19T23:59:59')
  })

  it('is moved by a second pause where the first has moved it', () => {
    const from = '2026-10-01T09:15:00'
    const first = pause('2026-10-05T08:00:00', '2026-10-05T09:00:00', 'A')
    const second = pause('2026-10-09T08:00:00', '2026-10-09T10:00:00', 'B')
    expect(dueOf(from, workingDays(5), [second])).toBe('2026-10-08T16:00:00')
    expect(dueOf(from, workingDays(5), [first])).toBe('2026-10-09T08:30:00')
    expect(dueOf(from, workingDays(5), [first, second])).toBe('2026-10-09T10:30:00')
    // 345 minutes of the start's own day, and five days of 450.
    const lines = linesOf(from, workingDays(5), [first, second])
    expect(lines.slice(0, 3)).toEqual([
      'office-minutes',
      '2026-10-01 345 hari kerja',
      '2026-10-02 450 hari kerja',
    ])
    expect(lines).toContain('2026-10-05 390 hari kerja, sebagian dijeda: A')
    expect(lines.at(-1)).toBe('2026-10-09 60 hari kerja, sebagian dijeda: B')
  })

  it('is moved by two adjoining pauses as by one', () => {
    const from = '2026-10-01T09:15:00'
    const [a, b, c] = ['2026-10-05T11:10:00', '2026-10-06T12:30:00', '2026-10-09T08:20:00'] as const
    for (const span of [workingDays(5), officeMinutes(2_000), calendarDays(9)]) {
      expect(dueOf(from, span, [pause(a, b), pause(b, c)])).toBe(dueOf(from, span, [pause(a, c)]))
    }
    const both = [pause(a, b, 'A'), pause(b, c, 'B')]
    expect(linesOf(from, workingDays(5), both)).toContain('2026-10-06 0 dijeda: A; dijeda: B')
  })

  it('keeps its rest in hours where Ramadan lies between', () => {
    const own = calendarOf([], { ...ordinaryHours, periods: [ramadan] })
    const from = '2026-02-17T10:00:00'
    expect(dueOf(from, workingDays(2), [], own)).toBe('2026-02-19T15:00:00')
    // The rest is the Ramadan day of 6.5 hours, an ordinary day has 7.5.
    const over = [pause('2026-02-18T16:00:00', '2026-03-23T07:30:00')]
    expect(dueOf(from, workingDays(2), over, own)).toBe('2026-03-23T15:00:00')
    const lines = linesOf(from, workingDays(2), over, own)
    expect(lines.slice(0, 4)).toEqual([
      'office-minutes',
      '2026-02-17 300 hari kerja',
      '2026-02-18 450 hari kerja',
      '2026-02-19 0 dijeda',
    ])
    expect(lines.at(-1)).toBe('2026-03-23 390 hari kerja')
  })

  it("lists minutes where a pause took some of the start's own day, though whole days follow", () => {
    const own = calendarOf([], { ...ordinaryHours, periods: [ramadan] })
    const from = '2026-03-19T13:00:00'
    const over = [pause('2026-03-19T14:00:00', '2026-03-23T07:30:00')]
    expect(dueOf(from, workingDays(1), [], own)).toBe('2026-03-20T15:00:00')
    // An hour of the 19th and the Ramadan day of 6.5 make an ordinary day of 7.5.
    expect(dueOf(from, workingDays(1), over, own)).toBe('2026-03-23T16:00:00')
    expect(linesOf(from, workingDays(1), over, own)).toEqual([
      'office-minutes',
      '2026-03-19 60 hari kerja, sebagian dijeda',
      '2026-03-20 0 dijeda',
      '2026-03-21 0 Sabtu',
      '2026-03-22 0 Minggu',
      '2026-03-23 450 hari kerja',
    ])
  })

  it('does not come forward where the office closes within its break', () => {
    const day = { opens: '08:00', closes: '16:00', break: { from: '15:00', to: '16:00' } }
    const own = calendarOf([], { week: { ...ordinaryWeek, monday: day }, periods: [] })
    const from = '2026-10-02T10:00:00'
    const shortly = [pause('2026-10-05T15:30:00', '2026-10-05T15:45:00')]
    expect(dueOf(from, workingDays(1), shortly, own)).toBe('2026-10-05T16:00:00')
    // No office time was left: it is due as soon as it goes on.
    const long = [pause('2026-10-05T15:30:00', '2026-10-06T09:00:00')]
    expect(dueOf(from, workingDays(1), long, own)).toBe('2026-10-06T09:00:00')
  })
})

describe('a clock of calendar days with pauses', () => {
  it('moves by dates, holidays or not, and is never shifted', () => {
    const from = '2026-03-13T10:00:00'
    const over = [pause('2026-03-17T09:00:00', '2026-03-25T08:00:00')]
    expect(dueOf(from, calendarDays(60), [])).toBe('2026-05-12T23:59:59')
    expect(dueOf(from, calendarDays(60), over)).toBe('2026-05-20T23:59:59')
    const within = [pause('2026-03-17T00:00:00', '2026-03-17T23:59:59')]
    expect(dueOf(from, calendarDays(60), within)).toBe('2026-05-12T23:59:59')
    const midnight = [pause('2026-03-17T23:59:59', '2026-03-18T00:00:00')]
    expect(dueOf(from, calendarDays(60), midnight)).toBe('2026-05-13T23:59:59')
  })

  it('says which dates the pause took', () => {
    const over = [pause('2026-12-13T10:00:00', '2026-12-16T09:00:00', 'melengkapi berkas')]
    expect(linesOf('2026-12-11T08:00:00', calendarDays(3), over)).toEqual([
      'calendar-days',
      '2026-12-12 1 hari kalender (Sabtu)',
      '2026-12-13 1 hari kalender (Minggu)',
      '2026-12-14 0 dijeda: melengkapi berkas',
      '2026-12-15 0 dijeda: melengkapi berkas',
      '2026-12-16 0 dijeda: melengkapi berkas',
      '2026-12-17 1 hari kalender',
    ])
  })

  it('moves until 23:59:59 of its last day, and no more after', () => {
    const from = '2026-10-01T08:00:00'
    const last = [pause('2026-10-15T23:59:58', '2026-10-17T08:00:00')]
    expect(dueOf(from, calendarDays(14), last)).toBe('2026-10-17T23:59:59')
    const late = [pause('2026-10-15T23:59:59', '2026-10-17T08:00:00')]
    expect(dueOf(from, calendarDays(14), late)).toBe('2026-10-15T23:59:59')
  })
})
