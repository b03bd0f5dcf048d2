import { createHash, hash as hashOnce } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Check, Finding } from '../../contract/keeping.ts'
import { Hash } from '../../contract/values.ts'
import { beginning, commitmentOf, hashOf, headOf } from '../history/history.ts'
import type { HistoryRow } from '../history/history.ts'
import { erasuresTold, payloadsErased } from '../personal-data/is-erased.ts'
import { damagedRecaps } from '../recap/kept-recaps.ts'
import type { Connection } from './connection.ts'
import { attachmentsIn } from './folder.ts'
import { checkComplaints } from './check-complaints.ts'
import { checkHeader, checkNumbersFile } from './check-file.ts'
import { checkSeals } from './check-seals.ts'
import { checkSearch } from './check-search.ts'
import { readHighWater } from './high-water.ts'
import type { HighWater } from './high-water.ts'
import { nameOfNumber } from './numbers.ts'
import type { Run } from './numbers.ts'
import { each, hasTable, sql } from './sql.ts'

/**
 * Walks the whole register: the database file, its header and its indexes, foreign keys, every row
 * against its seal, the search against what it searches, the chain of the history with its payloads, what
 * each complaint says against its history, the bytes of every letter, kept recap and attachment, the runs of
 * numbers and the file beside the database. Only reads; may run beside an open window. `known` is the
 * outside record of numbers and head; for a copy, the one read before it was made. However damaged the
 * register is, it comes to an end: what cannot be read is a finding too.
 */
export async function verify(
  db: Connection,
  folder: string,
  known: HighWater | null = knownOutside(folder),
): Promise<Check> {
  const findings: Finding[] = [
    ...reading('register.db', () => checkHeader(db)),
    ...reading('register.db', () => checkDatabase(db)),
    ...reading('row_seals', () => checkSeals(db)),
    ...reading('search', () => checkSearch(db)),
    ...reading('history', () => checkHistory(db)),
    ...reading('complaints', () => checkComplaints(db)),
    ...reading('history', () => checkOutside(db, known)),
    ...reading('letters', () => checkLetters(db)),
    ...reading('recaps', () => checkRecaps(db)),
    ...(await checkAttachments(db, folder).catch(unreadable('attachments'))),
    ...reading('number_runs', () => checkNumbers(db)),
    ...reading('numbers.txt', () => checkNumbersFile(folder)),
  ]
  const count = (table: string) => {
    try {
      return sql<{ count: number }>(db, `SELECT count(*) AS count FROM ${table}`).get()?.count ?? 0
    } catch {
      return 0
    }
  }
  const head = headAsFound(db)
  return {
    ok: findings.length === 0,
    complaints: count('complaints'),
    letters: count('letters'),
    historyRows: head.sequence,
    head: head.hash,
    findings,
  }
}

/** Damage that keeps a part from being read to its end is what was found there. */
function reading(what: string, check: () => Finding[]): Finding[] {
  try {
    return check()
  } catch (error) {
    return unreadable(what)(error)
  }
}

function unreadable(what: string) {
  return (error: unknown): Finding[] => [
    {
      finding: 'database-damaged',
      what: `${what}: ${error instanceof Error ? error.message : String(error)}`,
    },
  ]
}

function knownOutside(folder: string): HighWater | null {
  try {
    return readHighWater(folder)
  } catch {
    // What is wrong with it is found by its own check.
    return null
  }
}

/** The head as far as it is one: a damaged one is among the findings. */
function headAsFound(db: Connection): { sequence: number; hash: string } {
  try {
    const { sequence, hash } = headOf(db)
    if (Number.isSafeInteger(sequence) && Hash.safeParse(hash).success) return { sequence, hash }
  } catch {
    // Unreadable: found by the walk.
  }
  return { sequence: 0, hash: beginning }
}

/**
 * What of a check keeps a backup from being a proved one. A number that nobody has explained yet is no
 * damage; a row that was taken out breaks the history.
 */
export function damageIn({ findings }: Pick<Check, 'findings'>): Finding[] {
  return findings.filter(({ finding }) => finding !== 'number-gap')
}

function checkDatabase(db: Connection): Finding[] {
  const damage = integrityOf(db)
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

/** Where SQLite's check cannot come to its end, it goes on table by table and names those it stops at. */
export function integrityOf(db: Connection): { integrity_check: string }[] {
  const check = (of: string) => db.pragma(`integrity_check(${of})`) as { integrity_check: string }[]
  try {
    return check('100')
  } catch (whole) {
    const tables = sql<{ name: string }>(
      db,
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`,
    ).all()
    const found = tables.flatMap(({ name }) => {
      try {
        return check(`"${name}"`)
      } catch (error) {
        return [{ integrity_check: `${name}: ${String(error)}` }]
      }
    })
    return [...found, { integrity_check: String(whole) }]
  }
}

/** A broken row is named; the walk goes on from what the next row says. */
function checkHistory(db: Connection): Finding[] {
  const findings: Finding[] = []
  const broken = (row: { sequence: number }) =>
    findings.push({ finding: 'history-broken', what: String(row.sequence) })
  let previous = beginning
  let sequence = 0
  const erased = erasuresTold(db)
  const payloads = payloadsErased(db)
  const rows = each(
    sql<HistoryRow & { salt: Uint8Array | null; payload: string | null }>(
      db,
      `SELECT history.*, salt, payload FROM history LEFT JOIN history_payloads USING (sequence)
     ORDER BY sequence`,
    ),
  )
  for (const { salt, payload, ...row } of rows) {
    sequence += 1
    const { hash, ...hashed } = row
    const payloadHolds =
      salt === null || payload === null
        ? row.sequence < (erased.get(row.complaint ?? -1) ?? payloads.get(row.sequence) ?? 0)
        : commitmentOf(salt, payload) === row.commitment
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
  const erased = erasuresTold(db)
  const rows = each(
    sql<{
      id: string
      complaint: number
      number: string | null
      sha256: string
      pdf: Uint8Array | null
    }>(
      db,
      'SELECT id, complaint, number, sha256, pdf FROM letters LEFT JOIN letter_files ON letter = id',
    ),
  )
  for (const row of rows)
    if (row.pdf === null ? !erased.has(row.complaint) : hashOnce('sha256', row.pdf) !== row.sha256)
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

/** So many gaps of one run are named. */
const mostGaps = 1_000

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
    const gaps: Finding[] = []
    // A damaged row may tell of more numbers than there are.
    for (let sequence = 1; sequence <= last && gaps.length < mostGaps; sequence += 1)
      if (!known.has(sequence))
        gaps.push({ finding: 'number-gap', what: nameOfNumber(run, year, sequence) })
    return gaps
  })
}
