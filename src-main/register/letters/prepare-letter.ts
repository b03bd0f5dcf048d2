import { hash } from 'node:crypto'
import { z } from 'zod'
import type { Asks } from '../../contract/calls.ts'
import { CaseFile } from '../../contract/case.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import { LetterWording } from '../../contract/letter-wording.ts'
import type { Office } from '../../contract/office.ts'
import { Officer } from '../../contract/officer.ts'
import type { Procedure } from '../../contract/procedure.ts'
import type { LetterDraft } from '../../contract/letter.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { existing } from '../complaints/open-complaint.ts'
import { letterCase } from '../complaints/read-case.ts'
import type { Context, SignedAct } from '../context.ts'
import { officeDateOf } from '../deadlines/zone.ts'
import { headOf } from '../history/history.ts'
import { faulty } from '../refusal.ts'
import { officeOf, readOffice } from '../settings/office.ts'
import { composeLetter, fillFields } from './compose.ts'
import type { FilledFields } from './compose.ts'
import { numberFor } from './letter-numbers.ts'
import type { GivenNumber } from './letter-numbers.ts'
import { letterWarnings } from './letter-warnings.ts'
import type { LetterWordings } from './read-wordings.ts'
import { wordingsInForce, wordingVersion } from './templates.ts'

/** `wordings` in place of those in force: a template is looked at before it is saved. */
type LetterAsks = Asks<'issueLetter'> & { readonly wordings?: LetterWordings }

interface Drawn {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly sha256: string
  readonly unprintable: string[]
}

/** A letter ready to be recorded: its bytes carry the number that the transaction will take. */
export interface PreparedLetter extends Drawn, GivenNumber {
  readonly fields: FilledFields
  /** Of the settings and the wording that it was drawn with. */
  readonly officeRevision: number
  readonly wordingVersion: number
}

/** The letter's fields as they would be printed now. Refuses a signatory whom the settings lack. */
export function fillLetter(context: Context, act: SignedAct, asks: LetterAsks): FilledFields {
  return filled(act, sourceOf(context, act, asks), asks.fields)
}

/** The letter as a draft: no number, the mark on every page, nothing kept. */
export async function draftLetter(
  context: Context,
  act: SignedAct,
  asks: LetterAsks,
  source: LetterSource = sourceOf(context, act, asks),
): Promise<z.input<typeof LetterDraft>> {
  const fields = filled(act, source, asks.fields)
  const { unprintable, ...drawn } = await draw(context, act, source, fields, {
    number: null,
    draft: true,
  })
  const { kind, caseFile, office } = source
  const today = officeDateOf(act.now, office.timeZone)
  const warnings = letterWarnings({ kind, caseFile, office, fields, unprintable, today })
  return { fields, warnings, ...drawn }
}

/**
 * Draws a letter with the number that is next. Nothing is taken yet; changing calls come one at a
 * time, so the number is still the next one when it is taken.
 */
export async function prepareLetter(
  context: Context,
  act: SignedAct,
  asks: LetterAsks,
  source: LetterSource = sourceOf(context, act, asks),
): Promise<PreparedLetter> {
  const fields = filled(act, source, asks.fields)
  refuseDate(context, act, existing(context, act, asks.complaint), fields.date, 'fields.date')
  const { number, sequence } = numberFor(context, asks.kind, fields)
  const drawn = await draw(context, act, source, fields, { number, draft: false })
  const { officeRevision, wordingVersion: version } = source
  return { ...drawn, fields, number, sequence, officeRevision, wordingVersion: version }
}

/** A letter is dated no later than today, and no earlier than the complaint came. */
export function refuseDate(
  context: Context,
  act: SignedAct,
  row: ComplaintRow,
  date: OfficeDate,
  field: string,
): void {
  if (date > officeDateOf(act.now, context.office().timeZone)) throw faulty(field, 'in-future')
  if (date < row.received_on) throw faulty(field, 'before-previous')
}

/** What a letter is drawn from, beside its fields. */
interface LetterSource {
  readonly kind: LetterKind
  readonly caseFile: CaseFile
  readonly procedure: Procedure
  readonly office: Office
  readonly officeRevision: number
  readonly officer: Officer
  readonly wordings: LetterWordings
  readonly wordingVersion: number
}

function sourceOf(context: Context, act: SignedAct, asks: LetterAsks): LetterSource {
  const { kind } = asks
  const caseFile = letterCase(context, act, asks.complaint)
  return {
    kind,
    caseFile,
    procedure: context.procedure(caseFile.procedure.id, caseFile.procedure.version),
    office: context.office(),
    officeRevision: readOffice(context.db).revision,
    officer: act.officer,
    wordings: asks.wordings ?? wordingsInForce(context),
    wordingVersion: wordingVersion(context, kind),
  }
}

/**
 * What a letter says stays from its signature on: case, officer, wording and settings as they are now, as
 * text to be kept. The settings are named by their revision, which stays.
 */
export function freeze(context: Context, act: SignedAct, asks: LetterAsks): string {
  const source = sourceOf(context, act, asks)
  const { caseFile, officeRevision, officer, wordings, wordingVersion: version } = source
  return JSON.stringify({
    caseFile: { ...caseFile, history: [] },
    officeRevision,
    officer,
    wording: wordings.get(asks.kind),
    wordingVersion: version,
  })
}

const Frozen = z.strictObject({
  caseFile: CaseFile,
  officeRevision: z.int(),
  officer: Officer,
  wording: LetterWording,
  wordingVersion: z.int(),
})

export function thaw(context: Context, kind: LetterKind, frozen: string): LetterSource {
  const { caseFile, officeRevision, officer, wording, ...held } = Frozen.parse(JSON.parse(frozen))
  return {
    kind,
    caseFile,
    procedure: context.procedure(caseFile.procedure.id, caseFile.procedure.version),
    office: officeOf(context.db, officeRevision),
    officeRevision,
    officer,
    wordings: new Map([[kind, wording]]),
    ...held,
  }
}

function filled(act: SignedAct, source: LetterSource, fields: LetterAsks['fields']): FilledFields {
  const { office } = source
  const { signatory } = fields
  if (signatory && !office.signatories.some((one) => one.id === signatory))
    throw faulty('fields.signatory', 'unknown-value')
  return fillFields({ ...source, today: officeDateOf(act.now, office.timeZone), fields })
}

async function draw(
  context: Context,
  act: SignedAct,
  source: LetterSource,
  fields: FilledFields,
  mark: { number: string | null; draft: boolean },
): Promise<Drawn> {
  const head = mark.draft ? null : headOf(context.db).hash
  const content = composeLetter({ ...source, fields, madeAt: act.now, head, ...mark })
  const { paper, font, margins } = source.office
  // pdfkit and the fonts are loaded when the first letter is drawn, not when a register is opened.
  const { drawLetter } = await import('./pdf/draw-letter.ts')
  const drawn = await drawLetter(content, {
    paper,
    font,
    margins,
    assetsFolder: context.assets,
    practice: context.practice(),
  })
  return { ...drawn, sha256: hash('sha256', drawn.pdf) }
}
