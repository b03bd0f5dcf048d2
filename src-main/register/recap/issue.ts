import type { Asks } from '../../contract/calls.ts'
import type { DrawnPaper } from '../../contract/paper.ts'
import type { KeptRecap, RecapFigures } from '../../contract/recap.ts'
import type { Period } from '../../contract/values.ts'
import type { Context, SignedAct } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import { drawSheets } from '../papers/draw-sheets.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { recapFigures } from './figures.ts'
import { hashOfRecap, keptById } from './kept-recaps.ts'
import { boundsOf } from './period.ts'
import { recapPaper } from './recap-paper.ts'
import { recapRows } from './recap-rows.ts'

export interface Prepared {
  readonly figures: RecapFigures
  readonly paper: DrawnPaper
}

/** Whether a period lies behind us: the figures of one that still runs are not yet its figures. */
export function isOver(context: Context, now: Millis, period: Period): boolean {
  return boundsOf(period, context.office().timeZone).until <= now
}

/** The pages are drawn first, with the head that the history has before the issuing. */
export async function prepareRecap(
  context: Context,
  act: SignedAct,
  { period }: Asks<'issueRecap'>,
): Promise<Prepared> {
  if (!isOver(context, act.now, period)) throw faulty('period', 'in-future')
  const figures = recapFigures(context, act, period)
  return { figures, paper: await drawSheets(context, recapPaper(context, act, figures)) }
}

/**
 * Terbitkan rekap: figures, what they were counted from, and the pages, kept for good; its history
 * row holds their hash. Returns the recap's id.
 */
export function issueRecap(
  context: Context,
  act: SignedAct,
  { period }: Asks<'issueRecap'>,
  { figures, paper }: Prepared,
): string {
  const id = uuidv7(act.now, context.random)
  const kept = {
    figures: JSON.stringify(figures),
    rows: JSON.stringify(recapRows(context, act.now, period)),
    pdf: paper.pdf,
  }
  const sha256 = hashOfRecap(kept.figures, kept.rows, kept.pdf)
  const history = record(context, act, act.now, {
    kind: 'recap-issued',
    detail: period,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [{ field: 'recap', before: null, after: { id, sha256 } }],
  })
  sql(
    context.db,
    `INSERT INTO recaps (id, period, issued_at, issued_by, history, figures, rows, title, pages, pdf, sha256)
     VALUES (:id, :period, :at, :by, :history, :figures, :rows, :title, :pages, :pdf, :sha256)`,
  ).run({
    id,
    period,
    at: act.now,
    by: act.officer.id,
    history,
    title: paper.title,
    pages: paper.pages,
    sha256,
    ...kept,
  })
  return id
}

export function issuedRecap(context: Context, _act: SignedAct, id: string): KeptRecap {
  const kept = keptById(context, id)
  if (!kept) throw new Refusal({ problem: 'not-found' })
  return kept.recap
}
