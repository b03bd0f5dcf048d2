/** A small register with something in every table. */
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Dice } from '../../src-main/register/demo/dice.ts'
import { openRegister } from '../../src-main/register/open-register.ts'
import type { Register } from '../../src-main/register/open-register.ts'
import type { Connection } from '../../src-main/register/storage/connection.ts'
import { sealedTables } from '../../src-main/register/storage/seals.ts'
import { actNames, perform } from './acts.ts'
import { makeRegister } from './registers.ts'

/** A closed register; its database's log is taken in. */
export async function makeFullRegister(place: string, dice: Dice): Promise<string> {
  mkdirSync(place, { recursive: true })
  const folder = await makeRegister(place, dice, 4)
  const opened = await openRegister(folder, {
    clock: Date.now,
    random: randomBytes,
    assets: resolve(import.meta.dirname, '../../assets'),
  })
  if ('problem' in opened) throw new Error(JSON.stringify(opened.problem))
  const register = opened.answer
  const { db } = register.context()
  const officers = Object.fromEntries(
    db
      .prepare<[], { role: string; id: string }>('SELECT role, id FROM officers')
      .all()
      .map(({ role, id }) => [role, id]),
  )
  const roll = (below: number) => dice.whole(0, below - 1)
  const doer = { register, officers, now: Date.now, roll, backups: place }
  for (const act of [...actNames, 'letter'] as const) await perform(doer, act)
  await mergeTwo(register, officers['service-officer'] ?? '')
  await must(register, officers['head'] ?? '', 'issueRecap', { period: '2026-03' })
  fillTheRest(db)
  // What was deleted leaves free pages and gaps.
  db.exec(`CREATE TABLE passing (x); INSERT INTO passing SELECT zeroblob(20000) FROM officers;
    DROP TABLE passing`)
  db.pragma('wal_checkpoint(TRUNCATE)')
  register.close()
  return folder
}

async function mergeTwo(register: Register, officer: string): Promise<void> {
  const [kept, merged] = register
    .context()
    .db.prepare<[], { number: string }>(
      "SELECT number FROM complaints WHERE status = 'received' ORDER BY key LIMIT 2",
    )
    .all()
    .map(({ number }) => number)
  const shown = await must(register, officer, 'previewMerge', { kept, merged })
  const { sha256 } = shown as { sha256: string }
  await must(register, officer, 'mergeComplaints', {
    kept,
    merged,
    reason: 'Pengaduan yang sama',
    seen: sha256,
  })
}

async function must(
  register: Register,
  officer: string,
  name: Parameters<Register['call']>[0],
  asks: unknown,
): Promise<unknown> {
  const outcome = await register.call(name, asks, { officer, callId: crypto.randomUUID() })
  if ('problem' in outcome) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
  return outcome.answer
}

/** One row of made-up values in each table that no act has filled, by its own columns and references. */
function fillTheRest(db: Connection): void {
  for (const { name } of sealedTables(db)) {
    if (countOf(db, name) > 0) continue
    const columns = db
      .prepare<[string], { name: string; type: string; dflt_value: string | null }>(
        'SELECT name, type, dflt_value FROM pragma_table_info(?)',
      )
      .all(name)
    const references = new Map(
      db
        .prepare<[string], { from: string; table: string; to: string }>(
          'SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)',
        )
        .all(name)
        .map((each) => [each.from, each]),
    )
    const text = String(
      db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name),
    )
    const values = columns.map((column) => {
      // Confirmed by another than who proposed it.
      if (column.name === 'confirmed_by') return null
      const to = references.get(column.name)
      if (to) return db.prepare(`SELECT max("${to.to}") FROM "${to.table}"`).pluck().get()
      const oneOf = new RegExp(`\\b${column.name} IN \\('([^']+)'`).exec(text)?.[1]
      if (oneOf) return oneOf
      if (column.name === 'sha256')
        return db.prepare('SELECT max(sha256) FROM attachments').pluck().get()
      if (column.type === 'INTEGER') return 1
      if (column.type === 'BLOB') return randomBytes(16)
      return column.dflt_value ? '[]' : `isi ${column.name}`
    })
    db.prepare(`INSERT INTO "${name}" VALUES (${values.map(() => '?').join(', ')})`).run(...values)
  }
}

/** Tables without a row: nothing could be changed in them. */
export function emptyTables(db: Connection): string[] {
  return sealedTables(db)
    .map(({ name }) => name)
    .filter((name) => countOf(db, name) === 0)
}

function countOf(db: Connection, table: string): number {
  return Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())
}
