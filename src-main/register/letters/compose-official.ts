import type { LetterKind } from '../../contract/letter-kind.ts'
import type { Office } from '../../contract/office.ts'
import { formatDate } from '../../contract/words.ts'
import { bodyBlocks, paragraph } from './body-text.ts'
import type { FilledFields } from './compose.ts'
import type { AddresseeBlock, LetterBlock, LetterheadBlock } from './letter-content.ts'
import type { Circumstances, MergeValues } from './merge-fields.ts'
import { formatLetterNumber } from './numbering-pattern.ts'
import { officialSignature, signatoryOf } from './signatory.ts'
import { say, sayAll } from './wording.ts'
import type { OfficialWording } from './wording.ts'

/**
 * A surat dinas after the usual anatomy (reference/rules-and-formats.md 4.5): kop; reference with place
 * and date; Yth.; opening, body, where to go next (UU 25/2009 Ps. 40, 46), closing; signature; copies.
 */
export function officialParts({
  kind,
  office,
  fields,
  number,
  wording,
  values,
  circumstances,
}: {
  kind: LetterKind
  office: Office
  fields: FilledFields
  number: string | null
  wording: OfficialWording
  values: MergeValues
  circumstances: Circumstances
}): LetterBlock[] {
  const inWords = (part: 'sensitivity' | 'attachment') =>
    say(wording[part], values, circumstances) ?? '-'
  const paragraphs = (part: 'opening' | 'remedies' | 'closing') =>
    sayAll(wording[part], values, circumstances).map(paragraph)
  return [
    letterhead(office),
    {
      block: 'reference',
      rows: [
        { label: 'Nomor', value: number ?? roomForNumber(kind, office, fields) },
        { label: 'Sifat', value: inWords('sensitivity') },
        { label: 'Lampiran', value: inWords('attachment') },
        { label: 'Hal', value: fields.about },
      ],
      placeAndDate: placeAndDate(office, fields),
    },
    addressee(fields.to),
    ...paragraphs('opening'),
    ...bodyBlocks(fields.body),
    ...paragraphs('remedies'),
    ...paragraphs('closing'),
    {
      block: 'signatures',
      signatures: [officialSignature(signatoryOf(office, fields.signatory))],
      notices: [],
    },
    ...copiesTo(fields.copiesTo),
  ]
}

export function letterhead({ letterhead: kop }: Office): LetterheadBlock {
  return { block: 'letterhead', ...kop }
}

export function placeAndDate(office: Office, fields: FilledFields): string {
  return `${office.place}, ${formatDate(fields.date)}`
}

/** An office that numbers by itself gets its pattern with dots for the sequence, else dots alone. */
function roomForNumber(kind: LetterKind, office: Office, fields: FilledFields): string {
  const { way, pattern, codes, defaultCode, unit } = office.letterNumbering
  if (way === 'central') return '…………………………'
  return formatLetterNumber(pattern, {
    code: codes[kind] ?? defaultCode,
    sequence: null,
    unit,
    month: Number(fields.date.slice(5, 7)),
    year: Number(fields.date.slice(0, 4)),
  })
}

/** A `Yth.` that the clerk typed himself is not printed twice. */
function addressee(to: string): AddresseeBlock {
  const lines = to.split('\n').map((line) => line.trim())
  const named = lines.with(0, (lines[0] ?? '').replace(/^(kepada\s+)?yth\.?\s*/i, ''))
  return { block: 'addressee', salutation: 'Yth.', lines: named.filter((line) => line !== '') }
}

function copiesTo(names: string[]): LetterBlock[] {
  return names.length > 0 ? [{ block: 'copies-to', title: 'Tembusan:', names }] : []
}
