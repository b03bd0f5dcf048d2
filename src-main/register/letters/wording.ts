import { z } from 'zod'
import { letterKinds } from '../../contract/letter-kind.ts'
import { conditions, fieldGuards, isFieldName } from './merge-fields.ts'
import type { Circumstances, MergeValues } from './merge-fields.ts'

/**
 * The wording of the letters as data (assets/letters/, one file a kind), so that an office can change
 * a sentence without a programmer. A paragraph is a row of pieces; a piece is text, or text with the
 * conditions under which it is printed.
 */

const Condition = z.enum(conditions)

const fieldInBraces = /\{([^{}]*)\}/g

/** Text with merge fields. `when` are the conditions that hold where it is printed. */
function checkFields(
  text: string,
  when: readonly string[],
  faults: (message: string) => void,
): void {
  for (const [braces, name = ''] of text.matchAll(fieldInBraces)) {
    if (!isFieldName(name)) {
      faults(`unknown field ${braces}`)
      continue
    }
    const guard = fieldGuards[name]
    if (guard !== null && !when.includes(guard)) {
      faults(`${braces} may be missing: this piece needs "when": ["${guard}"]`)
    }
  }
  if (/[{}]/.test(text.replaceAll(fieldInBraces, ''))) faults('a brace without its partner')
}

const PlainPiece = z
  .string()
  .min(1)
  .superRefine((text, context) => checkFields(text, [], (message) => context.addIssue(message)))

const GuardedPiece = z
  .strictObject({
    when: z.array(Condition).min(1).optional(),
    unless: z.array(Condition).min(1).optional(),
    text: z.string().min(1),
  })
  .superRefine(({ text, when = [] }, context) =>
    checkFields(text, when, (message) => context.addIssue(message)),
  )

const Piece = z.union([PlainPiece, GuardedPiece])
export const Paragraph = z.array(Piece).min(1)
export type Paragraph = z.output<typeof Paragraph>

const Row = z.strictObject({ label: z.string().min(1), value: Paragraph })

/** A surat dinas: letterhead, reference, addressee, opening, body, remedies, closing, signature. */
const OfficialWording = z.strictObject({
  kind: z.enum(letterKinds),
  layout: z.literal('letter'),
  /** The default addressee, a line each; the salutation Yth. stands before it. */
  addressee: z.array(Paragraph),
  /** Sifat. */
  sensitivity: Paragraph,
  /** Lampiran. */
  attachment: Paragraph,
  /** Hal. */
  about: Paragraph,
  opening: z.array(Paragraph).min(1),
  /** The default body, which the clerk edits; numbered if more than one paragraph is left. */
  body: z.array(Paragraph).min(1),
  /** Where the complainant can go next; printed whatever the clerk made of the body. */
  remedies: z.array(Paragraph),
  closing: z.array(Paragraph).min(1),
  /** The default tembusan. */
  copiesTo: z.array(Paragraph),
})
export type OfficialWording = z.output<typeof OfficialWording>

/** A receipt (tanda terima): the same sheet for each of the hands in `copies`. */
const ReceiptWording = z.strictObject({
  kind: z.enum(letterKinds),
  layout: z.literal('receipt'),
  title: z.string().min(1),
  about: Paragraph,
  /** Who it was given to, for the list of letters. */
  addressee: z.array(Paragraph),
  copies: z.array(z.string().min(1)).min(1).max(3),
  rows: z.array(Row).min(1),
  /** The row that holds what the clerk adds. */
  noteLabel: z.string().min(1),
  next: z.strictObject({ title: z.string().min(1), items: z.array(Paragraph).min(1) }),
  notices: z.array(Paragraph).min(1),
  officerTitle: z.string().min(1),
  /** Above the complainant's signature, where he stands at the desk. */
  complainantTitle: z.string().min(1),
})
export type ReceiptWording = z.output<typeof ReceiptWording>

/** A box to tick by hand; printed ticked where all of the conditions hold. */
const Box = z.strictObject({
  text: z.string().min(1),
  ticked: z.array(Condition).min(1).optional(),
})
export type Box = z.output<typeof Box>

const dottedLines = z.int().min(0).max(10)

/** A disposition sheet (lembar disposisi): a framed form that the head fills in by hand. */
const DispositionWording = z.strictObject({
  kind: z.enum(letterKinds),
  layout: z.literal('disposition'),
  title: z.string().min(1),
  /** Hal. */
  about: Paragraph,
  /** Whose desk it goes to, for the list of letters. */
  addressee: z.array(Paragraph),
  /** Where it came from, at the left; a row with nothing to say is printed as dots. */
  origin: z.array(Row).min(1),
  /** When and under which numbers it came, at the right. */
  arrival: z.array(Row).min(1),
  sensitivity: z.strictObject({ label: z.string().min(1), boxes: z.array(Box).min(1) }),
  aboutLabel: z.string().min(1),
  /** The office's divisions follow as boxes, one a line, then lines for others. */
  forwardTo: z.strictObject({ title: z.string().min(1), dottedLines }),
  requests: z.strictObject({
    title: z.string().min(1),
    boxes: z.array(Box).min(1),
    dottedLines,
  }),
  dueLabel: z.string().min(1),
  noteLabel: z.string().min(1),
  /** Rows beside the note for the one who gives the disposition. */
  giver: z.array(z.string().min(1)).min(1),
  /** In small: what presses. */
  clocks: z.array(Paragraph),
})
export type DispositionWording = z.output<typeof DispositionWording>

export const LetterWording = z.discriminatedUnion('layout', [
  OfficialWording,
  ReceiptWording,
  DispositionWording,
])
export type LetterWording = z.output<typeof LetterWording>

/** Prints a paragraph's pieces; null when no piece is left. */
export function say(
  paragraph: Paragraph,
  values: MergeValues,
  circumstances: Circumstances,
): string | null {
  const said = paragraph
    .filter((piece) => typeof piece === 'string' || holds(piece, circumstances))
    .map((piece) => merge(typeof piece === 'string' ? piece : piece.text, values))
    .join('')
    .trim()
  return said === '' ? null : said
}

/** Prints each paragraph of a list and leaves out those of which nothing is left. */
export function sayAll(
  paragraphs: Paragraph[],
  values: MergeValues,
  circumstances: Circumstances,
): string[] {
  return paragraphs
    .map((paragraph) => say(paragraph, values, circumstances))
    .filter((said) => said !== null)
}

function holds(piece: z.output<typeof GuardedPiece>, circumstances: Circumstances): boolean {
  return (
    (piece.when ?? []).every((condition) => circumstances[condition]) &&
    !(piece.unless ?? []).some((condition) => circumstances[condition])
  )
}

function merge(text: string, values: MergeValues): string {
  return text.replace(fieldInBraces, (braces, name: string) => {
    const value = isFieldName(name) ? values[name] : null
    if (value === null) throw new Error(`no value for ${braces} in "${text}"`)
    return value
  })
}
