import type { CaseFile } from '../../contract/case.ts'
import { formSections } from '../../contract/form-order.ts'
import type { FormField, FormFieldName } from '../../contract/form-order.ts'
import { categoryLabels, classificationLabels } from '../../contract/labels.ts'
import type { FormWording } from '../../contract/letter-wording.ts'
import type { Circumstances, MergeValues } from '../../contract/merge-fields.ts'
import type { Office } from '../../contract/office.ts'
import type { Officer } from '../../contract/officer.ts'
import { letterhead, placeAndDate } from './compose-official.ts'
import type { FilledFields } from './compose.ts'
import type { LetterBlock, PanelBlock, PanelCell, PanelEntry } from './letter-content.ts'
import { sayAll } from './wording.ts'

type Form = {
  caseFile: CaseFile
  office: Office
  officer: Officer
  fields: FilledFields
  wording: FormWording
  values: MergeValues
  circumstances: Circumstances
}

/**
 * The filled Formulir Pengaduan: all that was taken in, under the numbers of form-order.ts, to be read
 * back to the complainant and signed or thumb-printed (UU 25/2009 Ps. 42(3), 43).
 */
export function formParts(form: Form): LetterBlock[] {
  const { caseFile, office, officer, fields, wording, values, circumstances } = form
  return [
    letterhead(office),
    { block: 'title', title: wording.title, note: wording.formNumber, number: caseFile.number },
    ...formSections.flatMap(({ title, fields: rows }) => [
      sectionTitle(title),
      ...formRows(rows, (field) => filled(field, form)),
    ]),
    ...(fields.body === '' ? [] : [sectionTitle('Catatan petugas'), panel([text(fields.body)])]),
    panel(sayAll(wording.statement, values, circumstances).map((one) => text(one))),
    signing(wording, {
      complainant: caseFile.anonymous ? 'Tanpa identitas' : values.complainantName,
      officer: officer.name.trim() || null,
      placeAndDate: placeAndDate(office, fields),
    }),
    panel(sayAll(wording.notices, values, circumstances).map((one) => text(one, true))),
  ]
}

/** A band over the whole width. */
export function panel(entries: PanelEntry[]): PanelBlock {
  return { block: 'panel', cells: [{ share: 1, entries }] }
}

export function text(words: string, small = false): PanelEntry {
  return { entry: 'text', text: words, small }
}

export function sectionTitle(title: string): PanelBlock {
  return panel([{ entry: 'heading', text: title }])
}

/** Each of these shares a line with the field of the next number. */
const paired: readonly FormFieldName[] = ['place', 'complainant.email', 'complainant.representedBy']

/** Rows of number and label at the left, what was said or is to be written at the right. */
export function formRows(
  fields: readonly FormField[],
  entriesOf: (field: FormFieldName) => PanelEntry[],
): PanelBlock[] {
  const cells = (one: FormField, label: number, value: number): PanelCell[] => [
    { share: label, entries: [text(`${one.number}. ${one.label}`)] },
    { share: value, entries: entriesOf(one.field) },
  ]
  return fields.flatMap((one, index): PanelBlock[] => {
    const [before, beside] = [fields[index - 1], fields[index + 1]]
    if (before && paired.includes(before.field)) return []
    return beside && paired.includes(one.field)
      ? [{ block: 'panel', flows: true, cells: [...cells(one, 28, 27), ...cells(beside, 21, 24)] }]
      : [{ block: 'panel', flows: true, cells: cells(one, 28, 72) }]
  })
}

/** Room for a signature or a thumbprint, and for the officer's signature. */
export function signing(
  { complainantTitle, thumbprintLabel, officerTitle }: FormWording,
  names: { complainant: string | null; officer: string | null; placeAndDate: string | null },
): PanelBlock {
  const name = (value: string | null): PanelEntry => ({ entry: 'fact', label: 'Nama', value })
  return {
    block: 'panel',
    cells: [
      {
        share: 38,
        entries: [text(' '), text(complainantTitle), { entry: 'room' }, name(names.complainant)],
      },
      { share: 24, entries: [text(thumbprintLabel, true), { entry: 'room' }] },
      {
        share: 38,
        entries: [
          names.placeAndDate === null
            ? { entry: 'fact', label: 'Tanggal', value: null }
            : text(names.placeAndDate),
          text(officerTitle),
          { entry: 'room' },
          name(names.officer),
        ],
      },
    ],
  }
}

function filled(field: FormFieldName, form: Form): PanelEntry[] {
  if (field !== 'confidential') return [text(said(field, form) ?? '-')]
  const { confidential, anonymous } = form.circumstances
  return [{ entry: 'choice', label: '', boxes: protections({ confidential, anonymous }) }]
}

/** The ticks of UU 25/2009 Ps. 42(5). */
export function protections(ticked: { confidential: boolean; anonymous: boolean }) {
  return [
    { text: 'Rahasiakan identitas', ticked: ticked.confidential },
    { text: 'Tanpa identitas', ticked: ticked.anonymous },
  ]
}

function said(
  field: Exclude<FormFieldName, 'confidential'>,
  { caseFile, values }: Form,
): string | null {
  switch (field) {
    case 'channel':
      return `${values.channel ?? ''} (pengaduan ${caseFile.direct ? 'langsung' : 'tidak langsung'})`
    case 'receivedAt':
      return `${values.receivedDay ?? ''}, ${values.receivedDate ?? ''}, pukul ${values.receivedTime ?? ''}`
    case 'complainant.name':
      return values.complainantName
    case 'complainant.phone':
      return values.complainantPhone
    case 'complainant.address':
      return values.complainantAddress
    case 'subject':
      return values.subject
    case 'narrative':
      return values.narrative
    case 'requestedRemedy':
      return values.requestedRemedy
    case 'category':
      return caseFile.category && categoryLabels[caseFile.category]
    case 'division':
      return values.division
    case 'classification':
      return caseFile.classification && classificationLabels[caseFile.classification]
    case 'place':
      return values.servicePlace
    case 'serviceDate':
      return values.serviceDate
    case 'officerComplainedOf':
      return values.officerComplainedOf
    case 'complainant.email':
      return values.complainantEmail
    case 'complainant.nationalId':
      return values.nationalId
    case 'complainant.representedBy':
      return values.representedBy
    case 'referredBy':
      return values.referredBy
    case 'incomingLetter':
      return incomingWords(values)
    case 'laporTrackingId':
      return values.laporTrackingId
    case 'attachments':
      return caseFile.attachments.map(({ name }) => name).join('\n') || null
  }
}

function incomingWords({ incomingLetter, agendaNumber }: MergeValues): string | null {
  const parts = [incomingLetter, agendaNumber && `nomor agenda ${agendaNumber}`]
  return parts.filter((part) => part !== null).join(', ') || null
}
