import type { Asks } from '../../contract/calls.ts'
import { keepAttachment } from '../complaints/attach.ts'
import { rowByKey } from '../complaints/complaint-row.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { unfoundByLetter } from '../complaints/completeness.ts'
import { happenedAt } from '../complaints/happened.ts'
import { nextRevision } from '../complaints/open-complaint.ts'
import { refreshStanding } from '../complaints/standing.ts'
import type { Context, SignedAct } from '../context.ts'
import { atTime, officeDateOf, yearOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import type { Change } from '../history/history.ts'
import { refuseMerged } from '../merging/merging-row.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { readLetter } from './issue.ts'
import { inOneLine, refuseTaken } from './letter-numbers.ts'
import type { KeptSending, LetterRow } from './letter-row.ts'
import { addMark } from './marks.ts'
import type { MarkRow } from './marks.ts'
import { refuseDate } from './prepare-letter.ts'

/** The number that the general agenda gave after the signature; the stored file stays as it was. */
export function numberLetter(context: Context, act: SignedAct, asks: Asks<'numberLetter'>): string {
  const { letter, complaint } = issued(context, act, asks.letter)
  if (letter.number !== null) throw new Refusal({ problem: 'already-numbered' })
  const number = inOneLine(asks.number)
  refuseTaken(context, number)
  const date = asks.date ?? letter.date
  refuseDate(context, act, complaint, date, 'date')
  sql(
    context.db,
    'UPDATE letters SET number = ?, date = ?, year = ?, numbered_at = ? WHERE id = ?',
  ).run(number, date, yearOf(date), act.now, letter.id)
  happened(context, act, complaint, letter, 'numbered', act.now, number, [
    { field: 'number', before: null, after: number },
    { field: 'date', before: letter.date, after: date },
  ])
  return letter.id
}

/** It counts no more: not for steps, clocks or the recap. Its number stays used and says why. */
export function voidLetter(
  context: Context,
  act: SignedAct,
  { letter: id, reason }: Asks<'voidLetter'>,
): string {
  const { letter, complaint } = issued(context, act, id)
  // The kept case counts on it: an answer that it gave (Ps. 44(3)) was given for both.
  refuseMerged(context, complaint)
  sql(context.db, `UPDATE letters SET state = 'voided', voided_for = ? WHERE id = ?`).run(
    reason,
    id,
  )
  if (letter.kind === 'completeness-request')
    unfoundByLetter(context, act, complaint, letter.issued_at)
  refreshStanding(context, complaint.key)
  happened(context, act, complaint, letter, 'voided', act.now, reason, [
    { field: 'number', before: letter.number, after: letter.number },
    { field: 'reason', before: null, after: reason },
  ])
  return id
}

/** How and when it left the office; recorded again, the later record is the one that is shown. */
export function sendLetter(context: Context, act: SignedAct, asks: Asks<'sendLetter'>): string {
  const { letter, complaint } = issued(context, act, asks.letter)
  const { timeZone } = context.office()
  // Made here and dated the day it was recorded, it did not go out before it was there.
  const madeThen =
    letter.source === 'made' && letter.date === officeDateOf(letter.recorded_at, timeZone)
  const earliest = madeThen ? letter.recorded_at : atTime(letter.date, '00:00', timeZone)
  const at = happenedAt(act, asks.at, 'at', earliest)
  if (asks.how === 'handed-over' && asks.receivedBy === null) throw faulty('receivedBy', 'required')
  if (asks.proof !== null && !isOfCase(context, complaint, asks.proof))
    throw faulty('proof', 'unknown-value')
  const { how, receivedBy, note, proof } = asks
  const sent: KeptSending = { how, at, receivedBy, note, proof }
  sql(context.db, 'UPDATE letters SET sent = ?, sent_on = ? WHERE id = ?').run(
    JSON.stringify(sent),
    officeDateOf(at, timeZone),
    letter.id,
  )
  // The days to complete it run from when the request went out.
  if (letter.kind === 'completeness-request') refreshStanding(context, complaint.key)
  happened(context, act, complaint, letter, 'sent', at, how, [
    { field: 'number', before: letter.number, after: letter.number },
    ...Object.entries({ how, receivedBy, note, proof }).map(([field, after]) => ({
      field,
      before: null,
      after,
    })),
  ])
  return letter.id
}

/** The scan of the signed sheet becomes an attachment of the case, named as the archive copy. */
export function fileScan(context: Context, act: SignedAct, asks: Asks<'fileScan'>): string {
  const { letter, complaint } = found(context, act, asks.letter)
  const scan = keepAttachment(context, act, complaint, {
    name: asks.name,
    content: asks.content,
    step: null,
    document: null,
  })
  sql(context.db, 'UPDATE letters SET scan = ? WHERE id = ?').run(scan.id, letter.id)
  happened(context, act, complaint, letter, 'scanned', act.now, asks.name, [
    { field: 'number', before: letter.number, after: letter.number },
    { field: 'scan', before: letter.scan, after: scan.id },
    { field: 'sha256', before: null, after: scan.sha256 },
  ])
  return letter.id
}

function isOfCase(context: Context, complaint: ComplaintRow, attachment: string): boolean {
  return (
    sql(context.db, 'SELECT 1 FROM attachments WHERE id = ? AND complaint = ?').get(
      attachment,
      complaint.key,
    ) !== undefined
  )
}

/** The letter, for an officer who may see its case, and not voided. */
function issued(context: Context, act: SignedAct, id: string) {
  const known = found(context, act, id)
  if (known.letter.state === 'voided') throw new Refusal({ problem: 'already-voided' })
  return known
}

function found(
  context: Context,
  act: SignedAct,
  id: string,
): { letter: LetterRow; complaint: ComplaintRow } {
  // The answer is the letter: one that cannot be answered is refused before anything is changed.
  readLetter(context, act, id)
  const letter = sql<LetterRow>(context.db, 'SELECT * FROM letters WHERE id = ?').get(id)
  if (!letter) throw new Refusal({ problem: 'not-found' })
  return { letter, complaint: rowByKey(context, letter.complaint) }
}

function happened(
  context: Context,
  act: SignedAct,
  complaint: ComplaintRow,
  letter: LetterRow,
  mark: MarkRow['mark'],
  at: Millis,
  note: string | null,
  changes: readonly Change[],
): void {
  addMark(context, act, letter.id, { mark, by: act.officer.id, at, note })
  nextRevision(context, complaint.key)
  record(context, act, act.now, {
    kind: `letter-${mark}`,
    complaint,
    detail: letter.kind,
    happenedAt: at,
    doneBy: act.officer.id,
    changes: [{ field: 'letter', before: letter.id, after: letter.id }, ...changes],
  })
}
