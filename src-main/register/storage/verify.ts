import { createHash, hash as hashOnce } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Check, Finding } from '../../contract/keeping.ts'
import { beginning, commitmentOf, hashOf, headOf } from '../history/history.ts'
import type { HistoryRow } from '../history/history.ts'
import { damagedRecaps } from '../recap/kept-recaps.ts'
import type { Connection } from './connection.ts'
import { attachmentsIn } from './folder.ts'
import { checkComplaints } from './check-complaints.ts'
import { readHighWater } from './high-water.ts'
import type { HighWater } from './high-water.ts'
import { nameOfNumber } from './numbers.ts'
import type { Run } from './numbers.ts'
import { hasTable, sql } from './sql.ts'

/**
 * Walks the whole register: the database file and its indexes, foreign keys, the chain of the
 * history with its payloads, what each complaint says against its history, the bytes of every letter,
 * kept recap and attachment, and the runs of numbers. Only reads; may run beside an open window. `known` is the
 * outside record of numbers and head; for a copy, the one read before it was made.
 */
export async function verify(
  db: Connection,
  folder: string,
  known: HighWater | null = readHighWater(folder),
): Promise<Check> {
  const findings: Finding[] = [
    ...checkDatabase(db),
    ...checkHistory(db),
    ...checkComplaints(db),
    ...checkOutside(db, known),
    ...checkLetters(db),
    ...checkRecaps(db),
    ...(await checkAttachments(db, folder)),
    ...checkNumbers(db),
  ]
  const count = (table: string) =>
    sql<{ count: number }>(db, `SELECT count(*) AS count FROM ${table}`).get()?.count ?? 0
  const head = headOf(db)
  return {
    ok: findings.length === 0,
    complaints: count('complaints'),
    letters: count('letters'),
    historyRows: head.sequence,
    head: head.hash,
    findings,
  }
}

function checkDatabase(db: Connection): Finding[] {
  const damage = db.pragma('integrity_check(100)') as { integrity_check: string }[]
  const broken = db.pragma('foreign_key_check') as { table: string; rowid: number }[]
  return [
    ...damage
      .filter((row) => row.integrity_check !== 'ok')
      .map((row) => ({ finding: 'database-damaged' as const, what: row.integrity_check })),
    ...broken.map((row) => ({
      finding: 'foreign-key-broken' as const,
      what: `${row.table} ${row.rowid}`,
    })),
  ]
}

/** A broken row is named; the walk goes on from what the next row says. */
function checkHistory(db: Connection): Finding[] {
  const findings: Finding[] = []
  const broken = (row: { sequence: number }) =>
    findings.push({ finding: 'history-broken', what: String(row.sequence) })
  let previous = beginning
  let sequence = 0
  const rows = sql<HistoryRow & { salt: Uint8Array | null; payload: string | null }>(
    db,
    `SELECT history.*, salt, payload FROM history LEFT JOIN history_payloads USING (sequence)
     ORDER BY sequence`,
  ).iterate()
  for (const { salt, payload, ...row } of rows) {
    sequence += 1
    const { hash, ...hashed } = row
    const payloadHolds =
      salt === null || payload === null || commitmentOf(salt, payload) === row.commitment
    if (
      row.sequence !== sequence ||
      row.previous !== previous ||
      hashOf(hashed) !== hash ||
      !payloadHolds
    )
      broken(row)
    previous = hash
    sequence = row.sequence
  }
  return findings
}

/** The head kept outside must be in the chain; what lies above it was cut off. */
function checkOutside(db: Connection, known: HighWater | null): Finding[] {
  const register = sql<{ id: string }>(db, 'SELECT id FROM register').get()?.id
  if (known === null || known.register !== register || known.historyRows === 0) return []
  const hash = sql<{ hash: string }>(db, 'SELECT hash FROM history WHERE sequence = ?').get(
    known.historyRows,
  )?.hash
  return hash === known.head ? [] : [{ finding: 'head-differs', what: String(known.historyRows) }]
}

function checkLetters(db: Connection): Finding[] {
  const findings: Finding[] = []
  const rows = sql<{ id: string; number: string | null; sha256: string; pdf: Uint8Array | null }>(
    db,
    'SELECT id, number, sha256, pdf FROM letters LEFT JOIN letter_files ON letter = id',
  ).iterate()
  for (const row of rows)
    if (row.pdf === null || hashOnce('sha256', row.pdf) !== row.sha256)
      findings.push({ finding: 'letter-damaged', what: row.number ?? row.id })
  return findings
}

function checkRecaps(db: Connection): Finding[] {
  // A register of an older shape, proved before its migration, lacks them.
  if (!hasTable(db, 'recaps')) return []
  return damagedRecaps(db).map((period) => ({ finding: 'recap-damaged', what: period }))
}

async function checkAttachments(db: Connection, folder: string): Promise<Finding[]> {
  const findings: Finding[] = []
  // A register of an older shape, proved before its migration, lacks the files of drafts.
  const tables = ['attachments', 'draft_files'].filter((table) => hasTable(db, table))
  const rows = sql<{ name: string; sha256: string }>(
    db,
    tables.map((table) => `SELECT name, sha256 FROM ${table}`).join(' UNION '),
  ).all()
  for (const { name, sha256 } of rows) {
    const file = join(attachmentsIn(folder), sha256)
    if (!existsSync(file) || (await hashOfFile(file)) !== sha256)
      findings.push({ finding: 'attachment-damaged', what: name })
  }
  return findings
}

/** SHA-256 of a file, read piece by piece. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 2 ** 20 }), hash)
  return hash.digest('hex')
}

/** Every number from 1 to the highest given is there, named as lost, brought in, or explained. */
function checkNumbers(db: Connection): Finding[] {
  const runs = sql<{ run: Run; year: number; last: number }>(
    db,
    'SELECT run, year, last FROM number_runs',
  ).all()
  const ofRun = 'WHERE run = :run AND year = :year AND sequence IS NOT NULL'
  const ofComplaints = 'WHERE year = :year'
  return runs.flatMap(({ run, year, last }) => {
    const places: (readonly [table: string, where: string])[] =
      run === 'complaint'
        ? [
            ['complaints', ofComplaints],
            ['void_numbers', ofComplaints],
          ]
        : [
            ['letters', ofRun],
            ['agenda_numbers', ofRun],
          ]
    const told = [...places, ['lost_numbers', ofRun] as const]
      // A register of an older shape, proved before its migration, lacks the later tables.
      .filter(([table]) => hasTable(db, table))
      .map(([table, where]) => `SELECT sequence FROM ${table} ${where}`)
    const known = new Set(
      sql<{ sequence: number }>(db, told.join(' UNION '))
        .all({ run, year })
        .map((row) => row.sequence),
    )
    return Array.from({ length: last }, (_, index) => index + 1)
      .filter((sequence) => !known.has(sequence))
      .map((sequence) => ({
        finding: 'number-gap' as const,
        what: nameOfNumber(run, year, sequence),
      }))
  })
}
