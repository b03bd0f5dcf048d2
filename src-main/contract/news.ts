import { z } from 'zod'
import { SignedOutBy } from './signed-out-by.ts'
import { Instant } from './values.ts'

/** What the page is told unasked. */
export const News = z.discriminatedUnion('news', [
  /** Complaints, settings or letters changed; whoever shows them asks again. */
  z.strictObject({ news: z.literal('changed'), complaint: z.string().nullable() }),
  z.strictObject({
    news: z.literal('register'),
    state: z.enum(['starting', 'open', 'lost', 'failed']),
  }),
  /** `by` says what locked the desk, where nobody asked for it. */
  z.strictObject({
    news: z.literal('session'),
    signedIn: z.boolean(),
    by: SignedOutBy.exclude(['left']).optional(),
  }),
  z.strictObject({ news: z.literal('backup'), at: Instant }),
  /** The window closes when its backup is made. */
  z.strictObject({ news: z.literal('closing') }),
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
      'help-file',
      'licences',
    ]),
  }),
])
export type News = z.output<typeof News>
