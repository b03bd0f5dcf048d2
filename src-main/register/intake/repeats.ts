import type { Asks } from '../../contract/calls.ts'
import type { CaseFile, HistoryEntry } from '../../contract/case.ts'
import { rowByKey, rowByNumber } from '../complaints/complaint-row.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { mayBeSeenBy } from '../complaints/conflict.ts'
import { existing, nextRevision, refuseStale } from '../complaints/open-complaint.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { record } from '../history/history.ts'
import { faulty } from '../refusal.ts'
import { sql } from '../storage/sql.ts'

type Seen = Pick<ComplaintRow, 'key' | 'number' | 'complained_officer'>

/**
 * The complaint that another is said to repeat. One that the officer may not see counts as unknown:
 * the answer must not tell that it exists.
 */
export function earlierOne(context: Context, act: Act, number: string): ComplaintRow {
  const row = rowByNumber(context, number.trim().toUpperCase())
  if (!row || !mayBeSeenBy(act, row)) throw faulty('repeats', 'unknown-value')
  return row
}

export function keepRepeat(context: Context, complaint: number, earlier: number): void {
  sql(
    context.db,
    `INSERT INTO repeats (complaint, earlier) VALUES (?, ?)
     ON CONFLICT (complaint) DO UPDATE SET earlier = excluded.earlier`,
  ).run(complaint, earlier)
}

/** Links a case with the one that it repeats; never in a circle. */
export function linkRepeat(context: Context, act: SignedAct, asks: Asks<'linkRepeat'>): number {
  const row = existing(context, act, asks.number)
  refuseStale(row, asks.basedOn)
  const earlier = earlierOne(context, act, asks.repeats)
  const before = earlierOf(context, row.key)
  if (before?.key === earlier.key) return row.key
  if (leadsTo(context, earlier.key, row.key)) throw faulty('repeats', 'not-allowed')
  keepRepeat(context, row.key, earlier.key)
  note(context, act, row, before, earlier)
  return row.key
}

export function unlinkRepeat(context: Context, act: SignedAct, asks: Asks<'unlinkRepeat'>): number {
  const row = existing(context, act, asks.number)
  refuseStale(row, asks.basedOn)
  const before = earlierOf(context, row.key)
  if (!before) return row.key
  sql(context.db, 'DELETE FROM repeats WHERE complaint = ?').run(row.key)
  note(context, act, row, before, null)
  return row.key
}

function note(
  context: Context,
  act: SignedAct,
  row: ComplaintRow,
  before: Seen | undefined,
  after: Seen | null,
): void {
  nextRevision(context, row.key)
  record(context, act, act.now, {
    kind: after ? 'repeat-linked' : 'repeat-unlinked',
    complaint: rowByKey(context, row.key),
    happenedAt: act.now,
    doneBy: act.officer.id,
    // In the payload, not in the detail: who may not see the other one must not read its number.
    changes: [{ field: 'repeats', before: before?.number ?? null, after: after?.number ?? null }],
  })
}

/** Berulang dari, diulang oleh: only what this officer may see. */
export function repeatsOf(
  context: Context,
  act: Act,
  key: number,
): Pick<CaseFile, 'repeats' | 'repeatedBy'> {
  const earlier = earlierOf(context, key)
  const later = sql<Seen>(
    context.db,
    `SELECT key, number, complained_officer FROM repeats JOIN complaints ON key = repeats.complaint
     WHERE earlier = ? ORDER BY key`,
  ).all(key)
  return {
    repeats: earlier && mayBeSeenBy(act, earlier) ? earlier.number : null,
    repeatedBy: later.filter((row) => mayBeSeenBy(act, row)).map(({ number }) => number),
  }
}

/** The history as this officer may read it: without the number of a complaint kept from them. */
export function withoutHiddenRepeats(
  context: Context,
  act: Act,
  history: readonly HistoryEntry[],
): HistoryEntry[] {
  const shown = (number: unknown) => {
    if (typeof number !== 'string') return null
    const row = rowByNumber(context, number)
    return row && mayBeSeenBy(act, row) ? number : null
  }
  return history.map((entry) =>
    entry.changes.some(({ field }) => field === 'repeats')
      ? {
          ...entry,
          changes: entry.changes.map((change) =>
            change.field === 'repeats'
              ? { ...change, before: shown(change.before), after: shown(change.after) }
              : change,
          ),
        }
      : entry,
  )
}

function earlierOf(context: Context, key: number): Seen | undefined {
  return sql<Seen>(
    context.db,
    `SELECT key, number, complained_officer FROM repeats JOIN complaints ON key = earlier
     WHERE repeats.complaint = ?`,
  ).get(key)
}

/** Whether one is the other, or repeats it over any number of links. */
function leadsTo(context: Context, from: number, to: number): boolean {
  return (
    sql(
      context.db,
      `WITH RECURSIVE chain (key) AS (
         SELECT ? UNION SELECT earlier FROM repeats JOIN chain ON complaint = chain.key)
       SELECT 1 FROM chain WHERE key = ?`,
    ).get(from, to) !== undefined
  )
}
