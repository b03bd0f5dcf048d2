import type { Asks } from '../../contract/calls.ts'
import { erasureConfirmers } from '../../contract/personal-data-calls.ts'
import type { Erasure, Retention } from '../../contract/personal-data-calls.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { rowByNumber } from '../complaints/complaint-row.ts'
import { mayBeSeenBy, refuseConflict } from '../complaints/conflict.ts'
import { existing } from '../complaints/open-complaint.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { officeDateOf, toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { headOf, record } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import { officerById } from '../officers/officers.ts'
import { noteTry } from '../officers/sign-in.ts'
import type { Tried } from '../officers/sign-in.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { dueForErasure, dueLine } from './due-for-erasure.ts'
import type { DueRow } from './due-for-erasure.ts'
import { erase } from './erase.ts'
import { cameBack } from './erased-list.ts'
import { erasureRow, isSwept, numbersIn, proposalLasts, stateOf } from './erasure-row.ts'
import type { ErasureRow } from './erasure-row.ts'
import { isErased } from './is-erased.ts'
import { olderCopies } from './older-copies.ts'
import { personOf } from './person.ts'
import { tracesTold } from './traces-told.ts'
import { eraseTraces } from './traces.ts'
import type { Traced } from './traces.ts'

export async function retention(context: Context, act: Act): Promise<Retention> {
  const { retentionYears, retentionBasis } = context.office().personalData
  const rows = sql<ErasureRow>(
    context.db,
    'SELECT * FROM erasures ORDER BY proposed_at DESC LIMIT 100',
  ).all()
  return {
    years: retentionBasis === '' ? null : retentionYears,
    basis: retentionBasis,
    due: dueForErasure(context, act).map(dueLine),
    erasures: rows.filter((row) => maySee(context, act, row)).map((row) => told(context, act, row)),
    olderCopies: (await olderCopies(context)).map(({ name }) => name),
    cameBack: cameBack(context).map(({ number }) => number),
  }
}

function maySee(context: Context, act: Act, row: ErasureRow): boolean {
  return numbersIn(row).every((number) => {
    const complaint = rowByNumber(context, number)
    return complaint === undefined || mayBeSeenBy(act, complaint)
  })
}

function told(context: Context, act: Act, row: ErasureRow): Erasure {
  const moment = (at: Millis) => toInstant(at, context.office().timeZone)
  const state = stateOf(row, act.now)
  const confirms = erasureConfirmers.some((role) => role === act.officer?.role)
  return {
    id: row.id,
    state,
    traces: tracesTold(context, row.id),
    numbers: numbersIn(row),
    years: row.years,
    basis: row.basis,
    proposedAt: moment(row.proposed_at),
    proposedBy: officerById(context.db, row.proposed_by).name,
    expiresAt: moment(row.proposed_at + proposalLasts),
    confirmedAt: row.confirmed_at === null ? null : moment(row.confirmed_at),
    confirmedBy: row.confirmed_by && officerById(context.db, row.confirmed_by).name,
    mayConfirm: state === 'proposed' && confirms && act.officer?.id !== row.proposed_by,
    swept: isSwept(context, row.id),
    copies: JSON.parse(row.copies) as string[],
  }
}

export function holdErasure(context: Context, act: SignedAct, asks: Asks<'holdErasure'>): number {
  const row = existing(context, act, asks.number)
  if (isErased(context.db, row.key)) throw new Refusal({ problem: 'erased' })
  const { db } = context
  sql(db, 'DELETE FROM erasure_holds WHERE complaint = ?').run(row.key)
  if (asks.reason !== null)
    sql(
      db,
      'INSERT INTO erasure_holds (complaint, reason, held_at, held_by) VALUES (?, ?, ?, ?)',
    ).run(row.key, asks.reason, act.now, act.officer.id)
  return record(context, act, act.now, {
    kind: asks.reason === null ? 'erasure-freed' : 'erasure-held',
    complaint: row,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [{ field: 'reason', before: null, after: asks.reason }],
  })
}

