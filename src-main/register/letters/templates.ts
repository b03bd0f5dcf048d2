import type { z } from 'zod'
import type { Asks } from '../../contract/calls.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import { fieldInBraces } from '../../contract/letter-wording.ts'
import type { LetterWording, ReceiptWording } from '../../contract/letter-wording.ts'
import type { FieldName } from '../../contract/merge-fields.ts'
import type { Template, TemplateVersion } from '../../contract/template-calls.ts'
import type { Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { canonical, record } from '../history/history.ts'
import { faulty, Refusal } from '../refusal.ts'
import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'
import { shippedWordings } from './read-wordings.ts'
import type { LetterWordings } from './read-wordings.ts'
import { storedWording } from './stored-wording.ts'

/** A row of the table `letter_templates`. */
interface TemplateRow {
  readonly kind: LetterKind
  readonly version: number
  readonly wording: string
  readonly reset: 0 | 1
  readonly saved_at: Millis
  readonly saved_by: string
}

interface InForce {
  readonly wordings: LetterWordings
  /** Of the kinds that the office has changed; of the others the shipped one is in force. */
  readonly versions: ReadonlyMap<LetterKind, number>
}

// Read once for each open register, until a wording is saved; a restore opens another connection.
const held = new WeakMap<Connection, InForce>()

/** What each kind says now: the office's newest version, else what was shipped. */
export function wordingsInForce(context: Context): LetterWordings {
  return inForce(context).wordings
}

/** The version of the wording in force; 0 is the shipped one. */
export function wordingVersion(context: Context, kind: LetterKind): number {
  return inForce(context).versions.get(kind) ?? 0
}

function inForce(context: Context): InForce {
  const known = held.get(context.db)
  if (known) return known
  const rows = sql<TemplateRow>(
    context.db,
    'SELECT kind, max(version) AS version, wording FROM letter_templates GROUP BY kind',
  ).all()
  const read: InForce = {
    wordings: new Map([
      ...shippedWordings(context.assets),
      ...rows.map(
        ({ kind, wording }) => [kind, storedWording(wording, shippedOf(context, kind))] as const,
      ),
    ]),
    versions: new Map(rows.map(({ kind, version }) => [kind, version])),
  }
  held.set(context.db, read)
  return read
}

/** The wording of a kind with its versions, the newest first and the shipped one last. */
export function template(context: Context, kind: LetterKind): z.input<typeof Template> {
  const shipped = shippedOf(context, kind)
  const wording = wordingOf(wordingsInForce(context), kind)
  return {
    kind,
    version: wordingVersion(context, kind),
    wording,
    shipped: canonical(wording) === canonical(shipped),
    versions: [...savedVersions(context, kind), firstVersion],
  }
}

const firstVersion: TemplateVersion = { version: 0, savedAt: null, savedBy: null, reset: false }

function savedVersions(context: Context, kind: LetterKind): z.input<typeof TemplateVersion>[] {
  const { timeZone } = context.office()
  return sql<TemplateRow>(
    context.db,
    'SELECT * FROM letter_templates WHERE kind = ? ORDER BY version DESC',
  )
    .all(kind)
    .map((row) => ({
      version: row.version,
      savedAt: toInstant(row.saved_at, timeZone),
      savedBy: row.saved_by,
      reset: row.reset === 1,
    }))
}

export function templateVersion(
  context: Context,
  { kind, version }: Asks<'templateVersion'>,
): z.input<typeof LetterWording> {
  const shipped = shippedOf(context, kind)
  if (version === 0) return shipped
  const row = sql<TemplateRow>(
    context.db,
    'SELECT * FROM letter_templates WHERE kind = ? AND version = ?',
  ).get(kind, version)
  if (!row) throw new Refusal({ problem: 'not-found' })
  return storedWording(row.wording, shipped)
}

/** Keeps a wording as the kind's next version; letters that are issued keep what they say. */
export function saveTemplate(
  context: Context,
  act: SignedAct,
  { kind, wording, basedOn }: Asks<'saveTemplate'>,
): LetterKind {
  refuseOtherSheet(context, kind, wording)
  refuseLoss(shippedOf(context, kind), wording)
  return keep(context, act, { kind, wording, basedOn, reset: false })
}

/** Keeps what was shipped as the kind's next version. */
export function resetTemplate(
  context: Context,
  act: SignedAct,
  { kind, basedOn }: Asks<'resetTemplate'>,
): LetterKind {
  return keep(context, act, { kind, wording: shippedOf(context, kind), basedOn, reset: true })
}

function keep(
  context: Context,
  act: SignedAct,
  asks: { kind: LetterKind; wording: LetterWording; basedOn: number; reset: boolean },
): LetterKind {
  const { kind, wording, basedOn, reset } = asks
  const revision = wordingVersion(context, kind)
  if (revision !== basedOn) throw new Refusal({ problem: 'changed-elsewhere', revision })
  const before = wordingOf(wordingsInForce(context), kind)
  sql(
    context.db,
    `INSERT INTO letter_templates (kind, version, wording, reset, saved_at, saved_by)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(kind, revision + 1, JSON.stringify(wording), reset ? 1 : 0, act.now, act.officer.id)
  held.delete(context.db)
  record(context, act, act.now, {
    kind: reset ? 'template-reset' : 'template-changed',
    detail: kind,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [
      { field: 'version', before: revision, after: revision + 1 },
      { field: 'wording', before, after: wording },
    ],
  })
  return kind
}

/** A wording belongs to one kind and to the sheet that this kind is printed on. */
export function refuseOtherSheet(context: Context, kind: LetterKind, wording: LetterWording): void {
  const { layout } = shippedOf(context, kind)
  if (wording.kind !== kind) throw faulty('wording.kind', 'not-allowed')
  if (wording.layout !== layout) throw faulty('wording.layout', 'not-allowed')
}

/** The rows say one of each; number, place and officer stand on every tanda terima anyway. */
const askedOfReceipt: readonly (readonly FieldName[])[] = [
  ['complainantName'],
  ['complainantAddress'],
  ['subject', 'narrative'],
  ['receivedDate'],
  ['receivedTime'],
]

/**
 * Refuses, as `required` at its place, a wording without what the law asks of the sheet. Remedies: where
 * the complainant can go next, of each kind that is shipped with any. Of a tanda terima a copy for each
 * side, and rows with the complainant, the service complained of and the time of receiving
 * (UU 25/2009 Ps. 44(2)). Under which conditions a piece is printed is left to the office.
 */
function refuseLoss(shipped: LetterWording, wording: LetterWording): void {
  if ('remedies' in shipped && 'remedies' in wording)
    if (shipped.remedies.length > 0 && wording.remedies.length === 0)
      throw faulty('wording.remedies', 'required')
  if (wording.layout !== 'receipt') return
  if (wording.copies.length < 2) throw faulty('wording.copies', 'required')
  const merged = fieldsIn(wording.rows)
  if (!askedOfReceipt.every((oneOf) => oneOf.some((field) => merged.has(field))))
    throw faulty('wording.rows', 'required')
}

function fieldsIn(rows: ReceiptWording['rows']): ReadonlySet<string> {
  const texts = rows.flatMap(({ value }) =>
    value.map((piece) => (typeof piece === 'string' ? piece : piece.text)),
  )
  const found = texts.flatMap((text) => [...text.matchAll(fieldInBraces)])
  return new Set(found.map(([, name = '']) => name))
}

function shippedOf(context: Context, kind: LetterKind): LetterWording {
  return wordingOf(shippedWordings(context.assets), kind)
}

function wordingOf(wordings: LetterWordings, kind: LetterKind): LetterWording {
  const wording = wordings.get(kind)
  if (!wording) throw new Refusal({ problem: 'not-built' })
  return wording
}
