import type { Outcome } from '../../src-main/contract/call.ts'
import type { Answer, Asks } from '../../src-main/contract/calls.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import type {
  FilledLetterFields,
  LetterMark,
  LetterWarning,
} from '../../src-main/contract/letter.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import type { Instant } from '../../src-main/contract/values.ts'
import { lineOf, noteOf, type FakeLetter } from './fake-agenda.ts'
import type { FakeDesk } from './fake-desk.ts'
import { dateAt } from './fake-time.ts'

export const notFound: { problem: Problem } = { problem: { problem: 'not-found' } }

type Bare = 'already-signed' | 'not-signed' | 'already-voided' | 'not-a-pdf'
export function refused(problem: Bare): { problem: { problem: Bare } } {
  return { problem: { problem } }
}

export function answered(desk: FakeDesk, letter: FakeLetter): Outcome<Answer<'readLetter'>> {
  return {
    answer: {
      letter: lineOf(letter),
      complaint: letter.complaint,
      pdf: desk.files.get(letter.id) ?? new Uint8Array(),
      marks: letter.marks,
    },
  }
}

export function marked(
  desk: FakeDesk,
  mark: LetterMark['mark'],
  by: string | null = null,
  note: string | null = null,
  at: Instant | null = null,
): LetterMark {
  const me = desk.officer?.id ?? ''
  return { mark, by: by ?? me, at: at ?? desk.moment(), recordedBy: me, note }
}

/** Writes a row into the case's history. */
export function tellCase(
  desk: FakeDesk,
  number: string,
  kind: string,
  detail: string,
  told: Readonly<Record<string, unknown>> = {},
  doneBy: string | null = null,
): void {
  const file = desk.find(number)
  if (!file) return
  desk.replace({ ...file, history: [...file.history, noteOf(desk, kind, detail, told, doneBy)] })
}

/** The number as it was typed, where the general agenda gives it. */
export function numberFor(desk: FakeDesk, number: string | null): Partial<FakeLetter> {
  return desk.office.letterNumbering.way === 'central' ? { number } : {}
}

export function filled(
  desk: FakeDesk,
  asks: Asks<'fillLetter'>,
  file: CaseFile,
): FilledLetterFields {
  const { complaint, kind, fields } = asks
  return {
    to:
      fields.to ?? `Sdr. ${file.complainant.name ?? 'Pelapor'}\n${file.complainant.address ?? ''}`,
    date: fields.date ?? dateAt(desk.now()),
    number: fields.number,
    sensitivity: fields.sensitivity ?? 'Biasa',
    enclosures: fields.enclosures ?? '-',
    about: fields.about ?? letterKindLabels[kind],
    body:
      fields.body ??
      `Menindaklanjuti pengaduan Saudara nomor ${complaint} mengenai ${file.subject ?? 'hal tersebut'}, bersama ini disampaikan hasil penelaahan:\n\n………………`,
    signatory: fields.signatory ?? desk.office.signatories[0]?.id ?? '',
    copiesTo: fields.copiesTo ?? [],
  }
}

export function warningsOf(desk: FakeDesk, fields: FilledLetterFields): LetterWarning[] {
  const signer = desk.office.signatories.find(({ id }) => id === fields.signatory)
  const foreign = [...new Set(fields.body.match(/[\u4e00-\u9fff]/gu) ?? [])]
  return [
    ...(signer?.name ? [] : [{ warning: 'signatory-unnamed' as const }]),
    ...(fields.body.includes('…') ? [{ warning: 'body-dotted' as const }] : []),
    ...(fields.to.trim() === '' ? [{ warning: 'no-addressee' as const }] : []),
    ...(foreign.length > 0 ? [{ warning: 'unprintable' as const, characters: foreign }] : []),
  ]
}

export function attach(desk: FakeDesk, number: string, name: string, content: Uint8Array): string {
  const id = crypto.randomUUID()
  const file = desk.find(number)
  if (!file) return id
  const added = {
    id,
    name,
    bytes: content.length,
    sha256: 'c'.repeat(64),
    addedAt: desk.moment(),
    addedBy: desk.officer?.id ?? '',
    step: null,
    document: null,
  }
  desk.replace({ ...file, attachments: [...file.attachments, added] })
  return id
}
