import type { Asks } from '../../contract/calls.ts'
import type { ClosedAs } from '../../contract/closing.ts'
import type { Context, SignedAct } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import type { Change } from '../history/history.ts'
import { sql } from '../storage/sql.ts'
import { close } from './close.ts'
import { rowByKey } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { happenedAt } from './happened.ts'
import { nextRevision, stillOpen } from './open-complaint.ts'
import { endPause } from './pause.ts'
import { openPauseOf, pausesOf } from './pause-row.ts'

/** The complainant takes it back, at whatever step it is. */
export function withdraw(context: Context, act: SignedAct, asks: Asks<'withdraw'>): number {
  const { row, since, lastChange } = stillOpen(context, act, asks)
  const at = happenedAt(act, asks.at, 'at', Math.max(since, lastChange))
  return endComplaint(context, act, row, { as: 'withdrawn', at, note: asks.note })
}

/** It goes to another agency, which answers it. */
export function transfer(context: Context, act: SignedAct, asks: Asks<'transfer'>): number {
  const { row, since, lastChange } = stillOpen(context, act, asks)
  const at = happenedAt(act, asks.at, 'at', Math.max(since, lastChange))
  return endComplaint(context, act, row, {
    as: 'transferred',
    at,
    note: asks.note,
    to: asks.to,
  })
}

/** Closes it beside the SOP's own endings; a pause that runs ends with it. */
export function endComplaint(
  context: Context,
  act: SignedAct,
  row: ComplaintRow,
  how: {
    readonly as: ClosedAs
    readonly at: Millis
    readonly note: string
    readonly to?: string
    readonly also?: readonly Change[]
  },
): number {
  const paused = openPauseOf(pausesOf(context, row.key))
  if (paused) endPause(context, paused, how.at)
  if (how.to !== undefined)
    sql(context.db, 'UPDATE complaints SET transferred_to = ? WHERE key = ?').run(how.to, row.key)
  nextRevision(context, row.key)
  close(context, act, rowByKey(context, row.key), {
    as: how.as,
    at: how.at,
    doneBy: act.officer.id,
    changes: [
      { field: 'note', before: null, after: how.note },
      ...(how.to === undefined ? [] : [{ field: 'transferredTo', before: null, after: how.to }]),
      ...(how.also ?? []),
    ],
  })
  return row.key
}
