import type { Asks } from '../../contract/calls.ts'
import { rowByKey } from '../complaints/complaint-row.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { refuseConflict } from '../complaints/conflict.ts'
import { existing } from '../complaints/open-complaint.ts'
import { refreshStanding } from '../complaints/standing.ts'
import type { Context, SignedAct } from '../context.ts'
import { record } from '../history/history.ts'
import { Refusal } from '../refusal.ts'
import { recordMove } from '../settings/move-deadlines.ts'
import { sql } from '../storage/sql.ts'
import { deadlinesOf, movedBetween } from './deadlines-of.ts'
import { isDecided } from './may-merge.ts'
import { mergingOf } from './merging-row.ts'
import type { Before, KeptDeadline, MergingRow } from './merging-row.ts'

/**
 * Takes a merging back: the registration goes on where it stood, and the other one's clocks run from
 * its own receipt again. Every table but the history is as it was; what was done on the kept one since
 * stays done. It counts as never merged, from the moment of the merging on, so that the recap's
 * figures of every month still add up. Returns the key of the one that had been merged.
 */
export function unmerge(context: Context, act: SignedAct, asks: Asks<'unmerge'>): number {
  const merged = existing(context, act, asks.number)
  const merging = mergingOf(context, merged.key)
  if (!merging) throw new Refusal({ problem: 'not-merged' })
  const kept = rowByKey(context, merging.kept)
  refuseConflict(act, kept)
  if (isAnsweredSince(context, merging))
    throw new Refusal({ problem: 'answered-since', number: kept.number })
  const before = JSON.parse(merging.before) as Before
  sql(context.db, 'DELETE FROM mergings WHERE merged = ?').run(merged.key)
  openAgain(context, merged, before)
  const { status } = refreshStanding(context, merged.key)
  record(context, act, act.now, {
    kind: 'unmerged',
    complaint: merged,
    detail: kept.number,
    status,
    happenedAt: merging.merged_at,
    doneBy: act.officer.id,
    changes: [{ field: 'note', before: null, after: asks.reason }],
  })
  // The office's calendar or limits may have changed meanwhile.
  recordMoves(context, act, merged, before.merged.deadlines)
  const keptNow = deadlinesOf(context, kept.key)
  putBack(context, kept.key, before.kept.deadlines)
  setRevision(context, kept, before.kept.revision)
  refreshStanding(context, kept.key)
  record(context, act, act.now, {
    kind: 'part-unmerged',
    complaint: kept,
    detail: merged.number,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [{ field: 'note', before: null, after: asks.reason }],
  })
  recordMoves(context, act, kept, keptNow, `unmerged ${merged.number}`)
  return merged.key
}

/** What was decided, told by letter or closed since was so for both. */
export function isAnsweredSince(context: Context, { kept, history, before }: MergingRow): boolean {
  if (rowByKey(context, kept).closed_at !== null) return true
  const { decided } = (JSON.parse(before) as Before).kept
  if (!decided && isDecided(context, kept)) return true
  return (
    sql(
      context.db,
      `SELECT 1 FROM history WHERE complaint = ? AND sequence > ? AND (kind IN ('closed', 'reopened')
         OR (kind IN ('letter-issued', 'letter-filed') AND detail IN ('completeness-request',
           'declination', 'follow-up-complainant', 'follow-up-party', 'lapse'))) LIMIT 1`,
    ).get(kept, history) !== undefined
  )
}

function openAgain(context: Context, merged: ComplaintRow, before: Before): void {
  const { db } = context
  sql(
    db,
    `DELETE FROM closings WHERE complaint = :key
     AND history = (SELECT max(history) FROM closings WHERE complaint = :key)`,
  ).run({ key: merged.key })
  sql(
    db,
    `UPDATE complaints SET closed_at = NULL, closed_on = NULL, closed_as = NULL,
     complained_officer = ? WHERE key = ?`,
  ).run(before.merged.complainedOfficer, merged.key)
  setRevision(context, merged, before.merged.revision)
  if (before.pause)
    sql(db, 'UPDATE pauses SET ended_at = NULL, moves = ? WHERE complaint = ? AND number = ?').run(
      before.pause.moves,
      merged.key,
      before.pause.number,
    )
}

/** The revision that was, where nothing else came since; otherwise one that nobody has seen. */
function setRevision(context: Context, row: ComplaintRow, before: number): void {
  const revision = row.revision === before + 1 ? before : row.revision + 1
  sql(context.db, 'UPDATE complaints SET revision = ? WHERE key = ?').run(revision, row.key)
}

/**
 * A deadline that was met keeps the date it had, whatever the settings say later: that date comes back
 * with its start. All others are laid out anew.
 */
function putBack(context: Context, key: number, deadlines: readonly KeptDeadline[]): void {
  for (const { clock, started, due } of deadlines) {
    sql(
      context.db,
      `UPDATE clocks SET started_at = :started, due_at = :due
       WHERE complaint = :key AND clock = :clock AND started_at <> :started`,
    ).run({ key, clock, started, due })
    if (clock === 'classification')
      sql(
        context.db,
        `UPDATE complaints SET limit_started_at = :started, limit_due_at = :due
         WHERE key = :key AND limit_started_at <> :started`,
      ).run({ key, started, due })
  }
}

function recordMoves(
  context: Context,
  act: SignedAct,
  { key }: ComplaintRow,
  before: readonly KeptDeadline[],
  because = 'settings',
): void {
  for (const move of movedBetween(before, deadlinesOf(context, key)))
    recordMove(context, act, { ...move, key, because })
}
