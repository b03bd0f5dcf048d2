import Database from 'better-sqlite3'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../refusal.ts'
import { unpackBundle } from './bundle.ts'
import type { Manifest } from './bundle.ts'
import { connectReadOnly, knownVersion } from './connection.ts'
import type { Connection } from './connection.ts'
import { databaseIn } from './folder.ts'
import { readHighWater, syncFolder } from './high-water.ts'
import { verify } from './verify.ts'

/** The parts of a register that a restore replaces. */
const parts = ['register.db', 'register.db-wal', 'register.db-shm', 'attachments'] as const
const ready = 'restore-ready'

/**
 * Unpacks and proves a bundle beside the register; nothing of it is touched yet. Returns the folder
 * with the unpacked files. Refuses a foreign, damaged or newer bundle.
 */
export async function stageRestore(
  file: string,
  folder: string,
  admitTo: (db: Connection) => void = () => {},
): Promise<string> {
  const work = await mkdtemp(join(folder, 'restore-'))
  try {
    const manifest = await unpackBundle(file, work)
    if (manifest.schema > knownVersion)
      throw new Refusal({ problem: 'register-newer', version: manifest.schema, knownVersion })
    await proveUnpacked(work, manifest, admitTo)
    return work
  } catch (error) {
    await rm(work, { recursive: true, force: true })
    throw error
  }
}

async function proveUnpacked(
  work: string,
  manifest: Manifest,
  admitTo: (db: Connection) => void,
): Promise<void> {
  const db = connectReadOnly(databaseIn(work))
  try {
    const check = await verify(db, work).catch((error: unknown) => {
      // A database of another shape: nothing in it can be trusted.
      if (error instanceof Database.SqliteError)
        throw new Refusal({ problem: 'not-a-backup', detail: error.message })
      throw error
    })
    // A number that nobody has explained yet is no damage; a row that was taken out breaks the history.
    const damage = check.findings.filter(({ finding }) => finding !== 'number-gap')
    if (damage.length > 0 || check.head !== manifest.highWater.head)
      throw new Refusal({
        problem: 'not-a-backup',
        detail: damage[0]?.what ?? 'riwayat berbeda dari daftar isi',
      })
    admitTo(db)
  } finally {
    db.close()
  }
  for (const leftover of ['register.db-wal', 'register.db-shm'])
    rmSync(join(work, leftover), { force: true })
}

/**
 * Puts staged files in the register's place. The register they replace is kept under `replaced/`.
 * The one moment at which it becomes so is the renaming of the staged folder: if the PC dies after
 * it, the next opening finishes the move. Returns where the old register is kept, or null.
 */
export function commitRestore(staged: string, folder: string, name: string): string | null {
  const kept = join('replaced', name)
  writeFileSync(join(staged, 'kept.txt'), kept)
  syncFolder(staged)
  renameSync(staged, join(folder, ready))
  syncFolder(folder)
  return finishRestore(folder)
}

/**
 * Finishes a restore that was committed, and takes away what one that was not left behind. Called
 * with the folder locked.
 */
export function finishRestore(folder: string): string | null {
  for (const name of readdirSync(folder)) {
    const left = /^(restore|backup)-[A-Za-z0-9]{6}$/.exec(name)?.[1]
    // A backup may be under way beside this window: only an old one was broken off.
    if (left === 'restore' || (left === 'backup' && isOlderThanADay(join(folder, name))))
      rmSync(join(folder, name), { recursive: true })
  }
  const incoming = join(folder, ready)
  if (!existsSync(incoming)) return null
  const kept = readFileSync(join(incoming, 'kept.txt'), 'utf8')
  const keep = join(folder, kept)
  mkdirSync(keep, { recursive: true })
  // A part is in its place when it no longer lies in the incoming folder.
  if (existsSync(join(incoming, 'register.db'))) {
    keepForeignNumbers(folder, incoming, keep)
    for (const part of parts)
      if (existsSync(join(folder, part))) renameSync(join(folder, part), join(keep, part))
    if (existsSync(join(incoming, 'attachments')))
      renameSync(join(incoming, 'attachments'), join(folder, 'attachments'))
    renameSync(join(incoming, 'register.db'), join(folder, 'register.db'))
  }
  syncFolder(folder)
  rmSync(incoming, { recursive: true, force: true })
  if (readdirSync(keep).length > 0) return kept
  rmSync(keep, { recursive: true })
  return null
}

/** The numbers of another register say nothing about this one; they go with the register replaced. */
function keepForeignNumbers(folder: string, incoming: string, keep: string): void {
  const known = readHighWater(folder)
  if (known === null) return
  const db = connectReadOnly(databaseIn(incoming))
  const id = db.prepare('SELECT id FROM register').pluck().get()
  db.close()
  for (const leftover of ['register.db-wal', 'register.db-shm'])
    rmSync(join(incoming, leftover), { force: true })
  if (known.register !== id) renameSync(join(folder, 'numbers.txt'), join(keep, 'numbers.txt'))
}

/** By the disk's own clock: it wrote both times. */
function isOlderThanADay(path: string): boolean {
  const now = statSync(dirname(path)).mtimeMs
  return now - statSync(path).mtimeMs > 86_400_000
}
