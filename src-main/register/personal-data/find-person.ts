import type { Asks } from '../../contract/calls.ts'
import type { PersonMatch } from '../../contract/personal-data-calls.ts'
import { phoneDigits, rowByNumber } from '../complaints/complaint-row.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { mayBeSeenBy } from '../complaints/conflict.ts'
import { wordsOf } from '../complaints/fold.ts'
import { isProtectedRow, mayKnow } from '../complaints/masking.ts'
import type { Act, Context } from '../context.ts'
import { sql } from '../storage/sql.ts'

const most = 100

/**
 * Registrations that may be of a person: by name, NIK, telephone or register number, the newest first. Two
 * people may have one name, so the clerk says which are theirs. A protected complainant is found by the
 * number alone, which stands on their receipt, and by nobody who may not know them.
 */
export function findPerson(
  context: Context,
  act: Act,
  { text }: Asks<'findPerson'>,
): PersonMatch[] {
  return rowsLike(context, text)
    .filter((row) => row.erased_at === null && mayBeSeenBy(act, row) && mayBeFound(act, row, text))
    .map((row) => ({
      number: row.number,
      name: row.complainant_name,
      address: row.complainant_address,
      phone: row.complainant_phone,
      receivedOn: row.received_on,
      subject: row.subject,
      status: row.status,
    }))
}

function mayBeFound(act: Act, row: ComplaintRow, text: string): boolean {
  if (!isProtectedRow(row)) return true
  return mayKnow(act, row) && row.number.toLowerCase() === text.toLowerCase()
}

function rowsLike(context: Context, text: string): ComplaintRow[] {
  const numbered = rowByNumber(context, text.toUpperCase())
  if (numbered) return [numbered]
  const digits = text.replace(/\D/g, '')
  if (digits.length >= 6 && !/\p{L}/u.test(text))
    return sql<ComplaintRow>(
      context.db,
      `SELECT * FROM complaints WHERE phone_digits = ?
         OR replace(replace(replace(national_id, ' ', ''), '.', ''), '-', '') = ?
       ORDER BY key DESC LIMIT ${most}`,
    ).all(phoneDigits(text), digits)
  const words = wordsOf(text)
  if (words.join('').length < 2) return []
  const all = words.map((word) => `"${word}"*`).join(' AND ')
  return sql<ComplaintRow>(
    context.db,
    `SELECT * FROM complaints WHERE key IN
       (SELECT rowid FROM complaint_words WHERE complaint_words MATCH ?) ORDER BY key DESC LIMIT ${most}`,
  ).all(`complainant_name : (${all})`)
}
