import type { Asks } from '../../contract/calls.ts'
import type { Output } from '../../contract/journal-calls.ts'
import { rowByKey } from '../complaints/complaint-row.ts'
import { refuseConflict } from '../complaints/conflict.ts'
import { existing } from '../complaints/open-complaint.ts'
import type { Context, SignedAct } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { record } from './history.ts'

/** What goes out, as the history tells it: a machine detail, and the complaint that it is about. */
interface Told {
  readonly detail: string
  readonly complaint?: { readonly key: number; readonly id: string }
  readonly number?: string | null
}

/** Records that an officer takes something out of the register. Refuses what the officer may not see. */
export function noteOutput(context: Context, act: SignedAct, asks: Asks<'noteOutput'>): number {
  if (asks.of.output === 'paper' && asks.of.paper.paper === 'track-record')
    return noteTrackRecord(context, act, asks.way, asks.of.paper.numbers)
  const { detail, complaint, number = null } = tellOf(context, act, asks.of)
  return record(context, act, act.now, {
    kind: asks.way,
    complaint,
    detail,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [
      { field: 'of', before: null, after: asks.of },
      ...(number === null ? [] : [{ field: 'number', before: null, after: number }]),
    ],
  })
}

/** Of several registrations of one person: a row for each, in its own history. */
function noteTrackRecord(
  context: Context,
  act: SignedAct,
  way: Asks<'noteOutput'>['way'],
  numbers: readonly string[],
): number {
  let last = 0
  for (const number of numbers)
    last = record(context, act, act.now, {
      kind: way,
      complaint: existing(context, act, number),
      detail: 'track-record',
      happenedAt: act.now,
      doneBy: act.officer.id,
      changes: [],
    })
  return last
}

function tellOf(context: Context, act: SignedAct, of: Output): Told {
  switch (of.output) {
    case 'letter': {
      const row = rowOf(
        context,
        'SELECT complaint, kind, number FROM letters WHERE id = ?',
        of.letter,
      )
      const complaint = visible(context, act, row.complaint)
      return { detail: row.kind ?? 'letter', complaint, number: row.number }
    }
    case 'attachment': {
      const { complaint } = rowOf(
        context,
        'SELECT complaint, NULL AS kind, NULL AS number FROM attachments WHERE id = ?',
        of.attachment,
      )
      return { detail: 'attachment', complaint: visible(context, act, complaint) }
    }
    case 'lapor':
      return { detail: 'lapor-entry', complaint: existing(context, act, of.number) }
    case 'workbook':
      return { detail: 'workbook', number: of.period }
    case 'paper': {
      const { paper } = of
      return 'number' in paper
        ? { detail: paper.paper, complaint: existing(context, act, paper.number) }
        : { detail: paper.paper }
    }
  }
}

function visible(context: Context, act: SignedAct, key: number) {
  const row = rowByKey(context, key)
  refuseConflict(act, row)
  return row
}

interface OfComplaint {
  readonly complaint: number
  readonly kind: string | null
  readonly number: string | null
}

function rowOf(context: Context, statement: string, id: string): OfComplaint {
  const row = sql<OfComplaint>(context.db, statement).get(id)
  if (!row) throw new Refusal({ problem: 'not-found' })
  return row
}
