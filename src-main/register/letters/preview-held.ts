import type { z } from 'zod'
import type { Asks } from '../../contract/calls.ts'
import type { LetterDraft } from '../../contract/letter.ts'
import { isProtectedRow, mayKnow } from '../complaints/masking.ts'
import type { Context, SignedAct } from '../context.ts'
import { asksOf, heldDraft } from './letter-drafts.ts'
import { draftLetter, thaw } from './prepare-letter.ts'

/**
 * A letter as it would be printed now. One on its way that is signed is drawn as it was signed, whatever
 * changed since; but who complained is not told to whom it is masked for.
 */
export async function previewLetter(
  context: Context,
  act: SignedAct,
  { held, ...asks }: Asks<'draftLetter'>,
): Promise<z.input<typeof LetterDraft>> {
  if (held === null) return draftLetter(context, act, asks)
  const { draft, complaint } = heldDraft(context, act, held, null)
  const masked = isProtectedRow(complaint) && !mayKnow(act, complaint)
  if (draft.frozen === null || masked) return draftLetter(context, act, asks)
  const source = thaw(context, draft.kind, draft.frozen)
  return draftLetter(context, act, asksOf(draft, complaint), source)
}
