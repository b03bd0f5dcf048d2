import { answerKinds } from '../../contract/answer-calls.ts'
import { FilledLetterFields } from '../../contract/letter.ts'
import type { Office } from '../../contract/office.ts'
import { formatDate } from '../../contract/words.ts'
import { rowByKey } from '../complaints/complaint-row.ts'
import { letterCase } from '../complaints/read-case.ts'
import type { Context, SignedAct } from '../context.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { withoutSalutation } from './compose-official.ts'
import { readLetter } from './issue.ts'
import type { LetterRow } from './letter-row.ts'
import { letterCircumstances, letterValues } from './letter-values.ts'
import { wordingsInForce } from './templates.ts'
import { sayAll } from './wording.ts'

/**
 * An issued answer as plain text for WhatsApp or e-mail: greeting, numbers, what the letter says, where to
 * go next (UU 25/2009 Ps. 40, 46), the office's contact. Addressee and body are the letter's own; what
 * frames them is today's wording. Refuses a voided letter, one made elsewhere and other kinds.
 */
export function answerText(context: Context, act: SignedAct, id: string): string {
  const { letter: line } = readLetter(context, act, id)
  const letter = sql<LetterRow>(context.db, 'SELECT * FROM letters WHERE id = ?').get(id)
  if (!letter) throw new Refusal({ problem: 'not-found' })
  if (letter.state === 'voided') throw new Refusal({ problem: 'already-voided' })
  const { kind, source, date } = letter
  const wording = wordingsInForce(context).get(kind)
  const isAnswer = answerKinds.some((one) => one === kind) && source === 'made'
  if (!isAnswer || wording?.layout !== 'letter') throw faulty('letter', 'not-allowed')
  const office = context.office()
  const { number } = rowByKey(context, letter.complaint)
  const caseFile = letterCase(context, act, number)
  const procedure = context.procedure(caseFile.procedure.id, caseFile.procedure.version)
  const values = letterValues({ kind, caseFile, office, officer: act.officer, date, procedure })
  const circumstances = letterCircumstances(caseFile, values)
  const said = (part: 'opening' | 'remedies' | 'closing') =>
    sayAll(wording[part], values, circumstances)
  const fields = FilledLetterFields.parse(JSON.parse(letter.fields))
  return plain([
    `Yth. ${withoutSalutation(fields.to)[0] ?? 'Pelapor'}`,
    [
      `Nomor register: ${number}`,
      [line.number && `Surat nomor ${line.number}`, formatDate(date)].filter(Boolean).join(', '),
      `Hal: ${fields.about}`,
    ].join('\n'),
    ...said('opening'),
    fields.body,
    ...said('remedies'),
    ...said('closing'),
    contactOf(office),
  ])
}

function contactOf({ name, address, phone, email }: Office): string {
  return [name, address, phone && `Telepon ${phone}`, email && `Surel ${email}`]
    .filter(Boolean)
    .join('\n')
}

/**
 * Paragraphs with an empty line between. A pair of signs that WhatsApp takes for bold, italics, struck
 * out or code goes: the words between them are meant, and an e-mail would show the signs.
 */
function plain(paragraphs: readonly string[]): string {
  const marked =
    /(?<![\p{L}\p{N}])(\*{1,2}|_{1,2}|~{1,2}|`{1,3})(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu
  return paragraphs
    .map((text) =>
      text
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(marked, '$2')
        .replaceAll(/[ \t]+$/gm, '')
        .replaceAll(/\n{3,}/g, '\n\n')
        .trim(),
    )
    .filter((text) => text !== '')
    .join('\n\n')
}
