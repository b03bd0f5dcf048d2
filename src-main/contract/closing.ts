import { z } from 'zod'

/** How a complaint can end. */
export const closings = [
  'resolved',
  'not-actionable',
  'withdrawn',
  'lapsed',
  'transferred',
] as const
export const ClosedAs = z.enum(closings)
export type ClosedAs = z.output<typeof ClosedAs>

/** How a procedure may end it; the others are acts of their own, each with its rules. */
export const procedureClosings = [
  'resolved',
  'not-actionable',
] as const satisfies readonly ClosedAs[]
