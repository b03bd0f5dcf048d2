import { z } from 'zod'
import { closings } from './closing.ts'
import { Category, Channel, Classification, ComplaintLine, Status } from './complaint.ts'
import { LetterKind } from './letter-kind.ts'
import { Hash, Instant, Period } from './values.ts'

const count = z.int().min(0)
const met = z.strictObject({ met: count, late: count })

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
  onTime: z.strictObject({ sop: met, act: met }),
  letters: z.record(LetterKind, count),
  madeAt: Instant,
  head: Hash,
})
export type RecapFigures = z.output<typeof RecapFigures>

export const RecapScreen = z.strictObject({
  figures: RecapFigures,
  /** Still open at the period's end, oldest first. */
  open: z.array(ComplaintLine),
  divisions: z.array(z.strictObject({ id: z.string(), name: z.string() })),
})
