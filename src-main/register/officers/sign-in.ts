import type { Answer, Asks } from '../../contract/calls.ts'
import type { Officer, Role } from '../../contract/officer.ts'
import type { SignedOutBy } from '../../contract/signed-out-by.ts'
import { maskAgain } from '../complaints/masking.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { Refusal } from '../refusal.ts'
import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'
import {
  beginWaitAgain,
  countFailure,
  forgetFailures,
  momentOf,
  placeOfUnknown,
  refuseWhileWaiting,
  seconds,
  waitLeft,
  wasSetBack,
} from './failed-tries.ts'
import { noSecret, opens } from './passwords.ts'
import type { Sealed } from './passwords.ts'

interface OfficerRow {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly password_salt: Uint8Array
  readonly password_hash: Uint8Array
  readonly initial_password: number
}

/** What came of a password that was tried, before anything is written. */
export type Tried =
  | { readonly tried: 'right'; readonly officer: Officer }
  | { readonly tried: 'wrong'; readonly subject: string; readonly officer: string | null }
  /** The clock was set back while somebody had to wait. */
  | { readonly tried: 'again'; readonly subject: string; readonly wait: Millis }

/**
 * Tries a password. Whether there is such an officer shows neither in the answer nor in the time it
 * takes. Refuses with `must-wait`, and looks at no password, while a wait runs.
 */
export function tryPassword(db: Connection, id: string, password: string, now: Millis): Tried {
  const row = sql<OfficerRow>(db, 'SELECT * FROM officers WHERE id = ? AND active = 1').get(id)
  const subject = row?.id ?? placeOfUnknown(id)
  const wait = waitLeft(db, subject, now)
  if (wait > 0 && wasSetBack(db, subject, now)) return { tried: 'again', subject, wait }
  refuseWhileWaiting(wait)
  const fits = opens(password, row ? sealedOf(row) : noSecret)
  if (!row || !fits) return { tried: 'wrong', subject, officer: row?.id ?? null }
  return { tried: 'right', officer: { id: row.id, name: row.name, role: row.role } }
}

function sealedOf(row: OfficerRow): Sealed {
  return { salt: row.password_salt, hash: row.password_hash }
}

/**
 * For whoever only reads, beside an open window: keeps to the waits, and cannot count. Refuses with
 * `not-signed-in` or `must-wait`.
 */
export function signInReading(db: Connection, id: string, password: string, now: Millis): Officer {
  const tried = tryPassword(db, id, password, now)
  if (tried.tried === 'right') return tried.officer
  if (tried.tried === 'again') refuseWhileWaiting(tried.wait)
  throw new Refusal({ problem: 'not-signed-in' })
}

/** A key of `perform`: what a try came to, with the officer or the seconds to wait. */
export type TryKey = `${'in' | 'wrong' | 'again'} ${string}`

/** Writes a failure down, in the transaction of the call whose password was wrong; null for the right one. */
export function noteTry(context: Context, act: Act, tried: Tried): TryKey | null {
  const { now } = act
  if (tried.tried === 'again') {
    beginWaitAgain(context.db, tried.subject, now)
    return `again ${seconds(tried.wait)}`
  }
  if (tried.tried === 'right') return null
  const wait = countFailure(context, now, tried.subject, {
    kind: 'sign-in-failed',
    detail: tried.officer,
  })
  return `wrong ${seconds(wait)}`
}

/** Turns what a failed try came to into its problem; passes what succeeded. */
export function refuseTry(key: string): void {
  const [what, wait = ''] = key.split(' ')
  if (what === 'again') refuseWhileWaiting(Number(wait) * 1_000)
  if (what === 'wrong')
    throw new Refusal({
      problem: 'not-signed-in',
      ...(Number(wait) > 0 ? { waitSeconds: Number(wait) } : {}),
    })
}

export async function prepareSignIn(
  context: Context,
  act: Act,
  { officer, password }: Asks<'signIn'>,
): Promise<Tried> {
  // Whoever sits down now was shown nobody yet.
  maskAgain(context)
  return tryPassword(context.db, officer, password, act.now)
}

/**
 * One row for each sign-in at the window. The desk command signs in for each command, and what it
 * does is told with who did it: its sign-in is told only where failures came before.
 */
export function recordSignIn(
  context: Context,
  act: Act,
  _asks: Asks<'signIn'>,
  tried: Tried,
): TryKey {
  const failed = noteTry(context, act, tried)
  if (failed !== null || tried.tried !== 'right') return failed ?? 'wrong 0'
  const { officer } = tried
  const failures = forgetFailures(context.db, officer.id)
  if (failures > 0 || act.desk !== true) {
    const at = momentOf(context, act.now)
    record(context, { officer, now: at }, at, {
      kind: 'signed-in',
      happenedAt: at,
      doneBy: officer.id,
      changes: failures > 0 ? [{ field: 'failures', before: null, after: failures }] : [],
    })
  }
  return `in ${officer.id}`
}

export function signedIn(context: Context, _act: Act, key: TryKey): Answer<'signIn'> {
  refuseTry(key)
  const id = key.slice('in '.length)
  const row = sql<OfficerRow>(context.db, 'SELECT * FROM officers WHERE id = ?').get(id)
  if (!row) throw new Error(`no officer has the id ${id}`)
  const { name, role, initial_password: initial } = row
  return { officer: { id, name, role }, initialPassword: initial === 1 }
}

const outKinds: Record<SignedOutBy, string> = {
  left: 'signed-out',
  idle: 'locked',
  system: 'locked',
}

export function noteSignOut(context: Context, act: SignedAct, { by }: Asks<'noteSignOut'>): number {
  maskAgain(context)
  return record(context, act, act.now, {
    kind: outKinds[by],
    detail: by,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [],
  })
}
