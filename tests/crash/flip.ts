/** Changes one bit of a register, looks what the check says of it, and puts the bit back. */
import { createHash } from 'node:crypto'
import { closeSync, cpSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Dice } from '../../src-main/register/demo/dice.ts'
import { Refusal } from '../../src-main/register/refusal.ts'
import { connectReadOnly } from '../../src-main/register/storage/connection.ts'
import type { Connection } from '../../src-main/register/storage/connection.ts'
import { databaseIn } from '../../src-main/register/storage/folder.ts'
import { verify } from '../../src-main/register/storage/verify.ts'
import { mapDatabase } from './database-map.ts'
import type { ByteKind, Span } from './database-map.ts'
import { emptyTables, makeFullRegister } from './full-register.ts'

type Kind = ByteKind | 'attachment' | 'numbers'

/** How often each kind has its turn. */
const shares: Readonly<Record<Kind, number>> = {
  value: 30,
  search: 14,
  index: 10,
  unused: 10,
  letter: 6,
  schema: 6,
  seal: 6,
  structure: 6,
  attachment: 5,
  numbers: 4,
  header: 3,
}

export interface Tally {
  flips: number
  /** Of these the check had a finding, or the register was refused as damaged when it was opened. */
  found: number
  /** The finding names the table, index, letter, row of the history or file. */
  named: number
  /** Without a finding, and everything reads as before: rows, schema, words of the search. */
  harmless: number
}

export interface Flipped {
  readonly tallies: Partial<Record<Kind, Tally>>
  /** Each in a sentence: a changed value without a finding, one without a name, an alarm for nothing. */
  readonly faults: readonly string[]
  /** What was passed over as harmless outside of unused space. */
  readonly passed: readonly string[]
}

interface Place {
  readonly file: string
  readonly spans: readonly (Omit<Span, 'kind'> & { readonly kind: Kind })[]
}

/** Makes a full register in `place`, and flips so many bits of it. */
export async function flipBits(
  place: string,
  dice: Dice,
  flips: number,
  said: (line: string) => void = () => {},
): Promise<Flipped> {
  const folder = join(place, 'flipped')
  cpSync(await makeFullRegister(join(place, 'made'), dice), folder, { recursive: true })
  const before = look(folder, (db) => ({
    dump: dumpOf(db),
    empty: emptyTables(db),
    tableOf: tablesOfIndexes(db),
  }))
  if (before.empty.length > 0) throw new Error(`nothing in ${before.empty.join(', ')}`)
  const clean = await findingsIn(folder)
  if (clean.length > 0) throw new Error(`damaged before: ${clean.join('; ')}`)
  const places = placesIn(folder)
  const kinds = Object.keys(shares) as Kind[]
  const tallies: Partial<Record<Kind, Tally>> = {}
  const faults: string[] = []
  const passed: string[] = []
  for (let flip = 0; flip < flips; flip += 1) {
    // Each kind comes at least once, also in a small run.
    const kind = kinds[flip] ?? dice.weighted(kinds, (one) => shares[one])
    const tally = (tallies[kind] ??= { flips: 0, found: 0, named: 0, harmless: 0 })
    const { file, span, at } = somewhere(places, kind, dice)
    const bit = dice.whole(0, 7)
    const where = `${kind}: ${span.of}${span.row === null ? '' : ` row ${span.row}`}, byte ${at} (page ${1 + Math.floor(at / 4096)}, ${at % 4096}), bit ${bit}`
    flipBit(file, at, bit)
    tally.flips += 1
    const findings = await findingsIn(folder)
    if (findings.length > 0) {
      tally.found += 1
      const named = isNamed(span, kind, findings, before.tableOf)
      if (named) tally.named += 1
      else faults.push(`not named: ${where}: ${findings.join('; ')}`)
      if (kind === 'unused') faults.push(`alarm for nothing: ${where}: ${findings.join('; ')}`)
    } else if (look(folder, dumpOf) === before.dump) {
      tally.harmless += 1
      if (kind !== 'unused') passed.push(where)
    } else faults.push(`missed: ${where}`)
    flipBit(file, at, bit)
    if ((flip + 1) % 100 === 0) said(`${flip + 1} flips, ${faults.length} faults`)
  }
  return { tallies, faults, passed }
}

