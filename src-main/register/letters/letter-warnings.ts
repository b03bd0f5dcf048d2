import type { CaseFile } from '../../contract/case.ts'
import { letterRuns } from '../../contract/letter-kind.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import type { FilledLetterFields, LetterWarning } from '../../contract/letter.ts'
import type { Office } from '../../contract/office.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { hidesIdentity, identityIn } from './identity.ts'

/** Dots that a wording leaves to be filled in: two ellipses or more, or five full stops. */
const dotted = /…{2,}|\.{5,}/

/**
 * What a clerk should see before a letter goes out: whether it names a protected complainant to
 * others, whether it is dated back, then in the order of the paper; none of it stops the letter.
 * `unprintable` are the characters that the drawing found no font for, `U+4E2D`.
 */
export function letterWarnings({
  kind,
  caseFile,
  office,
  fields,
  unprintable,
  today,
}: {
  kind: LetterKind
  caseFile: CaseFile
  office: Office
  fields: FilledLetterFields
  unprintable: string[]
  today: OfficeDate
}): LetterWarning[] {
  const signatory = office.signatories.find(({ id }) => id === fields.signatory)
  const warnings: LetterWarning[] = []
  const names = hidesIdentity(kind, caseFile) ? identityTyped(fields, caseFile) : []
  if (names.length > 0) warnings.push({ warning: 'names-complainant', words: names })
  if (letterRuns[kind] !== 'register' && fields.date < today)
    warnings.push({ warning: 'dated-back', completion: kind === 'completeness-request' })
  if (letterRuns[kind] !== 'register' && fields.to.trim() === '')
    warnings.push({ warning: 'no-addressee' })
  if (dotted.test(fields.body)) warnings.push({ warning: 'body-dotted' })
  if (signatory && signatory.name.trim() === '') warnings.push({ warning: 'signatory-unnamed' })
  if (unprintable.length > 0) warnings.push({ warning: 'unprintable', characters: unprintable })
  return warnings
}

/** What the clerk typed is printed as it is: nothing of it is blacked out. */
function identityTyped(fields: FilledLetterFields, caseFile: CaseFile): string[] {
  const { to, about, body, copiesTo, enclosures } = fields
  const found = [to, enclosures, about, body, ...copiesTo].flatMap((text) =>
    identityIn(text, caseFile),
  )
  return [...new Set(found.map((words) => words.replaceAll(/\s+/g, ' ')))]
}
