import type { Asks } from '../../contract/calls.ts'
import type { Context, SignedAct } from '../context.ts'
import { officeDateOf, toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { refuseMerged } from '../merging/merging-row.ts'
import { procedureFor } from '../procedures/procedures.ts'
import { isProtected } from '../letters/identity.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { refreshClosing } from './close.ts'
import { flat, isDirect, rowByKey, toldColumns, toldOf } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { giveToSuperior } from './assign.ts'
import { complainedOfficer, refuseConflict } from './conflict.ts'
import { happenedAt } from './happened.ts'
import { withoutMasks } from './masked-case.ts'
import { isMasked } from './masking.ts'
import { existing, refuseStale } from './open-complaint.ts'
import { changesBetween, checkTold } from './receive.ts'
import { refreshStanding } from './standing.ts'
import { layOutSteps, startStep, stepsOf } from './step-row.ts'

/**
 * Corrects what was typed, with what stood before kept in the history. Before the first step is
 * finished the channel may become one of the other procedure; afterwards only within its own.
 */
export function correct(context: Context, act: SignedAct, asks: Asks<'correct'>): number {
  const row = existing(context, act, asks.number)
  refuseMerged(context, row)
  refuseStale(row, asks.basedOn)
  const before = toldOf(row)
  const change = withoutMasks(context, row, before, asks.change)
  const { receivedAt, channel = row.channel, complainant, incomingLetter, ...rest } = change
  const { timeZone } = context.office()
  const after = {
    ...before,
    ...present(rest),
    complainant: { ...before.complainant, ...present(complainant) },
    incomingLetter: { ...before.incomingLetter, ...present(incomingLetter) },
  }
  // Lifting the secrecy would show who complained without a word why.
  if (isProtected(before) && !isProtected(after) && isMasked(context, act, row))
    throw new Refusal({ problem: 'identity-masked' })
  checkTold(context, act, {
    ...after,
    // A division that the settings no longer have may stay where it was.
    division: after.division === before.division ? null : after.division,
  })
  const received =
    receivedAt === undefined
      ? row.received_at
      : happenedAt(act, receivedAt, 'receivedAt', Number.NEGATIVE_INFINITY)
  const complained = complainedOfficer(context, after.officerComplainedOf)
  if (complained) refuseConflict(act, { complained_officer: complained.id })
  const steps = stepsOf(context, row.key)
  const first = steps[0]
  const walked = steps.some((step) => step.finished_at !== null)
  const moved = received !== row.received_at
  if (moved && received > firstActOf(context, row)) throw faulty('receivedAt', 'not-allowed')
  const direct = isDirect(channel)
  const moves = direct !== (row.direct === 1)
  if (moves && walked) throw faulty('channel', 'not-allowed')

  const columns = {
    key: row.key,
    received_at: received,
    received_on: officeDateOf(received, timeZone),
    channel,
    direct: Number(direct),
    complained_officer: complained?.id ?? null,
    ...toldColumns(after),
  }
  const changes = changesBetween(
    { ...flat(before), channel: row.channel, receivedAt: toInstant(row.received_at, timeZone) },
    { ...flat(after), channel, receivedAt: toInstant(received, timeZone) },
  )
  if (changes.length === 0) return row.key
  const assignments = Object.keys(columns)
    .filter((name) => name !== 'key')
    .map((name) => `${name} = :${name}`)
  sql(
    context.db,
    `UPDATE complaints SET ${assignments.join(', ')}, revision = revision + 1 WHERE key = :key`,
  ).run(columns)
  if (moves) {
    const { id, version } = procedureFor(context.db, direct)
    sql(
      context.db,
      'UPDATE complaints SET procedure_id = ?, procedure_version = ? WHERE key = ?',
    ).run(id, version, row.key)
    sql(context.db, 'DELETE FROM steps WHERE complaint = ?').run(row.key)
    layOutSteps(context, row.key, context.procedure(id, version), received)
  } else if (moved && first?.started_at === row.received_at) {
    const procedure = context.procedure(row.procedure_id, row.procedure_version)
    startStep(context, row.key, procedure, first.step, received)
  }
  refreshStanding(context, row.key)
  if (moved && row.closed_at !== null) refreshClosing(context, row.key)
  record(context, act, act.now, {
    kind: 'corrected',
    complaint: rowByKey(context, row.key),
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes,
  })
  if (complained && complained.id !== row.complained_officer)
    giveToSuperior(context, act, rowByKey(context, row.key), complained)
  return row.key
}

/** When the first thing was done with it: it cannot have come in after that. */
function firstActOf(context: Context, row: ComplaintRow): Millis {
  const first = sql<{ at: Millis | null }>(
    context.db,
    `SELECT min(happened_at) AS at FROM history WHERE complaint = ? AND kind NOT IN
       ('received', 'imported', 'corrected', 'assigned', 'attached', 'deadline-moved', 'version-moved',
        'identity-shown', 'satisfaction-recorded')`,
  ).get(row.key)
  return first?.at ?? Number.POSITIVE_INFINITY
}

/** Only the fields that were given; null clears a field, absence leaves it. */
function present(given: object | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== undefined))
}
