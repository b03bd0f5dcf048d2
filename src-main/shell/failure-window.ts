import { BrowserWindow, session as sessions } from 'electron'
import type { Problem } from '../contract/problems.ts'
import type { BackupFound } from '../contract/wire.ts'
import { failurePage, failureStyle } from './failure-page.ts'
import type { FailureText, Way } from './failure-page.ts'
import { beginWords, failureWords, lostPageWords, recoveryWords } from './failure-words.ts'
import { home } from './policy/addresses.ts'
import { lockDownSession } from './policy/lock-down.ts'
import type { Page } from './policy/pages.ts'
import { webPreferences } from './policy/web-preferences.ts'

export interface FailureWindowOptions {
  readonly title: string
  readonly onAgain: () => void
  /** Puts this backup in the place of the damaged register. */
  readonly onRecover: (found: BackupFound) => void
  /** Whether a missing register may be given up for a new one. */
  readonly mayBegin: () => boolean
  readonly onBegin: () => void
  readonly onHelpFile: (window: BrowserWindow) => void
  readonly onFolder: () => void
  /** It is gone now. `pageLost`: nothing is left behind it that could be gone on with. */
  readonly onClose: (pageLost: boolean) => void
}

const address = `${home}gagal.html`

const ways = {
  again: { words: 'Coba lagi', to: 'coba-lagi' },
  recover: { words: 'Pulihkan cadangan terbaru…', to: 'pulihkan' },
  sure: { words: 'Pulihkan cadangan ini', to: 'ya-pulihkan' },
  begin: { words: 'Mulai register baru…', to: 'mulai' },
  beginSure: { words: 'Mulai register baru', to: 'ya-mulai' },
  back: { words: 'Kembali', to: 'kembali' },
  help: { words: 'Simpan catatan untuk bantuan', to: 'catatan' },
  folder: { words: 'Buka folder register', to: 'folder' },
  close: { words: 'Tutup', to: 'tutup' },
} as const satisfies Record<string, Way>

/** Trying again helps only after this app has been closed. */
const closesFirst: readonly Problem['problem'][] = ['register-newer', 'register-exists']

const stopped = 'Meja Aduan tidak dapat melanjutkan'

/**
 * A small window that needs neither the register nor the pages nor a script: it says why the work
 * cannot go on, and what to do. Its links are its buttons: the address is never left, only heard.
 */
export class FailureWindow {
  readonly #options: FailureWindowOptions
  #window: BrowserWindow | null = null
  #text: FailureText = { title: stopped, paragraphs: [], ways: [] }
  #problem: Problem | null = null
  #found: BackupFound | null = null
  #session: Electron.Session | null = null

  constructor(options: FailureWindowOptions) {
    this.#options = options
  }

  show(problem: Problem, found: BackupFound | null): void {
    this.#problem = problem
    this.#found = found
    const { sentence, next } = failureWords(problem, found)
    const { again, recover, begin, help, folder, close } = ways
    const mayBegin = problem.problem === 'no-register' && this.#options.mayBegin()
    const first = [again, ...(found ? [recover] : []), ...(mayBegin ? [begin] : []), help, folder]
    this.#say({
      title: stopped,
      paragraphs: [sentence, next],
      ways: closesFirst.includes(problem.problem) ? [close, ...first] : [...first, close],
    })
  }

  showLostPage(): void {
    this.#problem = this.#found = null
    const { sentence, next } = lostPageWords
    this.#say({ title: stopped, paragraphs: [sentence, next], ways: [ways.close, ways.help] })
  }

  hide(): void {
    this.#window?.destroy()
  }

  #heard(to: string): void {
    const { onAgain, onRecover, onBegin, onHelpFile, onFolder } = this.#options
    const found = this.#found
    if (to === ways.again.to) onAgain()
    if (to === ways.recover.to && found)
      this.#say({
        title: 'Pulihkan register dari cadangan?',
        paragraphs: recoveryWords(found),
        ways: [ways.back, ways.sure],
      })
    if (to === ways.begin.to)
      this.#say({
        title: 'Mulai register baru?',
        paragraphs: beginWords,
        ways: [ways.back, ways.beginSure],
      })
    if (to === ways.beginSure.to) onBegin()
    if (to === ways.back.to && this.#problem) this.show(this.#problem, found)
    if (to === ways.sure.to && found) {
      const title = 'Register sedang dipulihkan'
      this.#say({ title, paragraphs: ['Cadangan diperiksa, lalu dipasang.'], ways: [] })
      onRecover(found)
    }
    if (to === ways.help.to && this.#window) onHelpFile(this.#window)
    if (to === ways.folder.to) onFolder()
    if (to === ways.close.to) this.#close()
  }

  #close(): void {
    // Gone first: ending the app closes every window that is left.
    this.hide()
    this.#options.onClose(this.#problem === null)
  }

  #say(text: FailureText): void {
    this.#text = text
    this.#window ??= this.#open()
    void this.#window.loadURL(address)
  }

  #open(): BrowserWindow {
    const window = new BrowserWindow({
      title: this.#options.title,
      width: 740,
      height: 420,
      resizable: false,
      maximizable: false,
      autoHideMenuBar: true,
      backgroundColor: '#faf9f7',
      webPreferences: { ...webPreferences(this.#ownSession()), javascript: false },
    })
    window.on('page-title-updated', (event) => event.preventDefault())
    window.on('close', () => this.#close())
    window.on('closed', () => (this.#window = null))
    window.webContents.on('will-navigate', ({ url }) => {
      if (url.startsWith(home)) this.#heard(url.slice(home.length))
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
        [address, page('text/html', () => failurePage(this.#text))],
        [`${home}gagal.css`, page('text/css', () => failureStyle)],
      ]),
    )
    return this.#session
  }
}
