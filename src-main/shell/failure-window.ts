import { BrowserWindow, session as sessions } from 'electron'
import type { Problem } from '../contract/problems.ts'
import { sentenceOf } from '../contract/sentences.ts'
import { failurePage, failureStyle } from './failure-page.ts'
import { home } from './policy/addresses.ts'
import { lockDownSession } from './policy/lock-down.ts'
import type { Page } from './policy/pages.ts'
import { webPreferences } from './policy/web-preferences.ts'

export interface FailureWindowOptions {
  readonly title: string
  readonly onAgain: () => void
  readonly onFolder: () => void
  readonly onClose: () => void
}

const address = `${home}gagal.html`

/**
 * A small window that needs neither the register nor the pages nor a script: it says why the work
 * cannot go on. Its links are its buttons: the address is never left, only heard.
 */
export class FailureWindow {
  readonly #options: FailureWindowOptions
  #window: BrowserWindow | null = null
  #sentence = ''
  #session: Electron.Session | null = null

  constructor(options: FailureWindowOptions) {
    this.#options = options
  }

  show(problem: Problem): void {
    this.#say(
      problem.problem === 'register-unavailable'
        ? 'Register tidak dapat dijalankan. Data yang sudah tersimpan tidak berubah.'
        : sentenceOf(problem),
    )
  }

  showLostPage(): void {
    this.#say('Tampilan Meja Aduan tidak dapat dimuat. Data yang sudah tersimpan tidak berubah.')
  }

  hide(): void {
    this.#window?.destroy()
  }

  #say(sentence: string): void {
    this.#sentence = sentence
    this.#window ??= this.#open()
    void this.#window.loadURL(address)
  }

  #open(): BrowserWindow {
    const window = new BrowserWindow({
      title: this.#options.title,
      width: 560,
      height: 340,
      resizable: false,
      maximizable: false,
      autoHideMenuBar: true,
      backgroundColor: '#faf9f7',
      webPreferences: { ...webPreferences(this.#ownSession()), javascript: false },
    })
    window.on('page-title-updated', (event) => event.preventDefault())
    window.on('close', () => this.#options.onClose())
    window.on('closed', () => (this.#window = null))
    window.webContents.on('will-navigate', ({ url }) => {
      if (url === `${home}coba-lagi`) this.#options.onAgain()
      if (url === `${home}folder`) this.#options.onFolder()
      if (url === `${home}tutup`) this.#options.onClose()
    })
    return window
  }

  #ownSession(): Electron.Session {
    if (this.#session) return this.#session
    this.#session = sessions.fromPartition('failure')
    const page = (type: string, text: () => string): Page => ({
      type: `${type}; charset=utf-8`,
      read: async () => new TextEncoder().encode(text()),
    })
    lockDownSession(
      this.#session,
      new Map([
        [address, page('text/html', () => failurePage(this.#sentence))],
        [`${home}gagal.css`, page('text/css', () => failureStyle)],
      ]),
    )
    return this.#session
  }
}
