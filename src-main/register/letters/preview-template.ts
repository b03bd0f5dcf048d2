import type { z } from 'zod'
import type { Asks } from '../../contract/calls.ts'
import type { LetterDraft } from '../../contract/letter.ts'
import type { Context, SignedAct } from '../context.ts'
import { draftLetter } from './prepare-letter.ts'
import { refuseOtherSheet, wordingsInForce } from './templates.ts'

/** The letter of a real case as this wording would have it, with the draft's mark; nothing is kept. */
export async function previewTemplate(
  context: Context,
  act: SignedAct,
  { kind, wording, complaint }: Asks<'previewTemplate'>,
): Promise<z.input<typeof LetterDraft>> {
  refuseOtherSheet(context, kind, wording)
  const wordings = new Map([...wordingsInForce(context), [kind, wording]])
  return draftLetter(context, act, { complaint, kind, fields: nothingSet, wordings })
}

/** Whatever is null is filled from the case, the settings and the wording. */
const nothingSet: Asks<'draftLetter'>['fields'] = {
  to: null,
  date: null,
  number: null,
  sensitivity: null,
  enclosures: null,
  about: null,
  body: null,
  signatory: null,
  copiesTo: null,
}
