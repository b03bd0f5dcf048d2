import type { CaseFile, Clock, HistoryEntry } from '../../contract/case.ts'
import { runsOn } from '../../contract/closing.ts'
import type { MissingPart } from '../../contract/complaint.ts'
import type { ProcedureStep } from '../../contract/procedure.ts'
import type { Act, Context } from '../context.ts'
import type { RunningClock } from '../deadlines/act-clocks.ts'
import { missingYears } from '../deadlines/due.ts'
import { officeDateOf, toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { tellRow } from '../history/history.ts'
import type { Change, HistoryRow } from '../history/history.ts'
import { repeatsOf, withoutHiddenRepeats } from '../intake/repeats.ts'
import { lettersOf } from '../letters/letter-row.ts'
import { firstReceived, mergingTold } from '../merging/merging-row.ts'
import { stepEver } from '../procedures/procedures.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { attachmentsOf } from './attach.ts'
import { completenessOf } from './completeness.ts'
import { rowByKey, toldOf } from './complaint-row.ts'
import type { ComplaintRow, ToldColumns } from './complaint-row.ts'
import { refuseConflict } from './conflict.ts'
import { dispositionsOf } from './dispose.ts'
import { documentsOf } from './evidence.ts'
import { maskedCase } from './masked-case.ts'
import { isMasked, isProtectedRow, isShownTo, mayKnow } from './masking.ts'
import { movesOf } from './moves.ts'
import { existing } from './open-complaint.ts'
import { movesIn, pausesOf, stoppedSince } from './pause-row.ts'
import type { PauseRow } from './pause-row.ts'
import { keptClocks, keptLimit } from './standing.ts'
import type { RunningLimit } from './standing.ts'
import { idsIn, isLate, stepsOf } from './step-row.ts'
import type { StepRow } from './step-row.ts'

/** The case as this officer may see it now: a protected complainant is masked. */
export function readCase(context: Context, act: Act, number: string): CaseFile {
  return shownCase(context, act, existing(context, act, number))
}

export function readCaseByKey(context: Context, act: Act, key: number): CaseFile {
  const row = rowByKey(context, key)
  refuseConflict(act, row)
  return shownCase(context, act, row)
}

/**
 * What a letter is made of: the whole case, since a letter to the complainant needs name and address and one
 * to others leaves them out by itself; masked for an officer who may not know who complained.
 */
export function letterCase(context: Context, act: Act, number: string): CaseFile {
  const row = existing(context, act, number)
  const file = caseOf(context, act, row)
  return isProtectedRow(row) && !mayKnow(act, row) ? maskedCase(context, row, file) : file
}

/**
 * What a dossier is printed from: a protected complainant is blacked out, whoever reads it. With `identity`
 * a confidential one is not; refuses an officer who was not shown it, and names who is anonymous to nobody.
 */
export function dossierCase(
  context: Context,
  act: Act,
  { number, identity }: { readonly number: string; readonly identity: boolean },
): CaseFile {
  const row = existing(context, act, number)
  const file = caseOf(context, act, row)
  if (!isProtectedRow(row)) return file
  if (!identity) return maskedCase(context, row, file)
  if (row.anonymous === 1 || !isShownTo(context, act, row))
    throw new Refusal({ problem: 'identity-masked' })
  return file
}

function shownCase(context: Context, act: Act, row: ComplaintRow): CaseFile {
  const file = caseOf(context, act, row)
  return isMasked(context, act, row) ? maskedCase(context, row, file) : file
}

/** UU 25/2009 Ps. 42(3) asks for name, address and the remedy wanted. */
export function missingIn(row: ToldColumns): MissingPart[] {
  const missing: MissingPart[] = []
  if (row.complainant_name === null) missing.push('complainant.name')
  if (row.complainant_address === null) missing.push('complainant.address')
  if (row.requested_remedy === null) missing.push('requestedRemedy')
  return missing
}

function caseOf(context: Context, act: Act, row: ComplaintRow): CaseFile {
  const zone = context.office().timeZone
  const moment = (at: Millis) => toInstant(at, zone)
  const orNull = (at: Millis | null) => (at === null ? null : moment(at))
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  const steps = stepsOf(context, row.key)
  const pauses = pausesOf(context, row.key)
  const clocks = keptClocks(context, row.key, pauses)
  const limit = keptLimit(row, pauses)
  const requestedAt = clocks.find((clock) => clock.id === 'completion')?.startedAt
  return {
    number: row.number,
    revision: row.revision,
    status: row.status,
    receivedAt: moment(row.received_at),
    recordedAt: moment(row.recorded_at),
    recordedBy: row.recorded_by,
    channel: row.channel,
    direct: row.direct === 1,
    ...toldOf(row),
    oldNumber: row.old_number,
    masked: false,
    ...repeatsOf(context, act, row.key),
    missing: missingIn(row),
    procedure: { id: row.procedure_id, version: row.procedure_version },
    steps: steps.map((step) =>
      caseStep(stepEver(context.db, procedure, step.step), step, pauses, row, act.now, orNull),
    ),
    clocks: clocks.map((clock) => ({
      id: clock.id,
      basis: context.office().limits.act[clock.id].basis,
      ...caseClock(clock, clockEnds(row, clock, act.now), moment),
    })),
    classificationLimit: limit && {
      basis: classificationBasis(context, row),
      ...caseClock(limit, limit.pausedAt ?? row.closed_at ?? act.now, moment),
    },
    pressing:
      row.press_at === null || row.pressing === null
        ? null
        : { id: row.pressing, dueAt: moment(row.press_at) },
    completeness: completenessOf(row, requestedAt ?? null, moment),
    pauses: pauses.map((pause) => casePause(pause, moment)),
    dispositions: dispositionsOf(context, row.key),
    assignedTo: row.assigned_to,
    transferredTo: row.transferred_to,
    mayDo: movesOf(context, act, row, steps, pauses),
    letters: lettersOf(context, row.key),
    attachments: attachmentsOf(context, row.key),
    history: withoutHiddenRepeats(context, act, historyOf(context, row.key)),
    warnings: warningsOf(context, row, steps, clocks),
    closedAt: orNull(row.closed_at),
    closedAs: row.closed_as,
    ...mergingTold(context, act, row),
  }
}

type Moment = (at: Millis) => CaseFile['receivedAt']

function caseStep(
  step: ProcedureStep,
  walked: StepRow,
  pauses: readonly PauseRow[],
  row: ComplaintRow,
  now: Millis,
  moment: (at: Millis | null) => CaseFile['closedAt'],
): CaseFile['steps'][number] {
  const outcomes = idsIn(walked.outcomes)
  const isOpen = walked.started_at !== null && walked.finished_at === null
  const stopped = isOpen && row.closed_at === null ? stoppedSince(pauses, 'step') : null
  const until = walked.finished_at ?? stopped ?? row.closed_at ?? now
  return {
    id: walked.step,
    performer: step.performer,
    startedAt: moment(walked.started_at),
    dueAt: moment(walked.due_at),
    finishedAt: moment(walked.finished_at),
    by: walked.done_by,
    recordedBy: walked.recorded_by,
    outcome: outcomes[0] ?? null,
    outcomes,
    note: walked.note,
    documents: documentsOf(step, walked),
    late: walked.started_at !== null && isLate(walked.due_at, until, now),
    paused: stopped !== null,
  }
}

/** Until when a clock that nothing has met is measured. */
function clockEnds(row: ComplaintRow, clock: RunningClock, now: Millis): Millis {
  if (clock.pausedAt !== null) return clock.pausedAt
  return row.closed_at !== null && !runsOn(row.closed_as, clock.id) ? row.closed_at : now
}

function caseClock(clock: RunningLimit, ends: Millis, moment: Moment): Omit<Clock, 'id' | 'basis'> {
  return {
    startedAt: moment(clock.startedAt),
    dueAt: moment(clock.dueAt),
    metAt: clock.metAt === null ? null : moment(clock.metAt),
    paused: clock.pausedAt !== null,
    late: isLate(clock.dueAt, clock.metAt, ends),
  }
}

function classificationBasis(context: Context, row: ComplaintRow): string {
  const limit = row.classification && context.office().limits.classification[row.classification]
  return limit ? limit.basis : ''
}

function casePause(pause: PauseRow, moment: Moment): CaseFile['pauses'][number] {
  return {
    reason: pause.reason,
    name: pause.name,
    startedAt: moment(pause.started_at),
    endedAt: pause.ended_at === null ? null : moment(pause.ended_at),
    note: pause.note,
    moves: movesIn(pause).map((move) => ({
      clock: move.clock,
      old: moment(move.old),
      new: move.new === null ? null : moment(move.new),
    })),
  }
}

export function historyOf(context: Context, key: number): HistoryEntry[] {
  const zone = context.office().timeZone
  return sql<HistoryRow & { payload: string | null }>(
    context.db,
    `SELECT history.*, payload FROM history LEFT JOIN history_payloads USING (sequence)
     WHERE complaint = ? ORDER BY sequence`,
  )
    .all(key)
    .map((row) => ({
      ...tellRow(row, zone),
      // An erased payload leaves its row and the chain, and tells nothing more.
      changes:
        row.payload === null ? [] : (JSON.parse(row.payload) as { changes: Change[] }).changes,
    }))
}

function warningsOf(
  context: Context,
  row: ComplaintRow,
  steps: readonly StepRow[],
  clocks: readonly RunningClock[],
): string[] {
  const zone = context.office().timeZone
  const ends = [
    ...steps
      .filter((step) => step.finished_at === null && row.closed_at === null)
      .map((step) => step.due_at),
    ...clocks
      .filter((clock) => clock.metAt === null && runsOn(row.closed_as, clock.id))
      .map((clock) => clock.dueAt),
    row.closed_at === null && row.limit_met_at === null ? row.limit_due_at : null,
  ].filter((at) => at !== null)
  if (ends.length === 0) return []
  const last = officeDateOf(Math.max(...ends), zone)
  return missingYears(context.calendar(), officeDateOf(firstReceived(context, row), zone), last)
}
