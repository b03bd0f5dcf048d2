import type { Asks } from '../../contract/calls.ts'
import type { DrawnPaper } from '../../contract/paper.ts'
import {
  readRecoveryCode,
  recoveryCodeBytes,
  recoveryCodeOf,
} from '../../contract/recovery-code.ts'
import type { RecoverySheet } from '../../contract/sign-in-calls.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { drawRecoverySheet } from '../papers/recovery-sheet-paper.ts'
import {
  beginWaitAgain,
  countFailure,
  forgetFailures,
  refuseWhileWaiting,
  seconds,
  waitLeft,
  wasSetBack,
} from './failed-tries.ts'
import { activeOfficer, setPassword } from './officers.ts'
import { noSecret, opens, seal } from './passwords.ts'
import type { Sealed } from './passwords.ts'

interface SheetRow {
  readonly salt: Uint8Array
  readonly hash: Uint8Array
  readonly made_at: Millis
  readonly used_at: Millis | null
}

/** All codes are tried against the one sheet: the waits are its own, not an officer's. */
const subject = 'recovery'

/** How long a drawn sheet waits to be printed, in milliseconds. */
const heldFor: Millis = 15 * 60_000

interface HeldSheet {
  readonly officer: string
  readonly until: Millis
  readonly paper: DrawnPaper
}

/** The code itself is in memory alone, on the drawn sheet, until that is printed. */
const held = new WeakMap<Context['db'], HeldSheet>()

function sheetOf(context: Context): SheetRow | undefined {
  return sql<SheetRow>(context.db, 'SELECT * FROM recovery_sheet').get()
}

export function recoverySheet(context: Context): RecoverySheet {
  const sheet = sheetOf(context)
  if (!sheet) return { state: 'none', madeAt: null }
  return {
    state: sheet.used_at === null ? 'ready' : 'used',
    madeAt: toInstant(sheet.made_at, context.office().timeZone),
  }
}

interface NewSheet {
  readonly sealed: Sealed
  readonly paper: DrawnPaper
}

export async function prepareRecoverySheet(context: Context, act: SignedAct): Promise<NewSheet> {
  const code = recoveryCodeOf(context.random(recoveryCodeBytes))
  const paper = await drawRecoverySheet(context, act, code)
  return { sealed: seal(code, context.random), paper }
}

export function makeRecoverySheet(
  context: Context,
  act: SignedAct,
  _asks: Asks<'makeRecoverySheet'>,
  { sealed, paper }: NewSheet,
): number {
  const before = sheetOf(context)
  sql(
    context.db,
    `INSERT INTO recovery_sheet (one, salt, hash, made_at, made_by, used_at)
     VALUES (1, :salt, :hash, :now, :officer, NULL)
     ON CONFLICT (one) DO UPDATE SET salt = :salt, hash = :hash, made_at = :now,
     made_by = :officer, used_at = NULL`,
  ).run({ ...sealed, now: act.now, officer: act.officer.id })
  forgetFailures(context.db, subject)
  held.set(context.db, { officer: act.officer.id, until: act.now + heldFor, paper })
  return record(context, act, act.now, {
    kind: 'recovery-sheet-made',
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [{ field: 'voided', before: null, after: before?.used_at === null }],
  })
}

/** The sheet as it was drawn, for whoever made it; `not-found` once it was put away. */
export function drawnRecoverySheet(context: Context, act: Act): DrawnPaper {
  const sheet = held.get(context.db)
  if (!sheet || sheet.officer !== act.officer?.id || act.now > sheet.until)
    throw new Refusal({ problem: 'not-found' })
  return sheet.paper
}

export function putAwayRecoverySheet(context: Context): void {
  held.delete(context.db)
}

type Tried = { readonly fits: boolean; readonly setBack: boolean; readonly wait: Millis }

/** A code with a slip in it is told as such and counts for nothing: it could not have been right. */
export async function tryRecoveryCode(
  context: Context,
  act: Act,
  { code: typed }: Asks<'recoverPassword'>,
): Promise<Tried> {
  const read = readRecoveryCode(typed)
  if ('faultyGroups' in read) throw faulty('code', 'mistyped')
  const wait = waitLeft(context.db, subject, act.now)
  const setBack = wait > 0 && wasSetBack(context.db, subject, act.now)
  if (setBack) return { fits: false, setBack, wait }
  refuseWhileWaiting(wait)
  const sheet = sheetOf(context)
  const valid = sheet !== undefined && sheet.used_at === null
  return { fits: opens(read.code, valid ? sheet : noSecret) && valid, setBack, wait }
}

/** Sets a register keeper's password by the sheet, which counts no more; or counts the failure. */
export function recoverPassword(
  context: Context,
  act: Act,
  { officer: id, next }: Asks<'recoverPassword'>,
  tried: Tried,
): string {
  if (tried.setBack) {
    beginWaitAgain(context.db, subject, act.now)
    return `again ${seconds(tried.wait)}`
  }
  const officer = activeOfficer(context.db, id)
  if (!tried.fits || officer?.role !== 'register-keeper') {
    const told = { kind: 'recovery-failed', detail: null }
    return `wrong ${seconds(countFailure(context, act.now, subject, told))}`
  }
  setPassword(context, id, next, false)
  forgetFailures(context.db, subject)
  forgetFailures(context.db, id)
  sql(context.db, 'UPDATE recovery_sheet SET used_at = ?').run(act.now)
  record(context, { officer, now: act.now }, act.now, {
    kind: 'recovery-used',
    detail: id,
    happenedAt: act.now,
    doneBy: id,
    changes: [],
  })
  return 'done'
}

export function recovered(key: string): void {
  const [what, wait] = key.split(' ')
  if (what === 'again') refuseWhileWaiting(Number(wait) * 1_000)
  if (what === 'wrong')
    throw new Refusal({
      problem: 'wrong-recovery-code',
      ...(Number(wait) > 0 ? { waitSeconds: Number(wait) } : {}),
    })
}
