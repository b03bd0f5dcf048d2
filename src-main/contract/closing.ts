import { z } from 'zod'
import type { ClockId } from './clock-id.ts'

/** How a complaint can end. */
export const closings = [
  'resolved',
  'not-actionable',
  'withdrawn',
  'lapsed',
  'transferred',
  /** Merged into another registration of the same complaint, which goes on. */
  'merged',
] as const
export const ClosedAs = z.enum(closings)
export type ClosedAs = z.output<typeof ClosedAs>

/** How a complaint can end by itself: an old register knows no merging. */
export const OwnClosing = ClosedAs.exclude(['merged'])

/** How a procedure may end it; the others are acts of their own, each with its rules. */
export const procedureClosings = [
  'resolved',
  'not-actionable',
] as const satisfies readonly ClosedAs[]

/**
 * Whether a clock of the Act still runs. After closing, those of a complaint that was withdrawn,
 * lapsed or transferred run no more; a decision must still be sent (Ps. 50(2)).
 */
export function runsOn(closedAs: ClosedAs | null, clock: ClockId): boolean {
  return (
    closedAs === null ||
    (clock === 'notification' && (closedAs === 'resolved' || closedAs === 'not-actionable'))
  )
}
