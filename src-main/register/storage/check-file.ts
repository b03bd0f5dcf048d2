import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { Finding } from '../../contract/keeping.ts'
import { applicationId } from './connection.ts'
import type { Connection } from './connection.ts'
import { hasDamagedSlot } from './high-water.ts'

/**
 * What the database's first hundred bytes say beside its own check: what never changes in a register
 * (https://sqlite.org/fileformat.html, 1.3), and two counters that are always written together. What is
 * left over (a counter of schema changes, the version of SQLite that wrote last) tells nothing.
 */
export function checkHeader(db: Connection): Finding[] {
  const header = Buffer.alloc(100)
  const file = openSync(db.name, 'r')
  try {
    readSync(file, header, 0, header.length, 0)
  } finally {
    closeSync(file)
  }
  // Of a new register all but the beginning may still lie in the log alone.
  const begun = hasLog(db.name)
  const fixed = [...fixedBytes].flatMap(([at, expected]) => {
    const found = header.subarray(at, at + expected.length)
    const notYet = begun && found.every((byte) => byte === 0)
    return notYet || found.equals(expected) ? [] : [at]
  })
  const counters = header.readUInt32BE(24) === header.readUInt32BE(92) ? [] : [24]
  return [...fixed, ...counters].map((at) => ({
    finding: 'database-damaged',
    what: `kepala berkas register.db, bita ${at}`,
  }))
}

function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

const fixedBytes: ReadonlyMap<number, Buffer> = new Map([
  [0, Buffer.from('SQLite format 3\0')],
  // Pages of 4,096 bytes; written and read with a log; nothing reserved; shares that never vary.
  [16, Buffer.from([0x10, 0, 2, 2, 0, 64, 32, 32])],
  // The schema's format.
  [44, uint32(4)],
  // No suggested cache, no auto-vacuum.
  [48, uint32(0)],
  [52, uint32(0)],
  // UTF-8.
  [56, uint32(1)],
  [64, uint32(0)],
  [68, uint32(applicationId)],
])

/** The file of numbers beside the database: both of its slots are whole or were never written. */
export function checkNumbersFile(folder: string): Finding[] {
  // A window may just be writing one.
  if (!hasDamagedSlot(folder) || !hasDamagedSlot(folder)) return []
  return [{ finding: 'numbers-damaged', what: 'numbers.txt' }]
}
