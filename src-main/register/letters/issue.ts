import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Asks } from '../../contract/calls.ts'
import { builtLetterKinds, letterRuns } from '../../contract/letter-kind.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import type { IssuedLetter, LetterDraft } from '../../contract/letter.ts'
import type { Office } from '../../contract/office.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { rowByKey } from '../complaints/complaint-row.ts'
import { foundByLetter } from '../complaints/completeness.ts'
import { refuseConflict } from '../complaints/conflict.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { existing, nextRevision } from '../complaints/open-complaint.ts'
import { readCase } from '../complaints/read-case.ts'
import { refreshStanding } from '../complaints/standing.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { atTime, officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import { faulty, Refusal } from '../refusal.ts'
import { nextNumber, takeNumber } from '../storage/numbers.ts'
import { sql } from '../storage/sql.ts'
import { composeLetter, fillFields } from './compose.ts'
import type { FilledFields } from './compose.ts'
import { letterLine } from './letter-row.ts'
import type { LetterRow } from './letter-row.ts'
import { formatLetterNumber } from './numbering-pattern.ts'
import { readLetterWordings } from './read-wordings.ts'
import type { LetterWordings } from './read-wordings.ts'

type LetterAsks = Asks<'issueLetter'>
type Drawn = { pdf: Uint8Array; pages: number; sha256: string }

/** A letter ready to be recorded: its bytes carry the number that the transaction will take. */
export interface PreparedLetter extends Drawn {
  readonly fields: FilledFields
  readonly number: string | null
  readonly sequence: number | null
}

/** The letter's fields as they would be printed now. */
export function fillLetter(context: Context, act: SignedAct, asks: LetterAsks): FilledFields {
  return fill(context, act, asks)
}

/** The letter as a draft: no number, the mark on every page, nothing kept. */
export async function draftLetter(
  context: Context,
  act: SignedAct,
  asks: LetterAsks,
): Promise<z.input<typeof LetterDraft>> {
  const fields = fill(context, act, asks)
  const drawn = await draw(context, act, asks, fields, { number: null, draft: true })
  return { fields, ...drawn }
}

/**
 * Draws a letter with the number that is next. Nothing is taken yet; changing calls come one at a
 * time, so the number is still the next one when `recordLetter` takes it.
 */
export async function prepareLetter(
  context: Context,
  act: SignedAct,
  asks: LetterAsks,
): Promise<PreparedLetter> {
  const fields = fill(context, act, asks)
  refuseDate(context, act, existing(context, act, asks.complaint), fields.date)
  const { number, sequence } = numberOf(context, asks.kind, fields)
  const drawn = await draw(context, act, asks, fields, { number, draft: false })
  return { ...drawn, fields, number, sequence }
}

/** Takes the number and files the letter on its case: one transaction. Returns the letter's id. */
export function recordLetter(
  context: Context,
  act: SignedAct,
  asks: LetterAsks,
  prepared: PreparedLetter,
): string {
  const row = existing(context, act, asks.complaint)
  const run = letterRuns[asks.kind]
  const year = yearOf(prepared.fields.date)
  if (prepared.sequence !== null && run !== 'register') {
    const taken = takeNumber(context.db, run, year)
    if (taken !== prepared.sequence) throw new Error('another letter took the number')
  }
  if (prepared.number !== null && run !== 'register') refuseTaken(context, prepared.number)
  const letter = {
    id: uuidv7(act.now, context.random),
    complaint: row.key,
    kind: asks.kind,
    state: 'issued',
    run,
    year,
    sequence: prepared.sequence,
    number: prepared.number,
    date: prepared.fields.date,
    addressee: prepared.fields.to.split('\n')[0] || null,
    fields: JSON.stringify(prepared.fields),
    pages: prepared.pages,
    sha256: prepared.sha256,
    issued_at: issuedAt(context, act, row, prepared.fields.date),
    recorded_at: act.now,
    recorded_by: act.officer.id,
  }
  sql(
    context.db,
    `INSERT INTO letters (id, complaint, kind, state, run, year, sequence, number, date, addressee,
     fields, pages, sha256, issued_at, recorded_at, recorded_by) VALUES (:id, :complaint, :kind,
     :state, :run, :year, :sequence, :number, :date, :addressee, :fields, :pages, :sha256,
     :issued_at, :recorded_at, :recorded_by)`,
  ).run(letter)
  sql(context.db, 'INSERT INTO letter_files (letter, pdf) VALUES (?, ?)').run(
    letter.id,
    prepared.pdf,
  )
  if (asks.kind === 'completeness-request') foundByLetter(context, act, row, letter.issued_at)
  refreshStanding(context, row.key)
  nextRevision(context, row.key)
  record(context, act, act.now, {
    kind: 'letter-issued',
    complaint: row,
    detail: asks.kind,
    happenedAt: letter.issued_at,
    doneBy: act.officer.id,
    changes: [
      { field: 'letter', before: null, after: letter.id },
      { field: 'number', before: null, after: letter.number },
      { field: 'date', before: null, after: letter.date },
      { field: 'to', before: null, after: letter.addressee },
      { field: 'sha256', before: null, after: letter.sha256 },
    ],
  })
  return letter.id
}

