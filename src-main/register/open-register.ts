import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outcome } from '../contract/call.ts'
import type { Asks, RegisterCallName } from '../contract/calls.ts'
import type { Restored } from '../contract/keeping.ts'
import { linkComplainedOfficers } from './complaints/conflict.ts'
import { contextOf } from './context.ts'
import type { Context, Surroundings } from './context.ts'
import { sweepDraftFiles } from './intake/draft-files.ts'
import { fillNewRegister } from './new-register.ts'
import type { Created } from './new-register.ts'
import { admit, perform } from './perform.ts'
import type { Caller } from './perform.ts'
import { problemOf } from './problem-of.ts'
import { Refusal } from './refusal.ts'
import { firstOffice } from './settings/office.ts'
import { moveAllDeadlines } from './settings/move-deadlines.ts'
import { backUp } from './storage/backup.ts'
import { connect } from './storage/connection.ts'
import type { Connection } from './storage/connection.ts'
import { databaseIn } from './storage/folder.ts'
import { HighWaterFile, highWaterPath } from './storage/high-water.ts'
import { lockFolder } from './storage/lock.ts'
import { migrate } from './storage/migrate.ts'
import { migrations } from './storage/migrations.ts'
import { isPractice } from './storage/practice.ts'
import { highWaterOf, reconcileNumbers } from './storage/reconcile-numbers.ts'
import { commitRestore, finishRestore, stageRestore } from './storage/restore.ts'
import { sql } from './storage/sql.ts'
import { verify } from './storage/verify.ts'

export type { Caller }

export interface RegisterOptions extends Surroundings {
  /** Makes a register where there is none; otherwise that is `no-register`. */
  readonly create?: { readonly office?: unknown; readonly demo?: boolean } | undefined
  /** Fills an empty folder with a register for practice; without it none can be begun anew. */
  readonly fillPractice?: ((folder: string) => Promise<Outcome<unknown>>) | undefined
}

export type HearProgress = (name: RegisterCallName, done: number, total: number) => void

/** An open register: the whole service, without a wire. */
export interface Register {
  call(name: RegisterCallName, asks: unknown, caller: Caller): Promise<Outcome<unknown>>
  /** Tells of every change; null, since more than one complaint may have changed. */
  onChange(hear: (complaint: null) => void): void
  /** Tells how far a long call is. */
  onProgress(hear: HearProgress): void
  /** Officers and password, where this opening made the register. */
  readonly created: Created | null
  readonly practice: boolean
  /** For what is done to the register as a whole: the demo, tests and benches. */
  readonly context: () => Context
  close(): void
}

/**
 * Opens the register in a folder, brings it to the newest shape, and compares it with the highest
 * numbers ever given. One opener at a time. Problems: no-register, register-in-use,
 * register-newer, register-damaged, cannot-write; with `create` also the faults of the settings.
 */
