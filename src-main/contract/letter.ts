import { z } from 'zod'
import { LetterKind } from './letter-kind.ts'
import { Bytes, Hash, Id, Instant, OfficeDate, requiredText, text } from './values.ts'

const words = z.string().nullable()

/** How a letter left the office. */
export const sendingWays = [
  'handed-over',
  'courier',
  'post',
  'email',
  'text-message',
  'other',
] as const
export const SendingWay = z.enum(sendingWays)
export type SendingWay = z.output<typeof SendingWay>

/** That a letter was sent: how, when, to whom; the proof is an attachment of the case. */
export const Sending = z.strictObject({
  how: SendingWay,
  at: Instant,
  receivedBy: words,
  note: words,
  proof: words,
})
export type Sending = z.output<typeof Sending>

export const LetterLine = z.strictObject({
  id: Id,
  kind: LetterKind,
  /** Null while the office's general agenda has not given one (`central`). */
  number: words,
  date: OfficeDate,
  to: words,
  state: z.enum(['issued', 'voided']),
  /** `made` here, or `filed`: made elsewhere and brought in as a file. */
  source: z.enum(['made', 'filed']),
  pages: z.int(),
  sha256: Hash,
  issuedAt: Instant,
  sent: Sending.nullable(),
  /** Why it was voided. */
  voidedFor: words,
  /** The scan of the signed sheet, an attachment: the archive copy. */
  scan: words,
})
export type LetterLine = z.output<typeof LetterLine>

/** The two sequences of outgoing letters. */
export const AgendaRun = z.enum(['letter', 'note'])
export type AgendaRun = z.output<typeof AgendaRun>

/**
 * A number of the year's agenda: a letter, a gap, or one that was given before this register. Who
 * took it and when is null where nobody knows.
 */
export const AgendaLine = z.strictObject({
  /** The letter's, null where there is none. */
  id: Id.nullable(),
  run: AgendaRun,
  sequence: z.int().nullable(),
  number: words,
  date: OfficeDate.nullable(),
  kind: LetterKind.nullable(),
  to: words,
  about: words,
  complaint: words,
  subject: words,
  state: z.enum(['issued', 'voided', 'gap', 'historic']),
  /** Of a voided number, a gap or a historic one. */
  reason: words,
  takenBy: words,
  takenAt: Instant.nullable(),
  sent: Sending.nullable(),
  scanned: z.boolean(),
  /** Only of a complaint that was merged: the number that goes on. */
  mergedInto: z.string().optional(),
})
export type AgendaLine = z.output<typeof AgendaLine>

/** What the clerk may set on a letter; whatever is null is filled from the case and the settings. */
export const LetterFields = z.strictObject({
  /** Addressee, one line each: name first. */
  to: text(2_000),
  date: OfficeDate.nullish().transform((value) => value ?? null),
  /** Only where numbers come from the office's general agenda (`central`). */
  number: text(200),
  /** Sifat. */
  sensitivity: text(100),
  /** Lampiran. */
  enclosures: text(200),
  /** Hal. */
  about: text(500),
  /** The body between opening and closing; an empty line parts paragraphs. */
  body: text(100_000),
  signatory: text(100),
  copiesTo: z
    .array(requiredText(300))
    .max(100)
    .nullish()
    .transform((value) => value ?? null),
})
export type LetterFields = z.output<typeof LetterFields>

export const LetterAsks = z.strictObject({
  complaint: z.string().max(40),
  kind: LetterKind,
  fields: LetterFields,
})

/** The fields as they would be printed, for the form beside the preview. */
export const FilledLetterFields = z.strictObject({
  to: z.string(),
  date: OfficeDate,
  number: words,
  sensitivity: z.string(),
  enclosures: z.string(),
  about: z.string(),
  body: z.string(),
  signatory: z.string(),
  copiesTo: z.array(z.string()),
})
export type FilledLetterFields = z.output<typeof FilledLetterFields>

/** What the clerk should see before a letter goes out; none of it stops it. */
export const LetterWarning = z.discriminatedUnion('warning', [
  /** Others read the letter, and these words of it name a complainant who is to stay secret. */
  z.strictObject({ warning: z.literal('names-complainant'), words: z.array(z.string()) }),
  /** The signatory has no name in the settings: a dotted line is printed. */
  z.strictObject({ warning: z.literal('signatory-unnamed') }),
  /** Dots of the shipped wording are still in the body, to be filled in. */
  z.strictObject({ warning: z.literal('body-dotted') }),
  /** It counts as issued on its date; the days to complete a file run from it too. */
  z.strictObject({ warning: z.literal('dated-back'), completion: z.boolean() }),
  /** No addressee: a dotted line is printed. */
  z.strictObject({ warning: z.literal('no-addressee') }),
  /** No font has these characters; the paper shows a box with the same digits, `U+4E2D`. */
  z.strictObject({ warning: z.literal('unprintable'), characters: z.array(z.string()) }),
])
export type LetterWarning = z.output<typeof LetterWarning>

/** A letter as it would be printed now; nothing is kept. */
export const LetterDraft = z.strictObject({
  fields: FilledLetterFields,
  warnings: z.array(LetterWarning),
  pages: z.int(),
  sha256: Hash,
  pdf: Bytes,
})

/** One thing that happened to a letter on its way: who did it, and who recorded it. */
export const LetterMark = z.strictObject({
  mark: z.enum([
    'initialled',
    'signed',
    'passed',
    'returned',
    'numbered',
    'sent',
    'scanned',
    'voided',
  ]),
  /** An officer's id, or a name. */
  by: z.string(),
  at: Instant,
  recordedBy: z.string(),
  /** To whom it was passed, why it was returned or voided, how it was sent. */
  note: words,
})
export type LetterMark = z.output<typeof LetterMark>

/** A letter on its way to being issued: draft, paraf (up to three), signed. */
export const LetterOnItsWay = z.strictObject({
  id: Id,
  complaint: z.string(),
  subject: words,
  kind: LetterKind,
  to: words,
  about: words,
  stage: z.enum(['draft', 'initialled', 'signed']),
  initials: z.int(),
  /** Who has it now: an officer's id or a name. */
  holder: z.string(),
  /** Since when they have it. */
  since: Instant,
  savedAt: Instant,
  revision: z.int(),
})
export type LetterOnItsWay = z.output<typeof LetterOnItsWay>

export const HeldLetter = LetterOnItsWay.extend({
  fields: FilledLetterFields,
  marks: z.array(LetterMark),
})
export type HeldLetter = z.output<typeof HeldLetter>

export const IssuedLetter = z.strictObject({
  letter: LetterLine,
  complaint: z.string(),
  pdf: Bytes,
  marks: z.array(LetterMark),
  /** Only of a complaint that was merged: the number that goes on. */
  mergedInto: z.string().optional(),
})
