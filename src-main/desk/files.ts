import { randomUUID } from 'node:crypto'
import { access, constants, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { Refusal } from '../register/refusal.ts'

/** Refuses early where a file could not be written, before anything is issued for it. */
export async function refuseUnwritable(file: string): Promise<void> {
  const folder = dirname(resolve(file))
  try {
    await access(folder, constants.W_OK)
  } catch {
    throw new Refusal({ problem: 'cannot-write', detail: basename(folder) })
  }
  const present = await stat(file).catch(() => null)
  if (present?.isDirectory()) throw new Refusal({ problem: 'cannot-write', detail: basename(file) })
}

/** Writes a whole file or none: beside it first, durable, then renamed into place. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.${randomUUID()}.part`
  try {
    const handle = await open(part, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** Reads a JSON file; refuses with `cannot-read` or an unreadable-JSON fault. */
export async function readJsonFile(file: string): Promise<unknown> {
  return parseJson(await readFile(file, 'utf8'))
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Refusal({ problem: 'invalid', faults: [{ field: '', problem: 'not-json' }] })
  }
}

/** Everything on standard input, as JSON; nothing at all is an empty object. */
export async function readJsonInput(): Promise<unknown> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece as Buffer)
  const text = Buffer.concat(pieces).toString('utf8')
  return text.trim() === '' ? {} : parseJson(text)
}
