/** Builds the app into out/, unless what lies there is newer than everything it is made of. */
import { globSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeLicences } from './licences.ts'
import { root, run } from './run.ts'

const stamp = join(root, 'out', '.built')

const ingredients = [
  'src-main/**',
  'src-renderer/**',
  'electron.config.ts',
  'package.json',
  'package-lock.json',
  'tests/support/licences.ts',
]

function changedAt(file: string): number {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function isBuilt(): boolean {
  const built = changedAt('out/.built')
  return built > 0 && globSync(ingredients, { cwd: root }).every((file) => changedAt(file) <= built)
}

/** Answers whether there is a current build now. */
export function ensureBuilt(): boolean {
  if (isBuilt()) return true
  const began = new Date()
  if (run('electron-vite', ['build', '--config', 'electron.config.ts', '--logLevel', 'warn']) !== 0)
    return false
  writeLicences()
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, '')
  // What was changed while the build ran is not in it.
  utimesSync(stamp, began, began)
  return true
}

if (import.meta.main) process.exitCode = ensureBuilt() ? 0 : 1
