import type { signInCalls } from '../../contract/sign-in-calls.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'
import { sql } from '../storage/sql.ts'
import { activeOfficers, changePassword } from './officers.ts'
import {
  makeRecoverySheet,
  prepareRecoverySheet,
  putAwayRecoverySheet,
  recovered,
  recoverPassword,
  recoverySheet,
  tryRecoveryCode,
} from './recovery.ts'
import {
  noteSignOut,
  prepareSignIn,
  recordSignIn,
  refuseTry,
  signedIn,
  tryPassword,
} from './sign-in.ts'

export const signInHandlers: Handlers<typeof signInCalls> = {
  welcome: (context) => ({
    office: context.office().name,
    officers: activeOfficers(context.db),
    initialPassword:
      sql<{ initial_password: string | null }>(
        context.db,
        'SELECT initial_password FROM register',
      ).get()?.initial_password ?? null,
  }),
  signIn: changing({ prepare: prepareSignIn, record: recordSignIn, answer: signedIn }),
  changePassword: changing({
    prepare: async (context, act, asks) =>
      tryPassword(context.db, act.officer.id, asks.present, act.now),
    record: changePassword,
    answer: (_context, _act, key) => {
      refuseTry(key)
      return {}
    },
  }),
  noteSignOut: changing({ record: noteSignOut, answer: () => ({}) }),
  lockAfter: (context) => ({ minutes: context.office().lockAfterMinutes }),
  recoverySheet,
  makeRecoverySheet: changing({
    prepare: prepareRecoverySheet,
    record: makeRecoverySheet,
    answer: recoverySheet,
  }),
  putAwayRecoverySheet: (context) => {
    putAwayRecoverySheet(context)
    return {}
  },
  recoverPassword: changing({
    prepare: tryRecoveryCode,
    record: recoverPassword,
    answer: (_context, _act, key) => {
      recovered(key)
      return {}
    },
  }),
}
