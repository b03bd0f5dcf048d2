import type { CannotMergeWhy } from './problems.ts'

/** Each says what stands in the way, and the way out where there is one. */
export const cannotMergeSentences: Record<CannotMergeWhy, (number: string) => string> = {
  'same-number': (number) => `${number} tidak dapat digabung dengan dirinya sendiri.`,
  closed: (number) =>
    `${number} sudah ditutup. Yang digabung hanya pengaduan yang masih berjalan; bila perlu, buka kembali dahulu.`,
  decided: (number) =>
    `${number} sudah diputuskan atau surat tindak lanjutnya sudah terbit. Pertahankan ${number} dan gabungkan yang lain ke situ.`,
  'has-parts': (number) =>
    `Ke ${number} sudah digabung pengaduan lain. Pertahankan ${number}, atau batalkan dahulu penggabungan itu.`,
  'letters-under-way': (number) =>
    `Pada ${number} masih ada surat dalam proses. Terbitkan atau buang dahulu drafnya.`,
  'officer-complained-of': (number) =>
    `${number} menyebut petugas kantor ini sebagai terlapor, yang lain tidak menyebut petugas yang sama. Pertahankan ${number}, atau isi dahulu terlapor pada berkas yang dipertahankan.`,
  protected: (number) =>
    `Identitas pelapor pada ${number} dirahasiakan, pada berkas yang dipertahankan tidak. Rahasiakan dahulu identitas di berkas itu, atau pertahankan ${number}.`,
}
