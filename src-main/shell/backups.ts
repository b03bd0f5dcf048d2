import { basename } from 'node:path'
import { shownDate } from '../contract/words.ts'
import type { Instant } from '../contract/values.ts'
import type { AskRegister } from './ask-register.ts'
import { askForFolder, askWhatToOpen, askWhereToSave } from './dialogs.ts'
import type { Memory } from './memory.ts'
import { instantIn } from './office-time.ts'
import type { ShellAct, ShellService } from './shell-service.ts'

export interface BackupOptions {
  readonly ask: AskRegister
  readonly memory: Memory
  readonly clock: () => number
  readonly onBackup: (at: Instant) => void
  readonly onRestore: () => void
}

/** Backups and their return. The register does the work; only the shell knows the paths. */
export function backupCalls(
  options: BackupOptions,
): Pick<ShellService, 'chooseBackupPlace' | 'makeBackup' | 'restore'> {
  const { ask, memory, clock, onBackup, onRestore } = options

  async function officeNow(act: ShellAct): Promise<Instant> {
    const held = await ask('office', {}, act.caller)
    return instantIn('answer' in held ? held.answer.office.timeZone : 'Asia/Jakarta', clock())
  }

  return {
    async chooseBackupPlace(_asks, { contents }) {
      const chosen = await askForFolder(contents, 'Tempat cadangan', memory.now.backupPlace)
      if ('problem' in chosen) return chosen
      await memory.remember({ backupPlace: chosen.answer })
      return { answer: { name: basename(chosen.answer) || chosen.answer } }
    },

    async makeBackup(_asks, act) {
      const suggestion = `Cadangan ${shownDate(await officeNow(act))}`
      const { backupPlace } = memory.now
      const where = await askWhereToSave(
        act.contents,
        'Buat cadangan',
        'backup',
        suggestion,
        backupPlace,
      )
      if ('problem' in where) return where
      const made = await ask('keepBackup', { file: where.answer }, act.caller)
      if ('problem' in made) return made
      const name = basename(made.answer.file)
      // Only a backup that was read back and found whole counts as the last one.
      if (made.answer.ok) {
        const at = await officeNow(act)
        await memory.remember({ lastBackupAt: at })
        onBackup(at)
      }
      return { answer: { name, check: { ...made.answer, file: name } } }
    },

    async restore(_asks, act) {
      const what = await askWhatToOpen(act.contents, 'Pulihkan dari cadangan', 'backup')
      if ('problem' in what) return what
      const restored = await ask('restoreBackup', { file: what.answer }, act.caller)
      if ('problem' in restored) return restored
      onRestore()
      const { kept } = restored.answer
      return { answer: { ...restored.answer, kept: kept === null ? null : basename(kept) } }
    },
  }
}
