import type { AskRegister } from './ask-register.ts'
import { saveAs } from './dialogs.ts'
import type { ShellService } from './shell-service.ts'

/** A procedure as a file, for another office to bring in. */
export function procedureFileCalls(ask: AskRegister): Pick<ShellService, 'saveProcedureFile'> {
  return {
    async saveProcedureFile({ id, version }, { contents, caller }) {
      const read =
        version === null
          ? await ask('procedureDraft', { id }, caller)
          : await ask('procedure', { id, version }, caller)
      if ('problem' in read) return read
      const content = 'draft' in read.answer ? read.answer.draft : read.answer
      const name = `SOP ${content.title} ${version === null ? 'draf' : `versi ${version}`}`
      const text = `${JSON.stringify(content, null, 2)}\n`
      return saveAs(contents, 'Simpan SOP', 'procedure', name, new TextEncoder().encode(text))
    },
  }
}