function placesIn(folder: string): Place[] {
  const file = databaseIn(folder)
  const whole = (path: string, kind: Kind, of: string): Place => ({
    file: path,
    spans: [{ from: 0, to: readFileSync(path).length, kind, of, row: null }],
  })
  return [
    { file, spans: look(folder, (db) => mapDatabase(db, readFileSync(file))) },
    whole(join(folder, 'numbers.txt'), 'numbers', 'numbers.txt'),
    ...readdirSync(join(folder, 'attachments')).map((name) =>
      whole(join(folder, 'attachments', name), 'attachment', name),
    ),
  ]
}

/** A byte of this kind, each as likely as any other. */
function somewhere(places: readonly Place[], kind: Kind, dice: Dice) {
  const all = places.flatMap(({ file, spans }) =>
    spans.filter((span) => span.kind === kind).map((span) => ({ file, span })),
  )
  const chosen = dice.weighted(all, ({ span }) => span.to - span.from)
  return { ...chosen, at: dice.whole(chosen.span.from, chosen.span.to - 1) }
}

/** What the check finds, each as a sentence; empty where it finds nothing. */
async function findingsIn(folder: string): Promise<string[]> {
  forgetLog(folder)
  try {
    const db = connectReadOnly(databaseIn(folder))
    try {
      const check = await verify(db, folder)
      return check.findings.map(({ finding, what }) => `${finding}: ${what}`)
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof Refusal) return [`refused: ${JSON.stringify(error.problem)}`]
    throw error
  }
}

/** Findings that say by themselves what they are about. */
const namesItself =
  /^(history-broken|letter-damaged|recap-damaged|attachment-damaged|row-differs|number-gap|numbers-damaged|refused)/

function isNamed(
  { of }: { readonly of: string },
  kind: Kind,
  findings: readonly string[],
  tableOf: ReadonlyMap<string, string>,
): boolean {
  // Of an index of the search, its inner tables have longer names.
  const name = kind === 'search' ? of.replace(/_(data|idx|content|docsize|config)$/, '') : of
  return (
    !['value', 'index', 'search'].includes(kind) ||
    findings.some(
      (finding) =>
        namesItself.test(finding) ||
        finding.includes(name) ||
        finding.includes(tableOf.get(name) ?? name),
    )
  )
}

/** An index whose pages cannot be read is named by its table. */
function tablesOfIndexes(db: Connection): ReadonlyMap<string, string> {
  return new Map(
    db
      .prepare<[], { name: string; tbl_name: string }>(
        "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'",
      )
      .all()
      .map(({ name, tbl_name }) => [name, tbl_name]),
  )
}

function look<T>(folder: string, at: (db: Connection) => T): T {
  forgetLog(folder)
  const db = connectReadOnly(databaseIn(folder))
  try {
    return at(db)
  } finally {
    db.close()
  }
}

/** Reading leaves an empty log beside a database. */
function forgetLog(folder: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(`${databaseIn(folder)}${suffix}`, { force: true })
}

/** A hash over everything that reading the database can tell: its shape, all rows with their types, all words. */
function dumpOf(db: Connection): string {
  const hash = createHash('sha256')
  const tables = db
    .prepare<[], string>("SELECT name FROM pragma_table_list WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
  const queries = [
    'SELECT * FROM pragma_user_version',
    ...tables.map((name) => `SELECT * FROM "${name}" ORDER BY 1, 2`),
    'SELECT * FROM complaint_vocabulary ORDER BY term',
    'SELECT rowid, * FROM complaint_letters ORDER BY rowid',
    "SELECT rowid FROM complaint_words WHERE complaint_words MATCH 'perihal*' ORDER BY rowid",
    'SELECT rowid FROM complaint_parts WHERE complaint_parts MATCH \'"haja"\' ORDER BY rowid',
  ]
  for (const query of queries)
    for (const row of db.prepare<[], unknown[]>(query).raw().safeIntegers().iterate())
      for (const value of row)
        if (value instanceof Uint8Array) hash.update(`b${value.length}:`).update(value)
        else hash.update(`${typeof value}${String(value).length}:${String(value)}`)
  return hash.digest('hex')
}

function flipBit(path: string, at: number, bit: number): void {
  const byte = readFileSync(path)[at] ?? 0
  const file = openSync(path, 'r+')
  try {
    writeSync(file, Buffer.from([byte ^ (1 << bit)]), 0, 1, at)
  } finally {
    closeSync(file)
  }
}
