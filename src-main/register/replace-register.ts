import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../contract/call.ts'
import type { Restored } from '../contract/keeping.ts'
import type { Context, SignedAct } from './context.ts'
import type { Millis } from './deadlines/zone.ts'
import { hold } from './hold-register.ts'
import type { Held, HoldOptions } from './hold-register.ts'
import { headOf, record } from './history/history.ts'
import { openerHere } from './keeping/keeping-file.ts'
import { problemOf } from './problem-of.ts'
import { forOwner } from './storage/folder.ts'
import type { Connection } from './storage/connection.ts'
import { lockFolder } from './storage/lock.ts'
import { stageFound } from './storage/newest-backup.ts'
import type { FoundAt } from './storage/newest-backup.ts'
import { commitRestore, stageRestore } from './storage/restore.ts'
import { sql } from './storage/sql.ts'
import { verify } from './storage/verify.ts'
import { withReason } from './storage/write-reason.ts'

/** Why a register takes the place of another, as its history tells it; null where it begins anew. */
export interface Replacing {
  readonly kind: 'restored' | 'restore-undone' | 'restored-at-start'
  readonly act: SignedAct | null
}

/**
 * Restores into a folder that holds no register, or one that cannot be opened any more. `admitTo`
 * looks at the register in the backup and refuses whoever may not.
 */
export async function restoreRegister(
  file: string,
  folder: string,
  options: HoldOptions,
  admitTo: (db: Connection) => void,
  passphrase: string | null = null,
): Promise<Outcome<Restored>> {
  const opener = passphrase === null ? openerHere(folder, file) : { passphrase }
  const stage = () => stageRestore(file, folder, admitTo, opener)
  return replace(folder, options, stage, { kind: 'restored', act: null })
}

/**
 * Puts a backup that was found at the start in the place of a damaged register, which is moved aside
 * and never deleted. Nobody can sign in to a damaged register, so that nobody is asked; the history
 * of the restored one tells of it (`restored-at-start`).
 */
export async function recoverRegister(
  found: FoundAt,
  folder: string,
  second: string | null,
  options: HoldOptions,
): Promise<Outcome<Restored>> {
  const stage = () => stageFound(found, folder, second)
  return replace(folder, options, stage, { kind: 'restored-at-start', act: null })
}

async function replace(
  folder: string,
  options: HoldOptions,
  stage: () => Promise<string>,
  why: Replacing,
): Promise<Outcome<Restored>> {
  try {
    mkdirSync(folder, forOwner)
    const unlock = lockFolder(folder)
    try {
      const { restored, opened } = await swap(await stage(), folder, options, why)
      opened.close()
      return { answer: restored }
    } finally {
      unlock()
    }
  } catch (error) {
    return { problem: withReason(problemOf(error), folder) }
  }
}

/** Puts staged files in the place of a register that is closed, and opens them. */
export async function swap(
  staged: string,
  folder: string,
  options: HoldOptions,
  why: Replacing | null,
  progress?: Context['progress'],
): Promise<{ restored: Restored; opened: Held }> {
  const ending = why?.kind === 'restored-at-start' ? '-damaged' : ''
  const kept = commitRestore(staged, folder, freeName(folder, options.clock(), ending))
  const opened = await hold(folder, options, progress)
  if (why) await tell(opened, why)
  const check = await verify(opened.context.db, folder)
  return { restored: { ...check, lost: opened.lost, kept }, opened }
}

/** A name that no register put aside has yet, however often the PC's clock comes by. */
function freeName(folder: string, from: Millis, ending: string): string {
  for (let at = from; ; at += 1) {
    const name = `${new Date(at).toISOString().replace(/[:.]/g, '-')}${ending}`
    if (!existsSync(join(folder, 'replaced', name))) return name
  }
}

/** Writes into the history of the register that stands there now how it came there. */
async function tell(held: Held, { kind, act }: Replacing): Promise<void> {
  const { context } = held
  const { db } = context
  const now = Math.max(context.clock(), headOf(db).recordedAt)
  // Who restored may have come to the office after the backup.
  const known = act && sql(db, 'SELECT 1 FROM officers WHERE id = ?').get(act.officer.id)
  db.transaction(() =>
    record(context, known ? act : null, now, { kind, happenedAt: now, changes: [] }),
  ).immediate()
  await held.committed()
}
