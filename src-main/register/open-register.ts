import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outcome } from '../contract/call.ts'
import type { Asks, RegisterCallName } from '../contract/calls.ts'
import type { Restored } from '../contract/keeping.ts'
import type { Context } from './context.ts'
import { hold } from './hold-register.ts'
import type { HoldOptions } from './hold-register.ts'
import type { Created } from './new-register.ts'
import { admit, perform } from './perform.ts'
import type { Caller } from './perform.ts'
import { problemOf } from './problem-of.ts'
import { Refusal } from './refusal.ts'
import { swap } from './replace-register.ts'
import type { Replacing } from './replace-register.ts'
import { openKeeping } from './keeping/keeping.ts'
import { openerHere } from './keeping/keeping-file.ts'
import { isKeepingName } from './keeping/keeping-name.ts'
import type { KeepingName } from './keeping/keeping-name.ts'
import { sealingKeyOf } from './keeping/sealing-key.ts'
import { firstOffice } from './settings/office.ts'
import { backUp } from './storage/backup.ts'
import type { Connection } from './storage/connection.ts'
import { databaseIn, forOwner } from './storage/folder.ts'
import { highWaterPath, readHighWater } from './storage/high-water.ts'
import { lockFolder } from './storage/lock.ts'
import { newestReplaced, stageReplaced } from './storage/newest-backup.ts'
import { isPractice } from './storage/practice.ts'
import { stageRestore } from './storage/restore.ts'
import { withReason } from './storage/write-reason.ts'

export type { Caller }

export interface RegisterOptions extends HoldOptions {
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
    return { problem: withReason(problemOf(error), folder) }
  }
}

async function open(folder: string, options: RegisterOptions): Promise<Register> {
  const exists = existsSync(databaseIn(folder)) || existsSync(join(folder, 'restore-ready'))
  if (!exists) {
    if (!options.create && readHighWater(folder) === null)
      throw new Refusal({ problem: 'no-register' })
    // Faulty settings are refused before anything is made.
    if (options.create) firstOffice(options.assets, options.create.office)
  }
  mkdirSync(folder, forOwner)
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
    const replaceBy = async (
      staged: string,
      why: Replacing | null,
      before = () => {},
    ): Promise<Restored> => {
      // It reads files that are about to be moved.
      keeping.stop()
      held.close()
      try {
        before()
        const { restored, opened } = await swap(staged, folder, options, why, progress)
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
      name: Exclude<RegisterCallName, KeepingName>,
      asks: unknown,
      caller: Caller,
    ): Promise<Outcome<unknown>> => {
      underWay = name
      held.refuseGone()
      if (name === 'keepBackup') {
        const { file } = admit(held.context, name, asks, caller).asks as Asks<'keepBackup'>
        // It leaves the PC.
        const key = sealingKeyOf(held.context.db)
        return { answer: await backUp(held.context.db, folder, file, options.clock(), { key }) }
      }
      if (name === 'restoreBackup') {
        const { act, asks: parsed } = admit(held.context, name, asks, caller)
        const { file, passphrase } = parsed as Asks<'restoreBackup'>
        const practice = held.context.practice()
        const admitTo = (db: Connection) => {
          // Neither comes in the place of the other: what was made up would be taken for real.
          if (isPractice(db) !== practice)
            throw new Refusal({ problem: 'not-a-backup', detail: practiceWords[`${!practice}`] })
        }
        const opener = passphrase === null ? openerHere(folder, file) : { passphrase }
        const staged = await stageRestore(file, folder, admitTo, opener)
        return { answer: await replaceBy(staged, { kind: 'restored', act }) }
      }
      if (name === 'undoRestore') {
        const { act, asks: parsed } = admit(held.context, name, asks, caller)
        // What was shown is what is put back.
        if (newestReplaced(folder)?.name !== (parsed as Asks<'undoRestore'>).name)
          throw new Refusal({ problem: 'not-found' })
        const staged = await stageReplaced(folder, (parsed as Asks<'undoRestore'>).name)
        return { answer: await replaceBy(staged, { kind: 'restore-undone', act }) }
      }
      if (name === 'emptyPractice') {
        admit(held.context, name, asks, caller)
        if (!held.context.practice()) throw new Refusal({ problem: 'not-allowed' })
        const staged = await stagePractice(folder, options)
        const { kept } = await replaceBy(staged, null, () => {
          // Numbers given before mean nothing to a register made from the beginning.
          rmSync(highWaterPath(folder), { force: true })
        })
        if (kept) rmSync(join(folder, kept), { recursive: true, force: true })
        return { answer: {} }
      }
      return perform(held.context, name, asks, caller, async () => {
        await madeDurable(held.committed())
        for (const hear of hearers) hear(null)
      })
    }
    let queue: Promise<unknown> = Promise.resolve()
    let closed = false
    const keeping = openKeeping({
      folder,
      context: () => held.context,
      inTurn: (work) => {
        const done = queue.then(async () => {
          work()
          await madeDurable(held.committed())
        })
        queue = done.catch(() => undefined)
        return done
      },
      atWork: (name) => {
        for (const hear of progressHearers) hear(name, 0, 0)
      },
    })
    return {
      created,
      practice: held.context.practice(),
      context: () => held.context,
      onChange: (hear) => void hearers.push(hear),
      onProgress: (hear) => void progressHearers.push(hear),
      call(name, asks, caller) {
        if (isKeepingName(name))
          return keeping.call(name, asks, caller).catch((error: unknown) => ({
            problem: withReason(problemOf(error), folder),
          }))
        // One at a time: a letter is drawn with the number that its transaction then takes.
        const outcome = queue.then(() =>
          make(name, asks, caller).catch((error: unknown) => ({
            problem: withReason(problemOf(error), folder),
          })),
        )
        queue = outcome.catch(() => undefined)
        return outcome
      },
      close() {
        if (closed) return
        closed = true
        keeping.stop()
        held.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/**
 * The change is in the database already: it must not be told as refused. The process ends instead, the
 * next opening mends the numbers file, and the call comes again under its own id.
 */
async function madeDurable(writing: Promise<void>): Promise<void> {
  await writing.catch((cause: unknown) => {
    throw new Error('the numbers file cannot be written', { cause })
  })
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
