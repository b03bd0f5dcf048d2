import { app } from 'electron'
import type { Session } from 'electron'
import { basename } from 'node:path'
import { askThrough } from './ask-register.ts'
import type { BackupKeeper } from './backup-keeper.ts'
import { backupCalls } from './backups.ts'
import { copyCalls } from './copy-answer.ts'
import { copyLaporCalls } from './copy-lapor.ts'
import { helpCalls } from './help-calls.ts'
import { importLineCalls } from './import-lines.ts'
import type { Memory } from './memory.ts'
import type { Places } from './places.ts'
import { paperCalls } from './papers.ts'
import { practiceCalls } from './practice.ts'
import { printingCalls } from './printing.ts'
import { procedureFileCalls } from './procedure-files.ts'
import type { RegisterSupervisor } from './register-supervisor.ts'
import type { Relay } from './relay.ts'
import { isStandIn, preloadFile } from './runtime.ts'
import type { ShellService } from './shell-service.ts'

export interface DeskServiceOptions {
  readonly register: RegisterSupervisor
  readonly relay: () => Pick<Relay, 'admit' | 'signOut' | 'tell'>
  readonly session: Session
  readonly places: Places
  readonly memory: Memory
  readonly keeper: BackupKeeper
  /** Closes the window without waiting for its backup. */
  readonly leaveBackup: () => void
  /** Whether the open register is one for practice. */
  readonly practice: () => boolean
  /** Ends the app and starts it again, into practice or out of it. */
  readonly startAgain: (into: boolean) => void
  /** The printer that letters go to without a question; null asks each time. */
  readonly printer: string | null
}

/** All calls that the shell answers itself. */
export function deskService(options: DeskServiceOptions): ShellService {
  const { relay, session, memory, practice, printer } = options
  const ask = askThrough(options.register)
  return {
    session: (_asks, { officer }) => {
      const { lastBackupAt, backupPlace } = memory.now
      return {
        answer: {
          officer,
          demo: practice(),
          standIn: isStandIn,
          version: app.getVersion(),
          lastBackupAt,
          backupPlace: backupPlace === null ? null : basename(backupPlace) || backupPlace,
        },
      }
    },
    signOut: (_asks, { contents }) => {
      relay().signOut(contents)
      return { answer: {} }
    },
    ...practiceCalls({
      practice,
      startAgain: options.startAgain,
      ask,
      beginAgain: ({ contents }) => {
        relay().signOut(contents)
        contents.reload()
      },
    }),
    ...helpCalls({ ask, register: options.register, places: options.places }),
    ...paperCalls(ask),
    ...copyCalls(ask),
    ...copyLaporCalls(ask),
    ...procedureFileCalls(ask),
    ...importLineCalls,
    ...printingCalls({
      ask,
      session,
      memory,
      preload: preloadFile,
      // It shows one letter or paper: whatever else a page may ask is not for it.
      admit: (contents, officer) => relay().admit(contents, officer, ['readLetter', 'drawPaper']),
      printer,
      onProgress: (done, total) =>
        relay().tell({ news: 'progress', call: 'printLetters', done, total }),
    }),
    ...backupCalls({
      ask,
      memory,
      folder: options.places.register,
      keeper: options.keeper,
      onLeave: options.leaveBackup,
      clock: Date.now,
      onBackup: (at) => relay().tell({ news: 'backup', at }),
      onRestore: () => relay().tell({ news: 'changed', complaint: null }),
    }),
  }
}
