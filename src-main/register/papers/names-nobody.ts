import { rowByKey } from '../complaints/complaint-row.ts'
import { safeWordsOf } from '../complaints/masking.ts'
import type { Context } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { namesComplainant } from '../letters/identity.ts'
import type { LetterRow } from '../letters/letter-row.ts'
import { sql } from '../storage/sql.ts'

/**
 * Whether a letter of a protected complaint is known to say nothing of who complained: made here, for
 * others to read, while all that is known of the complainant now was known already and to be kept
 * secret, and with nothing of it in what the clerk typed. Its drawn pages cannot be blacked out.
 */
export function namesNobody(context: Context, id: string): boolean {
  const letter = sql<LetterRow & { begun_at: Millis }>(
    context.db,
    `SELECT letters.*, min(recorded_at,
       coalesce((SELECT min(at) FROM letter_marks WHERE letter = letters.id), recorded_at)) AS begun_at
     FROM letters WHERE id = ?`,
  ).get(id)
  if (!letter || letter.source === 'filed' || namesComplainant(letter.kind)) return false
  const changedSince = sql(
    context.db,
    `SELECT 1 FROM history JOIN history_payloads USING (sequence)
     WHERE complaint = ? AND kind = 'corrected' AND history.recorded_at >= ?
       AND (payload LIKE '%"complainant.%' OR payload LIKE '%"anonymous"%'
         OR payload LIKE '%"confidential"%') LIMIT 1`,
  ).get(letter.complaint, letter.begun_at)
  if (changedSince) return false
  const safe = safeWordsOf(context, rowByKey(context, letter.complaint))
  const typed = Object.values(JSON.parse(letter.fields) as object)
    .flat()
    .join('\n')
  return safe(typed) === typed
}
