import type { CaseFile } from '../../contract/case.ts'
import { letterRuns } from '../../contract/letter-kind.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import { letterKindLabels } from '../../contract/labels.ts'
import type { FilledLetterFields, LetterFields } from '../../contract/letter.ts'
import type { LetterWording } from '../../contract/letter-wording.ts'
import type { Office } from '../../contract/office.ts'
import type { Officer } from '../../contract/officer.ts'
import type { Procedure } from '../../contract/procedure.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { z } from 'zod'
import { numberedBody } from './body-text.ts'
import { dispositionParts } from './compose-disposition.ts'
import { formParts } from './compose-form.ts'
import { noteParts } from './compose-note.ts'
import { officialParts } from './compose-official.ts'
import { receiptParts } from './compose-receipt.ts'
import type { LetterContent } from './letter-content.ts'
import { letterCircumstances, letterValues } from './letter-values.ts'
import type { Circumstances, MergeValues } from '../../contract/merge-fields.ts'
import type { LetterWordings } from './read-wordings.ts'
import { defaultSignatory, signatoryOf } from './signatory.ts'
import { say, sayAll } from './wording.ts'

type Fields = z.output<typeof LetterFields>
export type FilledFields = z.output<typeof FilledLetterFields>

type Subject = {
  kind: LetterKind
  caseFile: CaseFile
  office: Office
  officer: Officer
  /** The case's own version of the SOP, whose norms a letter may name. */
  procedure?: Procedure | undefined
}

/**
 * Fills each field that the clerk left null from the case, the settings and the wording. Throws a
 * LetterFieldFault where the signatory is none of the office's, an Error for a kind without wording.
 */
export function fillFields({
  today,
  fields,
  wordings,
  ...subject
}: Subject & { today: OfficeDate; fields: Fields; wordings: LetterWordings }): FilledFields {
  const { kind, caseFile, office } = subject
  const date = fields.date ?? today
  const wording = wordingOf(wordings, kind)
  const values = letterValues({ ...subject, date })
  const circumstances = letterCircumstances(caseFile, values)
  const inRegister = letterRuns[kind] === 'register'
  const said = {
    to: sayAll(wording.addressee, values, circumstances).join('\n'),
    about: say(wording.about, values, circumstances) ?? letterKindLabels[kind],
    ...(wording.layout === 'letter' || wording.layout === 'note'
      ? {
          sensitivity: say(wording.sensitivity, values, circumstances) ?? '-',
          enclosures: say(wording.attachment, values, circumstances) ?? '-',
          body: numberedBody(sayAll(wording.body, values, circumstances).map(ended)),
          copiesTo: sayAll(wording.copiesTo, values, circumstances),
          signatory: signatoryId(office, fields.signatory, date),
        }
      : { sensitivity: '', enclosures: '', body: '', copiesTo: [], signatory: '' }),
  }
  return {
    to: fields.to ?? said.to,
    date,
    number: inRegister ? caseFile.number : fields.number,
    sensitivity: fields.sensitivity ?? said.sensitivity,
    enclosures: fields.enclosures ?? said.enclosures,
    about: fields.about ?? said.about,
    body: fields.body ?? said.body,
    signatory: said.signatory,
    copiesTo: fields.copiesTo ?? said.copiesTo,
  }
}

/**
 * Composes a letter from its filled fields. `number` null leaves room to write it in by hand, and the
 * date too but in a draft; `madeAt` in milliseconds since 1970; `head` is the hash of the history's last
 * row, which a receipt carries. Pure: the same arguments give an equal document.
 */
export function composeLetter({
  fields,
  number,
  draft,
  madeAt,
  head = null,
  wordings,
  ...subject
}: Subject & {
  fields: FilledFields
  number: string | null
  draft: boolean
  madeAt: number
  head?: string | null
  wordings: LetterWordings
}): LetterContent {
  const { kind, caseFile, office } = subject
  const wording = wordingOf(wordings, kind)
  const values = letterValues({ ...subject, date: fields.date })
  const circumstances = letterCircumstances(caseFile, values)
  // The general agenda gives both after the signature: they are written in by hand.
  const dated = draft || number !== null
  const said = { ...subject, fields, number, dated, head, values, circumstances }
  return {
    kind,
    title: [letterKindLabels[kind], number ?? caseFile.number].join(' '),
    author: office.name,
    madeAt,
    draft,
    ...arranged(wording, said),
  }
}

type Said = Subject & {
  fields: FilledFields
  number: string | null
  dated: boolean
  head: string | null
  values: MergeValues
  circumstances: Circumstances
}

function arranged(
  wording: LetterWording,
  said: Said,
): Pick<LetterContent, 'arrangement' | 'parts'> {
  switch (wording.layout) {
    case 'letter':
      return { arrangement: 'letter', parts: [officialParts({ ...said, wording })] }
    case 'note':
      return { arrangement: 'letter', parts: [noteParts({ ...said, wording })] }
    case 'receipt':
      return { arrangement: 'copies', parts: receiptParts({ ...said, wording }) }
    case 'disposition':
      return { arrangement: 'sheet', parts: [dispositionParts({ ...said, wording })] }
    case 'form':
      return { arrangement: 'form', parts: [formParts({ ...said, wording })] }
  }
}

/** What officers note has no full stop at its end as often as it has one. */
function ended(sentence: string): string {
  return /[\p{L}\p{N})"”]$/u.test(sentence) ? `${sentence}.` : sentence
}

function signatoryId(office: Office, chosen: string | null, date: OfficeDate): string {
  return (chosen === null ? defaultSignatory(office, date) : signatoryOf(office, chosen)).id
}

function wordingOf(wordings: LetterWordings, kind: LetterKind): LetterWording {
  const wording = wordings.get(kind)
  if (!wording) throw new Error(`no wording for the kind ${kind}`)
  return wording
}
