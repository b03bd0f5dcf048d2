import { parseAsks } from '../contract/call.ts'
import type { CallDefinition, Outcome } from '../contract/call.ts'
import { calls } from '../contract/calls.ts'
import type { RegisterCallName } from '../contract/calls.ts'
import type { Context, SignedAct } from './context.ts'
import { toInstant } from './deadlines/zone.ts'
import { headOf } from './history/history.ts'
import { activeOfficer } from './officers/officers.ts'
import { faulty, Refusal } from './refusal.ts'
import { service } from './service.ts'
import type { ServiceCallName } from './handler.ts'
import { sql } from './storage/sql.ts'

/** Who makes a call, as the trusted side says; and the call's own id, made once for each intention. */
export interface Caller {
  readonly officer: string | null
  readonly callId: string | null
  /** The desk command, which tells whole cases. */
  readonly desk?: boolean
}

/** Parses what a call asks and checks who makes it; refuses with a problem. */
export function admit(
  context: Context,
  name: RegisterCallName,
  given: unknown,
  caller: Caller,
): { act: SignedAct; asks: unknown } {
  const definition: CallDefinition = calls[name]
  const officer = caller.officer === null ? null : activeOfficer(context.db, caller.officer)
  if (definition.roles !== 'anyone') {
    if (officer === null) throw new Refusal({ problem: 'not-signed-in' })
    if (!definition.roles.includes(officer.role)) throw new Refusal({ problem: 'not-allowed' })
  }
  const parsed = parseAsks(definition.asks, given)
  if ('problem' in parsed) throw new Refusal(parsed.problem)
  // Calls that anyone may make look at no officer; all others have one by now.
  return {
    act: { officer, now: context.clock(), desk: caller.desk === true } as SignedAct,
    asks: parsed.answer,
  }
}

/**
 * Makes one call. A changing call runs in one transaction, and is done once however often it comes
 * with the same id. `committed` makes the outside record of numbers and head durable, and only then
 * is the change acknowledged.
 */
export async function perform(
  context: Context,
  name: ServiceCallName,
  given: unknown,
  caller: Caller,
  committed: () => void | Promise<void>,
): Promise<Outcome<unknown>> {
  const { act, asks } = admit(context, name, given, caller)
  const handler = service[name] as Handler
  if (typeof handler === 'function') return { answer: await handler(context, act, asks) }
  // Signing in writes, and is neither remembered by its call id nor refused by a clock that is behind.
  const { changes } = calls[name]
  const callId = changes ? caller.callId : null
  const done = callId === null ? undefined : doneCall(context, name, callId)
  if (done) return { answer: handler.answer(context, act, done.key) }
  const prepared = await handler.prepare?.(context, act, asks)
  const key = context.db
    .transaction(() => {
      if (changes) refuseClockBehind(context, act)
      const result = handler.record(context, act, asks, prepared)
      if (callId !== null) keepDone(context, act, name, callId, result)
      return result
    })
    .immediate()
  // The disk works while the answer is put together; both are done before it is given, a failed
  // password's problem too.
  const durable = Promise.resolve(committed())
  const reading = (async () => handler.answer(context, act, key))()
  await Promise.allSettled([durable, reading])
  await durable
  return { answer: await reading }
}

/** The service's handlers as this file calls them; their own types are checked where they stand. */
type Handler =
  | ((context: Context, act: SignedAct, asks: unknown) => unknown)
  | {
      readonly prepare?: (context: Context, act: SignedAct, asks: unknown) => Promise<unknown>
      readonly record: (
        context: Context,
        act: SignedAct,
        asks: unknown,
        prepared: unknown,
      ) => string | number
      readonly answer: (context: Context, act: SignedAct, key: string | number) => unknown
    }

function doneCall(
  context: Context,
  name: string,
  callId: string,
): { key: string | number } | undefined {
  const row = sql<{ name: string; result: string }>(
    context.db,
    'SELECT name, result FROM done_calls WHERE call_id = ?',
  ).get(callId)
  if (!row) return undefined
  if (row.name !== name) throw faulty('callId', 'repeated')
  return { key: JSON.parse(row.result) as string | number }
}

function keepDone(
  context: Context,
  act: SignedAct,
  name: string,
  callId: string,
  key: string | number,
): void {
  sql(
    context.db,
    'INSERT INTO done_calls (call_id, name, result, done_at) VALUES (?, ?, ?, ?)',
  ).run(callId, name, JSON.stringify(key), act.now)
}

/** Nothing is recorded while the PC's clock stands before the last recorded row. */
function refuseClockBehind(context: Context, act: SignedAct): void {
  const last = headOf(context.db).recordedAt
  if (act.now < last)
    throw new Refusal({
      problem: 'clock-behind',
      lastRecordedAt: toInstant(last, context.office().timeZone),
    })
}
