import { app } from 'electron'
import type { Session } from 'electron'
import { askThrough } from './ask-register.ts'
import { backupCalls } from './backups.ts'
import type { Memory } from './memory.ts'
import { paperCalls } from './papers.ts'
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
  readonly memory: Memory
  readonly demo: boolean
  /** The printer that letters go to without a question; null asks each time. */
  readonly printer: string | null
}

/** All calls that the shell answers itself. */
export function deskService(options: DeskServiceOptions): ShellService {
  const { relay, session, memory, demo, printer } = options
  const ask = askThrough(options.register)
  return {
    session: (_asks, { officer }) => {
      const { lastBackupAt } = memory.now
      return {
        answer: { officer, demo, standIn: isStandIn, version: app.getVersion(), lastBackupAt },
      }
    },
    signOut: (_asks, { contents }) => {
      relay().signOut(contents)
      return { answer: {} }
    },
    ...paperCalls(ask),
    ...procedureFileCalls(ask),
    ...printingCalls({
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
      clock: Date.now,
      onBackup: (at) => relay().tell({ news: 'backup', at }),
      onRestore: () => relay().tell({ news: 'changed', complaint: null }),
    }),
  }
}
