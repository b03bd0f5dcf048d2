import type { LetterWarning } from '../../src-main/contract/letter.ts'

/** Outgoing letters: the year's agenda, one letter, and one being made. */
export const letterWords = {
  title: 'Surat keluar',
  year: 'Tahun',
  number: 'Nomor',
  date: 'Tanggal',
  kind: 'Jenis',
  to: 'Kepada',
  complaint: 'Pengaduan',
  state: 'Keadaan',
  noNumber: 'belum bernomor',

  preview: 'Pratinjau surat',
  page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  drawing: 'Menggambar surat…',
  unreadable: 'Surat tidak dapat ditampilkan. Simpan sebagai PDF untuk membukanya.',
  fields: 'Isian surat',
  toField: 'Kepada',
  toHint: 'Nama di baris pertama.',
  sensitivity: 'Sifat',
  sensitivities: ['Biasa', 'Penting', 'Segera', 'Sangat segera', 'Rahasia', 'Terbatas'],
  enclosures: 'Lampiran',
  about: 'Hal',
  body: 'Isi surat',
  bodyHint: 'Baris kosong memisahkan alinea.',
  signatory: 'Penanda tangan',
  copiesTo: 'Tembusan',
  copiesHint: 'Satu penerima setiap baris.',
  centralNumber: 'Nomor dari agenda umum',
  centralHint: 'Boleh dikosongkan: nomor menyusul.',
  ownNumber: 'Nomor diberikan saat surat diterbitkan.',
  registerNumber: 'Memakai nomor pengaduan.',
  issue: 'Terbitkan dan beri nomor',
  issueSheet: 'Terbitkan',
  issuing: 'Menerbitkan surat…',
  issued: (number: string | null) =>
    number === null ? 'Surat diterbitkan, nomor menyusul.' : `Surat ${number} diterbitkan.`,
  redrawing: 'Memperbarui pratinjau…',
  saved: (name: string) => `Disimpan sebagai ${name}.`,
  openCase: 'Buka berkas pengaduan',
  pages: 'Halaman',
  issuedAt: 'Diterbitkan',
  source: 'Asal',
  filed: 'surat dari luar',
  notFound: 'Surat ini tidak ditemukan.',

  saveDraft: 'Simpan draf',
  savingDraft: 'Menyimpan draf…',
  draftSaved: 'Draf surat disimpan.',
  passOn: 'Teruskan untuk paraf',
  warnings: 'Perlu dilihat sebelum terbit',
  typedOver:
    'Draf ini sudah diubah orang lain. Isian yang Anda ketik tetap ada; muat ulang untuk meletakkannya di atas draf yang baru.',
  initialsFall: 'Menyimpan isian baru menghapus paraf yang sudah ada.',
  saveFirst: 'Simpan draf dahulu; sesudah itu paraf dan tanda tangan dapat dicatat.',
  reload: 'Muat ulang',
  dropTyped: 'Buang isian baru',
  typedDropped: 'Isian baru dibuang.',
  signedText:
    'Surat sudah ditandatangani, jadi isinya tidak diubah lagi. Kembalikan bila masih perlu diubah.',
  draftGone: 'Draf ini tidak ada lagi: sudah diterbitkan atau dibuang.',

  sent: 'Terkirim',
  unsent: 'Belum dikirim',
  scan: 'Pindaian',
  saveScan: 'Simpan pindaian',
  scanShort: 'pindaian surat bertanda tangan',
  scanDrop: 'Seret pindaian ke sini, atau pilih. Paling besar 25 MB.',
  replaceScan: 'Ganti pindaian',
  scanning: 'Menyimpan pindaian…',
  scanSaved: 'Pindaian disimpan sebagai arsip.',
  openScan: 'Simpan berkas pindaian',
  voided: 'Surat ini dibatalkan',
  voidedMore: 'Nomornya tetap terpakai dan surat tetap tersimpan.',
} as const

/** What to see before a letter goes out, a sentence each. */
export function letterWarningWords(told: LetterWarning): string {
  switch (told.warning) {
    case 'dated-back':
      return told.completion
        ? 'Surat bertanggal mundur: tiga puluh hari untuk melengkapi dihitung sejak tanggal itu, walaupun pelapor baru menerimanya kemudian (UU 25/2009 Ps. 44(4)).'
        : 'Surat bertanggal mundur: ia terhitung terbit pada tanggal itu.'
    case 'names-complainant':
      return `Surat ini memuat identitas pelapor yang dirahasiakan: ${told.words.join(', ')}.`
    case 'signatory-unnamed':
      return 'Nama penanda tangan belum diisi di Pengaturan; tercetak garis titik-titik.'
    case 'body-dotted':
      return 'Isi surat masih memuat titik-titik yang perlu dilengkapi.'
    case 'no-addressee':
      return 'Tujuan surat belum diisi; tercetak garis titik-titik.'
    case 'unprintable':
      return `Tidak ada huruf cetak untuk ${told.characters.join(' ')}; tercetak kotak berisi kodenya.`
  }
}
