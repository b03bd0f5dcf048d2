import type { Answer, Asks } from '../../contract/calls.ts'
import type { CaseFile } from '../../contract/case.ts'
import type { Classification } from '../../contract/complaint.ts'
import { categoryLabels, channelLabels } from '../../contract/labels.ts'
import { laporFields } from '../../contract/lapor.ts'
import type { LaporField } from '../../contract/lapor.ts'
import { formatDate, formatTime, shownDate } from '../../contract/words.ts'
import { readCase } from '../complaints/read-case.ts'
import type { Act, Context } from '../context.ts'
import { isProtected } from '../letters/identity.ts'

/** What of a case is typed into LAPOR! again; a protected complainant stays masked as on the case. */
export function laporEntry(
  context: Context,
  act: Act,
  { number }: Asks<'laporEntry'>,
): Answer<'laporEntry'> {
  const file = readCase(context, act, number)
  const values = valuesOf(file, context.office().name)
  return {
    number: file.number,
    trackingId: file.laporTrackingId,
    masked: file.masked,
    fields: laporFields.map((field) => ({ field, value: values[field] })),
  }
}

/** LAPOR!'s three kinds of report (rules-and-formats 3.1). */
const kinds: Record<Classification, string> = {
  'information-request': 'Permintaan Informasi',
  aspiration: 'Aspirasi',
  'non-supervisory': 'Pengaduan',
  supervisory: 'Pengaduan',
}

function valuesOf(file: CaseFile, office: string): Record<LaporField, string | null> {
  const { complainant, narrative, requestedRemedy, place, serviceDate } = file
  return {
    date: formatDate(shownDate(file.receivedAt)),
    time: formatTime(file.receivedAt),
    name: file.anonymous ? null : complainant.name,
    classification: file.classification && kinds[file.classification],
    category: file.category && categoryLabels[file.category],
    title: file.subject,
    report: [
      narrative,
      requestedRemedy && `Penyelesaian yang diminta: ${requestedRemedy}`,
      place && `Tempat kejadian: ${place}`,
      serviceDate && `Tanggal layanan: ${formatDate(serviceDate)}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    type: file.anonymous ? 'Anonim' : file.confidential ? 'Rahasia' : null,
    source: channelLabels[file.channel],
    agency: office,
    place: place ?? (isProtected(file) ? null : complainant.address),
  }
}
