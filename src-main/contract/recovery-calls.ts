import { z } from 'zod'
import { call } from './call.ts'
import { Restored } from './keeping.ts'
import { Instant } from './values.ts'

const keeper = ['register-keeper'] as const

/** A register that a restore put aside, and what going back to it would lose. */
export const Replaced = z.strictObject({
  /** As its folder is called. */
  name: z.string(),
  asideAt: Instant,
  complaints: z.int(),
  letters: z.int(),
  /** Numbers that the present register gave and this one does not have. */
  lost: z.array(z.string()),
})
export type Replaced = z.output<typeof Replaced>

/** A restore taken back. */
export const recoveryCalls = {
  /** The newest register that a restore put aside; null when there is none. */
  replaced: call({
    asks: z.strictObject({}),
    answers: z.strictObject({ newest: Replaced.nullable() }),
    roles: keeper,
  }),
  /** Puts that register back; the present one is put aside the same way. */
  undoRestore: call({
    asks: z.strictObject({ name: z.string().max(100) }),
    answers: Restored,
    problems: ['not-found', 'not-a-backup', 'register-newer'],
    roles: keeper,
  }),
} as const
