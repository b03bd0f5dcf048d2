import { randomUUID } from 'node:crypto'
import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { Refusal } from '../register/refusal.ts'
import { syncFolder } from '../register/storage/high-water.ts'

/** A file to be written whole or not at all, opened before anything is done for its sake. */
export interface Output {
  write(bytes: Uint8Array): Promise<void>
  /** Takes away what was begun; does nothing once it is written. */
  discard(): Promise<void>
}

/** More than any letter or month's workbook takes: what fits now will fit when it is written. */
const roomKept = 4 * 2 ** 20

/**
 * Begins a file beside its place, with room kept for it on the disk, so that a full disk or a bad name is
 * found before a letter is issued. Refuses with `cannot-write`, also for any place inside the
 * register's own folder.
 */
export async function openOutput(file: string, registerFolder: string): Promise<Output> {
  await refuseUnwritable(file, registerFolder)
  const target = resolve(file)
  const part = join(dirname(target), `.${randomUUID()}.part`)
  const handle = await open(part, 'wx')
  let begun = true
  const discard = async () => {
    if (!begun) return
    begun = false
    await handle.close()
    await rm(part, { force: true })
  }
  try {
    // A name that is too long for the folder is found here, not at the renaming.
    await stat(target).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error
    })
    await handle.writeFile(new Uint8Array(roomKept))
    await handle.sync()
  } catch (error) {
    await discard()
    throw error
  }
  return {
    discard,
    async write(bytes) {
      await handle.write(bytes, 0, bytes.length, 0)
      await handle.truncate(bytes.length)
      await handle.sync()
      await handle.close()
      begun = false
      await rename(part, target)
      syncFolder(dirname(target))
    },
  }
}

/** Refuses a place that cannot be written, or that lies inside the register's own folder. */
export async function refuseUnwritable(file: string, registerFolder: string): Promise<void> {
  const folder = dirname(resolve(file))
  const refused = new Refusal({ problem: 'cannot-write', detail: basename(folder) })
  try {
    await access(folder, constants.W_OK)
    const place = await realpath(folder)
    // A register that is not there has no inside.
    const register = await realpath(registerFolder).catch(() => null)
    if (register !== null && (place === register || place.startsWith(register + sep))) throw refused
  } catch (error) {
    throw codeOf(error) === 'ENOENT' || error === refused ? refused : error
  }
  const present = await stat(file).catch(() => null)
  if (present?.isDirectory()) throw new Refusal({ problem: 'cannot-write', detail: basename(file) })
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
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
