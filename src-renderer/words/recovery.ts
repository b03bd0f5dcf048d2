/** Taking a restore back, and the file for whoever helps. */
export const recoveryWords = {
  undo: 'Urungkan pemulihan',
  undoMore: (when: string, complaints: string, letters: string) =>
    `Register yang digantikan pada ${when} masih disimpan: ${complaints} pengaduan, ${letters} surat.`,
  undoTitle: 'Kembali ke register yang digantikan?',
  undoWarn:
    'Register yang sekarang disimpan dengan cara yang sama dan dapat dikembalikan lagi. Nomor yang sudah diberikan tidak dipakai ulang.',
  nothingLost: 'Tidak ada nomor yang hilang dengan mengurungkannya.',
  wouldLose: (count: number) =>
    `${count} nomor yang diberikan sesudah pemulihan tidak ada di sana dan perlu dimasukkan lagi:`,
  undoing: 'Mengembalikan register…',
  undone: 'Register yang digantikan sudah kembali.',

  helpFile: 'Simpan catatan untuk bantuan',
  helpFileMore:
    'Satu berkas zip untuk yang membantu memperbaiki: catatan kejadian 14 hari, versi, ukuran berkas, dan jenis temuan pemeriksaan. Tidak memuat nama, NIK, telepon, atau isi pengaduan.',
  savingHelpFile: 'Memeriksa register dan menyimpan catatan…',
  helpFileSaved: (name: string) => `Catatan disimpan: ${name}.`,
} as const
