import { z } from 'zod'
import { Instant, OfficeDate } from './values.ts'

export const HolidayKind = z.enum(['national', 'collective-leave', 'local'])
export type HolidayKind = z.output<typeof HolidayKind>

export const Holiday = z.strictObject({
  date: OfficeDate,
  kind: HolidayKind,
  name: z.string().min(1),
})
export type Holiday = z.output<typeof Holiday>

/** A year's table; `source` names the decree (SKB). An unknown year has no days and a null source. */
export const HolidayYear = z.strictObject({
  year: z.int().min(1970).max(9999),
  source: z.string().nullable(),
  days: z.array(Holiday),
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
