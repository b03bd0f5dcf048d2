import { z } from 'zod'
import { Category, Channel, Classification, Status } from './complaint.ts'
import { Id, Instant, OfficeDate, optional, requiredText, Slug, text } from './values.ts'

/** A register number, as the caller gives it. */
export const ComplaintNumber = z.string().max(40)

/** A month, `2026-10`; or this one or the last, wherever they lie when it is asked. */
export const MonthAsked = z.string().regex(/^(\d{4}-(0[1-9]|1[0-2])|this-month|last-month)$/)

/** What complaints are narrowed by; absent means any. Both ends of `from`–`until` are in it. */
export const narrowing = {
  month: optional(MonthAsked),
  from: optional(OfficeDate),
  until: optional(OfficeDate),
  status: optional(Status),
  channel: optional(Channel),
  category: optional(Category),
  classification: optional(Classification),
  division: optional(Slug),
  confidential: optional(z.boolean()),
  /** Only with a step or a clock past at the end of `on`; without `on`, of today. */
  overdue: z.boolean().default(false),
  /** Only without a number of LAPOR!'s; what was merged is entered under the other number. */
  notInLapor: z.boolean().default(false),
}

/** What `list` narrows by. */
export const ListAsks = z.strictObject({
  ...narrowing,
  /** Lateness is told as at the end of this date; default now. */
  on: optional(OfficeDate),
  limit: optional(z.int().min(1).max(100_000)),
  after: optional(ComplaintNumber),
})
export type ListAsks = z.output<typeof ListAsks>

/** Finishing the open step of a complaint. */
export const CompleteStepAsks = z.strictObject({
  number: ComplaintNumber,
  step: Slug,
  outcomes: z.array(Slug).max(20).default([]),
  note: text(20_000),
  at: optional(Instant),
  /** An officer's id; default the performer. */
  by: optional(z.string().max(100)),
  /** Documents that are present; `all` stands for every one. */
  has: z.array(z.string().max(100)).max(100).default([]),
  /** How documents were shown, where not simply seen on paper. What is named here counts as present. */
  evidence: z
    .array(
      z.strictObject({
        document: Slug,
        as: z.enum(['file', 'note', 'paper']),
        note: text(2_000),
        attachment: optional(Id),
      }),
    )
    .max(100)
    .default([]),
  /** The revision seen; absent only where nobody saw one (the desk command). */
  basedOn: optional(z.int()),
})

/** Answering a direct complaint on the spot; the note is the answer given. */
export const SettleAsks = z.strictObject({
  number: ComplaintNumber,
  outcomes: z.array(Slug).max(20),
  note: requiredText(20_000),
  at: optional(Instant),
  basedOn: optional(z.int()),
})
