import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
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
import { syncFolder } from './high-water.ts'
import { highWaterOf } from './reconcile-numbers.ts'
import { sql } from './sql.ts'
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
    await db.backup(copy)
    const { check, manifest, attachments } = await prove(copy, folder, now)
    const part = `${target}.part`
    await mkdir(dirname(target), { recursive: true })
    await writeBundle(part, copy, manifest, attachments)
    const sha256 = await hashOfFile(part)
    await rename(part, target)
    syncFolder(dirname(target))
    return { ...check, file: basename(target), sha256 }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

type Attachments = { name: string; path: string }[]

async function prove(copy: string, folder: string, now: Millis) {
  const db = connectReadOnly(copy)
  try {
    const check = await verify(db, folder)
    if (check.findings.some((one) => one.finding === 'database-damaged'))
      throw new Refusal({ problem: 'register-damaged', detail: check.findings[0]?.what ?? '' })
    const attachments: Attachments = sql<{ sha256: string }>(
      db,
      'SELECT DISTINCT sha256 FROM attachments',
    )
      .all()
      .map(({ sha256 }) => ({
        name: `attachments/${sha256}`,
        path: join(attachmentsIn(folder), sha256),
      }))
    const version = Number(db.pragma('user_version', { simple: true }))
    const files = []
    for (const { name, path } of [{ name: 'register.db', path: copy }, ...attachments])
      files.push({ name, bytes: (await stat(path)).size, sha256: await hashOfFile(path) })
    const manifest: Manifest = {
      ...bundleFormat,
      madeAt: now,
      schema: version,
      highWater: highWaterOf({ db }),
      complaints: check.complaints,
      letters: check.letters,
      files,
    }
    return { check, manifest, attachments }
  } finally {
    db.close()
  }
}

async function writeBundle(
  part: string,
  copy: string,
  manifest: Manifest,
  attachments: Attachments,
): Promise<void> {
  const bundle = new yazl.ZipFile()
  bundle.addBuffer(Buffer.from(JSON.stringify(manifest, null, 2)), 'manifest.json', {
    compress: false,
  })
  bundle.addFile(copy, 'register.db', { compress: false })
  for (const { name, path } of attachments) bundle.addFile(path, name, { compress: false })
  bundle.end()
  await pipeline(bundle.outputStream, createWriteStream(part))
  const written = await open(part, 'r+')
  try {
    await written.sync()
  } finally {
    await written.close()
  }
}
