import { clipboard } from 'electron'
import type { AskRegister } from './ask-register.ts'
import { noting } from './noting.ts'
import type { ShellService } from './shell-service.ts'

/** An answer as text on the clipboard: the page itself has no permission to write there. */
export function copyCalls(ask: AskRegister): Pick<ShellService, 'copyAnswer'> {
  return {
    async copyAnswer(asks, { caller }) {
      const told = await ask('answerText', asks, caller)
      if ('problem' in told) return told
      const noted = await noting(ask, 'copied')({ output: 'letter', letter: asks.letter }, caller)()
      if ('problem' in noted) return noted
      await clipboard.writeText(told.answer.text)
      return { answer: {} }
    },
  }
}
