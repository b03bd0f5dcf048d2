import { z } from 'zod'
import { Instant } from './values.ts'

/** What the page is told unasked. */
export const News = z.discriminatedUnion('news', [
  /** Complaints, settings or letters changed; whoever shows them asks again. */
  z.strictObject({ news: z.literal('changed'), complaint: z.string().nullable() }),
  z.strictObject({
    news: z.literal('register'),
    state: z.enum(['starting', 'open', 'lost', 'failed']),
  }),
  z.strictObject({ news: z.literal('session'), signedIn: z.boolean() }),
  z.strictObject({ news: z.literal('backup'), at: Instant }),
  /** How far a call is that takes its time. */
  z.strictObject({
    news: z.literal('progress'),
    call: z.string(),
    done: z.int(),
    total: z.int(),
  }),
  z.strictObject({
    news: z.literal('go'),
    to: z.enum([
      'intake',
      'search',
      'today',
      'sign-out',
      'help',
      'practice',
      'palette',
      'shortcuts',
    ]),
  }),
])
export type News = z.output<typeof News>
