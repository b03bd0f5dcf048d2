/** Why something could not be written, as far as the system says it. */
export type WriteFault = 'full' | 'read-only' | 'held' | 'gone' | 'other'

/** Codes of file systems, and what SQLite's own messages begin or end with. */
const signs: readonly (readonly [WriteFault, RegExp])[] = [
  ['full', /ENOSPC|EDQUOT|disk is full/],
  ['read-only', /EROFS|EACCES|readonly|read-only/],
  ['held', /EPERM|EBUSY|is locked/],
  ['gone', /ENOENT|ENODEV|EIO|I\/O error|unable to open/],
]

const sentences: Record<WriteFault, (detail: string) => readonly [why: string, next: string]> = {
  full: () => ['karena disk penuh', 'Kosongkan ruang di disk'],
  'read-only': () => ['karena folder hanya dapat dibaca', 'Buka izin tulis folder itu'],
  held: () => ['karena berkas sedang dipegang program lain, misalnya antivirus', 'Tunggu sebentar'],
  gone: () => [
    'karena folder tidak dapat dijangkau, misalnya karena USB dicabut',
    'Pasang kembali',
  ],
  other: (detail) => [`(${detail})`, 'Periksa folder dan disk'],
}

export function writeFaultOf(detail: string): WriteFault {
  return signs.find(([, sign]) => sign.test(detail))?.[0] ?? 'other'
}

/** The sentences for `cannot-write`: what is in the way, that nothing changed, and how to go on. */
export function cannotWriteSentence(detail: string): string {
  const [why, next] = sentences[writeFaultOf(detail)](detail)
  return `Perubahan tidak dapat disimpan ${why}. Tidak ada yang berubah. ${next}, lalu ulangi dengan tombol yang sama.`
}

/** The same for a register that does not open. */
export function cannotOpenWords(detail: string): { sentence: string; next: string } {
  const [why, next] = sentences[writeFaultOf(detail)](detail)
  return {
    sentence: `Register tidak dapat dibuka ${why}. Tidak ada yang berubah.`,
    next: `${next}, lalu pilih Coba lagi.`,
  }
}
