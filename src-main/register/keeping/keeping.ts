import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../../contract/call.ts'
import type { Answer, Asks } from '../../contract/calls.ts'
import type { BackupState } from '../../contract/keeping-calls.ts'
import type { BackupMade } from '../../contract/keeping.ts'
import { entryBeside, runApart } from '../apart.ts'
import type { Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import { headOf, record } from '../history/history.ts'
import type { Event } from '../history/history.ts'
import { admit } from '../perform.ts'
import type { Caller } from '../perform.ts'
import { Refusal } from '../refusal.ts'
import { highWaterOf } from '../storage/reconcile-numbers.ts'
import { backupsIn, isProved, listBackups } from './backup-files.ts'
import type { BackupFile } from './backup-files.ts'
import { backupState, hasComplaints } from './backup-state.ts'
import { hasChangedSince, isDailyDue, isDrillDue } from './is-due.ts'
import type { KeepingName } from './keeping-name.ts'
import { openerHere, readKeeping, writeKeeping } from './keeping-file.ts'
import type { Keeping as Kept } from './keeping-file.ts'
import type { Copied, KeepingAsks, KeepingSays, Trouble } from './keeping-process.ts'
import { sealingKeyOf } from './sealing-key.ts'
import { Failed, troubleOf, wordsOf } from './trouble.ts'

export interface KeepingOptions {
  readonly folder: string
  readonly context: () => Context
  /** Waits its turn among the changing calls; the numbers outside are durable when it is done. */
  readonly inTurn: (work: () => void) => Promise<void>
  /** Says that a call is at work: the shell takes one that is silent for dead. */
  readonly atWork: (name: KeepingName) => void
}

export interface Keeping {
  call(name: KeepingName, asks: unknown, caller: Caller): Promise<Outcome<unknown>>
  /** Ends what is under way; nothing half is left. */
  stop(): void
}

/** Time for gigabytes on an old stick. */
const limits = { heapMegabytes: 1_024, milliseconds: 3_600_000 }
const atWorkEvery = 10_000
const entry = entryBeside(import.meta.url, 'keeping-process.ts', 'keeping.mjs')

type Why = Asks<'makeBackups'>['why']
type Said<Name extends string> = Extract<KeepingSays, Record<Name, unknown>>

/** Makes, copies, lists and tries the backups of the register in a folder. */
export function openKeeping({ folder, context, inTurn, atWork }: KeepingOptions): Keeping {
  let queue: Promise<unknown> = Promise.resolve()
  let stopping = new AbortController()
  /** What is under way: by which it is stopped, and whether somebody waits for it. */
  let underWay = { signal: stopping.signal, gently: false }

  async function apart<Name extends 'made' | 'copied' | 'drilled'>(
    asks: KeepingAsks,
    name: Name,
  ): Promise<Said<Name>> {
    const says = await runApart<KeepingSays>(entry, asks, limits, underWay)
    if (says === 'stopped') throw new Refusal({ problem: 'cancelled' })
    if (typeof says === 'string')
      throw new Failed({ problem: { problem: 'cannot-write', detail: says }, code: '' })
    if (name in says) return says as Said<Name>
    throw new Failed(says as Trouble)
  }

  const listed = (place: string): Promise<BackupFile[]> =>
    listBackups(place, highWaterOf(context()).register)
  const keptIn = async (place: string): Promise<BackupFile[]> =>
    (await listed(place)).filter(({ kind }) => kind === 'kept')

  /** Makes one beside the register where there is reason to. */
  async function makeHere(why: Why, kept: Kept): Promise<BackupMade | null> {
    const { clock, db, calendar, office } = contextParts(context())
    const now = clock()
    const [newest] = await keptIn(backupsIn(folder))
    const changed = !newest || !isProved(newest.label) || hasChangedSince(db, newest.label)
    if (why !== 'request') {
      if (!changed) kept.here = { at: now, trouble: null }
      const early = why === 'daily' && !isDailyDue(newest?.label.madeAt ?? null, now, calendar())
      if (!changed || early || context().practice() || !hasComplaints(context())) return null
    }
    try {
      const zone = office().timeZone
      const { made, thinned } = await apart({ make: { folder, now, zone } }, 'made')
      const proved = (await keptIn(backupsIn(folder))).some(
        ({ name, label }) => name === made.file && isProved(label),
      )
      const tight = thinned ? 'tight' : null
      kept.here = { at: proved ? now : kept.here.at, trouble: proved ? tight : 'failed' }
      return made
    } catch (error) {
      kept.here = { ...kept.here, trouble: troubleOf(error) }
      if (error instanceof Failed && error.trouble.problem.problem === 'register-damaged') {
        note(kept)
        // Damage that nobody has met yet is told like damage that a call has met.
        throw new Refusal(error.trouble.problem)
      }
      return null
    }
  }

  /** Brings the newest one to the second place, unless it is there; and seals what lies there open. */
  async function copyToSecond(second: string, kept: Kept): Promise<Copied | null> {
    const { db, office } = contextParts(context())
    const own = await keptIn(backupsIn(folder))
    const [newest] = own
    if (!newest) return null
    const before = kept.second ?? { at: null, trouble: null }
    if (!existsSync(second)) {
      kept.second = { ...before, trouble: 'gone' }
      return null
    }
    const key = sealingKeyOf(db)
    const there = new Map((await keptIn(second)).map((one) => [one.name, one]))
    const missing = own.filter((one) => {
      const copy = there.get(one.name)
      return copy ? key !== null && !copy.sealed : one === newest
    })
    try {
      let copied: Copied | null = null
      for (const { name, label } of missing.toReversed()) {
        const from = join(backupsIn(folder), name)
        const zone = office().timeZone
        const asks = { copy: { from, name, to: second, label, key, zone } }
        copied = (await apart(asks, 'copied')).copied
        const known = { ...kept.fileKeys }
        delete known[name]
        if (copied.fileKey !== null) known[name] = copied.fileKey
        const { names } = copied
        kept.fileKeys = Object.fromEntries(
          Object.entries(known).filter(([one]) => names.includes(one)),
        )
      }
      kept.second = { at: kept.here.at, trouble: null }
      return copied
    } catch (error) {
      kept.second = { ...before, trouble: troubleOf(error) }
      return null
    }
  }

  async function makeBackups(
    act: SignedAct,
    { second, why }: Asks<'makeBackups'>,
  ): Promise<Answer<'makeBackups'>> {
    const kept = readKeeping(folder)
    const made = await makeHere(why, kept)
    const skip = context().practice()
    if (second === null) kept.second = null
    const copied = second === null || skip ? null : await copyToSecond(second, kept)
    note(kept)
    if (made || copied) await tell(act, why, made, copied)
    return { made, state: backupState(context()) }
  }

  /** Its own row comes after the backup, so that the next one holds it. */
  async function tell(
    act: SignedAct,
    why: Why,
    made: BackupMade | null,
    copied: Copied | null,
  ): Promise<void> {
    const told = {
      file: made?.file,
      sha256: made?.sha256,
      head: made?.head,
      second: copied?.sha256,
    }
    const changes = Object.entries(told).map(([field, after]) => ({
      field,
      before: null,
      after: after ?? null,
    }))
    const kind = made ? 'backup-made' : 'backup-copied'
    await inTurn(() => recordNow(context(), act, { kind, detail: why, changes }))
  }

  async function drillBackup({ second, why }: Asks<'drillBackup'>): Promise<BackupState> {
    const kept = readKeeping(folder)
    const now = context().clock()
    const due = why === 'request' || isDrillDue(kept.drill?.at ?? null, now)
    const chosen = due && !context().practice() ? await chooseForDrill(second) : null
    if (!chosen) return backupState(context())
    const { of, place, backup } = chosen
    const file = join(place, backup.name)
    const about = { at: now, of, name: backup.name, madeAt: backup.label.madeAt }
    try {
      await apart({ drill: { folder, file, opener: openerHere(folder, file) } }, 'drilled')
      note({ ...readKeeping(folder), drill: { ...about, trouble: null } })
    } catch (error) {
      if (!(error instanceof Failed)) throw error
      note({ ...readKeeping(folder), drill: { ...about, trouble: wordsOf(error.trouble.problem) } })
    }
    return backupState(context())
  }

  /** The newest of the second place that this PC can open; else the newest beside the register. */
  async function chooseForDrill(second: string | null) {
    const { fileKeys } = readKeeping(folder)
    const there = second === null ? [] : await keptIn(second)
    const copy = there.find(({ name, sealed }) => !sealed || fileKeys[name] !== undefined)
    if (copy && second !== null) return { of: 'second', place: second, backup: copy } as const
    const [backup] = await keptIn(backupsIn(folder))
    return backup ? ({ of: 'here', place: backupsIn(folder), backup } as const) : null
  }

  async function findBackups({ second }: Asks<'findBackups'>): Promise<Answer<'findBackups'>> {
    const zone = context().office().timeZone
    const lines = (place: 'here' | 'second', files: readonly BackupFile[]) =>
      files.map(({ name, kind, bytes, sealed, label }) => ({
        place,
        name,
        kind,
        madeAt: toInstant(label.madeAt, zone),
        bytes,
        complaints: label.complaints,
        letters: label.letters,
        head: label.highWater.head,
        proved: isProved(label),
        sealed,
      }))
    const there = second === null ? [] : await listed(second)
    return [...lines('here', await listed(backupsIn(folder))), ...lines('second', there)]
  }

  /** Where not even this can be written, every screen says so already. */
  function note(kept: Kept): void {
    try {
      writeKeeping(folder, kept)
    } catch {
      // The next one notes it again.
    }
  }

  async function answer(name: KeepingName, given: unknown, caller: Caller): Promise<unknown> {
    const { act, asks } = admit(context(), name, given, caller)
    switch (name) {
      case 'makeBackups':
        return makeBackups(act, asks as Asks<'makeBackups'>)
      case 'drillBackup':
        return drillBackup(asks as Asks<'drillBackup'>)
      case 'findBackups':
        return findBackups(asks as Asks<'findBackups'>)
      case 'stopKeeping':
        return {}
    }
  }

  function stop(): void {
    stopping.abort()
    stopping = new AbortController()
  }

  return {
    stop,
    async call(name, asks, caller) {
      if (name === 'stopKeeping') stop()
      const signs = setInterval(() => atWork(name), atWorkEvery)
      // One after the other: two makings would sweep away each other's beginnings.
      const { signal } = stopping
      const work = queue.then(() => {
        underWay = { signal, gently: caller.officer === null }
        return answer(name, asks, caller)
      })
      queue = work.catch(() => undefined)
      return work.then((answered) => ({ answer: answered })).finally(() => clearInterval(signs))
    },
  }
}

function contextParts(context: Context) {
  return {
    db: context.db,
    clock: context.clock,
    office: () => context.office(),
    calendar: () => context.calendar(),
  }
}

/** A row about a backup is written also while the PC's clock stands before the last one. */
function recordNow(context: Context, act: SignedAct, event: Omit<Event, 'happenedAt'>): void {
  const now = Math.max(context.clock(), headOf(context.db).recordedAt)
  const officer = act.officer as SignedAct['officer'] | null
  context.db
    .transaction(() => {
      record(context, officer ? act : null, now, {
        ...event,
        happenedAt: now,
        doneBy: officer?.id ?? null,
      })
    })
    .immediate()
}
