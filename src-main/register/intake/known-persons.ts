import type { Asks } from '../../contract/calls.ts'
import type { KnownPerson } from '../../contract/complaint.ts'
import { phoneDigits } from '../complaints/complaint-row.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { mayBeSeenBy } from '../complaints/conflict.ts'
import { fold, wordsOf } from '../complaints/fold.ts'
import type { Act, Context } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'

type Row = Pick<
  ComplaintRow,
  | 'complainant_name'
  | 'complainant_phone'
  | 'phone_digits'
  | 'complainant_address'
  | 'received_at'
  | 'anonymous'
  | 'confidential'
  | 'complained_officer'
>
const columns =
  'complainant_name, complainant_phone, phone_digits, complainant_address, received_at, anonymous, confidential, complained_officer'

const shown = 3
/** Looked at among the newest that match: one person has hardly more complaints than that. */
const lookedAt = 120

/**
 * People who complained before, newest first, each once: by the beginnings of the words of their name
 * or by the last digits of their telephone. Who asked to stay unnamed (UU 25/2009 Ps. 42(5)) is offered to
 * nobody, and neither is who complained of the officer who asks (Ps. 45).
 */
export function knownPersons(
  context: Context,
  act: Act,
  { text }: Asks<'knownPersons'>,
): KnownPerson[] {
  const { timeZone } = context.office()
  const persons = new Map<string, KnownPerson>()
  for (const row of rowsLike(context, text)) {
    const name = row.complainant_name
    if (name === null || row.anonymous === 1 || row.confidential === 1) continue
    if (!mayBeSeenBy(act, row)) continue
    const known = `${fold(name).trim()} ${row.phone_digits ?? row.complainant_address ?? ''}`
    if (persons.has(known)) continue
    persons.set(known, {
      name,
      phone: row.complainant_phone,
      address: row.complainant_address,
      lastAt: toInstant(row.received_at, timeZone),
    })
    if (persons.size === shown) break
  }
  return [...persons.values()]
}

function rowsLike(context: Context, text: string): Row[] {
  const digits = phoneDigits(text)
  if (digits !== null && digits.length >= 4 && !/\p{L}/u.test(text))
    return matching(context, 'complaint_parts', `phone_digits : "${digits}"`).filter(
      (row) => row.phone_digits?.endsWith(digits) || row.phone_digits?.startsWith(digits),
    )
  const words = wordsOf(text)
  if (words.join('').length < 3) return []
  const all = words.map((word) => `"${word}"*`).join(' AND ')
  return matching(context, 'complaint_words', `complainant_name : (${all})`)
}

function matching(
  context: Context,
  table: 'complaint_words' | 'complaint_parts',
  match: string,
): Row[] {
  return sql<Row>(
    context.db,
    `SELECT ${columns} FROM complaints WHERE key IN
       (SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ${lookedAt})
     ORDER BY key DESC`,
  ).all(match)
}
