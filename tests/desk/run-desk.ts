import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { text } from 'node:stream/consumers'
import { join, resolve } from 'node:path'
import { ownFolder } from '../fixtures/open-desk.ts'

const entry = resolve(import.meta.dirname, '../../src-main/desk/desk.ts')

export interface Ran {
  readonly code: number
  /** Each line of standard output, read as JSON. */
  readonly lines: Record<string, unknown>[]
  readonly first: Record<string, unknown>
  readonly words: string
}

/** Runs the desk command as a process of its own, as a person at a terminal would. */
export async function runDesk(
  args: readonly string[],
  given: { input?: string; password?: string } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, MEJA_ADUAN_PASSWORD: given.password ?? '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.on('error', () => {})
  child.stdin.end(given.input ?? '')
  const [out, words] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  const lines = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { code: child.exitCode ?? -1, lines, first: lines[0] ?? {}, words }
}

let ready: Promise<{ readonly folder: string; readonly made: Ran }> | undefined

/** Made by the command once for each process, and copied: most of its time is a password's sealing. */
async function makeTemplate() {
  const place = mkdtempSync(join(tmpdir(), 'meja-aduan-template-'))
  process.once('exit', () => rmSync(place, { recursive: true, force: true }))
  const folder = join(place, 'register')
  return { folder, made: await runDesk(['init', '--data', folder]) }
}

/** A new register made by the command, and a way to run it as an officer. */
export async function initialised() {
  const { folder: madeIn, made } = await (ready ??= makeTemplate())
  const folder = ownFolder()
  cpSync(madeIn, folder, { recursive: true })
  const password = String(made.first['initialPassword'])
  const officers = made.first['officers'] as { id: string; role: string }[]
  const idOf = (role: string) => officers.find((officer) => officer.role === role)?.id ?? ''
  return {
    folder,
    password,
    idOf,
    made,
    madeIn,
    desk: (
      args: readonly string[],
      given: { input?: string; as?: string; password?: string } = {},
    ) =>
      runDesk([...args, '--data', folder, '--as', idOf(given.as ?? 'service-officer')], {
        password,
        ...given,
      }),
  }
}
