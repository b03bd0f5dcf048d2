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
