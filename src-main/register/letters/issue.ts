import { hash } from 'node:crypto'
import type { z } from 'zod'
import type { Asks } from '../../contract/calls.ts'
import { letterRuns } from '../../contract/letter-kind.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import type { IssuedLetter, LetterLine } from '../../contract/letter.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { rowByKey } from '../complaints/complaint-row.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { foundByLetter } from '../complaints/completeness.ts'
import { refuseConflict } from '../complaints/conflict.ts'
import { isProtectedRow, mayKnow } from '../complaints/masking.ts'
import { existing, nextRevision } from '../complaints/open-complaint.ts'
import { refreshStanding } from '../complaints/standing.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { atTime, officeDateOf, yearOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import { mergedInto, refuseMerged } from '../merging/merging-row.ts'
import { Refusal } from '../refusal.ts'
import { takeNumber } from '../storage/numbers.ts'
import { sql } from '../storage/sql.ts'
import type { FilledFields } from './compose.ts'
import { namesComplainant } from './identity.ts'
import { refuseTaken } from './letter-numbers.ts'
import { letterLine } from './letter-row.ts'
import type { LetterRow } from './letter-row.ts'
import { addMark, marksOf } from './marks.ts'
import type { PreparedLetter } from './prepare-letter.ts'

/** Takes the number and files the letter on its case: one transaction. Returns the letter's id. */
export function recordLetter(
  context: Context,
  act: SignedAct,
  asks: Asks<'issueLetter'>,
  prepared: PreparedLetter,
): string {
  const complaint = existing(context, act, asks.complaint)
  refuseMerged(context, complaint)
  const id = uuidv7(act.now, context.random)
  if (letterRuns[asks.kind] !== 'register')
    addMark(context, act, id, { mark: 'signed', by: act.officer.id, at: act.now, note: null })
  keepMade(context, act, complaint, { id, kind: asks.kind }, prepared)
  return id
}

/** Keeps a letter that was drawn here under the number that it carries. */
export function keepMade(
  context: Context,
  act: SignedAct,
  row: ComplaintRow,
  { id, kind }: { readonly id: string; readonly kind: LetterKind },
  prepared: PreparedLetter,
  /** When it was signed: it was issued no earlier. */
  signedAt: Millis = 0,
): void {
  const run = letterRuns[kind]
  if (prepared.sequence !== null && run !== 'register') {
    const year = yearOf(prepared.fields.date)
    let taken = takeNumber(context.db, run, year)
    for (; taken < prepared.sequence; taken = takeNumber(context.db, run, year))
      passOver(context, act, { run, year, sequence: taken })
    if (taken !== prepared.sequence) throw new Error('another letter took the number')
  }
  keepLetter(context, act, row, { ...prepared, id, kind, source: 'made', notBefore: signedAt })
}

/** A letter from elsewhere carries the number already that the sequence has come to. */
function passOver(
  context: Context,
  act: SignedAct,
  { run, year, sequence }: { run: 'letter' | 'note'; year: number; sequence: number },
): void {
  sql(
    context.db,
    `INSERT INTO agenda_numbers (run, year, sequence, origin, reason, recorded_at, recorded_by)
     VALUES (?, ?, ?, 'gap', 'Nomor ini sudah dipakai surat yang diberi nomor di luar.', ?, ?)`,
  ).run(run, year, sequence, act.now, act.officer.id)
}

interface KeptLetter extends Pick<
  PreparedLetter,
  'number' | 'sequence' | 'pdf' | 'pages' | 'sha256'
> {
  readonly id: string
  readonly kind: LetterKind
  readonly source: LetterLine['source']
  readonly notBefore?: Millis
  readonly officeRevision?: number
  readonly wordingVersion?: number
  readonly fields: Pick<FilledFields, 'date' | 'to' | 'about'> & Partial<FilledFields>
}

