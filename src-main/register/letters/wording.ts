import { fieldInBraces } from '../../contract/letter-wording.ts'
import type { GuardedPiece, Paragraph } from '../../contract/letter-wording.ts'
import { isFieldName } from '../../contract/merge-fields.ts'
import type { Circumstances, MergeValues } from '../../contract/merge-fields.ts'

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

function holds(piece: GuardedPiece, circumstances: Circumstances): boolean {
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
