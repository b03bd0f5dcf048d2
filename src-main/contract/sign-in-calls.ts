import { z } from 'zod'
import { call } from './call.ts'
import { Officer, Password, roles } from './officer.ts'
import { SignedOutBy } from './signed-out-by.ts'
import { Id, Instant } from './values.ts'

const nothing = z.strictObject({})
const done = z.strictObject({})
const keeper = ['register-keeper'] as const

/** The sheet that lets a register keeper set a new password: whether one counts, and since when. */
export const RecoverySheet = z.strictObject({
  state: z.enum(['none', 'ready', 'used']),
  madeAt: Instant.nullable(),
})
export type RecoverySheet = z.output<typeof RecoverySheet>

/** Signing in and out, and what helps who forgot the password. */
export const signInCalls = {
  /** For the sign-in screen; the initial password is told until the first one is changed. */
  welcome: call({
    asks: nothing,
    answers: z.strictObject({
      office: z.string(),
      officers: z.array(Officer),
      initialPassword: z.string().nullable(),
    }),
    roles: 'anyone',
  }),
  /**
   * Writes the try down, and is nevertheless no changing call: one that was remembered by its call id
   * would open the desk a second time without a password.
   */
  signIn: call({
    asks: z.strictObject({ officer: z.string().max(100), password: z.string().max(200) }),
    answers: z.strictObject({ officer: Officer, initialPassword: z.boolean() }),
    problems: ['must-wait'],
    roles: 'anyone',
  }),
  changePassword: call({
    asks: z.strictObject({ present: z.string().max(200), next: Password }),
    answers: done,
    problems: ['must-wait'],
    roles,
    changes: true,
  }),
  /** The shell tells who is no longer signed in, and why. */
  noteSignOut: call({
    asks: z.strictObject({ by: SignedOutBy }),
    answers: done,
    roles,
    changes: true,
    by: 'keeper',
  }),
  /** After how many minutes without a key or a click the shell locks the desk. */
  lockAfter: call({
    asks: nothing,
    answers: z.strictObject({ minutes: z.int().min(1) }),
    roles,
    by: 'keeper',
  }),
  recoverySheet: call({ asks: nothing, answers: RecoverySheet, roles: keeper }),
  /**
   * Makes a new code; the sheet before it counts no more. Drawn once and held in memory for whoever
   * made it, until it is printed (`drawPaper` with `recovery-sheet`) and put away.
   */
  makeRecoverySheet: call({ asks: nothing, answers: RecoverySheet, roles: keeper, changes: true }),
  /** The sheet is printed: nobody can draw it again. */
  putAwayRecoverySheet: call({ asks: nothing, answers: done, roles: keeper }),
  /** Lupa kata sandi: a new password for a register keeper, by the code of the sheet, once. */
  recoverPassword: call({
    asks: z.strictObject({ officer: Id, code: z.string().max(200), next: Password }),
    answers: done,
    problems: ['wrong-recovery-code', 'must-wait'],
    roles: 'anyone',
    changes: true,
  }),
} as const
