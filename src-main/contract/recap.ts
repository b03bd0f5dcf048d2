import { z } from 'zod'
import { ComplaintNumber } from './asks.ts'
import { closings } from './closing.ts'
import { Category, Channel, Classification, ComplaintLine, Status } from './complaint.ts'
import { LetterKind } from './letter-kind.ts'
import { Hash, Id, Instant, Month, Period } from './values.ts'

const count = z.int().min(0)
const met = z.strictObject({ met: count, late: count })
const onTime = z.strictObject({ sop: met, act: met })

/**
 * A period's figures. Every key is there, zeros too; unset is `none`.
 * `remaining = carriedOver + received + reopened − closed`, and is the next period's `carriedOver`.
 */
export const RecapFigures = z.strictObject({
  period: Period,
  carriedOver: count,
  received: count,
  closed: count,
  reopened: count,
  remaining: count,
  closedAs: z.record(z.enum(closings), count),
  byChannel: z.record(Channel, count),
  byCategory: z.record(z.enum([...Category.options, 'none']), count),
  byClassification: z.record(z.enum([...Classification.options, 'none']), count),
  byDivision: z.record(z.string(), count),
  byStatus: z.record(Status, count),
  /** Working days after the day received up to the day closed; null when nothing was closed. */
  daysToClose: z.strictObject({
    average: z.number().nullable(),
    median: z.number().nullable(),
    longest: z.number().nullable(),
  }),
  onTime,
  letters: z.record(LetterKind, count),
  madeAt: Instant,
  head: Hash,
})
export type RecapFigures = z.output<typeof RecapFigures>

/**
 * Which figure of a recap: `received`, `byChannel.letter`, `onTime.act.late`, or `days.11` for those
 * closed on the eleventh working day.
 */
export const RecapFigure = z
  .string()
  .max(100)
  .regex(/^[a-zA-Z]+(\.[a-z0-9-]+){0,2}$/)

/** One month of the year's course. */
export const RecapMonth = z.strictObject({
  month: Month,
  carriedOver: count,
  received: count,
  reopened: count,
  closed: count,
  remaining: count,
  onTime,
})
export type RecapMonth = z.output<typeof RecapMonth>

/** A recap that was issued: kept as it was, with its figures and what each was counted from. */
export const KeptRecap = z.strictObject({
  id: Id,
  period: Period,
  issuedAt: Instant,
  issuedBy: z.string(),
  /** The history's head that its pages carry. */
  head: Hash,
})
export type KeptRecap = z.output<typeof KeptRecap>

/** Why one complaint counts otherwise than in a kept recap. */
export const RecapChange = z.strictObject({
  /** Null where it is not for the reader (UU 25/2009 Ps. 45). */
  number: ComplaintNumber.nullable(),
  /** What it adds to each figure beyond what it did then; never 0. */
  moves: z.array(z.strictObject({ figure: RecapFigure, by: z.int() })),
  /** What was recorded of it since; empty where time alone did it. */
  because: z.array(
    z.strictObject({ what: z.string(), happenedAt: Instant, recordedAt: Instant, by: z.string() }),
  ),
})
export type RecapChange = z.output<typeof RecapChange>

/** A kept recap against what the register says of its period now. */
export const RecapDifference = z.strictObject({
  recap: KeptRecap,
  changes: z.array(RecapChange),
})
export type RecapDifference = z.output<typeof RecapDifference>

export const RecapScreen = z.strictObject({
  figures: RecapFigures,
  /** The months of the period's year, up to this one. */
  trend: z.array(RecapMonth),
  /** Still open at the period's end, oldest first. */
  open: z.array(ComplaintLine),
  divisions: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  timeZone: z.string(),
  /** Whether the period is over, and may be issued. */
  over: z.boolean(),
  /** Of this very period, the newest first. */
  issued: z.array(KeptRecap),
  /** The last kept one of this period and of the period before it, where they say otherwise now. */
  differences: z.array(RecapDifference),
})
