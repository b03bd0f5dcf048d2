import { z } from 'zod'

/** Why somebody is no longer signed in: they left, nobody typed for a while, or the computer was locked. */
export const SignedOutBy = z.enum(['left', 'idle', 'system'])
export type SignedOutBy = z.output<typeof SignedOutBy>
