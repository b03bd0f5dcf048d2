import type { Asks } from '../../contract/calls.ts'
import type { Setup, SetupStep } from '../../contract/setup-calls.ts'
import { setupSteps } from '../../contract/setup-calls.ts'
import type { Context, SignedAct } from '../context.ts'
import { canonical, record } from '../history/history.ts'
import { firstOffice, readOffice } from '../settings/office.ts'
import { sql } from '../storage/sql.ts'

/** Kinds of the history that show by themselves that somebody has been at a step. */
const doneBy: Record<SetupStep, readonly string[]> = {
  office: ['office-changed'],
  officers: ['officer-added', 'officer-changed'],
  procedure: ['procedure-published'],
  calendar: ['holidays-changed'],
}

/**
 * How far the register is set up, read from its own history. A practice register, and one whose office and
 * officers were set and which has complaints, needs nobody to be led through it.
 */
export function setup(context: Context): Setup {
  const noted = new Set(
    sql<{ detail: string }>(
      context.db,
      `SELECT DISTINCT detail FROM history WHERE kind = 'setup-noted'`,
    )
      .all()
      .map(({ detail }) => detail),
  )
  const happened = (kind: string) =>
    sql(context.db, 'SELECT 1 FROM history WHERE kind = ? LIMIT 1').get(kind) !== undefined
  const isDone = (step: SetupStep) => noted.has(step) || doneBy[step].some(happened)
  const done = {
    office: isDone('office') || isOwnOffice(context),
    officers: isDone('officers'),
    procedure: isDone('procedure'),
    calendar: isDone('calendar'),
  }
  const received = sql(context.db, 'SELECT 1 FROM complaints LIMIT 1').get() !== undefined
  const inUse = received && done.office && done.officers
  return {
    done,
    open: !noted.has('end') && !inUse && !context.practice(),
    untouched: !received && noted.size === 0 && setupSteps.every((step) => !done[step]),
  }
}

/** Made with the office's own settings (`desk init --office`), not the shipped ones. */
function isOwnOffice(context: Context): boolean {
  return (
    canonical(readOffice(context.db).office) !== canonical(firstOffice(context.assets, undefined))
  )
}

export function noteSetup(context: Context, act: SignedAct, { what }: Asks<'noteSetup'>): number {
  return record(context, act, act.now, {
    kind: 'setup-noted',
    detail: what,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [],
  })
}
