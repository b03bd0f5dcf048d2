import { z } from 'zod'
import { ComplaintNumber } from './asks.ts'
import { call } from './call.ts'
import { LetterKind } from './letter-kind.ts'
import { LetterWording } from './letter-wording.ts'
import { LetterDraft } from './letter.ts'
import { roles } from './officer.ts'
import { Instant } from './values.ts'

const keeper = ['register-keeper'] as const

/** A version of a kind's wording: 0 is the shipped one, which every office begins with. */
export const TemplateVersion = z.strictObject({
  version: z.int(),
  savedAt: Instant.nullable(),
  savedBy: z.string().nullable(),
  /** It went back to the shipped wording. */
  reset: z.boolean(),
})
export type TemplateVersion = z.output<typeof TemplateVersion>

export const Template = z.strictObject({
  kind: LetterKind,
  /** The one in force. */
  version: z.int(),
  wording: LetterWording,
  /** It says what was shipped. */
  shipped: z.boolean(),
  versions: z.array(TemplateVersion),
})
export type Template = z.output<typeof Template>

/** The office's own wording of its letters: nothing in it reaches anything but the letter's values. */
export const templateCalls = {
  template: call({ asks: z.strictObject({ kind: LetterKind }), answers: Template, roles }),
  /** The wording as it was in a version, 0 the shipped one. */
  templateVersion: call({
    asks: z.strictObject({ kind: LetterKind, version: z.int() }),
    answers: LetterWording,
    problems: ['not-found'],
    roles,
  }),
  /** The letter of a real case with this wording; nothing is kept. Faults name their place. */
  previewTemplate: call({
    asks: z.strictObject({ kind: LetterKind, wording: LetterWording, complaint: ComplaintNumber }),
    answers: LetterDraft,
    problems: ['not-found', 'conflict-of-interest'],
    roles,
  }),
  saveTemplate: call({
    asks: z.strictObject({ kind: LetterKind, wording: LetterWording, basedOn: z.int() }),
    answers: Template,
    problems: ['changed-elsewhere'],
    roles: keeper,
    changes: true,
  }),
  /** Back to the shipped wording; the versions stay. */
  resetTemplate: call({
    asks: z.strictObject({ kind: LetterKind, basedOn: z.int() }),
    answers: Template,
    problems: ['changed-elsewhere'],
    roles: keeper,
    changes: true,
  }),
} as const
