import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import type { Instant } from '../contract/values.ts'
import { shownDate } from '../contract/words.ts'
import type { AskRegister } from './ask-register.ts'
import type { BackupKeeper } from './backup-keeper.ts'
import { askForFolder, askWhatToOpen, askWhereToSave } from './dialogs.ts'
import type { Memory } from './memory.ts'
import { instantIn } from './office-time.ts'
import type { ShellAct, ShellService } from './shell-service.ts'

export interface BackupOptions {
  readonly ask: AskRegister
  readonly memory: Memory
  /** The register's own folder. */
  readonly folder: string
  readonly keeper: Pick<BackupKeeper, 'make' | 'drill'>
  readonly clock: () => number
  readonly onBackup: (at: Instant) => void
  readonly onRestore: () => void
  /** The clerk does not wait for the backup on closing. */
  readonly onLeave: () => void
}

type BackupCalls = Pick<
  ShellService,
  | 'chooseBackupPlace'
  | 'makeBackup'
  | 'restore'
  | 'backupNow'
  | 'listBackups'
  | 'drillNow'
  | 'previewRestore'
  | 'leaveBackup'
>

/** Backups and their return. The register does the work; only the shell knows the paths. */
export function backupCalls(options: BackupOptions): BackupCalls {
  const { ask, memory, folder, keeper, clock, onBackup, onRestore, onLeave } = options
  /** What was shown before a restore, by the name that the page has for it. */
  const choices = new Map<string, string>()

  async function officeNow(act: ShellAct): Promise<Instant> {
    const held = await ask('office', {}, act.caller)
    return instantIn('answer' in held ? held.answer.office.timeZone : 'Asia/Jakarta', clock())
  }

  return {
    async chooseBackupPlace(_asks, { contents }) {
      const chosen = await askForFolder(contents, 'Tempat cadangan', memory.now.backupPlace)
      if ('problem' in chosen) return chosen
      await memory.remember({ backupPlace: chosen.answer })
      // Nobody waits for it; how it went is told on the screens.
      void keeper.make('place')
      return { answer: { name: basename(chosen.answer) || chosen.answer } }
    },

    backupNow: (_asks, { caller }) => keeper.make('request', caller),
    drillNow: (_asks, { caller }) => keeper.drill('request', caller),
    listBackups: (_asks, { caller }) =>
      ask('findBackups', { second: memory.now.backupPlace }, caller),
    leaveBackup() {
      onLeave()
      return { answer: {} }
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

    async previewRestore({ backup }, { contents, caller }) {
      let file: string
      if (backup) {
        const place = backup.place === 'here' ? join(folder, 'backups') : memory.now.backupPlace
        if (place === null || basename(backup.name) !== backup.name)
          return { problem: { problem: 'not-found' } }
        file = join(place, backup.name)
      } else {
        const what = await askWhatToOpen(contents, 'Pulihkan dari cadangan', 'backup')
        if ('problem' in what) return what
        file = what.answer
      }
      const preview = await ask('previewBackup', { file }, caller)
      if ('problem' in preview) return preview
      const choice = randomUUID()
      choices.clear()
      choices.set(choice, file)
      return { answer: { choice, preview: preview.answer } }
    },

    async restore({ choice, passphrase }, { contents, caller }) {
      const chosen = choice === null ? undefined : choices.get(choice)
      if (choice !== null && chosen === undefined) return { problem: { problem: 'not-found' } }
      const what =
        chosen === undefined
          ? await askWhatToOpen(contents, 'Pulihkan dari cadangan', 'backup')
          : { answer: chosen }
      if ('problem' in what) return what
      const restored = await ask('restoreBackup', { file: what.answer, passphrase }, caller)
      if ('problem' in restored) return restored
      onRestore()
      const { kept } = restored.answer
      return { answer: { ...restored.answer, kept: kept === null ? null : basename(kept) } }
    },
  }
}
