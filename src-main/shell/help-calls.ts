import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { basename } from 'node:path'
import type { Outcome } from '../contract/call.ts'
import { shownDate } from '../contract/words.ts'
import type { Caller } from '../contract/wire.ts'
import type { AskRegister } from './ask-register.ts'
import { askWhereToSave } from './dialogs.ts'
import { writeHelpFile } from './help-file.ts'
import { instantIn } from './office-time.ts'
import type { Places } from './places.ts'
import type { RegisterSupervisor } from './register-supervisor.ts'
import type { ShellService } from './shell-service.ts'
import { errorCode } from './write-file.ts'

export interface HelpOptions {
  readonly ask: AskRegister
  readonly register: Pick<RegisterSupervisor, 'state'>
  readonly places: Places
}

const title = 'Simpan catatan untuk bantuan'

/** Asks where, and saves there what helps whoever helps. The check is asked for where somebody is signed in. */
async function saveHelpFile(
  { ask, register, places }: HelpOptions,
  contents: Electron.WebContents,
  caller: Caller,
): Promise<Outcome<{ name: string }>> {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const madeAt = instantIn(zone, Date.now())
  const suggestion = `Catatan bantuan ${shownDate(madeAt)}`
  const where = await askWhereToSave(contents, title, 'help', suggestion)
  if ('problem' in where) return where
  const { state } = register
  const check = caller.officer === null ? null : await ask('verify', {}, caller)
  const problem = state.is === 'failed' ? state.problem.problem : null
  try {
    await writeHelpFile(where.answer, places, {
      madeAt,
      versions: { product: app.getVersion(), ...versionsHere() },
      register: { state: state.is, problem },
      findings: check && 'answer' in check ? check.answer.findings : null,
    })
  } catch (error) {
    return { problem: { problem: 'cannot-write', detail: errorCode(error) } }
  }
  return { answer: { name: basename(where.answer) } }
}

function versionsHere() {
  const { electron, chrome, node, napi } = process.versions as Record<string, string | undefined>
  return { electron, chrome, node, napi }
}

export function helpCalls(options: HelpOptions): Pick<ShellService, 'saveHelpFile'> {
  return {
    saveHelpFile: (_asks, { contents, caller }) => saveHelpFile(options, contents, caller),
  }
}

/** The same from the failure window, which has no page to tell how it went. */
export async function saveHelpFrom(window: BrowserWindow, options: HelpOptions): Promise<void> {
  const saved = await saveHelpFile(options, window.webContents, { officer: null, callId: null })
  if (!('problem' in saved) || saved.problem.problem === 'cancelled') return
  dialog.showErrorBox(title, 'Catatan tidak dapat disimpan di tempat itu. Pilih tempat lain.')
}
