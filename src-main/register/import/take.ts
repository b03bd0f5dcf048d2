import type { ImportLine, ImportSummary } from '../../contract/import-calls.ts'
import type { ImportProfile } from '../../contract/import-profile.ts'
import { giveToSuperior } from '../complaints/assign.ts'
import { flat, isDirect, rowByKey, toldColumns } from '../complaints/complaint-row.ts'
import { complainedOfficer } from '../complaints/conflict.ts'
import { changesBetween, insertStatement } from '../complaints/receive.ts'
import { refreshStanding } from '../complaints/standing.ts'
import { layOutSteps } from '../complaints/step-row.ts'
import type { Context, SignedAct } from '../context.ts'
import { workingDaysBetween } from '../deadlines/measure.ts'
import { officeDateOf, yearOf } from '../deadlines/zone.ts'
import { headOf, record } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import { procedureFor } from '../procedures/procedures.ts'
import { registerNumber, takeNumber } from '../storage/numbers.ts'
import { sql } from '../storage/sql.ts'
import { Judge } from './judge.ts'
import type { Accepted } from './judge.ts'
import type { OldComplaint } from './map-row.ts'
import { makeRoom } from './old-number.ts'
import type { OldNumber } from './old-number.ts'
import type { Plan } from './plan.ts'
import type { Staged } from './stage.ts'

export interface Verdicts extends Omit<ImportSummary, 'batch'> {
  readonly lines: ImportLine[]
  /** The rows that may be taken, and the numbers that they keep. */
  readonly accepted: ReadonlySet<number>
  readonly kept: readonly OldNumber[]
}

/** How often a long import tells how far it is. */
const each = 500

/** Judges every row below the header. Changes nothing. */
export function judgeAll(context: Context, act: SignedAct, plan: Plan, staged: Staged): Verdicts {
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
    const judged = accepted.size + lines.length
    if (judged % each === 0) context.progress(judged, staged.count)
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
  const { lines, accepted, kept, ...figures } = judgeAll(context, act, plan, staged)
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
  let done = 0
  for (const row of staged.rows()) {
    if (!accepted.has(row.row)) continue
    const verdict = judge.judge(row)
    if ('problem' in verdict) throw new Error(`row ${row.row} was good before it was taken`)
    take(context, act, batch, verdict)
    done += 1
    if (done % each === 0) context.progress(done, figures.taken)
  }
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

function take(context: Context, act: SignedAct, batch: string, accepted: Accepted): void {
  const { complaint, kept } = accepted
  const { receivedAt: _given, channel, ...told } = complaint.intake
  const { timeZone } = context.office()
  const direct = isDirect(channel)
  const { id: procedureId, version } = procedureFor(context.db, direct)
  const year = kept?.year ?? yearOf(officeDateOf(act.now, timeZone))
  const sequence = kept?.sequence ?? takeNumber(context.db, 'complaint', year)
  const number = registerNumber(year, sequence)
  const oldNumber = complaint.number?.toUpperCase() === number ? null : complaint.number
  const complained = complainedOfficer(context, told.officerComplainedOf)
  const columns = {
    id: uuidv7(act.now, context.random),
    number,
    year,
    sequence,
    revision: 1,
    status: 'received',
    received_at: complaint.receivedAt,
    received_on: complaint.receivedOn,
    recorded_at: act.now,
    recorded_by: act.officer.id,
    channel,
    direct: Number(direct),
    procedure_id: procedureId,
    procedure_version: version,
    complained_officer: complained?.id ?? null,
    import_batch: batch,
    old_number: oldNumber,
    number_kept: Number(kept !== null),
    ...toldColumns(told),
  }
  const key = Number(sql(context.db, insertStatement(columns)).run(columns).lastInsertRowid)
  layOutSteps(context, key, context.procedure(procedureId, version), complaint.receivedAt)
  record(context, act, act.now, {
    kind: 'imported',
    complaint: { key, id: columns.id },
    detail: number,
    status: 'received',
    happenedAt: complaint.receivedAt,
    changes: changesBetween({}, { channel, ...flat(told), batch, oldNumber, note: complaint.note }),
  })
  if (complaint.closing) closeImported(context, act, { key, id: columns.id }, complaint)
  else {
    refreshStanding(context, key)
    if (complained) giveToSuperior(context, act, rowByKey(context, key), complained)
  }
}

/**
 * Closes what was closed in the old register. When its steps were finished and its clocks met nobody
 * here knows: it has no due dates, and the recap counts it among the closed ones by when that happened,
 * not among those in time or late; of one without a date not how long it took either.
 */
function closeImported(
  context: Context,
  act: SignedAct,
  complaint: { readonly key: number; readonly id: string },
  { receivedOn, closing }: OldComplaint,
): void {
  if (!closing) return
  const closedOn = officeDateOf(closing.at, context.office().timeZone)
  sql(
    context.db,
    `UPDATE complaints SET closed_at = ?, closed_on = ?, closed_as = ?, closed_before_import = 1
     WHERE key = ?`,
  ).run(closing.at, closedOn, closing.as, complaint.key)
  sql(context.db, 'UPDATE steps SET due_at = NULL WHERE complaint = ?').run(complaint.key)
  refreshStanding(context, complaint.key)
  const sequence = record(context, act, act.now, {
    kind: 'closing-imported',
    complaint,
    detail: closing.as,
    status: 'closed',
    happenedAt: closing.at,
    changes: [
      { field: 'closedAs', before: null, after: closing.as },
      { field: 'dated', before: null, after: closing.dated },
    ],
  })
  sql(
    context.db,
    `INSERT INTO closings (complaint, history, closed_at, closed_as, working_days, sop_late,
     act_late, imported) VALUES (?, ?, ?, ?, ?, 0, 0, ?)`,
  ).run(
    complaint.key,
    sequence,
    closing.at,
    closing.as,
    workingDaysBetween(context.calendar(), receivedOn, closedOn),
    closing.dated ? 'dated' : 'undated',
  )
}
