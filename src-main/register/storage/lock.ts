import Database from 'better-sqlite3'
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../refusal.ts'

/**
 * Keeps a second opener out of the folder (`register-in-use`). The lock is an open transaction on
 * a file of its own: the operating system lets it go when the process dies, however it dies.
 */
export function lockFolder(folder: string): () => void {
  // The file system names what is in the way (only read, not allowed); SQLite would not.
  accessSync(folder, constants.W_OK)
  const lock = new Database(join(folder, 'register.lock'), { timeout: 0 })
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new Refusal({ problem: 'register-in-use' })
    throw error
  }
  return () => lock.close()
}
