import type { Complainant } from '../../contract/complaint.ts'
import type { Act, Context } from '../context.ts'
import { blackening, isProtected } from '../letters/identity.ts'
import type { Blackening } from '../letters/identity.ts'
import { sql } from '../storage/sql.ts'
import type { ComplaintRow } from './complaint-row.ts'

/** What names a complainant, and whether it is to stay secret. */
export const identityColumns = [
  'key',
  'complainant_name',
  'complainant_address',
  'complainant_phone',
  'complainant_email',
  'national_id',
  'represented_by',
  'anonymous',
  'confidential',
] as const satisfies readonly (keyof ComplaintRow)[]
export type IdentityRow = Pick<ComplaintRow, (typeof identityColumns)[number]>

/** In place of an address, a telephone, a NIK. */
export const mask = '•••'

/** UU 25/2009 Ps. 42(5), Ps. 49: anonymous or confidential. */
export function isProtectedRow(row: Pick<ComplaintRow, 'anonymous' | 'confidential'>): boolean {
  return isProtected({ anonymous: row.anonymous === 1, confidential: row.confidential === 1 })
}

/**
 * Who may come to know a protected complainant at all: those who take complaints in, answer and decide
 * them; of the divisions the officer to whom this one was given, and never who is anonymous to them
 * (rules-and-formats 8.2); the keeper of the register only with the desk command. The officer
 * complained of is refused before that.
 */
export function mayKnow(
  { officer, desk }: Act,
  row: Pick<ComplaintRow, 'assigned_to' | 'anonymous'>,
): boolean {
  if (officer === null) return false
  if (officer.role === 'division') return row.assigned_to === officer.id && row.anonymous === 0
  return officer.role !== 'register-keeper' || desk === true
}

/** Whom the register shows one protected complainant at present: one officer, one complaint. */
interface Shown {
  readonly officer: string
  readonly complaint: number
}

/** In memory alone: a start of the register masks everything again. */
const shown = new WeakMap<Context, Shown>()

export function showTo(context: Context, officer: string, complaint: number): void {
  shown.set(context, { officer, complaint })
}

export function maskAgain(context: Context): void {
  shown.delete(context)
}

/** Whether this officer was shown the complainant, with a reason, and has not left the case since. */
export function isShownTo(
  context: Context,
  act: Act,
  row: Pick<ComplaintRow, 'key' | 'assigned_to' | 'anonymous'>,
): boolean {
  const now = shown.get(context)
  return now?.officer === act.officer?.id && now?.complaint === row.key && mayKnow(act, row)
}

/** Whether a case is told without who complained. The desk command tells the whole case. */
export function isMasked(
  context: Context,
  act: Act,
  row: Pick<ComplaintRow, 'key' | 'assigned_to' | 'anonymous' | 'confidential'>,
): boolean {
  if (!isProtectedRow(row)) return false
  return act.desk === true ? !mayKnow(act, row) : !isShownTo(context, act, row)
}

/**
 * Takes out of a text what names a protected complainant, by what is known of them now and what a
 * correction has changed; other complaints' texts stay as they are.
 */
export function safeWordsOf(context: Context, row: IdentityRow): Blackening {
  return isProtectedRow(row) ? blackening(complainantsOf(context, row)) : (text) => text
}

/** The subject as lists show it. */
export function safeSubject(
  context: Context,
  row: IdentityRow & Pick<ComplaintRow, 'subject'>,
): string | null {
  return row.subject === null ? null : safeWordsOf(context, row)(row.subject)
}

/**
 * Who complained, by what is known now and by what stood there before each correction; of all
 * registrations that are one complaint.
 */
export function complainantsOf(context: Context, row: IdentityRow): Complainant[] {
  const others = sql<IdentityRow>(
    context.db,
    `SELECT ${identityColumns.join(', ')} FROM complaints WHERE key <> :key AND key IN (
       SELECT merged FROM mergings WHERE kept = :key UNION SELECT kept FROM mergings WHERE merged = :key)`,
  ).all({ key: row.key })
  return [row, ...others].flatMap((one) => [complainantOf(one), ...formerly(context, one.key)])
}

function complainantOf(row: IdentityRow): Complainant {
  return {
    name: row.complainant_name,
    address: row.complainant_address,
    phone: row.complainant_phone,
    email: row.complainant_email,
    nationalId: row.national_id,
    representedBy: row.represented_by,
  }
}

const nobody: Complainant = {
  name: null,
  address: null,
  phone: null,
  email: null,
  nationalId: null,
  representedBy: null,
}

function formerly(context: Context, complaint: number): Complainant[] {
  const corrections = sql<{ payload: string }>(
    context.db,
    `SELECT payload FROM history JOIN history_payloads USING (sequence)
     WHERE complaint = ? AND kind = 'corrected' AND payload LIKE '%"complainant.%'`,
  ).all(complaint)
  return corrections.flatMap(({ payload }) => {
    const { changes } = JSON.parse(payload) as {
      changes: { field: string; before: unknown; after: unknown }[]
    }
    return changes.flatMap(({ field, before, after }) => {
      const [whose, what = ''] = field.split('.')
      if (whose !== 'complainant') return []
      return [before, after].flatMap((value) =>
        typeof value === 'string' ? [{ ...nobody, [what]: value }] : [],
      )
    })
  })
}
