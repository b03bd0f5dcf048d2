import { BrowserWindow } from 'electron'
import type { Session, WebContents, WebContentsPrintOptions } from 'electron'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Outcome } from '../contract/call.ts'
import type { PrintAsks } from '../contract/print-asks.ts'
import type { Officer } from '../contract/officer.ts'
import type { AskRegister } from './ask-register.ts'
import { paperSizeOf } from './paper-size.ts'
import { home } from './policy/addresses.ts'
import { webPreferences } from './policy/web-preferences.ts'
import type { ShellService } from './shell-service.ts'

export interface PrintingOptions {
  readonly ask: AskRegister
  readonly session: Session
  readonly preload: string
  /** Lets the printing page read its letter, as this officer. */
  readonly admit: (contents: WebContents, officer: Officer | null) => void
  /** Prints there without asking; null asks with the system's own dialog. */
  readonly printer: string | null
}

/** How long a letter may take to be drawn, in milliseconds. */
const drawnWithin = 30_000

/** Prints a letter from a hidden page that shows exactly the stored file, or a paper drawn anew. */
export function printingCalls(
  options: PrintingOptions,
): Pick<ShellService, 'printLetter' | 'printPaper'> {
  async function printPdf(
    pdf: Uint8Array,
    what: PrintAsks,
    copies: number,
    officer: Officer | null,
  ): Promise<Outcome<Record<string, never>>> {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...webPreferences(options.session), preload: options.preload },
    })
    try {
      options.admit(window.webContents, officer)
      await window.loadURL(`${home}print.html#${encodeURIComponent(JSON.stringify(what))}`)
      if (!(await isDrawn(window.webContents))) return failed('cetakan tidak tergambar')
      return await print(window.webContents, {
        ...(options.printer === null
          ? { silent: false }
          : { silent: true, deviceName: options.printer }),
        copies,
        pageSize: paperSizeOf(pdf),
        margins: { marginType: 'none' },
        printBackground: true,
      })
    } finally {
      window.destroy()
    }
  }

  return {
    async printLetter({ letter, copies }, { officer, caller }) {
      const read = await options.ask('readLetter', { letter }, caller)
      if ('problem' in read) return read
      return printPdf(read.answer.pdf, { letter }, copies, officer)
    },
    async printPaper(asks, { officer, caller }) {
      const drawn = await options.ask('drawPaper', asks, caller)
      if ('problem' in drawn) return drawn
      return printPdf(drawn.answer.pdf, { paper: asks }, 1, officer)
    },
  }
}

/** Waits until the page says that all sheets are drawn, or that they cannot be. */
async function isDrawn(contents: WebContents): Promise<boolean> {
  const until = Date.now() + drawnWithin
  while (Date.now() < until) {
    const said: unknown = await contents.executeJavaScript(
      'Object.keys(document.documentElement.dataset)',
    )
    if (Array.isArray(said) && said.includes('failed')) return false
    if (Array.isArray(said) && said.includes('ready')) return true
    await sleep(50)
  }
  return false
}

function print(
  contents: WebContents,
  options: WebContentsPrintOptions,
): Promise<Outcome<Record<string, never>>> {
  return new Promise((resolve) => {
    contents.print(options, (printed, reason) => {
      if (printed) resolve({ answer: {} })
      else if (/cancel/i.test(reason)) resolve({ problem: { problem: 'cancelled' } })
      else resolve(failed(said(reason)))
    })
  })
}

/** What Chromium says in English, where it is the clerk who can do something about it. */
function said(reason: string): string {
  if (/enumerate printers|no printers|invalid printer/i.test(reason)) {
    return 'tidak ada printer yang siap; periksa printer atau simpan sebagai PDF'
  }
  return reason
}

function failed(detail: string): Outcome<never> {
  return { problem: { problem: 'printer-failed', detail } }
}
