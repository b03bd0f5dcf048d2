import type { Outcome } from '../contract/call.ts'
import type { Answer, Asks } from '../contract/calls.ts'
import type { BackupState } from '../contract/keeping-calls.ts'
import type { News } from '../contract/news.ts'
import type { Caller } from '../contract/wire.ts'
import type { AskRegister } from './ask-register.ts'
import type { Memory } from './memory.ts'

export interface BackupKeeperOptions {
  readonly ask: AskRegister
  readonly memory: Memory
  readonly tell: (news: News) => void
}

/** Long enough for the clerk to be at work first, in milliseconds. */
const firstLookAfter = 60_000
/** How soon a stick that was put in gets its backup. */
const lookEvery = 600_000

const nobody: Caller = { officer: null, callId: null }

/** Looks by itself, while the desk is open, whether a backup or a drill is due; the register decides. */
export class BackupKeeper {
  readonly #options: BackupKeeperOptions
  #timer: NodeJS.Timeout | undefined

  constructor(options: BackupKeeperOptions) {
    this.#options = options
  }

  start(): void {
    this.#timer = setTimeout(() => void this.#look(), firstLookAfter)
  }

  /** No more by itself; what is under way is ended. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#options.ask('stopKeeping', {}, nobody)
  }

  async make(
    why: Asks<'makeBackups'>['why'],
    caller: Caller = nobody,
  ): Promise<Outcome<Answer<'makeBackups'>>> {
    const { ask, memory, tell } = this.#options
    const outcome = await ask('makeBackups', { second: memory.now.backupPlace, why }, caller)
    if ('problem' in outcome) return outcome
    const { made, state } = outcome.answer
    // Only a backup that was found whole counts as the last one.
    if (made && [null, 'tight'].includes(state.here.trouble) && state.here.at !== null) {
      await memory.remember({ lastBackupAt: state.here.at })
      tell({ news: 'backup', at: state.here.at })
    }
    tell({ news: 'changed', complaint: null })
    return outcome
  }

  async drill(
    why: Asks<'drillBackup'>['why'],
    caller: Caller = nobody,
  ): Promise<Outcome<BackupState>> {
    const { ask, memory, tell } = this.#options
    const outcome = await ask('drillBackup', { second: memory.now.backupPlace, why }, caller)
    tell({ news: 'changed', complaint: null })
    return outcome
  }

  async #look(): Promise<void> {
    await this.make('daily')
    await this.drill('weekly')
    this.#timer = setTimeout(() => void this.#look(), lookEvery)
  }
}
