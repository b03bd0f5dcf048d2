import { z } from 'zod'
import { ClockId } from './clock-id.ts'
import { Classification } from './complaint.ts'
import { Slug } from './values.ts'

/** A limit that the Act sets, in calendar days, with the article that says so. */
export const ActLimit = z.strictObject({
  days: z.int().min(1).max(3_650),
  /** `UU 25/2009 Ps. 44(3)`. */
  basis: z.string().min(1).max(200),
  /** What hangs on it for the officer or the complainant, with its article; empty where nothing. */
  consequence: z.string().max(500),
})
export type ActLimit = z.output<typeof ActLimit>

/** A classification's limit in working days; null where the rules set none. */
export const ClassificationLimit = z
  .strictObject({ workingDays: z.int().min(1).max(1_000), basis: z.string().min(1).max(200) })
  .nullable()

/** All limits beside the SOP's own norms. They are settings: the rules behind them change. */
export const Limits = z.strictObject({
  act: z.record(ClockId, ActLimit),
  classification: z.record(Classification, ClassificationLimit),
})
export type Limits = z.output<typeof Limits>

/** What a pause may stop: the open step, the Act's decision clock, the classification's limit. */
export const Stoppable = z.enum(['step', 'decision', 'classification'])
export type Stoppable = z.output<typeof Stoppable>

/** A lawful reason to pause, and which clocks it stops. */
export const PauseReason = z.strictObject({
  id: Slug,
  name: z.string().min(1).max(200),
  stops: z.array(Stoppable).min(1),
  basis: z.string().max(300),
})
export type PauseReason = z.output<typeof PauseReason>
