/**
 * What is typed into SP4N-LAPOR!, in the order of the columns that it exports
 * (rules-and-formats 3.3); what LAPOR! fills in itself is left out.
 */
export const laporFields = [
  'date',
  'time',
  'name',
  'classification',
  'category',
  'title',
  'report',
  'type',
  'source',
  'agency',
  'place',
] as const
export type LaporField = (typeof laporFields)[number]

export const laporFieldLabels: Record<LaporField, string> = {
  date: 'Tanggal Laporan Masuk',
  time: 'Waktu Laporan Masuk',
  name: 'Nama Pelapor',
  classification: 'Klasifikasi Laporan',
  category: 'Kategori',
  title: 'Judul Laporan',
  report: 'Isi Laporan',
  type: 'Tipe Laporan (Anonim/Rahasia)',
  source: 'Sumber Laporan',
  agency: 'Instansi Terdisposisi',
  place: 'Kecamatan dan Kelurahan',
}

/** A Tracking ID is digits only; another text is told to be odd and kept all the same. */
export function looksLikeTrackingId(text: string): boolean {
  return /^\d{4,15}$/.test(text.trim())
}
