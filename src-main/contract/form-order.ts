/**
 * The fields of the Formulir Pengaduan in their order, which is the order of the intake screen, with
 * the numbers under which the filled and the blank form print them. `field` is the path in a
 * complaint; 6 stands for both ticks, 20 for number, date and agenda number of the letter.
 */
export const formSections = [
  {
    title: 'A. Penerimaan (diisi petugas)',
    fields: [
      { number: 1, field: 'channel', label: 'Saluran' },
      { number: 2, field: 'receivedAt', label: 'Tanggal dan jam diterima' },
    ],
  },
  {
    title: 'B. Pelapor',
    fields: [
      { number: 3, field: 'complainant.name', label: 'Nama lengkap' },
      { number: 4, field: 'complainant.phone', label: 'Telepon' },
      { number: 5, field: 'complainant.address', label: 'Alamat lengkap' },
      { number: 6, field: 'confidential', label: 'Kerahasiaan identitas' },
    ],
  },
  {
    title: 'C. Pengaduan',
    fields: [
      { number: 7, field: 'subject', label: 'Perihal' },
      { number: 8, field: 'narrative', label: 'Uraian dan kerugian' },
      { number: 9, field: 'requestedRemedy', label: 'Permintaan penyelesaian' },
      { number: 10, field: 'category', label: 'Kategori' },
      { number: 11, field: 'division', label: 'Bidang' },
    ],
  },
  {
    title: 'D. Keterangan lain',
    fields: [
      { number: 12, field: 'classification', label: 'Klasifikasi' },
      { number: 13, field: 'place', label: 'Tempat kejadian' },
      { number: 14, field: 'serviceDate', label: 'Tanggal layanan' },
      { number: 15, field: 'officerComplainedOf', label: 'Terlapor' },
      { number: 16, field: 'complainant.email', label: 'Email' },
      { number: 17, field: 'complainant.nationalId', label: 'NIK' },
      { number: 18, field: 'complainant.representedBy', label: 'Kuasa pelapor' },
      { number: 19, field: 'referredBy', label: 'Dirujuk oleh' },
      { number: 20, field: 'incomingLetter', label: 'Surat masuk' },
      { number: 21, field: 'laporTrackingId', label: 'Nomor LAPOR!' },
      { number: 22, field: 'attachments', label: 'Bukti yang dilampirkan' },
    ],
  },
] as const

export const formOrder: readonly FormField[] = formSections.flatMap(
  (section): readonly FormField[] => section.fields,
)

export type FormFieldName = (typeof formSections)[number]['fields'][number]['field']
export interface FormField {
  readonly number: number
  readonly field: FormFieldName
  readonly label: string
}

/** The form's number of a field of the intake screen; null for one that the form has not. */
export function formNumberOf(field: string): number | null {
  return formOrder.find((one) => one.field === field)?.number ?? null
}
