import type { App } from 'electron'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The Electron that this version is made for; a test compares it with package.json. */
export const pinnedElectron = '45.4.1'

/** Runs on another Electron than the pinned one: for building and testing, never shipped. */
export const isStandIn = process.versions.electron !== pinnedElectron

const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The files beside this bundle, in out/. */
export const registerFile = built('./register.mjs')
export const preloadFile = built('../preload/preload.cjs')
export const pagesFolder = built('../renderer')

/** Data the office may edit or replace: beside the archive when packaged. */
export function assetsFolder(app: App): string {
  return join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'assets')
}
