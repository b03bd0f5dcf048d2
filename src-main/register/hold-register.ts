import Database from 'better-sqlite3'
import { existsSync, rmSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { join } from 'node:path'
import { linkComplainedOfficers } from './complaints/conflict.ts'
import { contextOf } from './context.ts'
import type { Context, Surroundings } from './context.ts'
import { headOf } from './history/history.ts'
import { sweepDraftFiles } from './intake/draft-files.ts'
import { fillNewRegister } from './new-register.ts'
import type { Created } from './new-register.ts'
import { eraseAgain } from './personal-data/erasures.ts'
import { sweep } from './personal-data/sweep.ts'
import { Refusal } from './refusal.ts'
import { moveAllDeadlines } from './settings/move-deadlines.ts'
import { backUp } from './storage/backup.ts'
import { connect } from './storage/connection.ts'
import { databaseIn } from './storage/folder.ts'
import { HighWaterFile, readHighWater } from './storage/high-water.ts'
import { migrate } from './storage/migrate.ts'
import { migrations } from './storage/migrations.ts'
import { highWaterOf, reconcileNumbers } from './storage/reconcile-numbers.ts'
import { finishRestore } from './storage/restore.ts'
import { sql } from './storage/sql.ts'

export interface HoldOptions extends Surroundings {
  /** Makes a register where there is none; otherwise that is `no-register`. */
  readonly create?: { readonly office?: unknown; readonly demo?: boolean } | undefined
}

export interface Held {
  readonly context: Context
  readonly created: Created | null
  /** The numbers that an older backup in the register's place has lost. */
  readonly lost: string[]
  /** Makes numbers and head durable outside the database. */
  committed(): Promise<void>
  /** Refuses with `register-gone` when its folder no longer leads to the file that is open. */
  refuseGone(): void
  close(): void
}

/** Opens the database in a locked folder. */
export async function hold(
  folder: string,
  options: HoldOptions,
  progress?: Context['progress'],
): Promise<Held> {
  finishRestore(folder)
  const isNew = !existsSync(databaseIn(folder))
  refuseVanished(folder)
  if (isNew && !options.create) throw new Refusal({ problem: 'no-register' })
  const db = connect(databaseIn(folder), { mustExist: !isNew })
  try {
    const now = options.clock()
    await migrate(
      db,
      (version) =>
        backUp(db, folder, join(folder, 'backups', `before-migration-from-${version}.meja`), now),
      migrations,
      () => bringUpToDate(contextOf(db, folder, options), now),
    )
    const context = contextOf(db, folder, options, progress)
    const empty = sql(db, 'SELECT 1 FROM register').get() === undefined
    const created = empty ? fillNewRegister(context, options.create ?? {}) : null
    const lost = reconcileNumbers(context)
    sweepDraftFiles(context)
    eraseWhatCameBack(context)
    sweep(context)
    sql(db, 'DELETE FROM done_calls WHERE done_at < ?').run(now - 7 * 86_400_000)
    const outside = new HighWaterFile(folder)
    const committed = () => outside.write(highWaterOf(context))
    await committed()
    const opened = statOf(folder)
    return {
      context,
      created,
      lost,
      committed,
      refuseGone() {
        const now = statOf(folder)
        if (now?.ino !== opened?.ino || now?.dev !== opened?.dev)
          throw new Refusal({ problem: 'register-gone' })
      },
      close() {
        db.close()
        outside.close()
      },
    }
  } catch (error) {
    db.close()
    // A register that could not be made leaves nothing that would look like one.
    if (isNew)
      for (const suffix of ['', '-wal', '-shm'])
        rmSync(`${databaseIn(folder)}${suffix}`, { force: true })
    throw error
  }
}

/**
 * An older backup in the register's place brings back what two officers had erased: wherever it was
 * restored, it goes before anybody sees it, and the history tells so. Where the disk refuses, the office
 * is told and does it by hand.
 */
function eraseWhatCameBack(context: Context): void {
  const now = Math.max(context.clock(), headOf(context.db).recordedAt)
  try {
    context.db.transaction(() => eraseAgain(context, null, now)).immediate()
  } catch (error) {
    const refusedByDisk = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY)/
    if (error instanceof Database.SqliteError && refusedByDisk.test(error.code)) return
    throw error
  }
}

/**
 * Where the numbers file tells of a register, its database does not come up empty or new: it was taken
 * away or cut to nothing, and a new one in its place would hide that.
 */
function refuseVanished(folder: string): void {
  const bytes = statOf(folder)?.size ?? 0
  if (bytes > 0 || readHighWater(folder) === null) return
  const detail = existsSync(databaseIn(folder)) ? 'berkas kosong' : 'berkas register.db tidak ada'
  throw new Refusal({ problem: 'register-damaged', detail })
}

/** A file that stays open after its stick was pulled out or its folder moved takes what nobody will find. */
function statOf(folder: string): Stats | undefined {
  return statSync(databaseIn(folder), { throwIfNoEntry: false })
}

/**
 * After a migration: what is derived may be more than an older version kept, and the calendar that
 * came with the new one may move dates; each move goes into the history of its complaint. Runs within
 * the migration's own transaction.
 */
function bringUpToDate(context: Context, now: number): void {
  linkComplainedOfficers(context)
  moveAllDeadlines(context, { officer: null, now }, 'migration')
}
