import type { Asks } from '../../contract/calls.ts'
import type { CaseFile } from '../../contract/case.ts'
import type { Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { endComplaint } from './end-complaint.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { happenedAt } from './happened.ts'
import { nextRevision, stillOpen } from './open-complaint.ts'
import { isIncomplete, refreshStanding } from './standing.ts'

/**
 * Found incomplete (UU 25/2009 Ps. 44(3)). The thirty days to complete it run from the letter that
 * asks for it; the decision's clock waits until it is declared complete.
 */
export function findIncomplete(
  context: Context,
  act: SignedAct,
  asks: Asks<'findIncomplete'>,
): number {
  const { row, lastChange } = stillOpen(context, act, asks)
  if (row.completed_at !== null || isDecided(context, row.key))
    throw new Refusal({ problem: 'already-complete' })
  // The letter that asks for it may have gone out first: then only what is lacking is still unsaid.
  if (row.incomplete_at !== null && row.incomplete_note !== null)
    throw new Refusal({ problem: 'already-incomplete' })
  const at = happenedAt(act, asks.at, 'at', lastChange)
  sql(context.db, 'UPDATE complaints SET incomplete_at = ?, incomplete_note = ? WHERE key = ?').run(
    at,
    asks.note,
    row.key,
  )
  note(context, act, row, 'found-incomplete', at, asks.note)
  return row.key
}

/**
 * A letter that asks for completion finds it incomplete, where nobody said so before and it is neither
 * complete nor decided. The officer may say afterwards what is lacking.
 */
export function foundByLetter(
  context: Context,
  act: SignedAct,
  row: ComplaintRow,
  at: Millis,
): void {
  const known = row.incomplete_at !== null || row.completed_at !== null || row.closed_at !== null
  if (known || isDecided(context, row.key)) return
  sql(context.db, 'UPDATE complaints SET incomplete_at = ? WHERE key = ?').run(at, row.key)
  note(context, act, row, 'found-incomplete', at, null)
}

/** The only letter that found it incomplete was voided: it stands as before that letter. */
export function unfoundByLetter(
  context: Context,
  act: SignedAct,
  row: ComplaintRow,
  issuedAt: Millis,
): void {
  const said = row.incomplete_note !== null || row.incomplete_at !== issuedAt
  if (said || row.completed_at !== null || row.closed_at !== null) return
  sql(context.db, 'UPDATE complaints SET incomplete_at = NULL WHERE key = ?').run(row.key)
  note(context, act, row, 'incompleteness-void', act.now, null)
}

/** The decision was given: it needs nothing more of the complainant, also where it goes on again. */
export function isDecided(context: Context, key: number): boolean {
  return (
    sql(
      context.db,
      `SELECT 1 FROM clocks WHERE complaint = ? AND clock = 'decision' AND met_at IS NOT NULL`,
    ).get(key) !== undefined
  )
}

/** Declared complete: also without having been found incomplete. The decision's clock starts. */
export function declareComplete(
  context: Context,
  act: SignedAct,
  asks: Asks<'declareComplete'>,
): number {
  const { row, lastChange } = stillOpen(context, act, asks)
  if (row.completed_at !== null) throw new Refusal({ problem: 'already-complete' })
  const at = happenedAt(act, asks.at, 'at', lastChange)
  sql(context.db, 'UPDATE complaints SET completed_at = ? WHERE key = ?').run(at, row.key)
  note(context, act, row, 'declared-complete', at, asks.note)
  return row.key
}

function note(
  context: Context,
  act: SignedAct,
  row: ComplaintRow,
  kind: string,
  at: Millis,
  text: string | null,
): void {
  nextRevision(context, row.key)
  const { status } = refreshStanding(context, row.key)
  record(context, act, act.now, {
    kind,
    complaint: row,
    status,
    happenedAt: at,
    doneBy: act.officer.id,
    changes: [{ field: 'note', before: null, after: text }],
  })
}

/** Deemed withdrawn (Ps. 44(5)): the days to complete it have run out, and an officer decides so. */
export function lapse(context: Context, act: SignedAct, asks: Asks<'lapse'>): number {
  const { row, since, lastChange } = stillOpen(context, act, asks)
  if (row.completed_at !== null) throw new Refusal({ problem: 'already-complete' })
  const at = happenedAt(act, asks.at, 'at', Math.max(since, lastChange))
  const dueAt = completionDue(context, row.key)
  if (dueAt === null || at <= dueAt)
    throw new Refusal({
      problem: 'too-early',
      dueAt: dueAt === null ? null : toInstant(dueAt, context.office().timeZone),
    })
  return endComplaint(context, act, row, { as: 'lapsed', at, note: asks.note })
}

/** Until when the complainant may complete it; null where that was not asked for by letter. */
export function completionDue(context: Context, key: number): Millis | null {
  return (
    sql<{ due_at: Millis }>(
      context.db,
      `SELECT due_at FROM clocks WHERE complaint = ? AND clock = 'completion'
       AND met_at IS NULL`,
    ).get(key)?.due_at ?? null
  )
}

export function completenessOf(
  row: ComplaintRow,
  requestedAt: Millis | null,
  moment: (at: Millis) => CaseFile['receivedAt'],
): CaseFile['completeness'] {
  const shown = (at: Millis | null) => (at === null ? null : moment(at))
  return {
    state: row.completed_at !== null ? 'complete' : isIncomplete(row) ? 'incomplete' : 'unchecked',
    note: row.incomplete_note,
    foundAt: shown(row.incomplete_at),
    requestedAt: shown(requestedAt),
    completedAt: shown(row.completed_at),
  }
}
