import type { z } from 'zod'
import type { Asks } from '../../contract/calls.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import { FilledLetterFields } from '../../contract/letter.ts'
import type { HeldLetter, LetterOnItsWay } from '../../contract/letter.ts'
import { rowByKey } from '../complaints/complaint-row.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import {
  complainedOfficer,
  mayBeSeenBy,
  refuseConflict,
  refuseConflictOf,
} from '../complaints/conflict.ts'
import { fold } from '../complaints/fold.ts'
import { happenedAt } from '../complaints/happened.ts'
import { isProtectedRow, mayKnow, safeWordsOf } from '../complaints/masking.ts'
import { existing } from '../complaints/open-complaint.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { canonical, record } from '../history/history.ts'
import type { Change } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import { refuseMerged } from '../merging/merging-row.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import type { Blackening } from './identity.ts'
import { keepMade } from './issue.ts'
import { inOneLine } from './letter-numbers.ts'
import { addMark, markRows, marksOf } from './marks.ts'
import { fillLetter, freeze, prepareLetter, thaw } from './prepare-letter.ts'
import type { PreparedLetter } from './prepare-letter.ts'
import { tellingOfRow } from './telling.ts'

/** Paraf hierarki: up to three hands before the signature (rules-and-formats 4.6). */
const mostInitials = 3

/** A row of the table `letter_drafts`. */
interface DraftRow {
  readonly id: string
  readonly complaint: number
  readonly kind: LetterKind
  readonly revision: number
  readonly fields: string
  readonly stage: LetterOnItsWay['stage']
  readonly initials: number
  readonly holder: string
  readonly held_since: Millis
  readonly saved_at: Millis
  /** What it is drawn from since it was signed. */
  readonly frozen: string | null
}

/**
 * Keeps a draft, a new one without `id`. Its fields are filled now, so that a later change of the case
 * or the wording does not change what was given for paraf. A new wording takes the paraf away.
 */
export function saveLetterDraft(
  context: Context,
  act: SignedAct,
  asks: Asks<'saveLetterDraft'>,
): string {
  const complaint = existing(context, act, asks.complaint)
  refuseMerged(context, complaint)
  const fields = JSON.stringify(fillLetter(context, act, asks))
  if (asks.id !== null) return saveAgain(context, act, { ...asks, id: asks.id }, fields)
  const id = uuidv7(act.now, context.random)
  sql(
    context.db,
    `INSERT INTO letter_drafts (id, complaint, kind, revision, fields, stage, initials, holder,
     held_since, saved_at, saved_by) VALUES (?, ?, ?, 1, ?, 'draft', 0, ?, ?, ?, ?)`,
  ).run(id, complaint.key, asks.kind, fields, act.officer.id, act.now, act.now, act.officer.id)
  tell(context, act, complaint, 'letter-drafted', { id, kind: asks.kind }, act.now, [
    { field: 'fields', before: null, after: JSON.parse(fields) as unknown },
  ])
  return id
}

function saveAgain(
  context: Context,
  act: SignedAct,
  asks: Asks<'saveLetterDraft'> & { readonly id: string },
  fields: string,
): string {
  const { draft, complaint } = heldDraft(context, act, asks.id, asks.basedOn)
  if (draft.stage === 'signed') throw new Refusal({ problem: 'already-signed' })
  if (complaint.number !== asks.complaint) throw faulty('complaint', 'not-allowed')
  if (draft.kind !== asks.kind) throw faulty('kind', 'not-allowed')
  const before = fieldsOf(draft)
  const after = FilledLetterFields.parse(JSON.parse(fields))
  if (canonical(before) === canonical(after)) return draft.id
  const falls = draft.initials > 0 && canonical(wordsOf(before)) !== canonical(wordsOf(after))
  sql(
    context.db,
    `UPDATE letter_drafts SET fields = ?, stage = ?, initials = ?, revision = revision + 1,
     saved_at = ?, saved_by = ? WHERE id = ?`,
  ).run(
    fields,
    falls ? 'draft' : draft.stage,
    falls ? 0 : draft.initials,
    act.now,
    act.officer.id,
    draft.id,
  )
  if (falls)
    addMark(context, act, draft.id, {
      mark: 'returned',
      by: act.officer.id,
      at: act.now,
      note: 'Isi surat diubah; paraf diulang.',
    })
  tell(context, act, complaint, 'letter-drafted', draft, act.now, [
    { field: 'fields', before, after },
  ])
  return draft.id
}