/** The rows of a letter, what follows from it for its case, and its history. */
export function keepLetter(
  context: Context,
  act: SignedAct,
  row: ComplaintRow,
  kept: KeptLetter,
): void {
  const { id, kind, number, fields, source } = kept
  const run = letterRuns[kind]
  if (number !== null && run !== 'register') refuseTaken(context, number)
  const letter = {
    id,
    complaint: row.key,
    kind,
    state: 'issued',
    source,
    run,
    year: yearOf(fields.date),
    sequence: kept.sequence,
    number,
    date: fields.date,
    addressee: fields.to.split('\n')[0] || null,
    fields: JSON.stringify(fields),
    pages: kept.pages,
    sha256: kept.sha256,
    issued_at: Math.max(kept.notBefore ?? 0, issuedAt(context, act, row, fields.date)),
    recorded_at: act.now,
    recorded_by: act.officer.id,
    numbered_at: number === null ? null : act.now,
    office_revision: kept.officeRevision ?? null,
    wording_version: kept.wordingVersion ?? null,
  }
  sql(
    context.db,
    `INSERT INTO letters (id, complaint, kind, state, source, run, year, sequence, number, date,
     addressee, fields, pages, sha256, issued_at, recorded_at, recorded_by, numbered_at,
     office_revision, wording_version)
     VALUES (:id, :complaint, :kind, :state, :source, :run, :year, :sequence, :number, :date,
     :addressee, :fields, :pages, :sha256, :issued_at, :recorded_at, :recorded_by, :numbered_at,
     :office_revision, :wording_version)`,
  ).run(letter)
  sql(context.db, 'INSERT INTO letter_files (letter, pdf) VALUES (?, ?)').run(id, kept.pdf)
  if (number !== null && run !== 'register')
    addMark(context, act, id, { mark: 'numbered', by: act.officer.id, at: act.now, note: number })
  if (kind === 'completeness-request') foundByLetter(context, act, row, letter.issued_at)
  refreshStanding(context, row.key)
  nextRevision(context, row.key)
  record(context, act, act.now, {
    kind: source === 'made' ? 'letter-issued' : 'letter-filed',
    complaint: row,
    detail: kind,
    happenedAt: letter.issued_at,
    doneBy: act.officer.id,
    changes: [
      { field: 'letter', before: null, after: id },
      { field: 'number', before: null, after: number },
      { field: 'date', before: null, after: letter.date },
      { field: 'to', before: null, after: letter.addressee },
      { field: 'sha256', before: null, after: letter.sha256 },
    ],
  })
}

/** A filed letter with its bytes, exactly as they were issued. */
export function readLetter(context: Context, act: Act, id: string): z.input<typeof IssuedLetter> {
  const row = sql<LetterRow & { pdf: Uint8Array }>(
    context.db,
    'SELECT letters.*, pdf FROM letters JOIN letter_files ON letter = id WHERE id = ?',
  ).get(id)
  if (!row) throw new Refusal({ problem: 'not-found' })
  const complaint = rowByKey(context, row.complaint)
  refuseConflict(act, complaint)
  refuseNaming(act, complaint, row)
  if (hash('sha256', row.pdf) !== row.sha256)
    throw new Refusal({ problem: 'file-damaged', sha256: row.sha256 })
  const into = mergedInto(context, complaint)
  return {
    letter: letterLine(context, row),
    complaint: complaint.number,
    pdf: new Uint8Array(row.pdf),
    marks: marksOf(context, id),
    ...(into === null ? {} : { mergedInto: into }),
  }
}

/**
 * A letter to a protected complainant says who that is, and one made elsewhere may: neither is for who may not
 * know (UU 25/2009 Ps. 49).
 */
function refuseNaming(
  act: Act,
  complaint: ComplaintRow,
  { kind, source }: Pick<LetterRow, 'kind' | 'source'>,
): void {
  const names = namesComplainant(kind) || source === 'filed'
  if (names && isProtectedRow(complaint) && !mayKnow(act, complaint))
    throw new Refusal({ problem: 'not-allowed' })
}

/** A letter of today is issued now; one dated earlier, at the end of that day's office hours. */
function issuedAt(context: Context, act: SignedAct, row: ComplaintRow, date: OfficeDate): Millis {
  const { timeZone } = context.office()
  if (date === officeDateOf(act.now, timeZone)) return act.now
  const closes = context.calendar().dayOf(date).hours?.closes ?? '16:00'
  return Math.max(row.received_at, atTime(date, closes, timeZone))
}
