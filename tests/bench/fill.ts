import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import type { Answer, AsksInput } from '../../src-main/contract/calls.ts'
import type { Role } from '../../src-main/contract/officer.ts'
import { clock } from '../../src-main/register/clock.ts'
import type { Context, Surroundings } from '../../src-main/register/context.ts'
import type { Created } from '../../src-main/register/new-register.ts'
import { openRegister } from '../../src-main/register/open-register.ts'
import type { Register } from '../../src-main/register/open-register.ts'
import type { ServiceCallName } from '../../src-main/register/handler.ts'
import { sql } from '../../src-main/register/storage/sql.ts'
import { databaseIn } from '../../src-main/register/storage/folder.ts'
import { assets } from './assets.ts'
import { drawSample } from './letter-sample.ts'
import { lifeWriter } from './life-rows.ts'
import { readBank } from './texts.ts'

export const surroundings: Surroundings = { clock, random: randomBytes, assets }

/** A register on disk, filled without the service, and who may sign in to it. */
export interface Filled {
  readonly folder: string
  readonly complaints: number
  readonly officers: Readonly<Record<Role, string>>
  readonly password: string
}

export interface Filling {
  readonly complaints: number
  /**
   * `whole`: every step in the history and a letter for each closed complaint, as the years leave
   * them. `ends`: the history holds reception and closing alone, so that a million stays payable.
   * `open`: received only, not one of them closed.
   */
  readonly as: 'whole' | 'ends' | 'open'
}

const perTransaction = 20_000
const firstDay = Date.UTC(2000, 0, 3)

/** Fills a new register in bulk: rows straight into the real schema, evenly over the years until now. */
export async function fillRegister(folder: string, how: Filling): Promise<Filled> {
  const register = await open(folder, {})
  const { created } = register
  if (created === null) throw new Error(`${folder} holds a register already`)
  const officers = byRole(created)
  try {
    const context = register.context()
    await write(context, how, officers)
  } finally {
    register.close()
  }
  // Opened once more, it writes the numbers and the head beside the database as they now are.
  ;(await open(folder)).close()
  return { folder, complaints: how.complaints, officers, password: created.initialPassword }
}

async function write(
  context: Context,
  { complaints, as }: Filling,
  officers: Filled['officers'],
): Promise<void> {
  const { db } = context
  const bank = readBank(assets)
  const until = clock() - 3_600_000
  // The same bytes lie behind every letter of the bulk.
  const letter = as === 'whole' ? await drawSample(0) : null
  const life = lifeWriter(context, officers, letter, until)
  const apart = (until - firstDay) / complaints
  // The newest are still open, whatever the size.
  const firstOpen = as === 'open' ? 0 : complaints - Math.min(150, complaints / 10)
  db.pragma('synchronous = OFF')
  const searchable = setAside(db, 'complaints_searchable')
  for (let from = 0; from < complaints; from += perTransaction)
    db.transaction(() => {
      for (let index = from; index < Math.min(from + perTransaction, complaints); index += 1)
        life(bank(index), Math.floor(firstDay + index * apart), index < firstOpen)
    })()
  // Word by word the index would be written anew for every row; in one go it takes seconds.
  for (const index of ['complaint_words', 'complaint_parts'])
    db.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`)
  db.exec(searchable)
  db.pragma('synchronous = FULL')
  db.pragma('wal_checkpoint(TRUNCATE)')
}

/** Takes a trigger away and returns the words that make it again. */
function setAside(db: Context['db'], trigger: string): string {
  const text = sql<{ sql: string }>(db, 'SELECT sql FROM sqlite_schema WHERE name = ?').get(trigger)
  if (!text) throw new Error(`there is no trigger ${trigger}`)
  db.exec(`DROP TRIGGER ${trigger}`)
  return text.sql
}

function byRole({ officers }: Created): Record<Role, string> {
  return Object.fromEntries(officers.map(({ role, id }) => [role, id])) as Record<Role, string>
}

export async function open(folder: string, create?: object): Promise<Register> {
  const opened = await openRegister(folder, { ...surroundings, create })
  if ('problem' in opened) throw new Error(JSON.stringify(opened.problem))
  return opened.answer
}

/** Makes calls as the service officer; a problem is a fault of the bench. */
export function caller(register: Register, { officers }: Filled) {
  return async <N extends ServiceCallName>(
    name: N,
    asks: AsksInput<N>,
    callId: string | null = null,
  ): Promise<Answer<N>> => {
    const who = { officer: officers['service-officer'], callId }
    const outcome = await register.call(name, asks, who)
    if ('problem' in outcome) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
    return outcome.answer as Answer<N>
  }
}

export function megabytesOf({ folder }: Filled): number {
  return Math.round(statSync(databaseIn(folder)).size / 2 ** 20)
}
