import { z } from 'zod'
import { ClockId } from './clock-id.ts'
import { ComplaintLine } from './complaint.ts'
import { Performer } from './procedure.ts'
import { Id, Instant, OfficeDate } from './values.ts'

/** Groups of *Hari ini* in their order. A complaint stands in the first that fits. */
export const todayGroups = [
  'late',
  'may-lapse',
  'due-today',
  'this-week',
  'awaiting-complainant',
  'awaiting-others',
  'new',
  'receipt-not-given',
] as const
export const TodayGroup = z.enum(todayGroups)
export type TodayGroup = z.output<typeof TodayGroup>

/** `dueAt` and `binding` are what presses of all clocks. */
export const TodayLine = ComplaintLine.extend({
  /** The Act's clock that has run out or will within two days: the officer answers for it (Ps. 54). */
  actDue: z.strictObject({ clock: ClockId, dueAt: Instant, late: z.boolean() }).nullable(),
})
export type TodayLine = z.output<typeof TodayLine>

/** As JSON, in UTF-16 units: far above a form whose every field is full. */
const longestDraft = 2_000_000

/** What a form holds, as the page gave it; not checked until it is saved. */
export const DraftContent = z
  .record(z.string(), z.unknown())
  .refine((content) => JSON.stringify(content).length <= longestDraft, {
    params: { fault: 'too-long' },
  })

export const Draft = z.strictObject({
  id: z.uuid(),
  savedAt: Instant,
  officer: z.string(),
  content: DraftContent,
})
export type Draft = z.output<typeof Draft>

export const Today = z.strictObject({
  date: OfficeDate,
  groups: z.array(z.strictObject({ group: TodayGroup, count: z.int(), lines: z.array(TodayLine) })),
  drafts: z.array(Draft),
  /** How many open complaints wait on each performer, and how many of them are late. */
  waitingOn: z.array(z.strictObject({ performer: Performer, count: z.int(), late: z.int() })),
  /** Open complaints that the officer who asks has: given to them, or to nobody and up to their role. */
  mine: z.int(),
  /** What would go over if an officer handed over their work. */
  assigned: z.array(z.strictObject({ officer: Id, count: z.int() })),
  month: z.strictObject({
    received: z.int(),
    closed: z.int(),
    open: z.int(),
    late: z.int(),
  }),
  /** Complaints received and closed in each of the last weeks, oldest first. */
  weeks: z.array(z.strictObject({ from: OfficeDate, received: z.int(), closed: z.int() })),
  warnings: z.array(z.string()),
})
export type Today = z.output<typeof Today>
