import { formatNumber } from '../../src-main/contract/words.ts'

/** SP4N-LAPOR! beside the desk: the sheet for typing a complaint in there again, and its number. */
export const laporWords = {
  open: 'Entri ulang LAPOR!',
  title: (number: string) => `Lembar entri ulang LAPOR!: ${number}`,
  about:
    'Urut seperti isian LAPOR!. Enter pada Salin menyalin isian itu, lalu pindah ke isian berikutnya.',
  masked: 'Identitas pelapor disamarkan. Tampilkan dahulu di tab Isi bila memang perlu diisikan.',
  copy: 'Salin',
  copyField: (name: string) => `Salin ${name}`,
  copied: (name: string) => `${name} disalin.`,
  nothing: 'kosong',
  trackingId: 'Tracking ID LAPOR!',
  trackingHint: 'Angka yang diberikan LAPOR! setelah laporan masuk.',
  odd: 'Tracking ID LAPOR! biasanya hanya angka. Periksa lagi; tetap dapat disimpan.',
  save: 'Simpan Tracking ID',
  saved: 'Tracking ID LAPOR! disimpan.',
  print: 'Cetak lembar',
  missing: 'Belum di LAPOR!',
  missingCount: (count: number) => `Belum di LAPOR!: ${formatNumber(count)} pengaduan`,
} as const
