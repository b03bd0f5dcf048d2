import { z } from 'zod'
import { letterKinds } from './letter-kind.ts'
import { conditions, fieldGuards, isFieldName } from './merge-fields.ts'
import type { Fault } from './problems.ts'

/**
 * The wording of the letters as data (assets/letters/, one file a kind), so that an office can change
 * a sentence without a programmer. A paragraph is a row of pieces; a piece is text, or text with the
 * conditions under which it is printed.
 */

const Condition = z.enum(conditions)

export const fieldInBraces = /\{([^{}]*)\}/g

/** Ceilings against a wording that would not end; in UTF-16 units where they count text. */
export const wordingLimits = {
  text: 5_000,
  pieces: 40,
  paragraphs: 40,
  rows: 60,
  boxes: 40,
  wording: 100_000,
} as const

/** A tag, a comment or an entity of HTML or XML. `kurang dari < 5` and `A & B` are none. */
const markup = /<[/!?]?[a-z]|<!--|&(#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i
/** Line breaks among them: a line of its own is a paragraph of its own. */
const control = /\p{Cc}/u
/** Characters without a shape of their own; joiners and marks of direction belong to some scripts. */
const unseen = /(?![\u200c-\u200f])\p{Cf}/u
/** Nothing that could be seen on paper. */
const blank = /^[\s\p{Default_Ignorable_Code_Point}]+$/u

type Tell = (fault: Fault['problem'], message: string) => void

/** What no text of a wording may be, whether it has merge fields or not. */
function checkText(text: string, tell: Tell): void {
  if (text === '') tell('required', 'is empty')
  if (text.length > wordingLimits.text) tell('too-long', 'is too long')
  else if ([markup, control, unseen].some((sign) => sign.test(text)) || !text.isWellFormed())
    tell('markup', 'tags, entities, control and unseen characters are no part of a letter')
}

/** Text with merge fields. `when` are the conditions that hold where it is printed. */
function checkFields(text: string, when: readonly string[], tell: Tell): void {
  checkText(text, tell)
  if (text.length > wordingLimits.text) return
  for (const [braces, name = ''] of text.matchAll(fieldInBraces)) {
    if (!isFieldName(name)) {
      tell('unknown-field', `unknown field ${braces}`)
      continue
    }
    const guard = fieldGuards[name]
    if (guard !== null && !when.includes(guard)) {
      tell('unguarded-field', `${braces} may be missing: this piece needs "when": ["${guard}"]`)
    }
  }
  if (/[{}]/.test(text.replaceAll(fieldInBraces, '')))
    tell('lone-brace', 'a brace without its partner')
}

function telling(context: z.RefinementCtx, path: PropertyKey[] = []): Tell {
  // A path of its own for each: zod writes into it on the way up.
  return (fault, message) =>
    context.addIssue({ code: 'custom', path: [...path], message, params: { fault } })
}

/** A heading, a label: text without merge fields, since braces in it would be printed. */
const Heading = z.string().superRefine((text, context) => {
  checkText(text, telling(context))
  if (blank.test(text)) telling(context)('required', 'is blank')
  if (/[{}]/.test(text)) telling(context)('lone-brace', 'no field is merged here')
})

const PlainPiece = z
  .string()
  .superRefine((text, context) => checkFields(text, [], telling(context)))

const Conditions = z.array(Condition).min(1).max(conditions.length)

export const GuardedPiece = z
  .strictObject({
    when: Conditions.optional(),
    unless: Conditions.optional(),
    text: z.string(),
  })
  .superRefine(({ text, when = [] }, context) =>
    checkFields(text, when, telling(context, ['text'])),
  )

export type GuardedPiece = z.output<typeof GuardedPiece>

export const Piece = z.union([PlainPiece, GuardedPiece])
export type Piece = z.output<typeof Piece>
/** A space may be a piece of its own between two others; a paragraph of nothing else says nothing. */
export const Paragraph = z
  .array(Piece)
  .min(1)
  .max(wordingLimits.pieces)
  .superRefine((pieces, context) => {
    const texts = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text))
    if (texts.length > 0 && texts.every((text) => blank.test(text)))
      telling(context)('required', 'is blank')
  })
export type Paragraph = z.output<typeof Paragraph>

const Paragraphs = z.array(Paragraph).max(wordingLimits.paragraphs)

const Row = z.strictObject({ label: Heading, value: Paragraph })
const Rows = z.array(Row).min(1).max(wordingLimits.rows)

