import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/run.ts'
import { requireRuntime, runsAsRoot } from '../support/runtime.ts'
import { expect, temporaryFolder, test } from './desk.ts'

/** Debian's user without rights; the other tests run as root, where Chromium cannot sandbox. */
const nobody = { uid: 65_534, gid: 65_534 }

function canSandbox(): boolean {
  const made = spawnSync('runuser', ['-u', 'nobody', '--', 'unshare', '--user', 'true'])
  return process.platform === 'linux' && runsAsRoot && made.status === 0
}

test.skip(!canSandbox(), 'needs root, to become somebody else, and user namespaces')

test('as an ordinary user, the app runs with its pages in the sandbox of the system', async () => {
  const place = temporaryFolder()
  chmodSync(place.path, 0o700)
  chownSync(place.path, nobody.uid, nobody.gid)
  const register = join(place.path, 'register')
  const command = [requireRuntime().executable, '.', `--data=${register}`]
  const environment = ['env', `HOME=${place.path}`, `TMPDIR=${place.path}`]
  const app = spawn(
    'runuser',
    ['-u', 'nobody', '--', ...environment, 'xvfb-run', '-a', ...command],
    {
      cwd: root,
      stdio: 'ignore',
      detached: true,
    },
  )
  const ended = new Promise((resolve) => app.once('exit', resolve))
  try {
    await expect.poll(() => logged(`${register}-logs`), { timeout: 40_000 }).toContain('"open"')
    const pages = processes().filter(
      ({ command: line }) => line.includes('--type=renderer') && line.includes(register),
    )
    expect(pages).not.toEqual([])
    for (const page of pages) {
      expect(page.command).not.toContain('--no-sandbox')
      // 2: system calls are filtered.
      expect(page.status).toMatch(/^Seccomp:\s*2$/m)
      expect(page.status).toMatch(/^NoNewPrivs:\s*1$/m)
    }
  } finally {
    endGroup(app)
    await ended
    place.remove()
  }
})

function logged(folder: string): string {
  try {
    return readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('')
  } catch {
    return ''
  }
}

function processes(): { readonly command: string; readonly status: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return [{ command, status: readFileSync(`/proc/${pid}/status`, 'utf8') }]
      } catch {
        return []
      }
    })
}

/** The app, its display and everything between: they are one group of their own. */
function endGroup(child: ChildProcess): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
}
