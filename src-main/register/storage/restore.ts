import Database from 'better-sqlite3'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Check } from '../../contract/keeping.ts'
import { openerHere } from '../keeping/keeping-file.ts'
import { takeErasedList } from '../personal-data/erased-list.ts'
import { Refusal } from '../refusal.ts'
import { unpackBundle } from './bundle.ts'
import type { Manifest } from './bundle-label.ts'
import { connectReadOnly, knownVersion } from './connection.ts'
import type { Connection } from './connection.ts'
import { databaseIn } from './folder.ts'
import { readHighWater, syncFolder } from './high-water.ts'
import { move } from './move.ts'
import type { Opener } from './sealing.ts'
import { damageIn, verify } from './verify.ts'

/** The parts of a database. */
const parts = ['register.db', 'register.db-wal', 'register.db-shm'] as const
const ready = 'restore-ready'

/**
 * Unpacks and proves a bundle beside the register; nothing of it is touched yet. Returns the folder
 * with the unpacked files. Refuses a foreign, damaged or newer bundle.
 */
export async function stageRestore(
  file: string,
  folder: string,
  admitTo: (db: Connection) => void = () => {},
  opener: Opener = openerHere(folder, file),
): Promise<string> {
  const work = await mkdtemp(join(folder, 'restore-'))
  try {
    const manifest = await unpackBundle(file, work, opener)
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
  const db = openUnpacked(work)
  try {
    const check = await verify(db, work).catch((error: unknown) => {
      // A database of another shape: nothing in it can be trusted.
      if (error instanceof Database.SqliteError)
        throw new Refusal({ problem: 'not-a-backup', detail: error.message })
      throw error
    })
    const damage = damageIn(check)
    if (damage.length > 0 || differs(check, manifest))
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

/** What is in it is not what its list of contents says. */
function differs(check: Check, { highWater, complaints, letters }: Manifest): boolean {
  return (
    check.head !== highWater.head || check.complaints !== complaints || check.letters !== letters
  )
}

function openUnpacked(work: string): Connection {
  try {
    return connectReadOnly(databaseIn(work))
  } catch (error) {
    // It is the backup that is damaged or foreign, not the register.
    if (error instanceof Refusal && error.problem.problem === 'register-damaged')
      throw new Refusal({ problem: 'not-a-backup', detail: error.problem.detail })
    throw error
  }
}

/**
 * Puts staged files in the register's place. The register they replace is kept under `replaced/`.
 * The one moment at which it becomes so is the renaming of the staged folder: if the PC dies after
 * it, the next opening finishes the move. Returns where the old register is kept, or null.
 */
export function commitRestore(staged: string, folder: string, name: string): string | null {
  const kept = join('replaced', name)
  // Always there, so that its absence says that the attachments are in their place already.
  mkdirSync(join(staged, 'attachments'), { recursive: true })
  writeFileSync(join(staged, 'kept.txt'), kept)
  syncFolder(staged)
  move(staged, join(folder, ready))
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
    for (const part of parts) moveIfThere(folder, keep, part)
    if (existsSync(join(incoming, 'attachments'))) {
      moveIfThere(folder, keep, 'attachments')
      move(join(incoming, 'attachments'), join(folder, 'attachments'))
    }
    takeErasedList(incoming, folder)
    if (!existsSync(join(folder, 'numbers.txt'))) moveIfThere(incoming, folder, 'numbers.txt')
    move(join(incoming, 'register.db'), join(folder, 'register.db'))
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
  if (known.register !== id) moveIfThere(folder, keep, 'numbers.txt')
}

function moveIfThere(from: string, to: string, name: string): void {
  if (existsSync(join(from, name))) move(join(from, name), join(to, name))
}

/** By the disk's own clock: it wrote both times. */
function isOlderThanADay(path: string): boolean {
  const now = statSync(dirname(path)).mtimeMs
  return now - statSync(path).mtimeMs > 86_400_000
}
