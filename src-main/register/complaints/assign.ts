import type { Answer, Asks } from '../../contract/calls.ts'
import type { Officer, Role } from '../../contract/officer.ts'
import type { Context, SignedAct } from '../context.ts'
import { record } from '../history/history.ts'
import { activeOfficer, activeOfficers } from '../officers/officers.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { rowByNumber } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { mayBeSeenBy, refuseConflictOf, superiorOf } from './conflict.ts'
import { nextRevision, stillOpen } from './open-complaint.ts'

/** Gives an open complaint to an officer; null leaves it to the performer of its step. */
export function assign(context: Context, act: SignedAct, asks: Asks<'assign'>): number {
  const { row } = stillOpen(context, act, asks)
  if (asks.officer !== null) {
    if (!activeOfficer(context.db, asks.officer)) throw faulty('officer', 'unknown-value')
    refuseConflictOf(asks.officer, row)
  }
  give(context, act, row, asks.officer, null)
  return row.key
}

/**
 * All that waits on one officer goes to another in one action: leave, transfer, a new officer. That
 * is what was given to them and, where nobody else has their role, what waits on that role. One that is about the receiving officer stays where it is (UU 25/2009 Ps. 45). Returns the
 * sequence of the history's row.
 */
export function handOver(context: Context, act: SignedAct, asks: Asks<'handOver'>): number {
  const from = sql<{ role: Role }>(context.db, 'SELECT role FROM officers WHERE id = ?').get(
    asks.from,
  )
  if (!from) throw new Refusal({ problem: 'not-found' })
  if (!activeOfficer(context.db, asks.to)) throw faulty('to', 'unknown-value')
  if (asks.to === asks.from) throw faulty('to', 'repeated')
  const rows = sql<ComplaintRow>(
    context.db,
    `SELECT * FROM complaints WHERE ${waitsOn} ORDER BY number`,
  ).all(waitsOnOfficer(context, { id: asks.from, role: from.role }))
  // Nor does the officer who asks move what is about themselves.
  const stays = (row: ComplaintRow) => row.complained_officer === asks.to || !mayBeSeenBy(act, row)
  const left = rows.filter(stays)
  const given = rows.filter((row) => !stays(row))
  for (const row of given) give(context, act, row, asks.to, asks.note)
  return record(context, act, act.now, {
    kind: 'handed-over',
    detail: asks.to,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [
      { field: 'from', before: asks.from, after: asks.to },
      { field: 'note', before: null, after: asks.note },
      { field: 'numbers', before: null, after: given.map((row) => row.number) },
      { field: 'left', before: null, after: left.map((row) => row.number) },
    ],
  })
}

/** Given to an officer or, where nobody else has their role, waiting on that role. */
export const waitsOn = `closed_at IS NULL AND (assigned_to = :from
  OR (:alone AND assigned_to IS NULL AND performer = :role))`

export function waitsOnOfficer(
  context: Context,
  { id, role }: Pick<Officer, 'id' | 'role'>,
): { from: string; role: Role; alone: number } {
  const others = activeOfficers(context.db).filter((one) => one.role === role && one.id !== id)
  return { from: id, role, alone: Number(others.length === 0) }
}

/** What went over and what stayed; of what is about the officer who asks, nothing is told. */
export function handedOver(context: Context, act: SignedAct, sequence: number): Answer<'handOver'> {
  const row = sql<{ payload: string }>(
    context.db,
    'SELECT payload FROM history_payloads WHERE sequence = ?',
  ).get(sequence)
  const { changes } = JSON.parse(row?.payload ?? '{"changes":[]}') as {
    changes: { field: string; after: string[] }[]
  }
  const numbers = (field: string) => changes.find((one) => one.field === field)?.after ?? []
  const seen = (number: string) => {
    const complaint = rowByNumber(context, number)
    return complaint !== undefined && mayBeSeenBy(act, complaint)
  }
  return { numbers: numbers('numbers').filter(seen), left: numbers('left').filter(seen) }
}

/** UU 25/2009 Ps. 45(1): a complaint about an officer goes to the superior. */
export function giveToSuperior(
  context: Context,
  act: SignedAct,
  row: ComplaintRow,
  complained: Officer,
): void {
  give(context, act, row, superiorOf(context, complained)?.id ?? null, null)
}

/** Writes down who has it now. Every check has been made. */
export function give(
  context: Context,
  act: SignedAct,
  row: ComplaintRow,
  officer: string | null,
  note: string | null,
): void {
  if (row.assigned_to === officer) return
  sql(context.db, 'UPDATE complaints SET assigned_to = ? WHERE key = ?').run(officer, row.key)
  nextRevision(context, row.key)
  record(context, act, act.now, {
    kind: 'assigned',
    complaint: row,
    detail: officer,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [
      { field: 'assignedTo', before: row.assigned_to, after: officer },
      ...(note === null ? [] : [{ field: 'note', before: null, after: note }]),
    ],
  })
}
