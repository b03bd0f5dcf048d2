import type { ComplaintRow } from '../complaints/complaint-row.ts'

/** Data of a complainant, as a person is told of them; in the order of the form. */
const fields: readonly (readonly [keyof ComplaintRow, string])[] = [
  ['complainant_name', 'Nama'],
  ['complainant_address', 'Alamat'],
  ['complainant_phone', 'Telepon'],
  ['complainant_email', 'Surel'],
  ['national_id', 'NIK'],
  ['represented_by', 'Kuasa'],
  ['subject', 'Perihal'],
  ['narrative', 'Uraian pengaduan'],
  ['requested_remedy', 'Penyelesaian yang diminta'],
  ['place', 'Tempat kejadian'],
  ['service_date', 'Tanggal layanan'],
  ['officer_complained_of', 'Terlapor'],
  ['referred_by', 'Perujuk'],
  ['incoming_letter_number', 'Nomor surat masuk'],
  ['lapor_tracking_id', 'Tracking ID LAPOR!'],
]

export interface HeldField {
  readonly label: string
  readonly value: string
}

/** What is held of this complaint's complainant, without what is empty. */
export function dataHeld(row: ComplaintRow): HeldField[] {
  return fields.flatMap(([column, label]) => {
    const value = row[column]
    return typeof value === 'string' && value !== '' ? [{ label, value }] : []
  })
}
