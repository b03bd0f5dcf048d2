import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Context } from '../context.ts'
import type { Connection } from '../storage/connection.ts'
import { syncFolder } from '../storage/high-water.ts'
import { move } from '../storage/move.ts'
import { sql } from '../storage/sql.ts'

/**
 * Which complaints were erased, kept beside the database and in every backup by hashes alone, so that it
 * holds no personal data: an older backup in the register's place does not know it, and would bring
 * back what two officers had erased.
 */
const ErasedList = z.array(z.string().regex(/^[0-9a-f]{64}$/))

export function erasedListIn(folder: string): string {
  return join(folder, 'erased.json')
}

/** A list that cannot be read tells of nothing; the minutes on paper do. */
function listIn(folder: string): string[] {
  if (!existsSync(erasedListIn(folder))) return []
  try {
    const parsed = ErasedList.safeParse(JSON.parse(readFileSync(erasedListIn(folder), 'utf8')))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

function nameOf(db: Connection): (id: string) => string {
  const register = sql<{ id: string }>(db, 'SELECT id FROM register').get()?.id ?? ''
  return (id) => createHash('sha256').update(`${register} ${id}`).digest('hex')
}

/** Adds what the register has erased since, durably. */
export function noteErased({ db, folder }: Context): void {
  const hashed = nameOf(db)
  const erased = sql<{ id: string }>(
    db,
    'SELECT id FROM complaints WHERE erased_at IS NOT NULL',
  ).all()
  if (erased.length === 0) return
  const known = new Set(listIn(folder))
  const before = known.size
  for (const { id } of erased) known.add(hashed(id))
  if (known.size > before) write(folder, known)
}

/** A copy that nobody changes while a backup is made of it; none where nothing was ever erased. */
export function copyErasedList(from: string, to: string): void {
  if (existsSync(erasedListIn(from))) copyFileSync(erasedListIn(from), erasedListIn(to))
}

/** Adds the list that a backup brought, durably: done once or twice it comes to the same. */
export function takeErasedList(from: string, folder: string): void {
  const brought = listIn(from)
  const known = new Set(listIn(folder))
  if (brought.every((one) => known.has(one))) return
  write(folder, new Set([...known, ...brought]))
}

function write(folder: string, list: ReadonlySet<string>): void {
  const aside = `${erasedListIn(folder)}.part`
  const handle = openSync(aside, 'w')
  try {
    writeSync(handle, JSON.stringify([...list].toSorted()))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  move(aside, erasedListIn(folder))
  syncFolder(folder)
}

/** Complaints that were erased once and are whole again: an older backup brought them back. */
export function cameBack({ db, folder }: Context): { key: number; number: string }[] {
  const known = new Set(listIn(folder))
  if (known.size === 0) return []
  const hashed = nameOf(db)
  return sql<{ key: number; id: string; number: string }>(
    db,
    'SELECT key, id, number FROM complaints WHERE erased_at IS NULL ORDER BY key',
  )
    .all()
    .filter(({ id }) => known.has(hashed(id)))
    .map(({ key, number }) => ({ key, number }))
}
