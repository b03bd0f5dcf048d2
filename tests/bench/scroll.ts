import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../support/run.ts'
import type { Filled } from './fill.ts'
import { percentile } from './measure.ts'
import type { Row } from './measure.ts'
import { openDeskWindow, signInOnScreen } from './windows.ts'
import type { OpenWindow } from './windows.ts'

/** A task of the page's main thread, in milliseconds: how long it lasted, and its own processor time. */
interface Task {
  readonly lasted: number
  readonly own: number
  /** Run by the engine for itself while no frame was due. */
  readonly idle: boolean
}

const limit = 50

/**
 * Scrolls, pages and types in the real window and traces it. What counts is the processor's time of each
 * task of the page's main thread: what else the machine does at that moment is not caused by us.
 */
export async function measureScroll(filled: Filled): Promise<Row[]> {
  const window = await openDeskWindow(filled)
  try {
    await signInOnScreen(window, filled)
    await toRegister(window.page)
    const rows: Row[] = []
    for (const [what, work] of Object.entries(works)) {
      await work(window.page)
      rows.push(row(filled, what, await traced(window, what, work)))
    }
    // The desk opens again where it was left.
    await window.page.evaluate(() => {
      location.hash = '#/hari-ini'
    })
    await window.page.getByRole('heading', { name: 'Hari ini' }).waitFor()
    return rows
  } finally {
    await window.close()
  }
}

function row(filled: Filled, what: string, tasks: readonly Task[]): Row {
  // In idle time, when no frame is due, the engine collects what nobody uses any more.
  const busy = tasks.filter((task) => !task.idle)
  const idle = Math.max(0, ...tasks.filter((task) => task.idle).map((task) => task.own))
  const own = busy.map((task) => task.own)
  const lasted = busy.map((task) => task.lasted)
  const over = (times: readonly number[]) => times.filter((time) => time > limit).length
  return {
    measure: `longest frame while ${what} in ${filled.complaints.toLocaleString('en')} complaints`,
    against: 'the limit alone',
    value: Math.max(...own),
    limit,
    unit: 'ms',
    times: `${over(own)} of ${busy.length} tasks over ${limit} ms of their own; p99 ${percentile(own, 0.99).toFixed(1)} ms; on the clock, with all else that ran: longest ${Math.max(...lasted).toFixed(0)} ms, ${over(lasted)} over; longest collecting in idle time ${idle.toFixed(0)} ms`,
    method:
      'tasks of the page’s main thread out of a trace by Electron’s contentTracing, processor time of the thread; after doing the same once untraced',
  }
}

const works = {
  async scrolling(page: Page) {
    await page.locator('.grid-body').hover({ position: { x: 200, y: 100 } })
    for (let turn = 0; turn < 60; turn += 1) {
      await page.mouse.wheel(0, turn < 40 ? 300 : -450)
      await nextFrame(page)
    }
    // The scroll bar, dragged through all of them.
    for (const part of [0.2, 0.5, 0.35, 0.9, 1, 0.6, 0])
      for (let step = 0; step < 10; step += 1) {
        await page.locator('[role="grid"]').evaluate((grid, to) => {
          grid.scrollTop += (grid.scrollHeight * to - grid.scrollTop) / 3
        }, part)
        await nextFrame(page)
      }
    await page.locator('[data-index="0"]').waitFor()
  },
  async 'running through it by keyboard'(page: Page) {
    await page.locator('[role="row"][tabindex="0"]').focus()
    await presses(page, 'ArrowDown', 60)
    await presses(page, 'PageDown', 40)
    await presses(page, 'End', 1)
    await page.locator(`[data-key="PGD-2000-00001"]`).waitFor()
    await presses(page, 'PageUp', 20)
    await presses(page, 'Home', 1)
    await page.locator('[data-index="0"][data-key]').waitFor()
    await presses(page, 'ArrowRight', 1)
    await page.locator('.peek-head').waitFor()
    for (let turn = 0; turn < 12; turn += 1) {
      await presses(page, 'ArrowDown', 1)
      const number = await page.locator('[role="row"]:focus').getAttribute('data-key')
      await page.locator('.peek-head', { hasText: number ?? '' }).waitFor()
      await page.locator('.peek-subject').waitFor()
    }
    await presses(page, 'ArrowLeft', 1)
  },
  async 'typing a search'(page: Page) {
    for (const text of ['timbangan pasar', 'koprasi', '2019-00', 'budi']) {
      await page.keyboard.press('Control+k')
      await page.locator('#search').fill('')
      await page.keyboard.type(text, { delay: 90 })
      await page.getByRole('status').filter({ hasText: text }).first().waitFor()
    }
    await page.keyboard.press('ArrowDown')
    await presses(page, 'PageDown', 30)
    await toRegister(page)
  },
  async filtering(page: Page) {
    for (const filter of ['channel=letter', 'month=2010-05', 'overdue=true', 'status=closed', '']) {
      await page.evaluate((query) => {
        location.hash = `#/register?${query}`
      }, filter)
      await page
        .getByRole('status')
        .filter({ hasText: /pengaduan/ })
        .first()
        .waitFor()
      await nextFrame(page)
    }
    await toRegister(page)
  },
}

async function toRegister(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/register'
  })
  await page.getByRole('heading', { name: 'Register' }).waitFor()
  await page.locator('[data-index="0"][data-key]').waitFor()
}

async function presses(page: Page, key: string, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    await page.keyboard.press(key)
    await nextFrame(page)
  }
}

function nextFrame(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => done())
      }),
  )
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly src_func?: string }
}

async function traced(
  { app, page }: OpenWindow,
  what: string,
  work: (page: Page) => Promise<void>,
): Promise<Task[]> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: ['toplevel', 'devtools.timeline', '__metadata'],
      excluded_categories: ['*'],
    }),
  )
  await work(page)
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const folder = join(root, 'test-results')
  mkdirSync(folder, { recursive: true })
  copyFileSync(file, join(folder, `trace-${what.replaceAll(' ', '-')}.json`))
  const pid = await app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.webContents.getURL().includes('index.html'))
        ?.webContents.getOSProcessId() ?? 0,
  )
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }
  const main = traceEvents.find(
    ({ name, pid: of, args }) =>
      name === 'thread_name' && of === pid && args?.name === 'CrRendererMain',
  )
  const tasks = traceEvents.filter(
    ({ name, ph, pid: of, tid }) =>
      ph === 'X' && of === pid && tid === main?.tid && name.endsWith('RunTask'),
  )
  if (tasks.length === 0) throw new Error('the trace holds no task of the page')
  return tasks.map(({ dur = 0, tdur = 0, args }) => ({
    lasted: dur / 1_000,
    own: tdur / 1_000,
    idle: args?.src_func === 'PostIdleTask',
  }))
}
