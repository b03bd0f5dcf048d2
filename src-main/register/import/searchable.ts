import type { Context } from '../context.ts'
import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'

/** The two indexes of the search; their columns are columns of `complaints`. */
const indexes = ['complaint_words', 'complaint_parts'] as const

/** Rows whose words go into an index at once: some tenths of a second. */
const piece = 2_000

/**
 * Writes the complaints of a batch first and makes them searchable afterwards, many at a time: word by
 * word as each row comes is most of the work of an import. The trigger that does it for single rows
 * rests meanwhile, within the same transaction.
 */
export function searchableAfter(context: Context, batch: string, write: () => void): void {
  const { db } = context
  const trigger = sql<{ sql: string }>(
    db,
    `SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'complaints_searchable'`,
  ).get()
  if (!trigger) throw new Error('nothing makes complaints searchable')
  db.exec('DROP TRIGGER complaints_searchable')
  write()
  for (const index of indexes) {
    const columns = db
      .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
      .all(index)
      .map(({ name }) => name)
      .join(', ')
    const add = db.prepare(
      `INSERT INTO ${index} (rowid, ${columns}) SELECT key, ${columns} FROM complaints
       WHERE import_batch = ? AND key >= ? AND key < ? ORDER BY key`,
    )
    const [first, last] = keysOf(db, batch)
    for (let from = first; from <= last; from += piece) {
      add.run(batch, from, from + piece)
      context.progress(0, 0)
    }
  }
  db.exec(trigger.sql)
}

/**
 * Takes rows out of the register and their words out of the search. With secure deletion that costs
 * milliseconds a row; of many rows the words are only marked as gone, and leave with one merge, after
 * which the marks are gone too and the pages are overwritten.
 */
export function withoutWordsOf({ db }: Context, rows: number, remove: () => void): void {
  if (rows < many) return remove()
  const secure = (on: 0 | 1) => {
    for (const index of indexes)
      sql(db, `INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', ${on})`).run()
  }
  secure(0)
  remove()
  for (const index of indexes) sql(db, `INSERT INTO ${index} (${index}) VALUES ('optimize')`).run()
  secure(1)
}

/** From so many rows on, merging the whole of the search's words is the quicker way. */
const many = 500

function keysOf(db: Connection, batch: string): [number, number] {
  const found = sql<{ first: number | null; last: number | null }>(
    db,
    'SELECT min(key) AS first, max(key) AS last FROM complaints WHERE import_batch = ?',
  ).get(batch)
  return [found?.first ?? 1, found?.last ?? 0]
}
