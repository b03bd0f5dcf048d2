import type { Problem } from '../../src-main/contract/problems.ts'
import type { RecoverySheet } from '../../src-main/contract/sign-in-calls.ts'
import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'

export const fakePassword = 'aduan-malang'
/** A whole code by its check characters, and the only one that the fake takes. */
export const fakeRecoveryCode = '00001-0000C-0000Q-00002-0000D-0000R-00003'

/** Signing in and the recovery sheet, as far as a page sees them: the fourth failure has to wait half a minute. */
export function fakeSignIn(desk: FakeDesk): FakeHandlers {
  let failures = 0
  let sheet: RecoverySheet = {
    state: desk.scene.recoverySheet ?? 'ready',
    madeAt: desk.scene.recoverySheet === 'none' ? null : desk.moment(),
  }
  const failed = (problem: 'not-signed-in' | 'wrong-recovery-code'): { problem: Problem } => {
    failures += 1
    return { problem: failures > 3 ? { problem, waitSeconds: 30 } : { problem } }
  }
  return {
    welcome: () => ({
      answer: {
        office: desk.office.name,
        officers: desk.officers,
        initialPassword: desk.scene.initialPassword ? fakePassword : null,
      },
    }),
    signIn: ({ officer, password }) => {
      const found = desk.officers.find(({ id }) => id === officer)
      if (!found || password !== fakePassword) return failed('not-signed-in')
      failures = 0
      desk.officer = found
      return { answer: { officer: found, initialPassword: desk.scene.initialPassword ?? false } }
    },
    signOut: () => {
      desk.officer = null
      return { answer: {} }
    },
    changePassword: () => ({ answer: {} }),
    recoverySheet: () => ({ answer: sheet }),
    makeRecoverySheet: () => {
      sheet = { state: 'ready', madeAt: desk.moment() }
      return { answer: sheet }
    },
    putAwayRecoverySheet: () => ({ answer: {} }),
    recoverPassword: ({ code }) => {
      if (code.trim() !== fakeRecoveryCode) return failed('wrong-recovery-code')
      sheet = { ...sheet, state: 'used' }
      return { answer: {} }
    },
  }
}
