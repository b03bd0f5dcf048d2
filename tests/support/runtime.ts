import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from './run.ts'

/** An Electron that can run the app on this machine. */
export interface Runtime {
  readonly folder: string
  readonly executable: string
  readonly version: string
  /** True for the older Electron that is used where the official one cannot be downloaded. Never shipped. */
  readonly standIn: boolean
}

export const standInFolder = join(root, '.runtime', 'electron')

const electronPackage = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

const executableName: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

function runtimeIn(folder: string, standIn: boolean): Runtime | undefined {
  const executable = join(folder, executableName[process.platform] ?? 'electron')
  const versionFile = join(folder, 'version')
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
  return { folder, executable, version, standIn }
}

/** The official Electron where it has been fetched, else the stand-in, else nothing: `npm run setup` fetches one. */
export function findRuntime(): Runtime | undefined {
  return runtimeIn(join(electronPackage, 'dist'), false) ?? runtimeIn(standInFolder, true)
}

export function requireRuntime(): Runtime {
  const runtime = findRuntime()
  if (runtime) return runtime
  console.error('There is no Electron to run the app with. Fetch it: npm run setup')
  process.exit(1)
}

/** Chromium refuses to sandbox a program that runs as root; every other user keeps the sandbox. */
export const runsAsRoot = process.getuid?.() === 0
