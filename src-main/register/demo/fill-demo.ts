import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../../contract/call.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { Surroundings } from '../context.ts'
import { addDays, atTime, officeDateOf } from '../deadlines/zone.ts'
import type { Created } from '../new-register.ts'
import { openRegister } from '../open-register.ts'
import type { Register } from '../open-register.ts'
import { problemOf } from '../problem-of.ts'
import { faulty, Refusal } from '../refusal.ts'
import { firstOffice } from '../settings/office.ts'
import { databaseIn, forOwner } from '../storage/folder.ts'
import { highWaterPath } from '../storage/high-water.ts'
import { seededRandom } from './dice.ts'
import { playYear } from './play-year.ts'

export interface Demo extends Created {
  readonly folder: string
  readonly complaints: number
}

export interface DemoAsks {
  readonly complaints: number
  readonly seed: number
  /** The day after the last one that the register knows of; null for today. */
  readonly until: OfficeDate | null
}

/**
 * Makes a register and fills it with a year of believable complaints, through the service, under a
 * simulated clock. Everything ends before `until` begins, so that nothing depends on the hour and
 * nothing lies in the future. Same arguments, same register: only the shipped assets, the seed and
 * the day go in. Problems: register-exists, register-in-use, cannot-write; `until` in the future.
 */
export async function fillDemo(
  folder: string,
  surroundings: Surroundings,
  how: DemoAsks,
): Promise<Outcome<Demo>> {
  try {
    return { answer: await fill(folder, surroundings, how) }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

async function fill(folder: string, surroundings: Surroundings, how: DemoAsks): Promise<Demo> {
  const { timeZone } = firstOffice(surroundings.assets, undefined)
  const until = dayOf(how.until, officeDateOf(surroundings.clock(), timeZone))
  if (existsSync(databaseIn(folder))) throw new Refusal({ problem: 'register-exists' })
  const from = yearBefore(until)
  let now = atTime(addDays(from, -1), '15:00', timeZone)
  const simulated: Surroundings = {
    assets: surroundings.assets,
    clock: () => now,
    random: seededRandom(how.seed, 0),
  }
  const takeBack = rememberFolder(folder)
  try {
    // The numbers of an earlier practice register of the same seed would be taken for this one's.
    rmSync(highWaterPath(folder), { force: true })
    const register = answerOf(await openRegister(folder, { ...simulated, create: { demo: true } }))
    const { created } = register
    try {
      if (created === null) throw new Refusal({ problem: 'register-exists' })
      await inOneTransaction(register, () =>
        playYear(register.context(), created.officers, { ...how, from, until }, (at) => {
          now = Math.max(now, at)
        }),
      )
    } finally {
      register.close()
    }
    // Opening it once more writes the numbers and the head beside it, durably, as they now are.
    answerOf(await openRegister(folder, surroundings)).close()
    return { folder, complaints: how.complaints, ...created }
  } catch (error) {
    if (!isOthers(error)) takeBack()
    throw error
  }
}

function dayOf(asked: OfficeDate | null, today: OfficeDate): OfficeDate {
  const until = asked ?? today
  if (until > today) throw faulty('until', 'in-future')
  // A UUIDv7 cannot tell a time before 1970.
  if (until < '1972-01-01') throw faulty('until', 'too-small')
  return until
}

function yearBefore(date: OfficeDate): OfficeDate {
  const year = String(Number(date.slice(0, 4)) - 1)
  return `${year}${date.slice(4)}`.replace('-02-29', '-02-28') as OfficeDate
}

/** One durable commit instead of thousands; the service's own transactions nest in it. */
async function inOneTransaction(register: Register, work: () => Promise<void>): Promise<void> {
  const { db } = register.context()
  db.exec('BEGIN IMMEDIATE')
  try {
    await work()
    db.exec('COMMIT')
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK')
  }
}

/** Makes the folder. Returns how to take away what was not there before. */
function rememberFolder(folder: string): () => void {
  const made = mkdirSync(folder, forOwner)
  const before = new Set(readdirSync(folder))
  return () => {
    if (made !== undefined) return rmSync(made, { recursive: true, force: true })
    for (const name of readdirSync(folder))
      if (!before.has(name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Somebody else's register stands in the folder, or is being made there. */
function isOthers(error: unknown): boolean {
  return (
    error instanceof Refusal &&
    ['register-exists', 'register-in-use'].includes(error.problem.problem)
  )
}

function answerOf<T>(outcome: Outcome<T>): T {
  if ('problem' in outcome) throw new Refusal(outcome.problem)
  return outcome.answer
}
