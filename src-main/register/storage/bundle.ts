import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { HighWater } from './high-water.ts'

/** What makes a zip file a backup of this product. */
export const bundleFormat = { product: 'meja-aduan', format: 1 } as const

/** The first entry of a bundle: what is in it, and the hash of each file. */
export const Manifest = z.strictObject({
  product: z.literal(bundleFormat.product),
  format: z.literal(bundleFormat.format),
  madeAt: z.int(),
  schema: z.int(),
  highWater: HighWater,
  complaints: z.int(),
  letters: z.int(),
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^(register\.db|attachments\/[0-9a-f]{64})$/),
        bytes: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1),
})
export type Manifest = z.output<typeof Manifest>

const largestManifest = 64 * 2 ** 20

/**
 * Unpacks a bundle into a new folder, each file durable. Only the names that the manifest lists are
 * written, no more bytes than it says, and each must have the hash it says. Refuses with
 * `not-a-backup`, naming what is wrong.
 */
export async function unpackBundle(file: string, into: string): Promise<Manifest> {
  const zip = await yauzl.openPromise(file, { lazyEntries: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error)
      throw new Refusal({ problem: 'cannot-read', detail: String(error.code) })
    throw foreign('bukan berkas cadangan')
  })
  try {
    let manifest: Manifest | undefined
    const written = new Set<string>()
    for await (const entry of zip.eachEntry()) {
      if (!manifest) {
        if (entry.fileName !== 'manifest.json') throw foreign('tanpa daftar isi')
        manifest = parseManifest(await readEntry(zip, entry, largestManifest))
        continue
      }
      const listed = manifest.files.find((one) => one.name === entry.fileName)
      if (!listed || written.has(listed.name)) throw foreign(`berkas asing ${entry.fileName}`)
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
  try {
    return Manifest.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    throw foreign('daftar isi tidak dikenal')
  }
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
