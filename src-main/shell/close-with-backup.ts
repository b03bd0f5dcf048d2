import type { BrowserWindow } from 'electron'
import type { News } from '../contract/news.ts'
import type { BackupKeeper } from './backup-keeper.ts'

export interface ClosingOptions {
  readonly keeper: Pick<BackupKeeper, 'make' | 'stop'>
  /** Whether there is a register to be backed up. */
  readonly isOpen: () => boolean
  readonly tell: (news: News) => void
  readonly quit: () => void
}

/** However slow the stick is: nobody is kept from going home, in milliseconds. */
const longestWait = 120_000

/**
 * Backs up what changed before the window closes. Closing it once more, or leaving the backup from the
 * page, closes it at once: what was begun is taken away, and the next start makes it good.
 */
export class CloseWithBackup {
  readonly #options: ClosingOptions
  #is: 'open' | 'waiting' | 'done' = 'open'

  constructor(options: ClosingOptions) {
    this.#options = options
  }

  watch(window: Pick<BrowserWindow, 'on'>): void {
    window.on('close', (event) => {
      if (this.#is === 'done' || !this.#options.isOpen()) return
      event.preventDefault()
      if (this.#is === 'waiting') void this.leave()
      else void this.#backUp()
    })
    // The PC is shut down: the system ends whoever makes it wait.
    window.on('query-session-end', () => (this.#is = 'done'))
  }

  async leave(): Promise<void> {
    if (this.#is !== 'waiting') return
    await this.#options.keeper.stop()
    this.#close()
  }

  async #backUp(): Promise<void> {
    this.#is = 'waiting'
    this.#options.tell({ news: 'closing' })
    const late = setTimeout(() => void this.leave(), longestWait)
    await this.#options.keeper.make('close')
    clearTimeout(late)
    this.#close()
  }

  #close(): void {
    if (this.#is === 'done') return
    this.#is = 'done'
    this.#options.quit()
  }
}