/** Letters on their way, of the complaints that this officer may see, the longest waiting first. */
export function letterDrafts(context: Context, act: Act): z.input<typeof LetterOnItsWay>[] {
  return sql<DraftRow>(context.db, 'SELECT * FROM letter_drafts ORDER BY held_since, id')
    .all()
    .map((draft) => ({ draft, complaint: rowByKey(context, draft.complaint) }))
    .filter(({ complaint }) => mayBeSeenBy(act, complaint))
    .map(({ draft, complaint }) => {
      const line = lineOf(context, draft, complaint)
      const { safe } = tellingOfRow(context, act, complaint)
      const told = (text: string | null) => safe(text) || null
      return { ...line, to: told(line.to), about: told(line.about), subject: told(line.subject) }
    })
}

export function readLetterDraft(
  context: Context,
  act: Act,
  id: string,
): z.input<typeof HeldLetter> {
  const { draft, complaint } = heldDraft(context, act, id, null)
  const line = lineOf(context, draft, complaint)
  const fields = fieldsOf(draft)
  const marks = marksOf(context, id)
  if (!isProtectedRow(complaint)) return { ...line, fields, marks }
  const safe = safeWordsOf(context, complaint)
  const told = (text: string | null) => text && safe(text)
  const masked = { to: told(line.to), about: told(line.about), subject: told(line.subject) }
  // The draft itself names whom it is written to; who may not know that reads it blacked out.
  const shown = mayKnow(act, complaint) ? fields : blackedOutFields(fields, safe)
  return { ...line, ...masked, fields: shown, marks }
}

function blackedOutFields(fields: FilledLetterFields, safe: Blackening): FilledLetterFields {
  return {
    ...fields,
    to: safe(fields.to),
    about: safe(fields.about),
    enclosures: safe(fields.enclosures),
    body: safe(fields.body),
    copiesTo: fields.copiesTo.map(safe),
  }
}

export function discardLetterDraft(
  context: Context,
  act: SignedAct,
  { id, basedOn }: Asks<'discardLetterDraft'>,
): string {
  const { draft, complaint } = heldDraft(context, act, id, basedOn)
  sql(context.db, 'DELETE FROM letter_marks WHERE letter = ?').run(id)
  sql(context.db, 'DELETE FROM letter_drafts WHERE id = ?').run(id)
  tell(context, act, complaint, 'letter-draft-discarded', draft, act.now, [
    { field: 'fields', before: JSON.parse(draft.fields) as unknown, after: null },
  ])
  return id
}

/** Paraf, signature, passing on, sending back. What was signed is frozen until it is returned. */
export function markLetterDraft(
  context: Context,
  act: SignedAct,
  asks: Asks<'markLetterDraft'>,
): string {
  const { id, basedOn, mark, note } = asks
  const by = handOf(context, asks.by)
  const { draft, complaint } = heldDraft(context, act, id, basedOn)
  refuseConflictOf(by, complaint)
  const marks = markRows(context, id)
  const at = happenedAt(act, asks.at, 'at', marks.at(-1)?.at ?? complaint.received_at)
  const signed = draft.stage === 'signed'
  if (signed && (mark === 'initialled' || mark === 'signed'))
    throw new Refusal({ problem: 'already-signed' })
  const moves = mark === 'passed' || mark === 'returned'
  if (mark === 'returned' && note === null) throw faulty('note', 'required')
  if (mark === 'initialled') {
    const valid = marks.slice(marks.findLastIndex((one) => one.mark === 'returned') + 1)
    if (draft.initials >= mostInitials) throw faulty('mark', 'too-large')
    if (valid.some((one) => one.mark === 'initialled' && fold(one.by) === fold(by)))
      throw faulty('by', 'repeated')
  }
  const next = {
    initialled: { stage: 'initialled', initials: draft.initials + 1 },
    signed: { stage: 'signed', initials: draft.initials },
    passed: { stage: draft.stage, initials: draft.initials },
    returned: { stage: 'draft', initials: 0 },
  }[mark]
  sql(
    context.db,
    `UPDATE letter_drafts SET stage = ?, initials = ?, holder = ?, held_since = ?, frozen = ?,
     revision = revision + 1 WHERE id = ?`,
  ).run(
    next.stage,
    next.initials,
    moves ? by : draft.holder,
    moves ? at : draft.held_since,
    next.stage === 'signed'
      ? (draft.frozen ?? freeze(context, act, asksOf(draft, complaint)))
      : null,
    id,
  )
  addMark(context, act, id, {
    mark,
    by: moves ? act.officer.id : by,
    at,
    note: mark === 'passed' ? [by, note].filter(Boolean).join(' · ') : note,
  })
  tell(
    context,
    act,
    complaint,
    `letter-${mark}`,
    draft,
    at,
    [
      ...(moves ? [{ field: 'holder', before: draft.holder, after: by }] : []),
      { field: 'note', before: null, after: note },
    ],
    moves ? act.officer.id : by,
  )
  return id
}

