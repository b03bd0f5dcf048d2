import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'
import { Refusal } from '../refusal.ts'
import { labelOf, Manifest, refuseNewerFormat } from './bundle-label.ts'
import type { BundleLabel } from './bundle-label.ts'
import { readSealed, unseal } from './sealed-file.ts'
import type { Opener, SealedHeader } from './sealing.ts'

const largestManifest = 64 * 2 ** 20

/** A backup's label, unproved, and how it is sealed (null where it is not). Refuses with `not-a-backup` what is none. */
export async function readLabel(
  file: string,
): Promise<{ label: BundleLabel; sealed: SealedHeader | null }> {
  const sealed = readSealed(file)
  if (sealed) return { label: sealed.label, sealed }
  const zip = await openZip(file)
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== 'manifest.json') break
      const manifest = parseManifest(await readEntry(zip, entry, largestManifest))
      return { label: labelOf(manifest), sealed: null }
    }
    throw foreign('tanpa daftar isi')
  } finally {
    zip.close()
  }
}

async function openZip(file: string): Promise<yauzl.ZipFile> {
  return yauzl.openPromise(file, { lazyEntries: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error)
      throw new Refusal({ problem: 'cannot-read', detail: String(error.code) })
    throw foreign('bukan berkas cadangan')
  })
}

/**
 * Unpacks a bundle into a new folder, each file durable. Only the names that the manifest lists are
 * written, no more bytes than it says, and each must have the hash it says. Refuses with
 * `not-a-backup`, naming what is wrong; of a sealed one also with `passphrase-needed` and
 * `wrong-passphrase`.
 */
export async function unpackBundle(
  file: string,
  into: string,
  opener: Opener = { passphrase: null },
): Promise<Manifest> {
  const sealed = readSealed(file)
  if (!sealed) return unpackZip(file, into)
  const plain = join(into, 'bundle.zip')
  await unseal(file, plain, opener)
  const manifest = await unpackZip(plain, into)
  await rm(plain)
  return manifest
}

async function unpackZip(file: string, into: string): Promise<Manifest> {
  const zip = await openZip(file)
  try {
    let manifest: Manifest | undefined
    const written = new Set<string>()
    let unpacked = 0
    for await (const entry of zip.eachEntry()) {
      if (!manifest) {
        if (entry.fileName !== 'manifest.json') throw foreign('tanpa daftar isi')
        manifest = parseManifest(await readEntry(zip, entry, largestManifest))
        continue
      }
      const listed = manifest.files.find((one) => one.name === entry.fileName)
      if (!listed || written.has(listed.name)) throw foreign(`berkas asing ${entry.fileName}`)
      // Nothing in it is packed: more than it weighs would be unpacked only where entries overlap.
      unpacked += entry.uncompressedSize
      if (unpacked > zip.fileSize) throw foreign('isinya lebih besar daripada berkasnya')
      await writeEntry(zip, entry, join(into, listed.name), listed)
      written.add(listed.name)
    }
    const absent = manifest?.files.find((one) => !written.has(one.name))
    if (!manifest || absent) throw foreign(`tidak utuh: ${absent?.name ?? 'kosong'}`)
    return manifest
  } catch (error) {
    if (error instanceof Refusal || (error instanceof Error && 'code' in error)) throw error
    throw foreign(error instanceof Error ? error.message : String(error))
  } finally {
    zip.close()
  }
}

function foreign(detail: string): Refusal {
  return new Refusal({ problem: 'not-a-backup', detail })
}

function parseManifest(bytes: Buffer): Manifest {
  let told: unknown
  try {
    told = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw foreign('daftar isi tidak dikenal')
  }
  refuseNewerFormat(told)
  const manifest = Manifest.safeParse(told)
  if (!manifest.success) throw foreign('daftar isi tidak dikenal')
  return manifest.data
}

async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, most: number): Promise<Buffer> {
  if (entry.uncompressedSize > most) throw foreign(`${entry.fileName} terlalu besar`)
  const pieces: Buffer[] = []
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

async function writeEntry(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  to: string,
  listed: Manifest['files'][number],
): Promise<void> {
  if (entry.uncompressedSize !== listed.bytes) throw foreign(`ukuran ${listed.name} berbeda`)
  await mkdir(dirname(to), { recursive: true })
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      done(null, piece)
    },
  })
  await pipeline(await zip.openReadStreamPromise(entry), hashing, createWriteStream(to))
  if (hash.digest('hex') !== listed.sha256) throw foreign(`isi ${listed.name} berubah`)
  const handle = await open(to, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
