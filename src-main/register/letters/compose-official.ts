import { letterRuns } from '../../contract/letter-kind.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import type { OfficialWording } from '../../contract/letter-wording.ts'
import {
  faultsOfPattern,
  formatLetterNumber,
  patternFor,
} from '../../contract/numbering-pattern.ts'
import type { Office } from '../../contract/office.ts'
import { formatDate } from '../../contract/words.ts'
import { bodyBlocks, paragraph } from './body-text.ts'
import type { FilledFields } from './compose.ts'
import type { AddresseeBlock, LetterBlock, LetterheadBlock } from './letter-content.ts'
import type { Circumstances, MergeValues } from '../../contract/merge-fields.ts'
import { officialSignature, signatoryOf } from './signatory.ts'
import { sayAll } from './wording.ts'

/**
 * A surat dinas after the usual anatomy (reference/rules-and-formats.md 4.5): kop; reference with place
 * and date; Yth.; opening, body, where to go next (UU 25/2009 Ps. 40, 46), closing; signature; copies.
 */
export function officialParts({
  kind,
  office,
  fields,
  number,
  dated,
  wording,
  values,
  circumstances,
}: {
  kind: LetterKind
  office: Office
  fields: FilledFields
  number: string | null
  /** Else the date is written in by hand. */
  dated: boolean
  wording: OfficialWording
  values: MergeValues
  circumstances: Circumstances
}): LetterBlock[] {
  const paragraphs = (part: 'opening' | 'remedies' | 'closing') =>
    sayAll(wording[part], values, circumstances).map(paragraph)
  return [
    letterhead(office),
    {
      block: 'reference',
      rows: [
        { label: 'Nomor', value: number ?? roomForNumber(kind, office, fields) },
        { label: 'Sifat', value: fields.sensitivity || '-' },
        { label: 'Lampiran', value: fields.enclosures || '-' },
        { label: 'Hal', value: fields.about },
      ],
      placeAndDate: dated ? placeAndDate(office, fields) : `${office.place}, ${roomForDate}`,
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

/** As long as the longest date. */
export const roomForDate = '………………………………'

export function placeAndDate(office: Office, fields: FilledFields): string {
  return `${office.place}, ${formatDate(fields.date)}`
}

/** An office that numbers by itself gets its pattern with dots for the sequence, else dots alone. */
export function roomForNumber(kind: LetterKind, office: Office, fields: FilledFields): string {
  const { way, codes, defaultCode, unit } = office.letterNumbering
  const pattern = patternFor(office.letterNumbering, letterRuns[kind])
  if (way === 'central' || faultsOfPattern(pattern).length > 0) return '…………………………'
  return formatLetterNumber(pattern, {
    code: codes[kind] ?? defaultCode,
    sequence: null,
    unit,
    month: Number(fields.date.slice(5, 7)),
    year: Number(fields.date.slice(0, 4)),
  })
}

function addressee(to: string): AddresseeBlock {
  return { block: 'addressee', salutation: 'Yth.', lines: withoutSalutation(to) }
}

/** The lines of an addressee. A `Yth.` that the clerk typed himself is not printed twice. */
export function withoutSalutation(to: string): string[] {
  const lines = to.split('\n').map((line) => line.trim())
  const named = lines.with(0, (lines[0] ?? '').replace(/^(kepada\s+)?yth\.?\s*/i, ''))
  return named.filter((line) => line !== '')
}

function copiesTo(names: string[]): LetterBlock[] {
  return names.length > 0 ? [{ block: 'copies-to', title: 'Tembusan:', names }] : []
}
