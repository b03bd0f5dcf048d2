import Database from 'better-sqlite3'
import { migrations } from './migrations.ts'
import { Refusal } from '../refusal.ts'
import { armSeals, teachSeals } from './seals.ts'

export type Connection = Database.Database

/** Marks the file as a Meja Aduan register ("MJAD"). */
export const applicationId = 0x4d4a4144

/** The newest shape this version of the product knows. */
export const knownVersion = migrations.at(-1)?.version ?? 0

/**
 * Opens the database file and asserts what durability and safety rest on: WAL with
 * `synchronous=FULL` (the binding's default in WAL is NORMAL, which may lose acknowledged rows at
 * a power cut), foreign keys, secure deletion. Refuses a newer or foreign file untouched.
 */
export function connect(file: string, options: { mustExist: boolean }): Connection {
  const connection = guardOpening(() => new Database(file, { fileMustExist: options.mustExist }))
  try {
    guardOpening(() => refuseForeign(connection))
    guardOpening(() => connection.pragma('journal_mode = WAL'))
    connection.pragma('synchronous = FULL')
    connection.pragma('foreign_keys = ON')
    connection.pragma('secure_delete = ON')
    connection.pragma('trusted_schema = ON')
    connection.pragma('temp_store = MEMORY')
    connection.pragma('busy_timeout = 5000')
    assertPragma(connection, 'journal_mode', 'wal')
    assertPragma(connection, 'synchronous', 2)
    assertPragma(connection, 'foreign_keys', 1)
    assertPragma(connection, 'secure_delete', 1)
    teachSeals(connection)
    guardOpening(() => armSeals(connection))
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Opens the file for reading only, beside whoever has it open for writing. */
export function connectReadOnly(file: string): Connection {
  const connection = guardOpening(() => new Database(file, { readonly: true, fileMustExist: true }))
  try {
    guardOpening(() => refuseForeign(connection))
    connection.pragma('busy_timeout = 5000')
    teachSeals(connection)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function refuseForeign(connection: Connection): void {
  const version = connection.pragma('user_version', { simple: true })
  const id = connection.pragma('application_id', { simple: true })
  if (version === 0 && id === 0 && isEmpty(connection)) return
  if (id !== applicationId)
    throw new Refusal({ problem: 'register-damaged', detail: 'bukan register Meja Aduan' })
  if (typeof version !== 'number' || version > knownVersion)
    throw new Refusal({ problem: 'register-newer', version: Number(version), knownVersion })
}

function isEmpty(connection: Connection): boolean {
  return connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
}

function assertPragma(connection: Connection, name: string, expected: string | number): void {
  const found = connection.pragma(name, { simple: true })
  if (found !== expected) throw new Error(`pragma ${name} is ${String(found)}, not ${expected}`)
}

/** What SQLite says of a file that is no database becomes a problem. */
function guardOpening<T>(open: () => T): T {
  try {
    return open()
  } catch (error) {
    if (error instanceof Database.SqliteError) {
      if (['SQLITE_NOTADB', 'SQLITE_CORRUPT'].some((code) => error.code.startsWith(code)))
        throw new Refusal({ problem: 'register-damaged', detail: error.message })
      if (error.code.startsWith('SQLITE_CANTOPEN') || error.code.startsWith('SQLITE_READONLY'))
        throw new Refusal({ problem: 'cannot-write', detail: error.message })
    }
    throw error
  }
}
