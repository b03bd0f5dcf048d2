import { clipboard } from 'electron'
import type { AskRegister } from './ask-register.ts'
import { noting } from './noting.ts'
import type { ShellService } from './shell-service.ts'

/** A field of the LAPOR! sheet on the clipboard: the page itself has no permission to write there. */
export function copyLaporCalls(ask: AskRegister): Pick<ShellService, 'copyLaporField'> {
  return {
    async copyLaporField({ number, field }, { caller }) {
      const told = await ask('laporEntry', { number }, caller)
      if ('problem' in told) return told
      const noted = await noting(ask, 'copied')({ output: 'lapor', number }, caller)()
      if ('problem' in noted) return noted
      await clipboard.writeText(told.answer.fields.find((one) => one.field === field)?.value ?? '')
      return { answer: {} }
    },
  }
}
