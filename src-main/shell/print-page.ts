import { BrowserWindow } from 'electron'
import type { Session, WebContents, WebContentsPrintOptions } from 'electron'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Outcome } from '../contract/call.ts'
import type { Officer } from '../contract/officer.ts'
import type { PrintAsks } from '../contract/print-asks.ts'
import { Problem } from '../contract/problems.ts'
import { printOptionsOf } from './paper-size.ts'
import { home } from './policy/addresses.ts'
import { webPreferences } from './policy/web-preferences.ts'

export interface PrintPageOptions {
  readonly session: Session
  readonly preload: string
  /** Lets the printing page read its letter, as this officer. */
  readonly admit: (contents: WebContents, officer: Officer | null) => void
}

export interface PrintTo {
  /** Null asks with the system's own dialog. */
  readonly printer: string | null
  readonly copies: number
}

type Printed = Outcome<Record<string, never>>

/** How long the page may take for one sheet more, in milliseconds. */
const sheetWithin = 30_000

/** What the page writes on its root element: `print.ts` on the other side. */
const Said = z.object({
  what: z.string().optional(),
  sheets: z.string().optional(),
  ready: z.string().optional(),
  failed: z.string().optional(),
  width: z.coerce.number().positive().optional(),
  height: z.coerce.number().positive().optional(),
})
type Said = z.output<typeof Said>

/** A hidden page that shows exactly what is to be printed, one thing after the other. */
export class PrintPage {
  readonly #window: BrowserWindow
  #loaded = false

  constructor({ session, preload, admit }: PrintPageOptions, officer: Officer | null) {
    this.#window = new BrowserWindow({
      show: false,
      webPreferences: { ...webPreferences(session), preload },
    })
    admit(this.#window.webContents, officer)
  }

  /** Draws it and, once `before` lets it, prints it on the paper it was made for. */
  async print(
    what: PrintAsks,
    { printer, copies }: PrintTo,
    before: () => Promise<Outcome<unknown>>,
  ): Promise<Printed> {
    const hash = encodeURIComponent(JSON.stringify(what))
    const contents = this.#window.webContents
    if (this.#loaded)
      await contents.executeJavaScript(`void (location.hash = ${JSON.stringify(hash)})`)
    else await this.#window.loadURL(`${home}print.html#${hash}`)
    this.#loaded = true
    const { ready, failed, width, height } = await this.#drawn(JSON.stringify(what))
    if (ready === undefined || !width || !height) return { problem: problemOf(failed) }
    const allowed = await before()
    if ('problem' in allowed) return allowed
    return send(contents, {
      ...(printer === null ? { silent: false } : { silent: true, deviceName: printer }),
      ...printOptionsOf(width, height),
      copies,
      margins: { marginType: 'none' },
      printBackground: true,
    })
  }

  close(): void {
    this.#window.destroy()
  }

  /** Waits until the page says that all sheets are drawn, or why not; it has its time for each. */
  async #drawn(what: string): Promise<Said> {
    let sheets: string | undefined
    let until = Date.now() + sheetWithin
    while (Date.now() < until) {
      const said = Said.parse(
        await this.#window.webContents.executeJavaScript(
          'Object.assign({}, document.documentElement.dataset)',
        ),
      )
      const answers = said.what === what
      if (answers && (said.ready !== undefined || said.failed !== undefined)) return said
      if (answers && said.sheets !== sheets) {
        sheets = said.sheets
        until = Date.now() + sheetWithin
      }
      await sleep(30)
    }
    return {}
  }
}

function problemOf(said: string | undefined): Problem {
  try {
    return Problem.parse(JSON.parse(said ?? ''))
  } catch {
    return { problem: 'printer-failed', detail: 'cetakan tidak tergambar' }
  }
}

function send(contents: WebContents, options: WebContentsPrintOptions): Promise<Printed> {
  return new Promise((resolve) => {
    contents.print(options, (printed, reason) => {
      if (printed) resolve({ answer: {} })
      else if (/cancel/i.test(reason)) resolve({ problem: { problem: 'cancelled' } })
      else resolve({ problem: { problem: 'printer-failed', detail: inWords(reason) } })
    })
  })
}

/** What Chromium says in English, where it is the clerk who can do something about it. */
function inWords(reason: string): string {
  if (/enumerate printers|no printers|invalid printer|devicename/i.test(reason))
    return 'printer tidak ditemukan; periksa printer atau simpan sebagai PDF'
  return reason
}
