import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import type { BackupMade } from '../../contract/keeping.ts'
import type { Millis } from '../deadlines/zone.ts'
import { copyErasedList, erasedListIn } from '../personal-data/erased-list.ts'
import { Refusal } from '../refusal.ts'
import { bundleFormat, labelOf } from './bundle-label.ts'
import type { BundleLabel, Manifest } from './bundle-label.ts'
import { connectReadOnly } from './connection.ts'
import type { Connection } from './connection.ts'
import { attachmentsIn } from './folder.ts'
import { readHighWater, syncFolder } from './high-water.ts'
import type { HighWater } from './high-water.ts'
import { move } from './move.ts'
import { highWaterOf } from './reconcile-numbers.ts'
import { hashing, sync } from './sealed-file.ts'
import { sealing } from './sealing.ts'
import type { SealingKey } from './sealing.ts'
import { hasTable, sql } from './sql.ts'
import { damageIn, hashOfFile, verify } from './verify.ts'

export interface BackupWays {
  /** Seals it for this key; what leaves the PC is sealed wherever a passphrase was set. */
  readonly key?: SealingKey | null
  /** How many pages are copied before others have their turn. */
  readonly pages?: number
}

/**
 * Makes one bundle of everything (database, letters, attachments, manifest, head) and proves it:
 * the copy is made by SQLite's online backup, opened, checked and counted, hashed, and renamed into
 * place when it is durable. Never a copy of the live file. A register with findings is backed up all
 * the same, and the findings are told. `to` may name the file by its label.
 */
export async function backUp(
  db: Connection,
  folder: string,
  to: string | ((label: BundleLabel) => string),
  now: Millis,
  { key = null, pages = pagesAtOnce }: BackupWays = {},
): Promise<BackupMade> {
  const work = await mkdtemp(join(folder, 'backup-'))
  try {
    const copy = join(work, 'register.db')
    // Read before the copy is made: beside a busy register it may only lie behind it.
    const known = readHighWater(folder)
    await db.backup(copy, { progress: () => pages })
    // Read after the copy: what is erased meanwhile is still in it, and erased again where it is restored.
    copyErasedList(folder, work)
    const { check, manifest, parts } = await prove(copy, folder, known, now)
    const target = resolve(typeof to === 'string' ? to : to(labelOf(manifest)))
    const unfinished = `${target}.part`
    await mkdir(dirname(target), { recursive: true })
    try {
      const sha256 = await writeBundle(unfinished, manifest, parts, key)
      move(unfinished, target)
      syncFolder(dirname(target))
      return { ...check, file: basename(target), sha256 }
    } catch (error) {
      // On a full disk what was begun would keep the room.
      await rm(unfinished, { force: true }).catch(() => {})
      throw error
    }
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
    const erased = erasedListIn(dirname(copy))
    const others = existsSync(erased) ? [{ name: basename(erased), path: erased }] : []
    for (const { name, path } of [{ name: 'register.db', path: copy }, ...others, ...attachments])
      parts.push({ name, path, bytes: (await stat(path)).size, sha256: await hashOfFile(path) })
    const manifest: Manifest = {
      ...bundleFormat,
      madeAt: now,
      schema: Number(db.pragma('user_version', { simple: true })),
      highWater: highWaterOf({ db }),
      complaints: check.complaints,
      letters: check.letters,
      office: shortNameIn(db),
      findings: damageIn(check).length,
      files: parts.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    }
    return { check, manifest, parts }
  } finally {
    db.close()
  }
}

/** Read as it stands: a register of an older shape, proved before its migration, has older settings. */
function shortNameIn(db: Connection): string {
  const name = sql<{ name: unknown }>(
    db,
    `SELECT json_extract(office, '$.shortName') AS name FROM office_versions
     ORDER BY revision DESC LIMIT 1`,
  ).get()?.name
  return typeof name === 'string' ? name.slice(0, 500) : ''
}

/** Writes the bundle and makes it durable; returns the SHA-256 of what was written. */
async function writeBundle(
  file: string,
  manifest: Manifest,
  parts: readonly Part[],
  key: SealingKey | null,
): Promise<string> {
  const { through, sha256 } = hashing()
  const bundle = new yazl.ZipFile()
  const noted = Buffer.from(JSON.stringify(manifest, null, 2))
  bundle.addBuffer(noted, 'manifest.json', { compress: false })
  for (const { name, path, bytes } of parts)
    bundle.addReadStreamLazy(name, { compress: false, size: bytes }, (use) => {
      const content = createReadStream(path, { highWaterMark: pieceSize })
      content.once('error', (error) => through.destroy(error))
      use(null, content)
    })
  bundle.end()
  const target = createWriteStream(file)
  await (key
    ? pipeline(bundle.outputStream, sealing(key, labelOf(manifest)).seal, through, target)
    : pipeline(bundle.outputStream, through, target))
  await sync(file)
  return sha256()
}
