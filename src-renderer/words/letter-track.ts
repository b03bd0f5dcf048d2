import type { LetterMark, LetterOnItsWay, SendingWay } from '../../src-main/contract/letter.ts'
import { SendingWay as SendingWays } from '../../src-main/contract/letter.ts'
import { sendingWayLabels } from '../../src-main/contract/labels.ts'

/** The way of a letter: draft, paraf, signature, number, sending; and what is done on it. */
export const trackWords = {
  onTheirWay: 'Dalam proses',
  track: 'Perjalanan surat',
  has: 'Dipegang',
  hasSince: (who: string, when: string) => `${who} sejak ${when}`,
  next: 'Berikutnya',
  showAll: (count: number) => `Tampilkan semua (${count})`,
  allMarks: (count: number) => `Semua catatan (${count})`,
  draft: 'Draf',
  initial: (order: number) => `Paraf ${order}`,
  signed: 'Ditandatangani',
  numbered: 'Bernomor',
  sent: 'Terkirim',
  voided: 'Dibatalkan',
  done: 'selesai',
  notYet: 'belum',
  numberFollows: 'nomor menyusul',

  acts: {
    initial: 'Catat paraf',
    sign: 'Catat tanda tangan',
    pass: 'Teruskan kepada…',
    return: 'Kembalikan…',
    issue: 'Beri nomor dan terbitkan',
    discard: 'Buang draf',
  },
  actTitles: {
    initial: 'Catat paraf',
    sign: 'Catat tanda tangan',
    pass: 'Teruskan surat',
    return: 'Kembalikan surat',
    issue: 'Beri nomor dan terbitkan',
    discard: 'Buang draf',
  },
  actVerbs: {
    initial: 'Catat paraf',
    sign: 'Catat tanda tangan',
    pass: 'Teruskan',
    return: 'Kembalikan',
    issue: 'Terbitkan',
    discard: 'Buang draf',
  },
  initialledBy: 'Diparaf oleh',
  signedBy: 'Ditandatangani oleh',
  passTo: 'Diteruskan kepada',
  returnTo: 'Dikembalikan kepada',
  note: 'Catatan',
  returnReason: 'Alasan dikembalikan',
  initialWill: (order: number) => `Paraf ke-${order} dicatat; paling banyak tiga.`,
  otherThanPrinted: (printed: string, by: string) =>
    `Surat mencetak ${printed} sebagai penanda tangan, tetapi yang dicatat ${by}. Bila yang lain yang menandatangani, kembalikan surat dan ganti penanda tangannya.`,
  signatureSeen: (by: string) =>
    `Lembar surat sudah ditandatangani${by ? ` ${by}` : ''}; saya melihatnya.`,
  signatureUnseen: 'Centang dahulu bahwa tanda tangan pada lembar surat sudah dilihat.',
  signWill: 'Setelah ditandatangani, isi surat tidak diubah lagi.',
  passWill: 'Surat tampil pada daftar petugas yang dituju.',
  passOutsideWill: (name: string) =>
    `${name} bukan nama petugas di daftar: surat tidak tampil pada daftar siapa pun di Meja Aduan.`,
  returnWill: 'Paraf dan tanda tangan gugur. Surat kembali menjadi draf dan dapat diubah.',
  issueWill:
    'Surat diberi nomor urut berikutnya, disimpan pada berkas, dan tidak dapat diubah lagi.',
  issueCentralWill:
    'Surat disimpan pada berkas dan tidak dapat diubah lagi. Bila nomor atau tanggal dikosongkan, surat dicetak dengan ruang untuk diisi.',
  discardWill:
    'Draf dan paraf di dalamnya dibuang dan tidak dapat dikembalikan. Tidak ada nomor yang terpakai.',
  discardBareWill:
    'Draf dibuang; tidak ada nomor yang terpakai. Sesudahnya masih dapat diurungkan.',
  discarded: 'Draf surat dibuang.',
  number: 'Nomor dari agenda umum',
  numberMissing: 'Boleh dikosongkan: nomor menyusul.',
  date: 'Tanggal surat',

  send: 'Catat pengiriman',
  sendAgain: 'Catat pengiriman lagi',
  sendTitle: 'Catat pengiriman surat',
  how: 'Cara',
  receivedBy: 'Diterima oleh',
  proof: 'Bukti',
  noProof: 'Tanpa bukti',
  addProof: 'Tambah berkas bukti',
  sendWill: 'Surat tercatat terkirim dengan cara dan waktu di atas.',
  sendDone: 'Pengiriman dicatat.',
  fillNumber: 'Isi nomor',
  fillNumberTitle: 'Isi nomor dari agenda umum',
  fillNumberWill: 'Nomor dicatat di agenda. Berkas surat yang tersimpan tetap seperti saat terbit.',
  numberFilled: (number: string) => `Nomor ${number} dicatat.`,
  void: 'Batalkan surat…',
  voidTitle: 'Batalkan surat',
  voidDo: 'Batalkan surat',
  voidReason: 'Alasan pembatalan',
  voidWill:
    'Surat tetap tersimpan dan nomornya tetap terpakai, dengan alasan di atas tercantum di agenda. Pembatalan tidak dapat ditarik.',
  voidDone: 'Surat dibatalkan.',

  file: 'Simpan surat dari luar',
  fileTitle: 'Simpan surat yang dibuat di luar',
  fileVerb: 'Simpan surat',
  filePdf: 'Berkas PDF',
  filePick: 'Pilih PDF',
  filePicked: (name: string) => `${name} dipilih.`,
  fileMissing: 'Pilih berkas PDF surat itu.',
  fileNumber: 'Nomor surat',
  fileWill:
    'Surat tersimpan pada berkas dengan nomornya sendiri dan terhitung sebagai surat langkah ini.',
  fileDone: (number: string) => `Surat ${number} disimpan pada berkas.`,
} as const