export async function openRegister(
  folder: string,
  options: RegisterOptions,
): Promise<Outcome<Register>> {
  try {
    return { answer: await open(folder, options) }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

async function open(folder: string, options: RegisterOptions): Promise<Register> {
  const exists = existsSync(databaseIn(folder)) || existsSync(join(folder, 'restore-ready'))
  if (!exists) {
    if (!options.create) throw new Refusal({ problem: 'no-register' })
    // Faulty settings are refused before anything is made.
    firstOffice(options.assets, options.create.office)
  }
  mkdirSync(folder, { recursive: true })
  const unlock = lockFolder(folder)
  try {
    let underWay: RegisterCallName | null = null
    const progressHearers: HearProgress[] = []
    const progress: Context['progress'] = (done, total) => {
      if (underWay) for (const hear of progressHearers) hear(underWay, done, total)
    }
    let held = await hold(folder, options, progress)
    const { created } = held
    const hearers: ((complaint: null) => void)[] = []
    const replaceBy = async (staged: string, before = () => {}): Promise<Restored> => {
      held.close()
      try {
        before()
        const { restored, opened } = await swap(staged, folder, options, progress)
        held = opened
        return restored
      } catch (error) {
        // Whatever stands in the folder now, the old register or the new one, is opened again.
        held = await hold(folder, options, progress)
        throw error
      } finally {
        for (const hear of hearers) hear(null)
      }
    }
    const make = async (
      name: RegisterCallName,
      asks: unknown,
      caller: Caller,
    ): Promise<Outcome<unknown>> => {
      underWay = name
      if (name === 'keepBackup') {
        const { file } = admit(held.context, name, asks, caller).asks as Asks<'keepBackup'>
        return { answer: await backUp(held.context.db, folder, file, options.clock()) }
      }
      if (name === 'restoreBackup') {
        const { file } = admit(held.context, name, asks, caller).asks as Asks<'restoreBackup'>
        const practice = held.context.practice()
        const staged = await stageRestore(file, folder, (db) => {
          // Neither comes in the place of the other: what was made up would be taken for real.
          if (isPractice(db) !== practice)
            throw new Refusal({ problem: 'not-a-backup', detail: practiceWords[`${!practice}`] })
        })
        return { answer: await replaceBy(staged) }
      }
      if (name === 'emptyPractice') {
        admit(held.context, name, asks, caller)
        if (!held.context.practice()) throw new Refusal({ problem: 'not-allowed' })
        const staged = await stagePractice(folder, options)
        const { kept } = await replaceBy(staged, () => {
          // Numbers given before mean nothing to a register made from the beginning.
          rmSync(highWaterPath(folder), { force: true })
        })
        if (kept) rmSync(join(folder, kept), { recursive: true, force: true })
        return { answer: {} }
      }
      return perform(held.context, name, asks, caller, async () => {
        await held.committed()
        for (const hear of hearers) hear(null)
      })
    }
    let queue: Promise<unknown> = Promise.resolve()
    let closed = false
    return {
      created,
      practice: held.context.practice(),
      context: () => held.context,
      onChange: (hear) => void hearers.push(hear),
      onProgress: (hear) => void progressHearers.push(hear),
      call(name, asks, caller) {
        // One at a time: a letter is drawn with the number that its transaction then takes.
        const outcome = queue.then(() =>
          make(name, asks, caller).catch((error: unknown) => ({ problem: problemOf(error) })),
        )
        queue = outcome.catch(() => undefined)
        return outcome
      },
      close() {
        if (closed) return
        closed = true
        held.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

const practiceWords = {
  true: 'ini cadangan register latihan',
  false: 'ini bukan cadangan register latihan',
}

/** A new practice register beside the one in the folder, ready to take its place. */
async function stagePractice(folder: string, { fillPractice }: RegisterOptions): Promise<string> {
  if (!fillPractice) throw new Refusal({ problem: 'not-built' })
  const work = await mkdtemp(join(folder, 'restore-'))
  const filled = await fillPractice(work)
  if (!('problem' in filled)) return work
  rmSync(work, { recursive: true, force: true })
  throw new Refusal(filled.problem)
}

interface Held {
  readonly context: Context
  readonly created: Created | null
  /** The numbers that an older backup in the register's place has lost. */
  readonly lost: string[]
  /** Makes numbers and head durable outside the database. */
  committed(): Promise<void>
  close(): void
}

/** Opens the database in a locked folder. */
async function hold(
  folder: string,
  options: RegisterOptions,
  progress?: Context['progress'],
): Promise<Held> {
  finishRestore(folder)
  const isNew = !existsSync(databaseIn(folder))
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
    sql(db, 'DELETE FROM done_calls WHERE done_at < ?').run(now - 7 * 86_400_000)
    const outside = new HighWaterFile(folder)
    const committed = () => outside.write(highWaterOf(context))
    await committed()
    return {
      context,
      created,
      lost,
      committed,
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
 * After a migration: what is derived may be more than an older version kept, and the calendar that
 * came with the new one may move dates; each move goes into the history of its complaint. Runs within
 * the migration's own transaction.
 */
function bringUpToDate(context: Context, now: number): void {
  linkComplainedOfficers(context)
  moveAllDeadlines(context, { officer: null, now }, 'migration')
}

/**
 * Restores into a folder that holds no register, or one that cannot be opened any more. `admitTo`
 * looks at the register in the backup and refuses whoever may not.
 */
export async function restoreRegister(
  file: string,
  folder: string,
  options: RegisterOptions,
  admitTo: (db: Connection) => void,
): Promise<Outcome<Restored>> {
  try {
    mkdirSync(folder, { recursive: true })
    const unlock = lockFolder(folder)
    try {
      const staged = await stageRestore(file, folder, admitTo)
      const { restored, opened } = await swap(staged, folder, options)
      opened.close()
      return { answer: restored }
    } finally {
      unlock()
    }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

async function swap(
  staged: string,
  folder: string,
  options: RegisterOptions,
  progress?: Context['progress'],
): Promise<{ restored: Restored; opened: Held }> {
  const name = new Date(options.clock()).toISOString().replace(/[:.]/g, '-')
  const kept = commitRestore(staged, folder, name)
  const opened = await hold(folder, options, progress)
  const check = await verify(opened.context.db, folder)
  return { restored: { ...check, lost: opened.lost, kept }, opened }
}
