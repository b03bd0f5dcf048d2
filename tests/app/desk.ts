import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type ElectronApplication, type Page } from '@playwright/test'
import type { Bridge } from '../../src-main/contract/bridge.ts'
import type { Outcome } from '../../src-main/contract/call.ts'
import type { Answer, AsksInput, PageCallName } from '../../src-main/contract/calls.ts'
import { unpack } from '../../src-main/contract/packed.ts'
import type { Role } from '../../src-main/contract/officer.ts'
import { launch, type LaunchOptions } from '../support/launch.ts'

declare global {
  interface Window {
    readonly mejaAduan: Bridge
  }
}

/** The running app on a register of its own. */
export class Desk {
  readonly folder: string
  readonly #options: LaunchOptions
  #app: ElectronApplication | null = null
  #window: Page | null = null

  constructor(place: string, options: LaunchOptions = {}) {
    this.folder = join(place, 'register')
    this.#options = options
  }

  get app(): ElectronApplication {
    if (!this.#app) throw new Error('The desk is not open.')
    return this.#app
  }

  /** The one window of the desk. */
  get window(): Page {
    if (!this.#window) throw new Error('The desk is not open.')
    return this.#window
  }

  async open(): Promise<void> {
    const args = [`--data=${this.folder}`, ...(this.#options.args ?? [])]
    const { app } = await launch({ ...this.#options, args })
    this.#app = app
    this.#window = await this.windowAt('index.html')
    await this.#window.waitForLoadState()
  }

  /** The window that shows this page; which of two comes first is chance. */
  async windowAt(page: string): Promise<Page> {
    const found = () => this.app.windows().find((each) => each.url().includes(`/${page}`))
    await expect.poll(() => found() !== undefined, { timeout: 20_000 }).toBe(true)
    const window = found()
    if (!window) throw new Error(`no window shows ${page}`)
    return window
  }

  async close(): Promise<void> {
    await this.#app?.close()
    this.#app = null
  }

  /** At the end of a test nobody waits for the backup that closing makes: closing has tests of its own. */
  async end(): Promise<void> {
    if (this.#app) await this.kill()
  }

  /** Ends the whole app without a warning, as a power cut would. */
  async kill(): Promise<void> {
    const process = this.app.process()
    const ended = new Promise((resolve) => process.once('exit', resolve))
    process.kill('SIGKILL')
    await ended
    this.#app = null
  }

  /** Makes a call from the page, past its screens, through the same bridge. */
  async ask<N extends PageCallName>(
    name: N,
    asks: AsksInput<N>,
    callId: string = crypto.randomUUID(),
  ): Promise<Outcome<Answer<N>>> {
    const message = { name, callId, asks }
    const packed = await this.window.evaluate((sent) => window.mejaAduan.call(sent), message)
    return unpack(packed) as Outcome<Answer<N>>
  }

  /** Like `ask`, where a problem would be a fault of the test. */
  async answer<N extends PageCallName>(name: N, asks: AsksInput<N>): Promise<Answer<N>> {
    const outcome = await this.ask(name, asks)
    if ('problem' in outcome) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
    return outcome.answer
  }

  /** Signs in an officer of this role with the initial password, past the screen. */
  async signIn(role: Role): Promise<void> {
    const { officers, initialPassword } = await this.answer('welcome', {})
    const officer = officers.find((each) => each.role === role)
    if (!officer || initialPassword === null) throw new Error(`no new ${role}`)
    await this.answer('signIn', { officer: officer.id, password: initialPassword })
  }

  /** The register's own process, looked for among the app's children. */
  registerProcess(): number | null {
    const main = this.app.process().pid
    const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const found = children.find((pid) => parentOf(pid) === main && carriesRegister(pid))
    return found === undefined ? null : Number(found)
  }
}

function parentOf(pid: string): number | null {
  const status = readOrNull(`/proc/${pid}/status`)
  const parent = /^PPid:\s*(\d+)/m.exec(status ?? '')?.[1]
  return parent === undefined ? null : Number(parent)
}

function carriesRegister(pid: string): boolean {
  const command = readOrNull(`/proc/${pid}/cmdline`) ?? ''
  return command.includes('register.mjs') || command.includes('node.mojom.NodeService')
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** A folder that is gone after the test. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'meja-app-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) }
}

/** `desk`: the app, open on an empty register in a temporary folder. */
export const test = base.extend<{ desk: Desk }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of a fixture from this pattern.
  desk: async ({}, use) => {
    const place = temporaryFolder()
    const desk = new Desk(place.path)
    await desk.open()
    await use(desk)
    await desk.end()
    place.remove()
  },
})

export { expect }

/** What the window wrote into its log, one object a line. */
export function logOf(desk: Desk): unknown[] {
  const folder = `${desk.folder}-logs`
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  )
}
