import type { CaseFile } from '../../contract/case.ts'
import type { ReceiptWording } from '../../contract/letter-wording.ts'
import type { Office } from '../../contract/office.ts'
import type { Officer } from '../../contract/officer.ts'
import { shortHead } from '../../contract/words.ts'
import { letterhead, placeAndDate } from './compose-official.ts'
import type { FilledFields } from './compose.ts'
import type { Fact, LetterBlock, Signature } from './letter-content.ts'
import type { Circumstances, MergeValues } from '../../contract/merge-fields.ts'
import { say, sayAll } from './wording.ts'

type Receipt = {
  caseFile: CaseFile
  office: Office
  officer: Officer
  fields: FilledFields
  /** Of the history as it stood; null in a draft. */
  head: string | null
  wording: ReceiptWording
  values: MergeValues
  circumstances: Circumstances
}

/**
 * The copies of a tanda terima, equal but for their note. UU 25/2009 Ps. 44(2) asks for the
 * complainant's identity in full, the description of the service, place and time of receiving, and
 * signature and name of the officer who received; the rest is what a complainant asks next.
 */
export function receiptParts(receipt: Receipt): LetterBlock[][] {
  const { wording, values } = receipt
  const inOneLine = values.complainantAddress?.replaceAll(/\s*[,\n]+\s*/g, ', ') ?? null
  const spared = { ...receipt, values: { ...values, complainantAddress: inOneLine } }
  return wording.copies.map((note) => copyFor(note, spared))
}

function copyFor(note: string, receipt: Receipt): LetterBlock[] {
  const { caseFile, office, head, wording, values, circumstances } = receipt
  const notices = sayAll(wording.notices, values, circumstances)
  const next = sayAll(wording.next.items, values, circumstances)
  return [
    letterhead(office),
    {
      block: 'title',
      title: wording.title,
      // Beside the note: a line of its own would push the longest receipts onto a second sheet.
      note: head === null ? note : `${note} · Sidik riwayat ${shortHead(head)}`,
      number: caseFile.number,
    },
    { block: 'facts', rows: receiptRows(receipt) },
    ...(next.length > 0 ? [{ block: 'heading' as const, text: wording.next.title }] : []),
    ...next.map((text) => ({ block: 'item' as const, mark: '-', text })),
    {
      block: 'signatures',
      signatures: receiptSignatures(receipt),
      notices: notices,
    },
  ]
}

function receiptRows({ fields, wording, values, circumstances }: Receipt): Fact[] {
  const rows = wording.rows.flatMap(({ label, value }) => {
    const said = say(value, values, circumstances)
    return said === null ? [] : [{ label, value: said }]
  })
  return fields.body === '' ? rows : [...rows, { label: wording.noteLabel, value: fields.body }]
}

function receiptSignatures(receipt: Receipt): Signature[] {
  const { caseFile, office, officer, fields, wording, values } = receipt
  const officers: Signature = {
    placeAndDate: placeAndDate(office, fields),
    position: [wording.officerTitle],
    name: officer.name.trim() || null,
    below: [],
    official: false,
  }
  if (caseFile.channel !== 'walk-in' || caseFile.anonymous) return [officers]
  return [
    {
      placeAndDate: null,
      position: [wording.complainantTitle],
      name: values.complainantName,
      below: [],
      official: false,
    },
    officers,
  ]
}