/** Proposes what is due and not held back; whoever confirms must be another. */
export function proposeErasure(
  context: Context,
  act: SignedAct,
  { numbers }: Asks<'proposeErasure'>,
): string {
  const chosen = stillDue(context, act, numbers)
  const { retentionYears: years, retentionBasis: basis } = context.office().personalData
  const id = uuidv7(act.now, context.random)
  sql(
    context.db,
    `INSERT INTO erasures (id, numbers, years, basis, proposed_at, proposed_by)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    JSON.stringify(chosen.map(({ number }) => number)),
    years,
    basis,
    act.now,
    act.officer.id,
  )
  noteRegister(context, act, act.now, 'erasure-proposed', id, { complaints: chosen.length })
  return id
}

export function withdrawErasure(
  context: Context,
  act: SignedAct,
  { id }: Asks<'withdrawErasure'>,
): string {
  const row = erasureRow(context, id)
  if (stateOf(row, act.now) !== 'proposed') throw new Refusal({ problem: 'erasure-outdated' })
  sql(context.db, 'UPDATE erasures SET withdrawn_at = ? WHERE id = ?').run(act.now, id)
  noteRegister(context, act, act.now, 'erasure-withdrawn', id, {
    complaints: numbersIn(row).length,
  })
  return id
}

/**
 * Erases what another officer proposed, if all of it is still due: in the one transaction of the call. A
 * wrong password is counted like one at the sign-in.
 */
export function confirmErasure(
  context: Context,
  act: SignedAct,
  { id }: Asks<'confirmErasure'>,
  tried: Tried,
): string {
  const failed = noteTry(context, act, tried)
  if (failed !== null) return failed
  const row = erasureRow(context, id)
  if (stateOf(row, act.now) !== 'proposed') throw new Refusal({ problem: 'erasure-outdated' })
  if (row.proposed_by === act.officer.id) throw new Refusal({ problem: 'second-officer-needed' })
  const chosen = stillDue(context, act, numbersIn(row))
  const before = headOf(context.db).hash
  const traced = eraseAll(context, act, act.now, chosen, id)
  noteRegister(context, act, act.now, 'erasure-confirmed', id, {
    complaints: chosen.length,
    ...traced,
  })
  sql(
    context.db,
    `UPDATE erasures SET confirmed_at = ?, confirmed_by = ?, head_before = ?, head_after = ?,
       letters = ?, files = ? WHERE id = ?`,
  ).run(
    act.now,
    act.officer.id,
    before,
    headOf(context.db).hash,
    chosen.reduce((sum, { letters }) => sum + letters, 0),
    chosen.reduce((sum, { files }) => sum + files, 0),
    id,
  )
  return id
}

/**
 * What an older backup brought back, without a second decision: two officers have made it. Done as the
 * register opens (then `act` is null); by hand only where the disk refused it there.
 */
export function eraseAgain(context: Context, act: SignedAct | null, now: Millis): string {
  const back = cameBack(context)
  if (back.length === 0) return ''
  const id = uuidv7(now, context.random)
  const traced = eraseAll(context, act, now, back, id)
  noteRegister(context, act, now, 'erased-again', id, { complaints: back.length, ...traced })
  return id
}

/** The complaints, and what of their persons stands beside them. */
function eraseAll(
  context: Context,
  act: SignedAct | null,
  now: Millis,
  rows: readonly { readonly key: number }[],
  id: string,
): Traced {
  const persons = rows.map(({ key }) => personOf(context, key))
  const until = lastDayOver(context, rows, now)
  for (const { key } of rows) erase(context, act, key, id, now)
  const traced = eraseTraces(context, persons, until)
  sql(context.db, 'INSERT INTO erasure_sweeps (erasure, begun_at) VALUES (?, ?)').run(id, now)
  return traced
}

/** The last day whose years are over; an older backup may not know the years, and then what is as old as these complaints. */
function lastDayOver(
  context: Context,
  rows: readonly { readonly key: number }[],
  now: Millis,
): OfficeDate {
  const { db } = context
  const { personalData, timeZone } = context.office()
  const closed = sql<{ on: OfficeDate | null }>(
    db,
    'SELECT closed_on AS "on" FROM complaints WHERE key = ?',
  )
  const days = rows.map(({ key }) => closed.get(key)?.on ?? '').toSorted()
  const newest = (days.at(-1) ?? '') as OfficeDate
  if (personalData.retentionYears === null) return newest
  const today = officeDateOf(now, timeZone)
  return (
    sql<{ on: OfficeDate }>(db, 'SELECT date(?, ?) AS "on"').get(
      today,
      `-${personalData.retentionYears} years`,
    )?.on ?? newest
  )
}

/** What was asked for, whole; refuses where one of it is no longer due, is held back, or was erased. */
function stillDue(context: Context, act: SignedAct, numbers: readonly string[]): DueRow[] {
  for (const number of numbers) {
    const row = rowByNumber(context, number)
    if (row) refuseConflict(act, row)
  }
  const due = new Map(dueForErasure(context, act).map((row) => [row.number, row]))
  const chosen = [...new Set(numbers)].map((number) => due.get(number))
  const sound = chosen.filter((row) => row !== undefined && row.held === null)
  if (sound.length !== chosen.length) throw new Refusal({ problem: 'erasure-outdated' })
  return sound as DueRow[]
}

function noteRegister(
  context: Context,
  act: SignedAct | null,
  now: Millis,
  kind: string,
  id: string,
  told: { readonly complaints: number } & Partial<Traced>,
): void {
  record(context, act, now, {
    kind,
    detail: id,
    happenedAt: now,
    doneBy: act?.officer.id ?? null,
    changes: Object.entries(told).map(([field, after]) => ({
      field,
      before: null,
      after,
    })),
  })
}