/** What a surat dinas and a nota dinas both say. */
const officialParts = {
  kind: z.enum(letterKinds),
  /** The default addressee, a line each; the salutation Yth. stands before it. */
  addressee: Paragraphs,
  /** Sifat. */
  sensitivity: Paragraph,
  /** Lampiran. */
  attachment: Paragraph,
  /** Hal. */
  about: Paragraph,
  opening: Paragraphs.min(1),
  /** The default body, which the clerk edits; numbered if more than one paragraph is left. */
  body: Paragraphs.min(1),
  /** Where to go next, until when; printed whatever the clerk made of the body. */
  remedies: Paragraphs,
  closing: Paragraphs.min(1),
  /** The default tembusan. */
  copiesTo: Paragraphs,
} as const

/** A surat dinas: letterhead, reference, addressee, opening, body, remedies, closing, signature. */
const OfficialWording = z.strictObject({ layout: z.literal('letter'), ...officialParts })
export type OfficialWording = z.output<typeof OfficialWording>

/** A nota dinas, inside the office: a block of Kepada, Dari and so on under its title. */
const NoteWording = z.strictObject({ layout: z.literal('note'), title: Heading, ...officialParts })
export type NoteWording = z.output<typeof NoteWording>

/** A receipt (tanda terima): the same sheet for each of the hands in `copies`. */
const ReceiptWording = z.strictObject({
  kind: z.enum(letterKinds),
  layout: z.literal('receipt'),
  title: Heading,
  about: Paragraph,
  /** Who it was given to, for the list of letters. */
  addressee: Paragraphs,
  copies: z.array(Heading).min(1).max(3),
  rows: Rows,
  /** The row that holds what the clerk adds. */
  noteLabel: Heading,
  next: z.strictObject({ title: Heading, items: Paragraphs.min(1) }),
  notices: Paragraphs.min(1),
  officerTitle: Heading,
  /** Above the complainant's signature, where he stands at the desk. */
  complainantTitle: Heading,
})
export type ReceiptWording = z.output<typeof ReceiptWording>

/** A box to tick by hand; printed ticked where all of the conditions hold. */
const Box = z.strictObject({
  text: Heading,
  ticked: Conditions.optional(),
})
const Boxes = z.array(Box).min(1).max(wordingLimits.boxes)
export type Box = z.output<typeof Box>

const dottedLines = z.int().min(0).max(10)

/** A disposition sheet (lembar disposisi): a framed form that the head fills in by hand. */
const DispositionWording = z.strictObject({
  kind: z.enum(letterKinds),
  layout: z.literal('disposition'),
  title: Heading,
  /** Hal. */
  about: Paragraph,
  /** Whose desk it goes to, for the list of letters. */
  addressee: Paragraphs,
  /** Where it came from, at the left; a row with nothing to say is printed as dots. */
  origin: Rows,
  /** When and under which numbers it came, at the right. */
  arrival: Rows,
  sensitivity: z.strictObject({ label: Heading, boxes: Boxes }),
  aboutLabel: Heading,
  /** The office's divisions follow as boxes, one a line, then lines for others. */
  forwardTo: z.strictObject({ title: Heading, dottedLines }),
  requests: z.strictObject({
    title: Heading,
    boxes: Boxes,
    dottedLines,
  }),
  dueLabel: Heading,
  noteLabel: Heading,
  /** Rows beside the note for the one who gives the disposition. */
  giver: z.array(Heading).min(1).max(wordingLimits.rows),
  /** In small: what presses. */
  clocks: Paragraphs,
})
export type DispositionWording = z.output<typeof DispositionWording>

/** The Formulir Pengaduan. Its fields and their order are fixed (form-order.ts), filled or blank. */
const FormWording = z.strictObject({
  kind: z.enum(letterKinds),
  layout: z.literal('form'),
  title: Heading,
  /** The form's own number and revision. */
  formNumber: Heading,
  about: Paragraph,
  /** Who it was given to, for the list of letters. */
  addressee: Paragraphs,
  /** What the complainant signs: that it was read back to him. */
  statement: Paragraphs.min(1),
  complainantTitle: Heading,
  /** In the box for a thumbprint. */
  thumbprintLabel: Heading,
  officerTitle: Heading,
  /** The data notice (UU 27/2022 Ps. 21), in small. */
  notices: Paragraphs.min(1),
})
export type FormWording = z.output<typeof FormWording>

export const LetterWording = z
  .discriminatedUnion('layout', [
    OfficialWording,
    NoteWording,
    ReceiptWording,
    DispositionWording,
    FormWording,
  ])
  .superRefine((wording, context) => {
    if (JSON.stringify(wording).length > wordingLimits.wording)
      telling(context)('too-long', 'is too long')
  })
export type LetterWording = z.output<typeof LetterWording>
