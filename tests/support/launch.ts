import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { root } from './run.ts'
import { requireRuntime, runsAsRoot } from './runtime.ts'

export interface LaunchedApp {
  readonly app: ElectronApplication
  readonly window: Page
}

export interface LaunchOptions {
  /** Given to the app itself, after its path. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Launch the packaged app of `npm run package -- --for-tests` instead of the build in out/. */
  readonly packaged?: boolean
  /** What runs the runtime in its place, with the same arguments: a script that watches it. */
  readonly executable?: string
}

const packagedFolder = join(root, 'out', 'dist')
const packagedExecutable: Partial<Record<NodeJS.Platform, string>> = {
  linux: join(packagedFolder, 'linux-unpacked', 'meja-aduan'),
  win32: join(packagedFolder, 'win-unpacked', 'meja-aduan.exe'),
}

/** Starts the app and waits for its first window. About one launch in a hundred hangs under load: it gets one more try. */
export async function launch(options: LaunchOptions = {}): Promise<LaunchedApp> {
  try {
    return await launchOnce(options)
  } catch (problem) {
    console.warn(`The app did not open, trying once more: ${String(problem).split('\n')[0]}`)
    return launchOnce(options)
  }
}

async function launchOnce({
  args = [],
  env = {},
  packaged = false,
  executable = packaged ? packagedApp() : requireRuntime().executable,
}: LaunchOptions): Promise<LaunchedApp> {
  const limit = 20_000
  const app = await _electron.launch({
    executablePath: executable,
    args: [...(packaged ? [] : ['.']), ...args],
    cwd: root,
    env: { ...definedEnv(), ...env },
    chromiumSandbox: !runsAsRoot,
    timeout: limit,
  })
  try {
    return { app, window: await app.firstWindow({ timeout: limit }) }
  } catch (problem) {
    app.process().kill('SIGKILL')
    throw problem
  }
}

export function packagedApp(): string {
  const executable = packagedExecutable[process.platform]
  if (executable && existsSync(executable)) return executable
  throw new Error('There is no packaged app. Make it: npm run package -- --for-tests')
}

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}
