import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test'
import { build } from 'vite'
import type { FakeRegister } from '../fakes/fake-register.ts'
import type { Scene } from '../fakes/fake-desk.ts'
import { root } from '../support/run.ts'
import { requireRuntime, runsAsRoot } from '../support/runtime.ts'

export { expect } from '@playwright/test'

declare global {
  interface Window {
    fake: FakeRegister
    fakeScene: Scene | undefined
    policyViolations: string[]
  }
}

export const monitors = {
  small: { width: 1366, height: 768 },
  large: { width: 1920, height: 1080 },
  /** The small one at 200 %. */
  zoomed: { width: 683, height: 384 },
} as const

/** The page in the Electron that runs the app, over a fake register instead of a real one. */
export class Screens {
  readonly #app: ElectronApplication
  readonly page: Page

  constructor(app: ElectronApplication, page: Page) {
    this.#app = app
    this.page = page
  }

  /** Begins anew in a scene, at a place such as `#/register`. */
  async open(scene: Scene = {}, place = '#/hari-ini', size: keyof typeof monitors = 'small') {
    await this.#app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, monitors[size])
    await this.page.goto('about:blank')
    // Read by the init script of the page that comes next.
    await this.page.goto(
      `app://desk/index.html?${encodeURIComponent(JSON.stringify(scene))}${place}`,
    )
    await this.page.locator('h1').first().waitFor()
    await this.settled()
  }

  /** Goes to a place as a link would. */
  async go(place: string) {
    await this.page.evaluate((hash) => {
      window.location.hash = hash
    }, place)
    await this.settled()
  }

  /** Waits until nothing has been asked of the register for a while. */
  async settled() {
    let before = -1
    let made = await this.page.evaluate(() => window.fake.made.length)
    while (made !== before) {
      await this.page.waitForTimeout(150)
      before = made
      made = await this.page.evaluate(() => window.fake.made.length)
    }
  }
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const axe = readFileSync(axePath, 'utf8')

/** What axe finds, one sentence each. */
export async function faultsOfAxe(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(async () => {
    // @ts-expect-error -- axe puts itself on the page's window.
    const { violations } = (await window.axe.run(document, { resultTypes: ['violations'] })) as {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
}

/** Every word that a screen reader may say: texts, labels, values, descriptions. */
export function spokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const attributes = [
      'aria-label',
      'aria-roledescription',
      'aria-valuetext',
      'aria-description',
      'title',
      'alt',
      'placeholder',
    ]
    const said = [...document.querySelectorAll('body, body *')].flatMap((element) => [
      ...attributes.map((name) => element.getAttribute(name) ?? ''),
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? ''),
    ])
    return said.map((words) => words.trim()).filter(Boolean)
  })
}

// `{year}` of a number pattern is a name to be typed as it stands.
const placeholder = /\{\w+\}/g
// Words of React Aria and of browsers that no Indonesian sentence has.
const english =
  /\b(select|selected|show|suggestions?|dismiss|calendar|previous|next|empty|press|sorted|ascending|descending|column|clear|close|search|day|month|year|hour|minute|choose file|no file|item|items|available|date|time picker|today)\b/i

/** What is said or shown in English. */
export async function englishWords(page: Page): Promise<string[]> {
  const spoken = await spokenWords(page)
  return spoken.filter((words) => english.test(words.replaceAll(placeholder, '')))
}

/** How far the screen scrolls sideways; 0 as it should be. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    return main ? main.scrollWidth - main.clientWidth : 0
  })
}

async function fakeScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    root: join(root, 'tests', 'fakes'),
    build: {
      write: false,
      target: 'chrome130',
      lib: { entry: join(root, 'tests/fakes/in-page.ts'), formats: ['iife'], name: 'fakeInPage' },
    },
  })
  const [first] = [built].flat()
  if (!first || !('output' in first)) throw new Error('The fake register was not built.')
  return first.output[0].code
}

/** `screens`: one Electron window for all tests of a file, each beginning with `open`. */
export const test = base.extend<object, { screens: Screens }>({
  screens: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of a fixture from this pattern.
    async ({}, use) => {
      const app = await _electron.launch({
        executablePath: requireRuntime().executable,
        args: [join(root, 'tests/screens/window')],
        cwd: root,
        env: {
          ...definedEnv(),
          MEJA_ADUAN_PAGES: process.env.MEJA_ADUAN_PAGES ?? join(root, 'out/renderer'),
        },
        chromiumSandbox: !runsAsRoot,
        timeout: 30_000,
      })
      const page = await app.firstWindow()
      const script = await fakeScript()
      await page.addInitScript({
        content: `if (location.protocol === 'app:') {
          window.policyViolations = []
          document.addEventListener('securitypolicyviolation', (event) => {
            window.policyViolations.push(event.violatedDirective + ' ' + event.blockedURI)
          })
          window.fakeScene = JSON.parse(decodeURIComponent(location.search.slice(1)) || '{}');
          ${script}
        }`,
      })
      await use(new Screens(app, page))
      await app.close()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
}
