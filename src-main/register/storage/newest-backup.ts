import { readdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupFound } from '../../contract/wire.ts'
import { Refusal } from '../refusal.ts'
import { readLabel } from './bundle.ts'
import { connect, connectReadOnly } from './connection.ts'
import { databaseIn } from './folder.ts'
import { readHighWater } from './high-water.ts'
import type { HighWater } from './high-water.ts'
import { nameOfNumber } from './numbers.ts'
import type { Run } from './numbers.ts'
import { highWaterOf } from './reconcile-numbers.ts'
import { stageRestore } from './restore.ts'
import { sql } from './sql.ts'
import { verify } from './verify.ts'

/** Where a backup was found: by the kind of place and its name there. */
export type FoundAt = Pick<BackupFound, 'place' | 'name'>

type Candidate = Omit<BackupFound, 'missing'> & { readonly highWater: HighWater }

/** More than the longest row of kept backups; no folder makes the start wait for thousands. */
const mostLookedAt = 200

/**
 * The newest backup of the register in this folder that proves whole when unpacked: of its own
 * backups, of the registers that a restore put aside, and of the second place. Null when there is none.
 * Says what of the damaged register is not in it, by the numbers file beside the database. The folder
 * is locked by whoever asks.
 */
export async function findNewestBackup(
  folder: string,
  second: string | null,
): Promise<BackupFound | null> {
  const known = readHighWater(folder)
  const all = [
    ...(await bundlesIn('backups', join(folder, 'backups'))),
    ...asideIn(folder),
    ...(second === null ? [] : await bundlesIn('second', second)),
  ]
  // Another office's backup may lie on the same stick.
  const own = all.filter(({ highWater, place }) =>
    known === null ? place !== 'second' : highWater.register === known.register,
  )
  for (const { highWater, ...found } of own.toSorted((a, b) => b.madeAt - a.madeAt))
    if (await proves(found, folder, second))
      return { ...found, missing: known && missingFrom(highWater, known) }
  return null
}

/** Puts what was found ready to take the register's place; refuses what does not prove whole. */
export async function stageFound(
  { place, name }: FoundAt,
  folder: string,
  second: string | null,
): Promise<string> {
  if (place === 'replaced') return stageReplaced(folder, name)
  const where = place === 'backups' ? join(folder, 'backups') : second
  if (where === null) throw new Refusal({ problem: 'not-found' })
  return stageRestore(join(where, name), folder)
}

/** The newest register that a restore put aside and nobody called damaged; null when there is none. */
export function newestReplaced(folder: string): Candidate | null {
  return asideIn(folder).at(-1) ?? null
}

/**
 * Proves a register that was put aside, where it lies: its own folder is what takes the register's
 * place. Refuses one that is gone, newer, or whose file is damaged.
 */
export async function stageReplaced(folder: string, name: string): Promise<string> {
  const place = join(folder, 'replaced', name)
  if (!asideNames(folder).includes(name)) throw new Refusal({ problem: 'not-found' })
  // Opened for writing, so that what its log may still hold comes into the file.
  const db = connect(databaseIn(place), { mustExist: true })
  try {
    const { findings } = await verify(db, place)
    const damage = findings.find(({ finding }) => finding === 'database-damaged')
    if (damage) throw new Refusal({ problem: 'not-a-backup', detail: damage.what })
  } finally {
    db.close()
  }
  for (const leftover of ['register.db-wal', 'register.db-shm'])
    rmSync(join(place, leftover), { force: true })
  return place
}

/** The names of what stands in one and not yet in the other. */
export function missingFrom(
  older: HighWater,
  newer: HighWater,
): NonNullable<BackupFound['missing']> {
  const names = Object.entries(newer.numbers).flatMap(([name, highest]) => {
    const [run, year] = name.split('/') as [Run, string]
    const had = older.numbers[name] ?? 0
    return Array.from({ length: Math.max(0, highest - had) }, (_each, index) => ({
      run,
      name: nameOfNumber(run, Number(year), had + 1 + index),
    }))
  })
  const of = (wanted: boolean) =>
    names.flatMap(({ run, name }) => ((run === 'complaint') === wanted ? [name] : []))
  return {
    complaints: of(true),
    letters: of(false),
    historyRows: Math.max(0, newer.historyRows - older.historyRows),
  }
}

async function proves(found: FoundAt, folder: string, second: string | null): Promise<boolean> {
  try {
    const staged = await stageFound(found, folder, second)
    if (found.place !== 'replaced') await rm(staged, { recursive: true, force: true })
    return true
  } catch {
    return false
  }
}

async function bundlesIn(place: 'backups' | 'second', folder: string): Promise<Candidate[]> {
  const names = namesIn(folder, 'isFile').slice(-mostLookedAt)
  const read = names.map(async (name): Promise<Candidate[]> => {
    const read = await readLabel(join(folder, name)).catch(() => null)
    if (read === null) return []
    const { madeAt, complaints, letters, highWater } = read.label
    return [{ place, name, madeAt, complaints, letters, highWater }]
  })
  return (await Promise.all(read)).flat()
}

/** In the order of being put aside; one that cannot be read is passed over. */
function asideIn(folder: string): Candidate[] {
  return asideNames(folder).flatMap((name): Candidate[] => {
    try {
      const db = connectReadOnly(databaseIn(join(folder, 'replaced', name)))
      try {
        const count = (table: string) =>
          sql<{ count: number }>(db, `SELECT count(*) AS count FROM ${table}`).get()?.count ?? 0
        const highWater = highWaterOf({ db })
        const [complaints, letters] = [count('complaints'), count('letters')]
        return [{ place: 'replaced', name, madeAt: momentOf(name), complaints, letters, highWater }]
      } finally {
        db.close()
      }
    } catch {
      return []
    }
  })
}

function asideNames(folder: string): string[] {
  return namesIn(join(folder, 'replaced'), 'isDirectory').filter((name) => asidePattern.test(name))
}

/** As a restore names it, `2026-10-05T02-30-00-000Z`; a damaged one has a word after it. */
const asidePattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/

function momentOf(name: string): number {
  return Date.parse(name.replace(asidePattern, '$1T$2:$3:$4.$5Z'))
}

function namesIn(folder: string, kind: 'isFile' | 'isDirectory'): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => (entry[kind]() ? [entry.name] : []))
      .toSorted()
  } catch {
    // A place that is not there has no backups.
    return []
  }
}
