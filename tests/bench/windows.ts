import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Bridge } from '../../src-main/contract/bridge.ts'
import type { Answer, AsksInput, PageCallName } from '../../src-main/contract/calls.ts'
import { unpack } from '../../src-main/contract/packed.ts'
import { requireRuntime, runsAsRoot } from '../support/runtime.ts'
import { root } from '../support/run.ts'
import type { Filled } from './fill.ts'

declare global {
  interface Window {
    readonly mejaAduan: Bridge
  }
}

export interface OpenWindow {
  readonly app: ElectronApplication
  readonly page: Page
  close(): Promise<void>
}

const limit = 60_000

/** The built desk on a filled register, at its sign-in screen. */
export async function openDeskWindow({ folder }: Filled): Promise<OpenWindow> {
  const window = await start(['.', `--data=${folder}`], 'index.html')
  await window.page.getByRole('option').first().waitFor({ timeout: limit })
  return window
}

/** A window with one word in it, on the same runtime. */
export async function openEmptyWindow(): Promise<OpenWindow> {
  const profile = mkdtempSync(join(tmpdir(), 'meja-empty-'))
  const own = join(import.meta.dirname, 'empty-window')
  const window = await start([own, `--user-data-dir=${profile}`], 'Kosong')
  await window.page.getByRole('heading').waitFor({ timeout: limit })
  return {
    ...window,
    async close() {
      await window.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

async function start(args: readonly string[], address: string): Promise<OpenWindow> {
  const app = await _electron.launch({
    executablePath: requireRuntime().executable,
    args: [...args],
    cwd: root,
    chromiumSandbox: !runsAsRoot,
    timeout: limit,
  })
  try {
    return { app, page: await pageAt(app, address), close: () => app.close() }
  } catch (problem) {
    app.process().kill('SIGKILL')
    throw problem
  }
}

/** The desk has a second window, for printing; which comes first is chance. */
async function pageAt(app: ElectronApplication, address: string): Promise<Page> {
  const known = app.windows().find((page) => page.url().includes(address))
  if (known) return known
  await app.waitForEvent('window', { timeout: 500 }).catch(() => undefined)
  return pageAt(app, address)
}

/** Makes a call from the page, past its screens. A problem is a fault of the bench. */
export async function ask<N extends PageCallName>(
  { page }: OpenWindow,
  name: N,
  asks: AsksInput<N>,
): Promise<Answer<N>> {
  const message = { name, callId: crypto.randomUUID(), asks }
  const outcome = unpack(await page.evaluate((sent) => window.mejaAduan.call(sent), message))
  if ('problem' in outcome) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
  return outcome.answer as Answer<N>
}

export async function signInOnScreen({ page }: OpenWindow, { password }: Filled): Promise<void> {
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Hari ini' }).waitFor({ timeout: limit })
}

/** Megabytes of all processes of the app; what they share is counted once. */
export function memoryOf({ app }: OpenWindow): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [Number(pid), parentOf(pid)]),
  )
  const family = new Set([app.process().pid ?? 0])
  for (let before = 0; before !== family.size;) {
    before = family.size
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid)
  }
  const kilobytes = [...family].reduce((sum, pid) => sum + proportionalSize(pid), 0)
  return kilobytes / 1024
}

function parentOf(pid: string): number {
  return Number(/^PPid:\s*(\d+)/m.exec(readOr(`/proc/${pid}/status`))?.[1] ?? 0)
}

function proportionalSize(pid: number): number {
  return Number(/^Pss:\s*(\d+)/m.exec(readOr(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
