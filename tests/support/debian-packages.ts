import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './run.ts'
import { runsAsRoot } from './runtime.ts'

/** What the app, its virtual display and the checks of its papers need from a bare Debian 12. */
const needed: readonly string[] = [
  // Electron
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  // a display where there is none
  'xvfb',
  'xauth',
  // unpacks the stand-in runtime
  'unzip',
  // read back letters and workbooks in the tests
  'poppler-utils',
  'qpdf',
  'imagemagick',
  'libreoffice-calc',
  // a print server with a printer that keeps what it is sent
  'cups',
  'cups-client',
  // shows that nothing goes out to a network
  'strace',
  // what the benches compare letters with
  'libreoffice-writer',
]

function isInstalled(name: string): boolean {
  // Since Debian 13 some libraries carry t64 (64-bit time) in their name.
  return [name, `${name}t64`].some((candidate) => {
    const query = spawnSync('dpkg-query', ['-W', '-f=${Status}', candidate], { encoding: 'utf8' })
    return query.stdout?.endsWith('ok installed')
  })
}

/** Installs the missing Debian packages where that is possible, and answers whether all are there now. */
export function provideDebianPackages(): boolean {
  if (process.platform !== 'linux') return true
  const missing = existsSync('/usr/bin/dpkg-query')
    ? needed.filter((name) => !isInstalled(name))
    : needed
  if (missing.length === 0) return true

  const install = ['install', '-y', '--no-install-recommends', ...missing]
  if (!existsSync('/usr/bin/apt-get')) {
    console.error(
      `This is no Debian. Install what these Debian packages hold: ${missing.join(' ')}`,
    )
    return false
  }
  if (!runsAsRoot) {
    console.error(`System packages are missing. Install them, then run this again:`)
    console.error(`  sudo apt-get update && sudo apt-get ${install.join(' ')}`)
    return false
  }
  console.log(`Installing system packages: ${missing.join(' ')}`)
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' }
  return run('apt-get', ['update', '-qq'], quietly) === 0 && run('apt-get', install, quietly) === 0
}
