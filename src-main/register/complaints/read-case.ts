import type { CaseFile, Clock, HistoryEntry, Move } from '../../contract/case.ts'
import type { MissingPart } from '../../contract/complaint.ts'
import { recorders } from '../../contract/officer.ts'
import type { Act, Context } from '../context.ts'
import { actClocks } from '../deadlines/act-clocks.ts'
import type { RunningClock } from '../deadlines/act-clocks.ts'
import { missingYears } from '../deadlines/due.ts'
import { officeDateOf, toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import type { Change, HistoryRow } from '../history/history.ts'
import { lettersOf } from '../letters/letter-row.ts'
import { stepOf } from '../procedures/procedures.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { rowByKey, rowByNumber, toldOf } from './complaint-row.ts'
import type { ComplaintRow, ToldColumns } from './complaint-row.ts'
import { idsIn, isLate, openStepOf, stepsOf } from './step-row.ts'
import type { StepRow } from './step-row.ts'

export function readCase(context: Context, act: Act, number: string): CaseFile {
  return caseOf(context, act, existing(context, number))
}

export function readCaseByKey(context: Context, act: Act, key: number): CaseFile {
  return caseOf(context, act, rowByKey(context, key))
}

export function existing(context: Context, number: string): ComplaintRow {
  const row = rowByNumber(context, number)
  if (!row) throw new Refusal({ problem: 'not-found' })
  return row
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
  const moment = (at: Millis | null) => (at === null ? null : toInstant(at, zone))
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  const steps = stepsOf(context, row.key)
  const clocks = sql<RunningClock>(
    context.db,
    `SELECT clock AS id, started_at AS startedAt, due_at AS dueAt, met_at AS metAt
     FROM clocks WHERE complaint = ?`,
  ).all(row.key)
  return {
    number: row.number,
    revision: row.revision,
    status: row.status,
    receivedAt: toInstant(row.received_at, zone),
    recordedAt: toInstant(row.recorded_at, zone),
    recordedBy: row.recorded_by,
    channel: row.channel,
    direct: row.direct === 1,
    ...toldOf(row),
    missing: missingIn(row),
    procedure: { id: row.procedure_id, version: row.procedure_version },
    steps: steps.map((step) => {
      const { performer, documents } = stepOf(procedure, step.step)
      const outcomes = idsIn(step.outcomes)
      const present = idsIn(step.documents)
      return {
        id: step.step,
        performer,
        startedAt: moment(step.started_at),
        dueAt: moment(step.due_at),
        finishedAt: moment(step.finished_at),
        by: step.done_by,
        recordedBy: step.recorded_by,
        outcome: outcomes[0] ?? null,
        outcomes,
        note: step.note,
        documents: documents.map((one) => ({
          ...one,
          present: present.includes(one.id),
          as: null,
          note: null,
          attachment: null,
        })),
        paused: false,
        late: step.started_at !== null && isLate(step.due_at, step.finished_at, act.now),
      }
    }),
    clocks: clocksOf(clocks, zone, act.now),
    classificationLimit: null,
    pressing: null,
    completeness: {
      state: 'unchecked',
      note: null,
      foundAt: null,
      requestedAt: null,
      completedAt: null,
    },
    pauses: [],
    dispositions: [],
    assignedTo: null,
    transferredTo: null,
    mayDo: movesOf(context, act, row, steps),
    letters: lettersOf(context, row.key),
    attachments: attachmentsOf(context, row.key),
    history: historyOf(context, row.key),
    warnings: warningsOf(context, row, steps, clocks),
    closedAt: moment(row.closed_at),
    closedAs: row.closed_as,
  }
}

function clocksOf(clocks: readonly RunningClock[], zone: string, now: Millis): Clock[] {
  const order = Object.keys(actClocks)
  return clocks
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map((clock) => ({
      id: clock.id,
      basis: actClocks[clock.id].basis,
      startedAt: toInstant(clock.startedAt, zone),
      dueAt: toInstant(clock.dueAt, zone),
      metAt: clock.metAt === null ? null : toInstant(clock.metAt, zone),
      paused: false,
      late: isLate(clock.dueAt, clock.metAt, now),
    }))
}

/** What this officer may do with the case now. */
export function movesOf(
  context: Context,
  act: Act,
  row: ComplaintRow,
  steps: readonly StepRow[],
): Move[] {
  const role = act.officer?.role
  const mayRecord = recorders.some((one) => one === role)
  const bare = { step: null, outcomes: [] }
  const moves: Move[] = []
  const open = row.closed_at === null ? openStepOf(steps) : undefined
  if (open) {
    const procedure = context.procedure(row.procedure_id, row.procedure_version)
    const step = stepOf(procedure, open.step)
    if (mayRecord || (role === 'division' && step.performer === 'division'))
      moves.push({
        do: 'complete',
        step: open.step,
        outcomes: step.outcomes.map((outcome) => outcome.id),
      })
    if (mayRecord && procedure.serves === 'direct')
      moves.push({
        do: 'settle',
        step: null,
        outcomes: procedure.steps.at(-1)?.outcomes.map((outcome) => outcome.id) ?? [],
      })
  }
  if (mayRecord) moves.push({ do: 'correct', ...bare })
  if (mayRecord || role === 'head') moves.push({ do: 'letter', ...bare })
  return moves
}

function attachmentsOf(context: Context, key: number): CaseFile['attachments'] {
  const zone = context.office().timeZone
  return sql<{
    id: string
    name: string
    bytes: number
    sha256: string
    added_at: Millis
    added_by: string
    step: string | null
    document: string | null
  }>(context.db, 'SELECT * FROM attachments WHERE complaint = ? ORDER BY added_at, id')
    .all(key)
    .map((one) => ({
      id: one.id,
      name: one.name,
      bytes: one.bytes,
      sha256: one.sha256,
      addedAt: toInstant(one.added_at, zone),
      addedBy: one.added_by,
      step: one.step,
      document: one.document,
    }))
}

function historyOf(context: Context, key: number): HistoryEntry[] {
  const zone = context.office().timeZone
  return sql<HistoryRow & { payload: string | null }>(
    context.db,
    `SELECT history.*, payload FROM history LEFT JOIN history_payloads USING (sequence)
     WHERE complaint = ? ORDER BY sequence`,
  )
    .all(key)
    .map((row) => ({
      sequence: row.sequence,
      kind: row.kind,
      happenedAt: toInstant(row.happened_at, zone),
      recordedAt: toInstant(row.recorded_at, zone),
      by: row.done_by,
      recordedBy: row.recorded_by,
      detail: row.detail,
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
    ...steps.filter((step) => step.finished_at === null).map((step) => step.due_at),
    ...clocks.filter((clock) => clock.metAt === null).map((clock) => clock.dueAt),
  ].filter((at) => at !== null)
  if (ends.length === 0) return []
  const last = officeDateOf(Math.max(...ends), zone)
  return missingYears(context.calendar(), officeDateOf(row.received_at, zone), last)
}
