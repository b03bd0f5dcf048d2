/** Files beside a complaint, before and after it is registered. */
export const fileWords = {
  attachments: 'Lampiran',
  add: 'Tambah lampiran',
  addMore:
    'Seret ke sini, tempel (Ctrl+V), atau pilih; paling besar 25 MB. KTP, data kesehatan, atau rekening hanya bila diperlukan untuk pengaduan ini.',
  drop: 'Buang',
  dropFile: (name: string) => `Buang lampiran ${name}`,
  look: 'Lihat',
  lookAt: (name: string) => `Lihat ${name}`,
  opening: 'Membuka berkas…',
  noPreview: 'Jenis berkas ini tidak ditampilkan di sini. Simpan dahulu untuk membukanya.',
  tooManyDots:
    'Gambar ini terlalu besar untuk ditampilkan di sini. Simpan dahulu untuk membukanya.',
  program: (name: string) =>
    `${name} adalah program, bukan dokumen atau gambar. Berkas itu tidak disimpan.`,
} as const
