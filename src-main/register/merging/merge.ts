import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Asks } from '../../contract/calls.ts'
import type { MergePreview } from '../../contract/merge-calls.ts'
import { endComplaint } from '../complaints/end-complaint.ts'
import { nextRevision } from '../complaints/open-complaint.ts'
import { openPauseOf, pausesOf } from '../complaints/pause-row.ts'
import { refreshStanding } from '../complaints/standing.ts'
import type { Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import { canonical, record } from '../history/history.ts'
import { Refusal } from '../refusal.ts'
import { recordMove } from '../settings/move-deadlines.ts'
import { sql } from '../storage/sql.ts'
import { deadlinesOf, movedBetween } from './deadlines-of.ts'
import type { Moved } from './deadlines-of.ts'
import { isDecided, mergeable, mergeWarningsOf } from './may-merge.ts'
import type { Pair } from './may-merge.ts'
import { firstReceived } from './merging-row.ts'
import type { Before } from './merging-row.ts'

/** The deadlines that merging would move, found by merging and taking it back again. */
export function previewMerge(
  context: Context,
  act: SignedAct,
  asks: Asks<'previewMerge'>,
): z.input<typeof MergePreview> {
  const pair = mergeable(context, act, asks)
  const { db } = context
  db.exec('SAVEPOINT rehearsal')
  try {
    return told(context, pair, becomeOne(context, act, pair, 'rehearsal'))
  } finally {
    db.exec('ROLLBACK TO rehearsal; RELEASE rehearsal')
  }
}

/**
 * Closes one registration as merged into the other, which keeps its place in the procedure. The merged
 * one keeps its number, its letters, files and history; the kept one's clocks run from the earlier
 * receipt. Returns the key of the kept one.
 */
export function mergeComplaints(
  context: Context,
  act: SignedAct,
  asks: Asks<'mergeComplaints'>,
): number {
  const pair = mergeable(context, act, asks)
  const moves = becomeOne(context, act, pair, asks.reason)
  if (asks.seen !== null && asks.seen !== told(context, pair, moves).sha256)
    throw new Refusal({ problem: 'changed-elsewhere', revision: pair.kept.revision })
  for (const move of moves)
    recordMove(context, act, {
      ...move,
      key: pair.kept.key,
      because: `merged ${pair.merged.number}`,
    })
  return pair.kept.key
}

function becomeOne(context: Context, act: SignedAct, pair: Pair, reason: string): Moved[] {
  const { kept, merged } = pair
  const before = beforeOf(context, pair)
  endComplaint(context, act, merged, {
    as: 'merged',
    at: act.now,
    note: reason,
    also: [{ field: 'mergedInto', before: null, after: kept.number }],
  })
  const { timeZone } = context.office()
  const history = record(context, act, act.now, {
    kind: 'merged-in',
    complaint: kept,
    detail: merged.number,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [
      { field: 'note', before: null, after: reason },
      {
        field: 'countedFrom',
        before: toInstant(firstReceived(context, kept), timeZone),
        after: toInstant(Math.min(firstReceived(context, kept), merged.received_at), timeZone),
      },
    ],
  })
  sql(
    context.db,
    `INSERT INTO mergings (merged, kept, reason, merged_at, merged_by, history, before)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(merged.key, kept.key, reason, act.now, act.officer.id, history, JSON.stringify(before))
  if (kept.complained_officer !== null && merged.complained_officer === null)
    sql(context.db, 'UPDATE complaints SET complained_officer = ? WHERE key = ?').run(
      kept.complained_officer,
      merged.key,
    )
  nextRevision(context, kept.key)
  refreshStanding(context, kept.key)
  return movedBetween(before.kept.deadlines, deadlinesOf(context, kept.key))
}

function beforeOf(context: Context, { kept, merged }: Pair): Before {
  const pause = openPauseOf(pausesOf(context, merged.key))
  return {
    merged: {
      revision: merged.revision,
      complainedOfficer: merged.complained_officer,
      deadlines: deadlinesOf(context, merged.key),
    },
    kept: {
      revision: kept.revision,
      decided: isDecided(context, kept.key),
      deadlines: deadlinesOf(context, kept.key),
    },
    pause: pause ? { number: pause.number, moves: pause.moves } : null,
  }
}

/** The hash also stands for both cases as they were looked at. */
function told(context: Context, pair: Pair, moved: readonly Moved[]): z.input<typeof MergePreview> {
  const { timeZone } = context.office()
  const { kept, merged } = pair
  const shown = {
    kept: kept.number,
    merged: merged.number,
    moves: moved.map((move) => ({
      clock: move.clock,
      old: toInstant(move.old, timeZone),
      new: toInstant(move.new, timeZone),
    })),
    warnings: mergeWarningsOf(context, pair),
  }
  const looked = canonical({ ...shown, revisions: [kept.revision, merged.revision] })
  return { ...shown, sha256: createHash('sha256').update(looked).digest('hex') }
}
