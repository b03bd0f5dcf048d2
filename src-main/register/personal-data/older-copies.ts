import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Asks } from '../../contract/calls.ts'
import type { Context, SignedAct } from '../context.ts'
import { record } from '../history/history.ts'
import { backupsIn, nameOfBackup } from '../keeping/backup-files.ts'
import { Refusal } from '../refusal.ts'
import { backUp } from '../storage/backup.ts'
import { readLabel } from '../storage/bundle.ts'
import { sql } from '../storage/sql.ts'
import { damageIn } from '../storage/verify.ts'
import { erasureRow, isSwept } from './erasure-row.ts'
import { destroyFile } from './sweep.ts'

/** A backup, or a register that a restore put aside, in the register's own folder. */
export interface Copy {
  readonly name: string
  readonly path: string
}

/**
 * What still holds the data that were erased last: backups whose head does not lie behind that erasure in
 * the history, and every register that a restore put aside. None where nothing was erased. What is no
 * backup is left alone.
 */
export async function olderCopies({ db, folder }: Context): Promise<Copy[]> {
  const erased = sql<{ at: number | null }>(
    db,
    `SELECT max(sequence) AS at FROM history WHERE kind IN ('erasure-confirmed', 'erased-again')`,
  ).get()?.at
  if (!erased) return []
  const copies: Copy[] = copiesIn(folder, 'replaced')
  const position = sql<{ sequence: number }>(db, 'SELECT sequence FROM history WHERE hash = ?')
  for (const copy of copiesIn(folder, 'backups')) {
    const head = await readLabel(copy.path).then(
      ({ label }) => label.highWater.head,
      () => null,
    )
    if (head !== null && (position.get(head)?.sequence ?? 0) < erased) copies.push(copy)
  }
  return copies
}

function copiesIn(folder: string, place: string): Copy[] {
  const inside = join(folder, place)
  if (!existsSync(inside)) return []
  return readdirSync(inside).map((name) => ({
    name: `${place}/${name}`,
    path: join(inside, name),
  }))
}

/** A new backup is made and proved before any older one goes; what is to go is looked up with it. */
export async function prepareDestroying(
  context: Context,
  act: SignedAct,
  { id }: Asks<'destroyCopies'>,
): Promise<Copy[]> {
  const { db, folder } = context
  if (!isSwept(context, id)) throw new Refusal({ problem: 'erasure-outdated' })
  const copies = await olderCopies(context)
  const { timeZone } = context.office()
  const made = await backUp(
    db,
    folder,
    (label) => join(backupsIn(folder), nameOfBackup(label, timeZone)),
    act.now,
  )
  if (damageIn(made).length > 0)
    throw new Refusal({ problem: 'register-damaged', detail: made.findings[0]?.what ?? made.file })
  return copies
}

export function destroyCopies(
  context: Context,
  act: SignedAct,
  { id }: Asks<'destroyCopies'>,
  going: readonly Copy[],
): string {
  const names = going.map(({ name }) => name)
  const before = JSON.parse(erasureRow(context, id).copies) as string[]
  const copies = JSON.stringify([...new Set([...before, ...names])])
  sql(context.db, 'UPDATE erasures SET copies = ? WHERE id = ?').run(copies, id)
  record(context, act, act.now, {
    kind: 'copies-destroyed',
    detail: id,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [{ field: 'copies', before: null, after: names }],
  })
  return id
}

/** After it is written down: what is named there goes from the disk. */
export async function finishDestroying(context: Context, id: string): Promise<void> {
  const names = new Set(JSON.parse(erasureRow(context, id).copies) as string[])
  for (const { name, path } of await olderCopies(context)) if (names.has(name)) destroyTree(path)
}

function destroyTree(path: string): void {
  if (!statSync(path).isDirectory()) return destroyFile(path)
  for (const name of readdirSync(path)) destroyTree(join(path, name))
  rmSync(path, { recursive: true, force: true })
}
