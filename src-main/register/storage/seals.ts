import { hash } from 'node:crypto'
import type { Connection } from './connection.ts'

/**
 * A seal is the beginning of a hash over all columns of a row. Every row of every table has one in
 * `row_seals`, kept by temporary triggers that each writing connection makes for itself out of the
 * tables it finds; so a table of a later migration is sealed without a word about it. The search
 * indexes have none (FTS5 bears no trigger on its inner tables): they are held against what they index.
 *
 * A seal finds damage and edits by another program, and names the row. It stops nobody who has this
 * program and forges on purpose, for it is no secret how one is made: against that stand the
 * chained history and its head printed on paper.
 *
 * A trigger of the register's own must not update the very row that fired it: its seal would be one
 * of the row before.
 */
export const sealTable = 'row_seals'
export const schemaSeals = 'sqlite_schema'

/** Bytes of a seal: one that damage leaves right by chance comes once in 2^64. */
const sealLength = 8

/**
 * What names its rows itself: a payload by the commitment in the chained history, a letter's bytes by
 * the hash in its row.
 */
const provedOtherwise = ['history_payloads', 'letter_files', sealTable]

/** How a table's rows are told apart and sealed, as SQL over an alias. */
export interface SealedTable {
  readonly name: string
  readonly key: (row: string) => string
  readonly seal: (row: string) => string
}

/** What a column of a STRICT table holds. */
type Value = null | string | number | bigint | Uint8Array

/** The seal of a row's values in the order of its columns: 8 bytes. */
export function sealOf(...values: Value[]): Uint8Array {
  let told = ''
  for (const value of values)
    if (value === null) told += 'n;'
    else if (typeof value === 'string') told += `t${value.length}:${value}`
    else if (value instanceof Uint8Array) told += `b${hash('sha256', value)};`
    else told += `i${String(value)};`
  return hash('sha256', told, 'buffer').subarray(0, sealLength)
}

/** Teaches a connection to make seals: the SQL function `seal`. */
export function teachSeals(db: Connection): void {
  db.function('seal', { varargs: true, deterministic: true }, sealOf)
}

/** Every table that holds rows of its own; none in a register of a shape before seals. */
export function sealedTables(db: Connection): SealedTable[] {
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all()
    .map(({ name }) => name)
  if (!tables.includes(sealTable)) return []
  return tables.filter((name) => !provedOtherwise.includes(name)).map((name) => shapeOf(db, name))
}

function shapeOf(db: Connection, name: string): SealedTable {
  const columns = db
    .prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)')
    .all(name)
  const keys = columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk)
  const of = (row: string) => (column: { name: string }) => `${row}."${column.name}"`
  return {
    name,
    key: (row) =>
      keys.length === 1
        ? // The plus keeps the column's type out of comparisons, which would pass by the index of seals.
          `+${keys.map(of(row)).join()}`
        : keys.map((key) => `quote(${of(row)(key)})`).join(` || ' ' || `) || `${row}.rowid`,
    seal: (row) => `seal(${columns.map(of(row)).join(', ')})`,
  }
}

/** Makes the triggers that keep the seals, anew where there are some. Temporary: gone with the connection. */
export function armSeals(db: Connection): void {
  db.exec(sealedTables(db).flatMap(triggersOf).join('\n'))
}

function triggersOf({ name, key, seal }: SealedTable): string[] {
  const write = `INSERT INTO ${sealTable} (of, key, seal)
    VALUES ('${name}', ${key('new')}, ${seal('new')})
    ON CONFLICT DO UPDATE SET seal = excluded.seal;`
  const forget = (when: string) =>
    `DELETE FROM ${sealTable} WHERE of = '${name}' AND key = ${key('old')}${when};`
  const on = (event: string, does: string) =>
    `DROP TRIGGER IF EXISTS temp.${triggerName(event, name)};
    CREATE TEMP TRIGGER ${triggerName(event, name)} AFTER ${event} ON main."${name}"
    BEGIN ${does} END;`
  return [
    on('INSERT', write),
    on('UPDATE', `${forget(` AND ${key('old')} IS NOT ${key('new')}`)} ${write}`),
    on('DELETE', forget('')),
  ]
}

function triggerName(event: string, table: string): string {
  return `"seal ${event} ${table}"`
}

/**
 * After the steps of a migration, in its transaction: tables that are new or have other columns are
 * sealed as they are now, and so is the schema. Rows of all others keep the seals they had, broken
 * ones too.
 */
export function sealWhatIsNew(db: Connection): void {
  const tables = sealedTables(db)
  if (tables.length === 0) return
  const before = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM temp.sqlite_schema`)
    .all()
  const armed = new Map(before.map(({ name, sql }) => [name, sql]))
  armSeals(db)
  const now = db.prepare<[], { name: string; sql: string }>(
    'SELECT name, sql FROM temp.sqlite_schema',
  )
  const changed = new Set(
    now
      .all()
      .flatMap(({ name, sql }) => (armed.get(name) === sql ? [] : [name.split(' ')[2] ?? ''])),
  )
  const known = tables.map(({ name }) => `'${name}'`).join(', ')
  db.exec(`DELETE FROM ${sealTable} WHERE of NOT IN (${known})`)
  for (const { name, key, seal } of tables.filter((table) => changed.has(table.name)))
    db.exec(`DELETE FROM ${sealTable} WHERE of = '${name}';
      INSERT INTO ${sealTable} (of, key, seal)
        SELECT '${name}', ${key('row')}, ${seal('row')} FROM "${name}" AS row`)
  db.exec(`INSERT INTO ${sealTable} (of, key, seal) ${schemaAsSealed}`)
}

/**
 * What the schema's seals are made of: each table, index and trigger as its text makes it. Where its
 * pages lie may change (VACUUM) and is SQLite's own check.
 */
export const schemaAsSealed = `SELECT '${schemaSeals}' AS of, type || ' ' || name AS key,
  seal(type, name, tbl_name, sql) AS seal FROM main.sqlite_schema
  UNION ALL SELECT '${schemaSeals}', 'user_version', seal(user_version) FROM pragma_user_version`
