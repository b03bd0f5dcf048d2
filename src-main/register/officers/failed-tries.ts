import { createHash } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { headOf, record } from '../history/history.ts'
import { Refusal } from '../refusal.ts'
import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'

/**
 * Failed tries in a row. The first are free: fingers slip. From then on the next try has to wait 1, 2, 4 …
 * seconds, a quarter of an hour at most: guessing is hopeless, and who is kept out by somebody
 * else's guesses is back after a cup of tea. Kept in the register, so that no restart forgets them.
 */
const freeTries = 3
const longestWait: Millis = 15 * 60_000

interface TriesRow {
  readonly failures: number
  readonly last_at: Millis
}

/** How long after so many failures in a row the next try has to wait, in milliseconds. */
export function waitAfter(failures: number): Millis {
  return failures <= freeTries ? 0 : Math.min(1_000 * 2 ** (failures - freeTries - 1), longestWait)
}

function triesOf(db: Connection, subject: string): TriesRow | undefined {
  // A backup, or a register that is only read, may be older than the table.
  if (!sql(db, `SELECT 1 FROM sqlite_schema WHERE name = 'failed_tries'`).get()) return undefined
  return sql<TriesRow>(db, 'SELECT failures, last_at FROM failed_tries WHERE subject = ?').get(
    subject,
  )
}

/**
 * Milliseconds until the next try. A clock that was set back neither shortens the wait nor makes it
 * endless: the whole wait begins again (`beginWaitAgain`).
 */
export function waitLeft(db: Connection, subject: string, now: Millis): Millis {
  const tries = triesOf(db, subject)
  if (!tries) return 0
  const wait = waitAfter(tries.failures)
  return now < tries.last_at ? wait : Math.max(0, tries.last_at + wait - now)
}

export function wasSetBack(db: Connection, subject: string, now: Millis): boolean {
  return now < (triesOf(db, subject)?.last_at ?? now)
}

export function beginWaitAgain(db: Connection, subject: string, now: Millis): void {
  sql(db, 'UPDATE failed_tries SET last_at = ? WHERE subject = ?').run(now, subject)
}

/** Forgets the failures; says how many there were. */
export function forgetFailures(db: Connection, subject: string): number {
  const failures = triesOf(db, subject)?.failures ?? 0
  if (failures > 0) sql(db, 'DELETE FROM failed_tries WHERE subject = ?').run(subject)
  return failures
}

/**
 * Counts one more failure. The history tells the fourth in a row, the eighth, the sixteenth and so
 * on: a hundred tries are five rows. Fewer than four are told by the success that follows them.
 * Returns how long to wait now, in milliseconds.
 */
export function countFailure(
  context: Context,
  now: Millis,
  subject: string,
  told: { readonly kind: string; readonly detail: string | null },
): Millis {
  const failures = (triesOf(context.db, subject)?.failures ?? 0) + 1
  sql(
    context.db,
    `INSERT INTO failed_tries (subject, failures, last_at) VALUES (:subject, :failures, :now)
     ON CONFLICT (subject) DO UPDATE SET failures = :failures, last_at = :now`,
  ).run({ subject, failures, now })
  if (failures > freeTries && Number.isInteger(Math.log2(failures)))
    record(context, null, momentOf(context, now), {
      ...told,
      happenedAt: momentOf(context, now),
      changes: [{ field: 'failures', before: null, after: failures }],
    })
  return waitAfter(failures)
}

/** Whose failures are counted where no officer is called so: few places, so that names cannot fill the register. */
export function placeOfUnknown(name: string): string {
  return `unknown-${createHash('sha256').update(name).digest('hex').slice(0, 2)}`
}

/**
 * Signing in is possible, and told, while the PC's clock stands before the last row, so that the office
 * can read meanwhile; such a row stands at the last one's moment.
 */
export function momentOf(context: Context, now: Millis): Millis {
  return Math.max(now, headOf(context.db).recordedAt)
}

/** Whole seconds, never less than what is left. */
export function seconds(wait: Millis): number {
  return Math.ceil(wait / 1_000)
}

export function refuseWhileWaiting(wait: Millis): void {
  if (wait > 0) throw new Refusal({ problem: 'must-wait', seconds: seconds(wait) })
}
