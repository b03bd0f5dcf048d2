import { rowByKey } from '../complaints/complaint-row.ts'
import type { Context, SignedAct } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { sql } from '../storage/sql.ts'

/**
 * What a complaint keeps: number, dates, channel, category, classification, division, procedure, steps
 * and clocks with their times, closings, letters by kind, number and date. So no recap changes. All
 * else that somebody said or that tells who it was goes, also what the history held of it: the chain hashes
 * a salted commitment of each payload, and holds without it.
 */
const statements: readonly string[] = [
  `UPDATE complaints SET erased_at = :now, revision = revision + 1, complainant_name = NULL,
     complainant_address = NULL, complainant_phone = NULL, phone_digits = NULL,
     complainant_email = NULL, national_id = NULL, represented_by = NULL, subject = NULL,
     narrative = '', requested_remedy = NULL, place = NULL, service_date = NULL,
     officer_complained_of = NULL, complained_officer = NULL, referred_by = NULL,
     incoming_letter_number = NULL, incoming_letter_date = NULL, incoming_letter_agenda = NULL,
     lapor_tracking_id = NULL, incomplete_note = NULL, transferred_to = NULL
   WHERE key = :key`,
  `DELETE FROM history_payloads
   WHERE sequence IN (SELECT sequence FROM history WHERE complaint = :key)`,
  `UPDATE steps SET note = NULL, evidence = '[]',
     done_by = CASE WHEN done_by IN (SELECT id FROM officers) THEN done_by END
   WHERE complaint = :key`,
  'UPDATE pauses SET note = NULL WHERE complaint = :key',
  'DELETE FROM dispositions WHERE complaint = :key',
  "UPDATE mergings SET reason = '' WHERE merged = :key",
  'DELETE FROM repeats WHERE complaint = :key OR earlier = :key',
  'DELETE FROM erasure_holds WHERE complaint = :key',
  `DELETE FROM letter_marks
   WHERE letter IN (SELECT id FROM letter_drafts WHERE complaint = :key)`,
  'DELETE FROM letter_drafts WHERE complaint = :key',
  `UPDATE letter_marks SET note = NULL
   WHERE letter IN (SELECT id FROM letters WHERE complaint = :key)`,
  'DELETE FROM letter_files WHERE letter IN (SELECT id FROM letters WHERE complaint = :key)',
  `UPDATE letters SET addressee = NULL, fields = '{}', scan = NULL,
     voided_for = CASE WHEN voided_for IS NOT NULL THEN '' END,
     sent = CASE WHEN sent IS NOT NULL THEN json_object('how', sent ->> 'how', 'at', sent -> 'at',
       'receivedBy', NULL, 'note', NULL, 'proof', NULL) END
   WHERE complaint = :key`,
  'DELETE FROM attachments WHERE complaint = :key',
  // What an old register could not give is of nobody any more once all that it gave is erased.
  `UPDATE import_batches SET lines = '[]'
   WHERE id = (SELECT import_batch FROM complaints WHERE key = :key)
     AND NOT EXISTS (SELECT 1 FROM complaints
       WHERE import_batch = import_batches.id AND erased_at IS NULL)`,
]

/** Erases one complaint's personal data, within the transaction of the call. The disk is cleared by `sweep`. */
export function erase(
  context: Context,
  act: SignedAct | null,
  key: number,
  because: string,
  now: Millis,
): void {
  for (const statement of statements) {
    const asked = statement.includes(':now') ? { key, now } : { key }
    sql(context.db, statement).run(asked)
  }
  record(context, act, now, {
    kind: 'erased',
    complaint: rowByKey(context, key),
    detail: because,
    happenedAt: now,
    doneBy: act?.officer.id ?? null,
    changes: [],
  })
}
