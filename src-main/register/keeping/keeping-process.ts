/**
 * Makes, copies and tries backups beside the register, in a process of its own, so that nobody at the desk
 * waits for it. Started by keeping.ts, says one thing, and ends.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupMade } from '../../contract/keeping.ts'
import type { Problem } from '../../contract/problems.ts'
import { answerApart } from '../apart.ts'
import type { Millis } from '../deadlines/zone.ts'
import { problemOf } from '../problem-of.ts'
import { Refusal } from '../refusal.ts'
import { backUp } from '../storage/backup.ts'
import type { BundleLabel } from '../storage/bundle-label.ts'
import { connectReadOnly } from '../storage/connection.ts'
import type { Connection } from '../storage/connection.ts'
import { databaseIn } from '../storage/folder.ts'
import { syncFolder } from '../storage/high-water.ts'
import { move } from '../storage/move.ts'
import { highWaterOf } from '../storage/reconcile-numbers.ts'
import { stageRestore } from '../storage/restore.ts'
import { copyBundle } from '../storage/sealed-file.ts'
import type { Opener, SealingKey } from '../storage/sealing.ts'
import { integrityOf } from '../storage/verify.ts'
import { backupsIn, madeIn, nameOfBackup, pruneBackups, sweepBroken } from './backup-files.ts'
import { planRoom, roomIn } from './room.ts'
import { noRoom } from './trouble.ts'

export interface MakeAsks {
  readonly folder: string
  readonly now: Millis
  readonly zone: string
}

export interface CopyAsks {
  readonly from: string
  readonly name: string
  /** The second place. */
  readonly to: string
  readonly label: BundleLabel
  readonly key: SealingKey | null
  readonly zone: string
}

export interface DrillAsks {
  readonly folder: string
  readonly file: string
  readonly opener: Opener
}

export type KeepingAsks =
  { readonly make: MakeAsks } | { readonly copy: CopyAsks } | { readonly drill: DrillAsks }

export interface Copied {
  readonly sha256: string
  readonly fileKey: string | null
  /** What is in the second place of this register after it. */
  readonly names: readonly string[]
}

/** A fault of disk or file by its problem, and by the file system's code where it has one. */
export interface Trouble {
  readonly problem: Problem
  readonly code: string
}

export type KeepingSays =
  | { readonly made: BackupMade; readonly thinned: boolean }
  | { readonly copied: Copied }
  | { readonly drilled: true }
  | Trouble

async function answer(asks: KeepingAsks): Promise<KeepingSays> {
  try {
    if ('make' in asks) return await make(asks.make)
    if ('copy' in asks) return { copied: await copy(asks.copy) }
    await drill(asks.drill)
    return { drilled: true }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { problem: asProblem(error), code }
  }
}

/** Nobody could tell more of a bug here: it is told like a place that cannot be written. */
function asProblem(error: unknown): Problem {
  try {
    return problemOf(error)
  } catch (bug) {
    return { problem: 'cannot-write', detail: bug instanceof Error ? bug.name : 'unknown' }
  }
}

async function make({
  folder,
  now,
  zone,
}: MakeAsks): Promise<Extract<KeepingSays, { made: unknown }>> {
  const place = backupsIn(folder)
  sweepBroken(place)
  const db = connectReadOnly(databaseIn(folder))
  try {
    const { register } = highWaterOf({ db })
    const thinned = await makeRoom(folder, register, zone)
    const name = (label: BundleLabel) => join(place, nameOfBackup(label, zone))
    // All in one go: a copy in pieces begins anew whenever somebody saves.
    const made = await backUp(db, folder, name, now, { pages: allPages }).catch(
      (error: unknown) => {
        throw ofTheRegister(error, db) ? error : withCode('COPY_DAMAGED')
      },
    )
    await pruneBackups(place, register, zone)
    return { made, thinned }
  } finally {
    db.close()
  }
}

const allPages = 2 ** 31 - 1

/**
 * The register's own room comes first: where the disk gets tight, older backups go earlier than the
 * rule has it, and where that is not enough none is made. Returns whether any went.
 */
async function makeRoom(folder: string, register: string, zone: string): Promise<boolean> {
  const place = backupsIn(folder)
  const { enough, going } = planRoom(await roomIn(folder), await madeIn(place, register), zone)
  for (const name of going) await rm(join(place, name), { force: true })
  if (!enough) throw withCode(noRoom)
  return going.length > 0
}

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** Damage of the copy alone is a fault of the disk it was written to; all else is told as it is. */
function ofTheRegister(error: unknown, db: Connection): boolean {
  if (!(error instanceof Refusal) || error.problem.problem !== 'register-damaged') return true
  return integrityOf(db).some((row) => row.integrity_check !== 'ok')
}

async function copy({ from, name, to, label, key, zone }: CopyAsks): Promise<Copied> {
  sweepBroken(to)
  const target = join(to, name)
  const unfinished = `${target}.part`
  try {
    const { sha256, fileKey } = await copyBundle(from, unfinished, key, label)
    move(unfinished, target)
    syncFolder(to)
    return { sha256, fileKey, names: await pruneBackups(to, label.highWater.register, zone) }
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {})
    throw error
  }
}

/** Unpacked, opened, verified, counted, compared with its list of contents, and thrown away. */
async function drill({ folder, file, opener }: DrillAsks): Promise<void> {
  const staged = await stageRestore(file, folder, () => {}, opener)
  await rm(staged, { recursive: true, force: true })
}

await answerApart(answer)
