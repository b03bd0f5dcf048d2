import { z } from 'zod'
import { LetterKind } from './letter-kind.ts'
import { Bytes, Hash, Id, Instant, OfficeDate, requiredText, text } from './values.ts'

export const LetterLine = z.strictObject({
  id: Id,
  kind: LetterKind,
  number: z.string().nullable(),
  date: OfficeDate,
  to: z.string().nullable(),
  state: z.enum(['issued', 'voided']),
  pages: z.int(),
  sha256: Hash,
  issuedAt: Instant,
})
export type LetterLine = z.output<typeof LetterLine>

/** A letter as a line of the year's outgoing letters, with the complaint it belongs to. */
export const AgendaLine = LetterLine.extend({
  sequence: z.int().nullable(),
  complaint: z.string(),
  subject: z.string().nullable(),
})
export type AgendaLine = z.output<typeof AgendaLine>

/** What the clerk may set on a letter; whatever is null is filled from the case and the settings. */
export const LetterFields = z.strictObject({
  /** Addressee, one line each: name first. */
  to: text(2_000),
  date: OfficeDate.nullish().transform((value) => value ?? null),
  /** Only where numbers come from the office's general agenda (`central`). */
  number: text(200),
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
  complaint: z.string(),
  kind: LetterKind,
  fields: LetterFields,
})

/** The fields as they would be printed, for the form beside the preview. */
export const FilledLetterFields = z.strictObject({
  to: z.string(),
  date: OfficeDate,
  number: z.string().nullable(),
  about: z.string(),
  body: z.string(),
  signatory: z.string(),
  copiesTo: z.array(z.string()),
})
export type FilledLetterFields = z.output<typeof FilledLetterFields>

export const LetterDraft = z.strictObject({
  fields: FilledLetterFields,
  pages: z.int(),
  sha256: Hash,
  pdf: Bytes,
})

export const IssuedLetter = z.strictObject({
  letter: LetterLine,
  complaint: z.string(),
  pdf: Bytes,
})
