import type { ImportLine, ImportSummary } from '../../contract/import-calls.ts'
import type { ImportProfile } from '../../contract/import-profile.ts'
import type { Context, SignedAct } from '../context.ts'
import { headOf, record } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import { sql } from '../storage/sql.ts'
import { Judge } from './judge.ts'
import type { Accepted } from './judge.ts'
import { makeRoom } from './old-number.ts'
import type { OldNumber } from './old-number.ts'
import type { Plan } from './plan.ts'
import type { TableRow } from './read-table.ts'
import { searchableAfter } from './searchable.ts'
import type { Staged } from './stage.ts'
import { Taker } from './take-row.ts'

export interface Verdicts extends Omit<ImportSummary, 'batch'> {
  readonly lines: ImportLine[]
  /** The rows that may be taken, and the numbers that they keep. */
  readonly accepted: ReadonlySet<number>
  readonly kept: readonly OldNumber[]
}

/** How often a long import tells how far it is. */
export const each = 500

/** Judges every row below the header, and shows each with its verdict and how many were judged. Changes nothing. */
export function judgeAll(
  context: Context,
  act: SignedAct,
  plan: Plan,
  staged: Staged,
  look: (row: TableRow, judged: number, verdict: Accepted | ImportLine) => void,
): Verdicts {
  const judge = new Judge(context, act, plan)
  const lines: ImportLine[] = []
  const accepted = new Set<number>()
  const kept: OldNumber[] = []
  for (const row of staged.rows()) {
    if (row.row <= plan.headerRow) continue
    const verdict = judge.judge(row)
    if ('problem' in verdict) lines.push(verdict)
    else {
      accepted.add(row.row)
      if (verdict.kept) kept.push(verdict.kept)
    }
    look(row, accepted.size + lines.length, verdict)
  }
  const duplicates = lines.filter((line) => line.problem === 'duplicate').length
  return {
    rows: accepted.size + lines.length,
    taken: accepted.size,
    refused: lines.length - duplicates,
    duplicates,
    lines,
    accepted,
    kept,
  }
}

/**
 * Takes every good row into the register, inside the one transaction of the call. Closed complaints
 * come in closed, by an act of its own kind; none is walked through steps. Returns the batch's id.
 */
export function takeAll(
  context: Context,
  act: SignedAct,
  plan: Plan,
  staged: Staged,
  profile: ImportProfile,
): string {
  // How many it will be is known once all are judged; until then it only tells that it runs.
  const running = (_row: TableRow, judged: number) => {
    if (judged % each === 0) context.progress(0, 0)
  }
  const { lines, accepted, kept, ...figures } = judgeAll(context, act, plan, staged, running)
  const batch = uuidv7(act.now, context.random)
  sql(
    context.db,
    `INSERT INTO import_batches (id, file, sha256, profile, recorded_at, recorded_by, rows, taken,
     refused, duplicates, lines, history) VALUES (:id, :file, :sha256, :profile, :recorded_at,
     :recorded_by, :rows, :taken, :refused, :duplicates, :lines, :history)`,
  ).run({
    id: batch,
    file: staged.name,
    sha256: staged.sha256,
    profile: JSON.stringify(profile),
    recorded_at: act.now,
    recorded_by: act.officer.id,
    ...figures,
    lines: JSON.stringify(lines),
    history: headOf(context.db).sequence,
  })
  makeRoom(context.db, kept, { batch, at: act.now })
  // What the first look accepted is judged once more, in the same order, for the number it keeps.
  const judge = new Judge(context, act, plan)
  const taker = new Taker(context, act, batch)
  searchableAfter(context, batch, () => {
    let done = 0
    for (const row of staged.rows()) {
      if (!accepted.has(row.row)) continue
      const verdict = judge.judge(row)
      if ('problem' in verdict) throw new Error(`row ${row.row} was good before it was taken`)
      taker.take(verdict)
      done += 1
      if (done % each === 0) context.progress(done, figures.taken)
    }
  })
  const last = record(context, act, act.now, {
    kind: 'import-taken',
    detail: batch,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: Object.entries({ file: staged.name, sha256: staged.sha256, ...figures, profile }).map(
      ([field, after]) => ({ field, before: null, after }),
    ),
  })
  sql(context.db, 'UPDATE import_batches SET history = ? WHERE id = ?').run(last, batch)
  return batch
}
