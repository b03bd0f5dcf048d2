import { z } from 'zod'
import { OfficeHours } from './office.ts'
import type { Fault } from './problems.ts'
import { Hash, Instant, OfficeDate, requiredText, text } from './values.ts'

export const HolidayKind = z.enum(['national', 'collective-leave', 'local'])
export type HolidayKind = z.output<typeof HolidayKind>

export const Holiday = z.strictObject({
  date: OfficeDate,
  kind: HolidayKind,
  name: requiredText(300),
})
export type Holiday = z.output<typeof Holiday>

/**
 * A year's table; `source` names the decree (SKB). Without one the table is provisional: its days are
 * left out all the same, and everything that reaches into the year says so. An unknown year has no
 * days and a null source. Each day is of the year and there once; a fault names it, `days.3.date`.
 */
export const HolidayYear = z
  .strictObject({
    year: z.int().min(1970).max(9999),
    source: text(2_000),
    days: z.array(Holiday).max(366),
  })
  .superRefine(({ year, days }, context) => {
    const fault = (index: number, kind: Fault['problem']) =>
      context.addIssue({ code: 'custom', path: ['days', index, 'date'], params: { fault: kind } })
    const seen = new Set<string>()
    for (const [index, { date }] of days.entries()) {
      // What is no date at all has its own fault already.
      if (!OfficeDate.safeParse(date).success) continue
      if (Number(date.slice(0, 4)) !== year) fault(index, 'other-year')
      if (seen.has(date)) fault(index, 'repeated')
      seen.add(date)
    }
  })
export type HolidayYear = z.output<typeof HolidayYear>

/** A span to be laid out on the calendar. */
export const Span = z.strictObject({
  unit: z.enum(['working-days', 'calendar-days', 'office-minutes']),
  amount: z.int().min(1).max(10_000),
})
export type Span = z.output<typeof Span>

/** One day of a span: `counted` in days or minutes, `why` in the clerk's words. */
export const CountedDay = z.strictObject({
  date: OfficeDate,
  counted: z.number(),
  why: z.string(),
})
export type CountedDay = z.output<typeof CountedDay>

export const Due = z.strictObject({
  due: Instant,
  because: z.array(CountedDay),
  /** `no-holidays-2027` for each year without a table that the span reaches into. */
  warnings: z.array(z.string()),
})
export type Due = z.output<typeof Due>

/** Mengapa tanggal ini? The days of a span, where it began, what it is and the rule behind it. */
export const ExplainedDue = Due.extend({
  from: Instant,
  span: Span,
  /** What `because` counts in: the span's unit, or office minutes where a pause cut a day. */
  unit: Span.shape.unit,
  basis: z.string(),
  /** What hangs on it, with its article; empty where nothing does. */
  consequence: z.string(),
})
export type ExplainedDue = z.output<typeof ExplainedDue>

/** A change of the calendar: one year's table, or the office hours with their periods. */
export const CalendarChange = z.union([
  z.strictObject({ holidays: HolidayYear }),
  z.strictObject({ hours: OfficeHours }),
])
export type CalendarChange = z.output<typeof CalendarChange>

/** An open deadline that a change moves: a step of a complaint, or its classification's limit. */
export const DeadlineMove = z.strictObject({
  number: z.string(),
  clock: z.string(),
  old: Instant,
  new: Instant,
})
export type DeadlineMove = z.output<typeof DeadlineMove>

/** `sha256` of the list stands for having seen it: the change is made only while it is still so. */
export const CalendarMoves = z.strictObject({ moves: z.array(DeadlineMove), sha256: Hash })
export type CalendarMoves = z.output<typeof CalendarMoves>
