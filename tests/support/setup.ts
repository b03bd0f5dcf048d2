/** `npm run setup`: finds out what this machine lacks to run and test the app, and fetches it. Ends at once when nothing is missing. */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { provideDebianPackages } from './debian-packages.ts'
import { requireNode24 } from './run.ts'
import { findRuntime } from './runtime.ts'

requireNode24()

async function provideRuntime(): Promise<boolean> {
  if (findRuntime()) return true
  console.log('Fetching Electron')
  const installer = createRequire(import.meta.url).resolve('electron/install.js')
  const official = spawnSync(process.execPath, [installer], { encoding: 'utf8' })
  if (official.status === 0 && findRuntime()) return true

  const reason = official.stderr.trim().split('\n')[0]
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.error(
      `Electron could not be downloaded (${reason}), and for this system there is no stand-in.`,
    )
    return false
  }
  console.log(`Electron could not be downloaded (${reason}). Making the stand-in, about 15 seconds`)
  // Read only here: the tools it needs are not needed where the official Electron is to be had.
  const { buildStandIn } = await import('./stand-in.ts')
  await buildStandIn()
  return true
}

if (!provideDebianPackages() || !(await provideRuntime())) process.exit(1)

const runtime = findRuntime()
console.log(
  runtime?.standIn
    ? `Ready, on the stand-in: Electron ${runtime.version}. To try the official one again, remove the folder .runtime first.`
    : `Ready, on Electron ${runtime?.version}.`,
)
