import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import type { BackupMade } from '../../contract/keeping.ts'
import type { Millis } from '../deadlines/zone.ts'
import { Refusal } from '../refusal.ts'
import { bundleFormat } from './bundle.ts'
import type { Manifest } from './bundle.ts'
import { connectReadOnly } from './connection.ts'
import type { Connection } from './connection.ts'
import { attachmentsIn } from './folder.ts'
import { readHighWater, syncFolder } from './high-water.ts'
import type { HighWater } from './high-water.ts'
import { highWaterOf } from './reconcile-numbers.ts'
import { hasTable, sql } from './sql.ts'
import { hashOfFile, verify } from './verify.ts'

/**
 * Makes one bundle of everything (database, letters, attachments, manifest, head) and proves it:
 * the copy is made by SQLite's online backup, opened, checked and counted, hashed, and renamed into
 * place when it is durable. Never a copy of the live file. A register with findings is backed up all
 * the same, and the findings are told.
 */
export async function backUp(
  db: Connection,
  folder: string,
  to: string,
  now: Millis,
): Promise<BackupMade> {
  const target = resolve(to)
  const work = await mkdtemp(join(folder, 'backup-'))
  try {
    const copy = join(work, 'register.db')
    // Read before the copy is made: beside a busy register it may only lie behind it.
    const known = readHighWater(folder)
    await db.backup(copy, { progress: () => pagesAtOnce })
    const { check, manifest, parts } = await prove(copy, folder, known, now)
    const unfinished = `${target}.part`
    await mkdir(dirname(target), { recursive: true })
    const sha256 = await writeBundle(unfinished, manifest, parts)
    await rename(unfinished, target)
    syncFolder(dirname(target))
    return { ...check, file: basename(target), sha256 }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Between two pieces of the copy other work has its turn: eight megabytes take some 20 ms. */
const pagesAtOnce = 2_000
/** Small pieces make the copying wait more than it works. */
const pieceSize = 2 ** 20

interface Part {
  readonly name: string
  readonly path: string
  readonly bytes: number
}

async function prove(copy: string, folder: string, known: HighWater | null, now: Millis) {
  const db = connectReadOnly(copy)
  try {
    const check = await verify(db, folder, known)
    if (check.findings.some((one) => one.finding === 'database-damaged'))
      throw new Refusal({ problem: 'register-damaged', detail: check.findings[0]?.what ?? '' })
    const tables = ['attachments', 'draft_files'].filter((table) => hasTable(db, table))
    const attachments = sql<{ sha256: string }>(
      db,
      tables.map((table) => `SELECT sha256 FROM ${table}`).join(' UNION '),
    )
      .all()
      .map(({ sha256 }) => ({
        name: `attachments/${sha256}`,
        path: join(attachmentsIn(folder), sha256),
      }))
      // One that is not there is among the findings, and keeps nobody from a backup of the rest.
      .filter(({ path }) => existsSync(path))
    const parts: (Part & { sha256: string })[] = []
    for (const { name, path } of [{ name: 'register.db', path: copy }, ...attachments])
      parts.push({ name, path, bytes: (await stat(path)).size, sha256: await hashOfFile(path) })
    const manifest: Manifest = {
      ...bundleFormat,
      madeAt: now,
      schema: Number(db.pragma('user_version', { simple: true })),
      highWater: highWaterOf({ db }),
      complaints: check.complaints,
      letters: check.letters,
      files: parts.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    }
    return { check, manifest, parts }
  } finally {
    db.close()
  }
}

/** Writes the bundle and makes it durable; returns the SHA-256 of what was written. */
async function writeBundle(
  file: string,
  manifest: Manifest,
  parts: readonly Part[],
): Promise<string> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      done(null, piece)
    },
  })
  const bundle = new yazl.ZipFile()
  const noted = Buffer.from(JSON.stringify(manifest, null, 2))
  bundle.addBuffer(noted, 'manifest.json', { compress: false })
  for (const { name, path, bytes } of parts)
    bundle.addReadStreamLazy(name, { compress: false, size: bytes }, (use) => {
      const content = createReadStream(path, { highWaterMark: pieceSize })
      content.once('error', (error) => hashing.destroy(error))
      use(null, content)
    })
  bundle.end()
  await pipeline(bundle.outputStream, hashing, createWriteStream(file))
  const written = await open(file, 'r+')
  try {
    await written.sync()
  } finally {
    await written.close()
  }
  return hash.digest('hex')
}