/** Where it stands, in one word with what is counted. */
export function stageWords({
  stage,
  initials,
}: Pick<LetterOnItsWay, 'stage' | 'initials'>): string {
  if (stage === 'signed') return 'Ditandatangani'
  return stage === 'initialled' ? `Diparaf ${initials}` : 'Draf'
}

/** One mark of a letter's way as a sentence without its time. */
export function markSentence(
  { mark, note }: LetterMark,
  who: string,
  nameOf: (by: string) => string,
): string {
  const quoted = note ? `: ${note}` : ''
  switch (mark) {
    case 'initialled':
      return `Diparaf ${who}${quoted}.`
    case 'signed':
      return `Ditandatangani ${who}${quoted}.`
    case 'passed':
      return `Diteruskan ${who}${passedWords(note, nameOf)}.`
    case 'returned':
      return `Dikembalikan ${who}${quoted}.`
    case 'numbered':
      return `Diberi nomor oleh ${who}${quoted}.`
    case 'sent':
      return `Dikirim: ${sentNote(note)}.`
    case 'scanned':
      return `Pindaian disimpan ${who}.`
    case 'voided':
      return `Dibatalkan ${who}${quoted}.`
  }
}

/** To whom, an id or a name, and after a dot what was said with it. */
function passedWords(note: string | null, nameOf: (by: string) => string): string {
  if (!note) return ''
  const [to = '', ...said] = note.split(' · ')
  return ` kepada ${nameOf(to)}${said.length > 0 ? `: ${said.join(' · ')}` : ''}`
}

function sentNote(note: string | null): string {
  const way = SendingWays.safeParse(note)
  return way.success ? sendingLower(way.data) : (note ?? 'dicatat')
}

/** `diserahkan langsung`: in the middle of a sentence. */
export function sendingLower(way: SendingWay): string {
  const name = sendingWayLabels[way]
  return way === 'text-message' ? name : name.toLowerCase()
}
