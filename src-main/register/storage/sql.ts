import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.ts'

const prepared = new WeakMap<Connection, Map<string, Statement>>()

/** The prepared statement for a text; prepared once for each connection. */
export function sql<Row = unknown>(db: Connection, text: string): Statement<unknown[], Row> {
  let statements = prepared.get(db)
  if (!statements) prepared.set(db, (statements = new Map()))
  let statement = statements.get(text)
  if (!statement) statements.set(text, (statement = db.prepare(text)))
  return statement as Statement<unknown[], Row>
}

/**
 * Every row in turn. Where a damaged one cannot be read, the statement is let go before the error goes
 * on: left open it would keep the connection busy for good.
 */
export function* each<Row>(statement: Statement<unknown[], Row>): Generator<Row> {
  const rows = statement.iterate()
  try {
    yield* rows
  } finally {
    rows.return?.()
  }
}

/** A register of an older shape, proved before its migration, lacks the later tables. */
export function hasTable(db: Connection, name: string): boolean {
  return (
    sql(db, `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(name) !== undefined
  )
}