/** Draws a signed draft, as it was signed, with the number that is next. */
export async function prepareLetterDraft(
  context: Context,
  act: SignedAct,
  { id, basedOn, number, date }: Asks<'issueLetterDraft'>,
): Promise<PreparedLetter> {
  const { draft, complaint } = heldDraft(context, act, id, basedOn)
  if (draft.stage !== 'signed') throw new Refusal({ problem: 'not-signed' })
  const asks = asksOf(draft, complaint)
  const fields = { ...asks.fields, number, date: date ?? asks.fields.date }
  const source = draft.frozen === null ? undefined : thaw(context, draft.kind, draft.frozen)
  return prepareLetter(context, act, { ...asks, fields }, source)
}

/** The draft becomes a letter under its own id; its marks stay with it. */
export function issueLetterDraft(
  context: Context,
  act: SignedAct,
  { id, basedOn }: Asks<'issueLetterDraft'>,
  prepared: PreparedLetter,
): string {
  const { draft, complaint } = heldDraft(context, act, id, basedOn)
  const signed = markRows(context, id).findLast(({ mark }) => mark === 'signed')
  sql(context.db, 'DELETE FROM letter_drafts WHERE id = ?').run(id)
  keepMade(context, act, complaint, draft, prepared, signed?.at)
  return id
}

/** A draft that this officer may see, as of the revision that was looked at. */
export function heldDraft(
  context: Context,
  act: Act,
  id: string,
  basedOn: number | null,
): { draft: DraftRow; complaint: ComplaintRow } {
  const draft = sql<DraftRow>(context.db, 'SELECT * FROM letter_drafts WHERE id = ?').get(id)
  if (!draft) throw new Refusal({ problem: 'not-found' })
  const complaint = rowByKey(context, draft.complaint)
  refuseConflict(act, complaint)
  if (basedOn !== null && basedOn !== draft.revision)
    throw new Refusal({ problem: 'changed-elsewhere', revision: draft.revision })
  return { draft, complaint }
}

function lineOf(
  context: Context,
  draft: DraftRow,
  complaint: ComplaintRow,
): z.input<typeof LetterOnItsWay> {
  const { timeZone } = context.office()
  const { to, about } = fieldsOf(draft)
  return {
    id: draft.id,
    complaint: complaint.number,
    subject: complaint.subject,
    kind: draft.kind,
    to: to.split('\n')[0] || null,
    about: about || null,
    stage: draft.stage,
    initials: draft.initials,
    holder: draft.holder,
    since: toInstant(draft.held_since, timeZone),
    savedAt: toInstant(draft.saved_at, timeZone),
    revision: draft.revision,
  }
}

/** Number and date come with the numbering; all else is what was given for paraf. */
function wordsOf({ number: _number, date: _date, ...words }: FilledLetterFields) {
  return words
}

/** Whose hand it is: an officer's id, also where the name was given; else the name, in one line. */
function handOf(context: Context, by: string): string {
  return complainedOfficer(context, by)?.id ?? inOneLine(by)
}

/** What it asks of the drawing. */
export function asksOf(draft: DraftRow, complaint: ComplaintRow) {
  return { complaint: complaint.number, kind: draft.kind, fields: fieldsOf(draft) }
}

function fieldsOf({ fields }: DraftRow): FilledLetterFields {
  return FilledLetterFields.parse(JSON.parse(fields))
}

function tell(
  context: Context,
  act: SignedAct,
  complaint: ComplaintRow,
  kind: string,
  draft: Pick<DraftRow, 'id' | 'kind'>,
  happened: Millis,
  changes: readonly Change[],
  doneBy: string = act.officer.id,
): void {
  record(context, act, act.now, {
    kind,
    complaint,
    detail: draft.kind,
    happenedAt: happened,
    doneBy,
    changes: [{ field: 'letter', before: null, after: draft.id }, ...changes],
  })
}
