import type { LetterKind } from '../../contract/letter-kind.ts'
import type { NoteWording } from '../../contract/letter-wording.ts'
import type { Circumstances, MergeValues } from '../../contract/merge-fields.ts'
import type { Office, Signatory } from '../../contract/office.ts'
import { formatDate } from '../../contract/words.ts'
import { bodyBlocks, paragraph } from './body-text.ts'
import { letterhead, roomForDate, roomForNumber, withoutSalutation } from './compose-official.ts'
import type { FilledFields } from './compose.ts'
import type { Fact, LetterBlock } from './letter-content.ts'
import { officialSignature, signatoryOf } from './signatory.ts'
import { sayAll } from './wording.ts'

type Note = {
  kind: LetterKind
  office: Office
  fields: FilledFields
  number: string | null
  dated: boolean
  wording: NoteWording
  values: MergeValues
  circumstances: Circumstances
}

/**
 * A nota dinas (reference/rules-and-formats.md 4.8): inside the office, so the kop has no address, and
 * a block of Kepada, Dari, Tembusan and so on stands under the title in place of Yth. and place.
 */
export function noteParts(note: Note): LetterBlock[] {
  const { office, fields, wording, values, circumstances } = note
  const paragraphs = (part: 'opening' | 'remedies' | 'closing') =>
    sayAll(wording[part], values, circumstances).map(paragraph)
  return [
    { ...letterhead(office), lines: [] },
    { block: 'caption', text: wording.title },
    { block: 'facts', rows: head(note) },
    { block: 'rule' },
    ...paragraphs('opening'),
    ...bodyBlocks(fields.body),
    ...paragraphs('remedies'),
    ...paragraphs('closing'),
    {
      block: 'signatures',
      signatures: [officialSignature(signatoryOf(office, fields.signatory))],
      notices: [],
    },
  ]
}

function head({ kind, office, fields, number, dated }: Note): Fact[] {
  const to = withoutSalutation(fields.to)
  return [
    { label: 'Kepada', value: to.length > 0 ? `Yth. ${to.join('\n')}` : dots },
    { label: 'Dari', value: ownPosition(signatoryOf(office, fields.signatory)) },
    { label: 'Tembusan', value: copies(fields.copiesTo) },
    { label: 'Tanggal', value: dated ? formatDate(fields.date) : roomForDate },
    { label: 'Nomor', value: number ?? roomForNumber(kind, office, fields) },
    { label: 'Sifat', value: fields.sensitivity || '-' },
    { label: 'Lampiran', value: fields.enclosures || '-' },
    { label: 'Hal', value: fields.about },
  ]
}

const dots = '………………………………………………'

function copies(names: string[]): string {
  if (names.length < 2) return names[0] ?? '-'
  return names.map((name, index) => `${index + 1}. ${name}`).join('\n')
}

const acting: Partial<Record<Signatory['form'], string>> = {
  plt: 'Plt. ',
  plh: 'Plh. ',
  pj: 'Pj. ',
}

/** Who it is from: the signer's own position, in whosever name he signs. */
function ownPosition({ form, position }: Signatory): string {
  return (acting[form] ?? '') + position.join(' ').replace(/,\s*$/, '')
}
