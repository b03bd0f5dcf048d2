import Database from 'better-sqlite3'
import type { Finding } from '../../contract/keeping.ts'
import type { Connection } from './connection.ts'

/** A counter of settings that rises by a few in a register's life. */
const largestCookie = 255

/**
 * Each search index says exactly what the rows say that it indexes. FTS5 compares them itself, but only
 * where it may write; so the index is copied beside, into the temporary tables of a connection that
 * reads the register and is closed afterwards, and its content is a view on the register's rows.
 *
 * Four things that FTS5 keeps are held against nothing, for no search reads them: how often the settings
 * changed (up to 255), how many pages were ever written, how far a merge has come, and a mark at each
 * place of a word that says it stands for a removal, which counts only where the place is empty.
 */
export function checkSearch(db: Connection): Finding[] {
  const beside = new Database(db.name, { readonly: true, fileMustExist: true })
  try {
    beside.pragma('busy_timeout = 5000')
    // The inner tables of the copies are written below.
    beside.unsafeMode(true)
    beside.exec('BEGIN')
    return beside
      .prepare<[], Index>(
        `SELECT name, sql FROM main.sqlite_schema
         WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE % USING fts5 (%'`,
      )
      .all()
      .flatMap((index) =>
        holds(beside, index) ? [] : [{ finding: 'search-differs' as const, what: index.name }],
      )
  } finally {
    beside.close()
  }
}

interface Index {
  readonly name: string
  readonly sql: string
}

function holds(db: Connection, index: Index): boolean {
  try {
    compare(db, index)
    return settingsHold(db, index.name) && lettersHold(db, index.name)
  } catch (error) {
    if (error instanceof Database.SqliteError && !error.code.startsWith('SQLITE_IOERR'))
      return false
    throw error
  }
}

/** Throws where the index is not what its content makes it. */
function compare(db: Connection, { name, sql }: Index): void {
  const content = /content = '(\w+)'/.exec(sql)?.[1]
  if (content)
    db.exec(`CREATE TEMP VIEW IF NOT EXISTS "check_${content}" AS SELECT * FROM main."${content}"`)
  const parts = ['data', 'idx', 'docsize', 'config', ...(content ? [] : ['content'])]
  db.exec(
    sql
      .replace(/^CREATE VIRTUAL TABLE /, 'CREATE VIRTUAL TABLE temp.')
      .replace(/content = '(\w+)'/, "content = 'check_$1'"),
  )
  // What was read of the empty index is forgotten when this is taken back.
  db.exec(`SAVEPOINT empty; INSERT INTO temp."${name}" ("${name}", rank) VALUES ('automerge', 8);
    ROLLBACK TO empty; RELEASE empty`)
  for (const part of parts)
    db.exec(`DELETE FROM temp."${name}_${part}";
      INSERT INTO temp."${name}_${part}" SELECT * FROM main."${name}_${part}"`)
  db.exec(`INSERT INTO temp."${name}" ("${name}", rank) VALUES ('integrity-check', 1)`)
}

/** What FTS5 does not compare: its settings, and where the first leaf of a segment says it begins. */
function settingsHold(db: Connection, name: string): boolean {
  const wrong = db.prepare(
    `SELECT 1 FROM main."${name}_config"
       WHERE NOT (k = 'version' AND v IN (4, 5) OR k = 'secure-delete' AND v = 1)
     UNION ALL SELECT 1 FROM main."${name}_data"
       WHERE id = 10 AND substr(hex(block), 1, 8) > printf('%08X', ${largestCookie})
     UNION ALL SELECT 1 FROM main."${name}_data"
       WHERE id >= 1 << 37 AND id & ((1 << 37) - 1) = 1 AND substr(hex(block), 1, 4) <> '0000'`,
  )
  return wrong.get() === undefined
}

/** The numbers of letters are kept in the index itself, each with its letter's id. */
function lettersHold(db: Connection, name: string): boolean {
  if (name !== 'complaint_letters') return true
  const kept = 'SELECT c0, c1 FROM main.complaint_letters_content'
  const told = `SELECT number, id FROM main.letters WHERE run <> 'register' AND number IS NOT NULL`
  const differing = db.prepare(
    `SELECT 1 FROM (${kept} EXCEPT ${told}) UNION ALL SELECT 1 FROM (${told} EXCEPT ${kept})`,
  )
  return differing.get() === undefined
}
