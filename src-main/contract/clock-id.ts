import { z } from 'zod'

/** The clocks of UU 25/2009. */
export const ClockId = z.enum(['answer', 'completion', 'decision', 'notification'])
export type ClockId = z.output<typeof ClockId>
