import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Context } from '../context.ts'
import { attachmentsIn } from '../storage/folder.ts'
import { sql } from '../storage/sql.ts'
import { noteErased } from './erased-list.ts'

/**
 * Takes from the disk what an erasure has left there: words of the search indexes, files that no row
 * holds any more, free pages, the log of the last writes. Does nothing where nothing is pending. Another
 * reader keeps it from being done; it is then done at the next opening. Returns whether all is done.
 *
 * A file is overwritten before it is let go. What a disk keeps of its own accord (a copying file system,
 * spare cells of an SSD) no program reaches.
 */
export function sweep(context: Context): boolean {
  const { db } = context
  noteErased(context)
  if (!sql(db, pending).get()) return true
  try {
    // Not `optimize`, which leaves an index that is one piece as it is, with the words that parted its pages.
    for (const index of ['complaint_words', 'complaint_parts'])
      db.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`)
    destroyUnheldFiles(context)
    db.exec('VACUUM')
    if (!emptiedLog(context)) return false
  } catch (error) {
    if (error instanceof Database.SqliteError && /BUSY|LOCKED|FULL|IOERR/.test(error.code))
      return false
    throw error
  }
  sql(db, 'UPDATE erasure_sweeps SET done_at = ? WHERE done_at IS NULL').run(context.clock())
  return true
}

const pending = 'SELECT 1 FROM erasure_sweeps WHERE done_at IS NULL LIMIT 1'

function emptiedLog({ db }: Context): boolean {
  const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return result?.busy === 0
}

function destroyUnheldFiles({ db, folder }: Context): void {
  const files = attachmentsIn(folder)
  if (!existsSync(files)) return
  const held = new Set(
    sql<{ sha256: string }>(
      db,
      'SELECT sha256 FROM attachments UNION SELECT sha256 FROM draft_files',
    )
      .all()
      .map(({ sha256 }) => sha256),
  )
  for (const name of readdirSync(files)) if (!held.has(name)) destroyFile(join(files, name))
}

/** Overwrites a file, durably, and takes it away. */
export function destroyFile(path: string): void {
  const zeros = Buffer.alloc(2 ** 20)
  const handle = openSync(path, 'r+')
  try {
    const { size } = statSync(path)
    for (let at = 0; at < size;)
      at += writeSync(handle, zeros, 0, Math.min(zeros.length, size - at), at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  rmSync(path, { force: true })
}
