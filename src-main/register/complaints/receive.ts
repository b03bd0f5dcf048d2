import type { Asks } from '../../contract/calls.ts'
import type { ReceivedCase } from '../../contract/case.ts'
import type { Context, SignedAct } from '../context.ts'
import { fromInstant, officeDateOf } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import type { Change } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import { takeOverDraft } from '../intake/draft-files.ts'
import { earlierOne, keepRepeat } from '../intake/repeats.ts'
import { procedureFor } from '../procedures/procedures.ts'
import { faulty } from '../refusal.ts'
import { registerNumber, takeNumber } from '../storage/numbers.ts'
import { sql } from '../storage/sql.ts'
import { flat, isDirect, rowByKey, toldColumns } from './complaint-row.ts'
import type { Told } from './complaint-row.ts'
import { giveToSuperior } from './assign.ts'
import { complainedOfficer, refuseConflict } from './conflict.ts'
import { possibleDuplicates } from './duplicates.ts'
import { happenedAt } from './happened.ts'
import { readCaseByKey } from './read-case.ts'
import { refreshStanding } from './standing.ts'
import { layOutSteps } from './step-row.ts'

/**
 * Registers a complaint: number, row, steps, clocks and history in one transaction. The number
 * counts within the year in which it is recorded, in the office's zone. Registering finishes no step.
 */
export function receive(context: Context, act: SignedAct, intake: Asks<'receive'>): number {
  const { receivedAt: given, channel, repeats, draft, ...told } = intake
  const receivedAt = happenedAt(act, given, 'receivedAt', fromInstant(given))
  checkTold(context, act, told)
  const complained = complainedOfficer(context, told.officerComplainedOf)
  if (complained) refuseConflict(act, { complained_officer: complained.id })
  const earlier = repeats === null ? null : earlierOne(context, act, repeats)
  const { timeZone } = context.office()
  const direct = isDirect(channel)
  const { id: procedureId, version } = procedureFor(context.db, direct)
  const year = Number(officeDateOf(act.now, timeZone).slice(0, 4))
  const sequence = takeNumber(context.db, 'complaint', year)
  const columns = {
    id: uuidv7(act.now, context.random),
    number: registerNumber(year, sequence),
    year,
    sequence,
    revision: 1,
    status: 'received',
    received_at: receivedAt,
    received_on: officeDateOf(receivedAt, timeZone),
    recorded_at: act.now,
    recorded_by: act.officer.id,
    channel,
    direct: Number(direct),
    procedure_id: procedureId,
    procedure_version: version,
    complained_officer: complained?.id ?? null,
    ...toldColumns(told),
  }
  const key = Number(sql(context.db, insertStatement(columns)).run(columns).lastInsertRowid)
  layOutSteps(context, key, context.procedure(procedureId, version), receivedAt)
  refreshStanding(context, key)
  if (earlier) keepRepeat(context, key, earlier.key)
  record(context, act, act.now, {
    kind: 'received',
    complaint: { key, id: columns.id },
    detail: columns.number,
    status: columns.status,
    happenedAt: receivedAt,
    doneBy: act.officer.id,
    changes: changesBetween({}, { channel, ...flat(told), repeats: earlier?.number ?? null }),
  })
  if (draft !== null) takeOverDraft(context, act, draft, rowByKey(context, key))
  if (complained) giveToSuperior(context, act, rowByKey(context, key), complained)
  return key
}

/** The answer to a registration. */
export function receivedCase(context: Context, act: SignedAct, key: number): ReceivedCase {
  const row = rowByKey(context, key)
  const duplicates = possibleDuplicates(
    context,
    {
      name: row.anonymous === 1 ? null : row.complainant_name,
      phone: row.complainant_phone,
      nationalId: row.national_id,
      subject: row.subject,
      narrative: row.narrative,
      place: row.place,
      officerComplainedOf: row.officer_complained_of,
    },
    key,
    act,
  )
  return { ...readCaseByKey(context, act, key), possibleDuplicates: duplicates }
}

/** What the schema cannot know: the office's divisions, and today. */
export function checkTold(
  context: Context,
  act: SignedAct,
  told: Pick<Told, 'division' | 'serviceDate' | 'incomingLetter'>,
): void {
  const { divisions, timeZone } = context.office()
  if (told.division !== null && !divisions.some((one) => one.id === told.division))
    throw faulty('division', 'unknown-value')
  const today = officeDateOf(act.now, timeZone)
  if (told.serviceDate !== null && told.serviceDate > today)
    throw faulty('serviceDate', 'in-future')
  if (told.incomingLetter.date !== null && told.incomingLetter.date > today)
    throw faulty('incomingLetter.date', 'in-future')
}

export function changesBetween(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Change[] {
  return Object.entries(after)
    .map(([field, value]) => ({ field, before: before[field] ?? null, after: value ?? null }))
    .filter((change) => change.before !== change.after)
}

/** Inserts a complaint with these columns, each by its name. */
export function insertStatement(columns: object): string {
  const names = Object.keys(columns)
  return `INSERT INTO complaints (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`
}
