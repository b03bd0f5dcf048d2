import type { ShellAct, ShellService } from './shell-service.ts'
import type { AskRegister } from './ask-register.ts'

export interface PracticeOptions {
  /** Whether the open register is one for practice. */
  readonly practice: () => boolean
  /** Ends the app and starts it again, into practice or out of it. */
  readonly startAgain: (into: boolean) => void
  readonly ask: AskRegister
  /** Signs everybody out and shows the page from its beginning. */
  readonly beginAgain: (act: ShellAct) => void
}

const refused = { problem: { problem: 'not-allowed' } } as const

/** Into practice, out of it, and from its beginning. The two registers never share a folder. */
export function practiceCalls(
  options: PracticeOptions,
): Pick<ShellService, 'openPractice' | 'leavePractice' | 'restartPractice'> {
  const { practice, startAgain, ask, beginAgain } = options
  const turn = (into: boolean) => () => {
    if (practice() === into) return refused
    startAgain(into)
    return { answer: {} }
  }
  return {
    openPractice: turn(true),
    leavePractice: turn(false),
    async restartPractice(_asks, act) {
      if (!practice()) return refused
      const emptied = await ask('emptyPractice', {}, act.caller)
      if ('answer' in emptied) beginAgain(act)
      return emptied
    },
  }
}
