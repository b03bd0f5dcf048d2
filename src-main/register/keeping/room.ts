import { readdirSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { attachmentsIn, databaseIn } from '../storage/folder.ts'
import { keptBackups, keptPeriods } from './kept-backups.ts'
import type { KeptPeriods, MadeBackup } from './kept-backups.ts'

/** In bytes. */
export interface Room {
  /** What this account may still write on the disk of the register. */
  readonly free: number
  /** What must stay free, so that the register itself can go on growing. */
  readonly reserve: number
  /** What making one backup takes: the proved copy of the database, and the bundle beside it. */
  readonly need: number
}

export interface RoomPlan {
  readonly enough: boolean
  /** Names of the backups that go before the new one is made. */
  readonly going: readonly string[]
}

export interface SizedBackup extends MadeBackup {
  readonly bytes: number
}

const megabyte = 2 ** 20
/** Of a disk so small that a tenth of it is less, a tenth. */
const mostReserved = 256 * megabyte

/** As it is now. A disk that does not tell its size counts as one with room: its own fault is then told. */
export async function roomIn(folder: string): Promise<Room> {
  const register = sizeOf(databaseIn(folder)) + sizeOf(`${databaseIn(folder)}-wal`)
  const files = namesIn(attachmentsIn(folder)).reduce(
    (sum, name) => sum + sizeOf(join(attachmentsIn(folder), name)),
    0,
  )
  const need = 2 * register + files
  const disk = await statfs(folder).catch(() => null)
  if (disk === null || disk.blocks === 0) return { free: Number.MAX_SAFE_INTEGER, reserve: 0, need }
  const reserve = Math.max(register, Math.min(mostReserved, (disk.blocks * disk.bsize) / 10))
  return { free: disk.bavail * disk.bsize, reserve, need }
}

/** How many are kept when the disk gets tight: fewer of the older ones first. */
const tighter: readonly KeptPeriods[] = [
  keptPeriods,
  { day: 7, week: 8, month: 12 },
  { day: 7, week: 4, month: 6 },
  { day: 7, week: 4, month: 3 },
  { day: 3, week: 2, month: 1 },
  { day: 1, week: 1, month: 1 },
]

/**
 * Whether there is room for another backup beside what the register needs, and which of the kept ones have
 * to go for it: as few as make room, the newest and the newest proved one never. Where even that would
 * not do, none goes for a backup that is not made, unless the register itself is short of room.
 */
export function planRoom(
  { free, reserve, need }: Room,
  backups: readonly SizedBackup[],
  zone: string,
): RoomPlan {
  const may = inTurn(backups, zone)
  const goingFor = (wanted: number): SizedBackup[] => {
    let freed = 0
    return may.filter(({ bytes }) => {
      if (freed >= wanted) return false
      freed += bytes
      return true
    })
  }
  const enoughAfter = (going: readonly SizedBackup[], wanted: number) =>
    going.reduce((sum, { bytes }) => sum + bytes, 0) >= wanted
  const wanted = need + reserve - free
  const forBoth = goingFor(wanted)
  const enough = enoughAfter(forBoth, wanted)
  const going = enough ? forBoth : goingFor(reserve - free)
  return { enough, going: going.map(({ name }) => name) }
}

/** Those that may go, in the order in which they do: of each step the oldest first. */
function inTurn(backups: readonly SizedBackup[], zone: string): SizedBackup[] {
  const oldestFirst = backups.toSorted((a, b) => a.madeAt - b.madeAt)
  const going = new Set<SizedBackup>()
  for (const periods of tighter) {
    const kept = keptBackups(backups, zone, periods)
    for (const one of oldestFirst) if (!kept.has(one.name)) going.add(one)
  }
  return [...going]
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Before the first file there is no folder.
    return []
  }
}
