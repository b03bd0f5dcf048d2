import type { z } from 'zod'
import type { Asks } from '../../contract/calls.ts'
import { Doubt } from '../../contract/procedure.ts'
import type { HeldDoubt } from '../../contract/procedure.ts'
import type { Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { draftIn, draftRow } from './drafts.ts'
import { newestProcedure } from './procedures.ts'

interface AnswerRow {
  readonly doubt: string
  readonly answer: string
  readonly answered_at: Millis
  readonly answered_by: string
}

/**
 * The open questions of a procedure's newest version (of its draft while none is published) with the
 * office's answers, which hold for every version.
 */
export function heldDoubts(context: Context, id: string): z.input<typeof HeldDoubt>[] {
  const zone = context.office().timeZone
  const answers = sql<AnswerRow>(
    context.db,
    'SELECT doubt, answer, answered_at, answered_by FROM doubt_answers WHERE procedure = ?',
  ).all(id)
  return doubtsOf(context, id).map((doubt) => {
    const found = answers.find((row) => row.doubt === doubt.id)
    const answer = found
      ? { text: found.answer, by: found.answered_by, at: toInstant(found.answered_at, zone) }
      : null
    return { ...doubt, answer }
  })
}

function doubtsOf(context: Context, id: string): readonly Doubt[] {
  const newest = newestProcedure(context.db, id)
  if (newest) return newest.doubts
  const draft = draftRow(context.db, id)
  if (!draft) throw new Refusal({ problem: 'not-found' })
  // While it is written a question may still be without words; then nobody can answer it.
  return draftIn(draft).doubts.filter((doubt) => Doubt.safeParse(doubt).success)
}

/** Keeps the office's answer; a later one takes its place, and the history keeps both. */
export function answerDoubt(context: Context, act: SignedAct, asks: Asks<'answerDoubt'>): string {
  const doubt = heldDoubts(context, asks.id).find((one) => one.id === asks.doubt)
  if (!doubt) throw new Refusal({ problem: 'not-found' })
  sql(
    context.db,
    `INSERT INTO doubt_answers (procedure, doubt, answer, answered_at, answered_by)
     VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (procedure, doubt) DO UPDATE SET answer = excluded.answer,
       answered_at = excluded.answered_at, answered_by = excluded.answered_by`,
  ).run(asks.id, doubt.id, asks.answer, act.now, act.officer.id)
  record(context, act, act.now, {
    kind: 'doubt-answered',
    detail: `${asks.id} ${doubt.id}`,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [
      { field: 'question', before: null, after: doubt.question },
      { field: 'answer', before: doubt.answer?.text ?? null, after: asks.answer },
    ],
  })
  return asks.id
}
