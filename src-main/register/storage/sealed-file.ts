import { createHash } from 'node:crypto'
import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../refusal.ts'
import type { BundleLabel } from './bundle-label.ts'
import { fileKeyOf, opening, readSealedHeader, sealing, unlock } from './sealing.ts'
import type { Opener, SealedHeader, SealingKey } from './sealing.ts'

/** Small pieces make the copying wait more than it works. */
const pieceSize = 2 ** 20

/** How a file is sealed; null where it is no sealed one. Refuses a newer or broken header. */
export function readSealed(file: string): SealedHeader | null {
  return headerOf(file)?.header ?? null
}

function headerOf(file: string): ReturnType<typeof readSealedHeader> {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    throw new Refusal({ problem: 'cannot-read', detail: codeOf(error) })
  }
  try {
    return readSealedHeader((from, length) => {
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, readSync(handle, bytes, 0, length, from))
    })
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal({ problem: 'cannot-read', detail: codeOf(error) })
  } finally {
    closeSync(handle)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}

/**
 * Opens a sealed file into a plain one. Refuses with `passphrase-needed`, `wrong-passphrase`, or
 * `not-a-backup` where it is cut short or changed.
 */
export async function unseal(file: string, to: string, opener: Opener): Promise<void> {
  const found = headerOf(file)
  if (!found) throw new Refusal({ problem: 'not-a-backup', detail: 'tidak terkunci' })
  const fileKey = await keyFor(found, opener)
  const source = createReadStream(file, { start: found.end, highWaterMark: pieceSize })
  await pipeline(source, opening(fileKey), createWriteStream(to))
}

async function keyFor(
  { header, bytes }: { readonly header: SealedHeader; readonly bytes: Buffer },
  opener: Opener,
): Promise<Buffer> {
  if ('fileKey' in opener) return Buffer.from(opener.fileKey, 'hex')
  if (opener.passphrase === null) throw new Refusal({ problem: 'passphrase-needed' })
  return fileKeyOf(await unlock(header.key, opener.passphrase), header.ephemeral, bytes)
}

/** Lets bytes through and hashes them. */
export function hashing(): { through: Transform; sha256: () => string } {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      done(null, piece)
    },
  })
  return { through, sha256: () => hash.digest('hex') }
}

/**
 * Copies a proved bundle to a file that is durable and was read back when it returns: sealed with a
 * key, as it is without one. Returns the SHA-256 of what was written, and the file's own key.
 */
export async function copyBundle(
  from: string,
  to: string,
  key: SealingKey | null,
  label: BundleLabel,
): Promise<{ sha256: string; fileKey: string | null }> {
  const sealed = key && sealing(key, label)
  const read = hashing()
  const written = hashing()
  const source = createReadStream(from, { highWaterMark: pieceSize })
  const target = createWriteStream(to)
  await (sealed
    ? pipeline(source, read.through, sealed.seal, written.through, target)
    : pipeline(source, read.through, written.through, target))
  await sync(to)
  const fileKey = sealed?.fileKey ?? null
  if ((await hashOfContent(to, fileKey)) !== read.sha256())
    throw new Refusal({ problem: 'not-a-backup', detail: 'salinan berbeda' })
  return { sha256: written.sha256(), fileKey }
}

/** The hash of what a copy holds, read from the disk anew. */
async function hashOfContent(file: string, fileKey: string | null): Promise<string> {
  const { through, sha256 } = hashing()
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() })
  if (fileKey === null) await pipeline(createReadStream(file), through, nowhere)
  else
    await pipeline(
      createReadStream(file, { start: headerOf(file)?.end ?? 0, highWaterMark: pieceSize }),
      opening(Buffer.from(fileKey, 'hex')),
      through,
      nowhere,
    )
  return sha256()
}

export async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