/** A filed letter with its bytes, exactly as they were issued. */
export function readLetter(context: Context, act: Act, id: string): z.input<typeof IssuedLetter> {
  const row = sql<LetterRow & { pdf: Uint8Array }>(
    context.db,
    'SELECT letters.*, pdf FROM letters JOIN letter_files ON letter = id WHERE id = ?',
  ).get(id)
  if (!row) throw new Refusal({ problem: 'not-found' })
  refuseConflict(act, rowByKey(context, row.complaint))
  if (sha256(row.pdf) !== row.sha256)
    throw new Refusal({ problem: 'file-damaged', sha256: row.sha256 })
  return {
    letter: letterLine(context, row),
    complaint: rowByKey(context, row.complaint).number,
    pdf: new Uint8Array(row.pdf),
  }
}

function fill(context: Context, act: SignedAct, asks: LetterAsks): FilledFields {
  if (!builtLetterKinds.some((kind) => kind === asks.kind))
    throw new Refusal({ problem: 'not-built' })
  const office = context.office()
  const { signatory } = asks.fields
  if (signatory !== null && !office.signatories.some((one) => one.id === signatory))
    throw faulty('fields.signatory', 'unknown-value')
  return fillFields({
    ...subjectOf(context, act, asks),
    today: officeDateOf(act.now, office.timeZone),
    fields: asks.fields,
  })
}

function subjectOf(context: Context, act: SignedAct, asks: LetterAsks) {
  return {
    kind: asks.kind,
    caseFile: readCase(context, act, asks.complaint),
    office: context.office(),
    officer: act.officer,
    wordings: wordingsOf(context.assets),
  }
}

async function draw(
  context: Context,
  act: SignedAct,
  asks: LetterAsks,
  fields: FilledFields,
  mark: { number: string | null; draft: boolean },
): Promise<Drawn> {
  const content = composeLetter({
    ...subjectOf(context, act, asks),
    fields,
    madeAt: act.now,
    ...mark,
  })
  const { paper, font } = context.office()
  // pdfkit and the fonts are loaded when the first letter is drawn, not when a register is opened.
  const { drawLetter } = await import('./pdf/draw-letter.ts')
  const { pdf, pages } = await drawLetter(content, { paper, font, assetsFolder: context.assets })
  return { pdf, pages, sha256: sha256(pdf) }
}

/** Receipt, form and disposition carry the register number; the others the next of their run. */
function numberOf(
  context: Context,
  kind: LetterKind,
  fields: FilledFields,
): { number: string | null; sequence: number | null } {
  const run = letterRuns[kind]
  if (run === 'register') return { number: fields.number, sequence: null }
  const { letterNumbering } = context.office()
  if (letterNumbering.way === 'central') {
    if (fields.number === null) throw faulty('fields.number', 'required')
    refuseTaken(context, fields.number)
    return { number: fields.number, sequence: null }
  }
  if (fields.number !== null) throw faulty('fields.number', 'not-allowed')
  const sequence = nextNumber(context.db, run, yearOf(fields.date))
  return { number: ownNumber(letterNumbering, kind, sequence, fields.date), sequence }
}

function ownNumber(
  numbering: Office['letterNumbering'],
  kind: LetterKind,
  sequence: number,
  date: OfficeDate,
): string {
  return formatLetterNumber(numbering.pattern, {
    code: numbering.codes[kind] ?? numbering.defaultCode,
    sequence,
    unit: numbering.unit,
    month: Number(date.slice(5, 7)),
    year: yearOf(date),
  })
}

function refuseTaken(context: Context, number: string): void {
  const taken = sql(context.db, `SELECT 1 FROM letters WHERE number = ? AND run <> 'register'`).get(
    number,
  )
  if (taken) throw new Refusal({ problem: 'number-taken', number })
}

function refuseDate(context: Context, act: SignedAct, row: ComplaintRow, date: OfficeDate): void {
  if (date > officeDateOf(act.now, context.office().timeZone))
    throw faulty('fields.date', 'in-future')
  if (date < row.received_on) throw faulty('fields.date', 'before-previous')
}

/** A letter of today is issued now; one dated earlier, at the end of that day's office hours. */
function issuedAt(context: Context, act: SignedAct, row: ComplaintRow, date: OfficeDate): Millis {
  const { timeZone } = context.office()
  if (date === officeDateOf(act.now, timeZone)) return act.now
  const closes = context.calendar().dayOf(date).hours?.closes ?? '16:00'
  return Math.max(row.received_at, atTime(date, closes, timeZone))
}

function yearOf(date: OfficeDate): number {
  return Number(date.slice(0, 4))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

let wordings: { assets: string; read: LetterWordings } | undefined

function wordingsOf(assets: string): LetterWordings {
  if (wordings?.assets !== assets) wordings = { assets, read: readLetterWordings(assets) }
  return wordings.read
}
