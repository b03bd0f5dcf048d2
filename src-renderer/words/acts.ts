import type { ClosedAs } from '../../src-main/contract/closing.ts'
import { closingLabels } from '../../src-main/contract/labels.ts'
import type { Stoppable } from '../../src-main/contract/limits.ts'
import type { ClockId } from '../../src-main/contract/clock-id.ts'
import { formatNumber } from '../../src-main/contract/words.ts'

/** What may be done with a case beside walking its steps. */
export const actWords = {
  when: 'Tanggal',
  time: 'Pukul',
  note: 'Catatan',
  will: 'Yang akan terjadi',
  saving: 'Mencatat…',
  more: 'Tindakan lain',
  moreGroups: { work: 'Penanganan', end: 'Menutup berkas' },

  tickWhatIsThere: 'Centang yang sudah ada; tanpa itu langkah belum dapat diselesaikan.',

  completeness: 'Kelengkapan pengaduan',
  unchecked: 'belum diperiksa',
  incompleteSince: (when: string) => `belum lengkap sejak ${when}`,
  completeSince: (when: string) => `lengkap sejak ${when}`,
  lacking: 'Yang kurang',
  requested: (when: string) => `Diminta dengan surat, ${when}.`,
  notRequested: 'Belum diminta dengan surat: batas 30 hari pelapor belum berjalan.',
  request: 'Buat surat permintaan kelengkapan',
  findIncomplete: 'Belum lengkap',
  findIncompleteTitle: 'Nyatakan belum lengkap',
  findIncompleteWill:
    'Batas keputusan menunggu sampai dinyatakan lengkap. Batas 30 hari pelapor berjalan sejak surat permintaan kelengkapan terbit (UU 25/2009 Ps. 44(4)).',
  whatLacks: 'Apa yang kurang',
  stillLacking: 'Belum ada menurut Ps. 42(3)',
  pauseToo: 'Jeda langkah SOP selama menunggu pelapor',
  found: 'Dinyatakan belum lengkap.',
  pauseFailed: (why: string) => `Dinyatakan belum lengkap. Jeda belum tercatat: ${why}`,
  declareComplete: 'Nyatakan lengkap',
  declareCompleteWill:
    'Batas keputusan 60 hari berjalan sejak tanggal ini (UU 25/2009 Ps. 50(1)). Pernyataan lengkap tidak dapat ditarik.',
  resumeToo: 'Lanjutkan langkah SOP yang dijeda',
  resumeFailed: (why: string) => `Dinyatakan lengkap. Jeda belum diakhiri: ${why}`,
  declared: 'Dinyatakan lengkap.',

  pause: 'Jeda',
  pauseTitle: 'Jeda pengaduan',
  pauseReason: 'Alasan jeda',
  pauseWill:
    'Selama dijeda langkah tidak dapat diselesaikan. Tanggal yang berhenti dihitung lagi setelah dilanjutkan; batas lain tetap berjalan.',
  paused: 'Pengaduan dijeda.',
  whilePaused: 'Selama dijeda langkah ini tidak dapat diselesaikan.',
  stops: (what: string) => `Berhenti: ${what}`,
  pausedSince: (reason: string, when: string) => `Dijeda sejak ${when}: ${reason}.`,
  resume: 'Lanjutkan',
  resumeTitle: 'Lanjutkan pengaduan',
  resumeWill: (what: string) => `Berjalan lagi: ${what}. Tanggal barunya tampil setelah disimpan.`,
  resumed: 'Pengaduan dilanjutkan.',
  pauses: 'Jeda',
  runningPause: 'masih dijeda',
  nothingStops: 'tidak ada tanggal yang berhenti',
  moved: (what: string, old: string, fresh: string) => `${what}: ${old} → ${fresh}`,
  standsStill: (what: string, old: string) => `${what}: berhenti, semula ${old}`,

  withdraw: 'Catat pencabutan',
  withdrawTitle: 'Catat pencabutan oleh pelapor',
  withdrawNote: 'Bagaimana dan mengapa dicabut',
  lapse: 'Anggap dicabut',
  lapseTitle: 'Tutup sebagai dianggap mencabut',
  lapseNote: 'Pertimbangan petugas',
  lapseNotice: (when: string) =>
    `Batas 30 hari lewat pada ${when}: pengaduan dapat dianggap dicabut (Ps. 44(5)). Petugas yang memutuskan.`,
  lapseLetter: 'Buat surat pemberitahuan dianggap mencabut',
  transfer: 'Limpahkan ke instansi lain',
  transferDo: 'Limpahkan',
  transferTitle: 'Limpahkan ke instansi lain',
  transferTo: 'Dilimpahkan kepada',
  transferNote: 'Alasan pelimpahan',
  closes: (as: ClosedAs) =>
    `Pengaduan ditutup: ${closingLabels[as]}. Batas undang-undang dan langkah SOP berhenti pada waktu di atas.`,
  closedNow: (as: ClosedAs) => `Pengaduan ditutup: ${closingLabels[as]}.`,
  transferredTo: (to: string) => `Dilimpahkan kepada ${to}`,
  closingNote: 'Catatan penutupan',
  reopen: 'Buka kembali',
  reopenTitle: 'Buka kembali pengaduan',
  reopenNote: 'Alasan dibuka kembali',
  reopenWill:
    'Langkah terakhir terbuka lagi dengan waktu baru sejak tanggal ini. Batas undang-undang berjalan terus; jawaban yang sudah diberikan tetap tercatat.',
  reopened: 'Pengaduan dibuka kembali.',

  assign: 'Serahkan kepada',
  assignDo: 'Serahkan',
  assignTitle: 'Serahkan pengaduan',
  handledBy: 'Ditangani',
  byPerformer: (performer: string) => `pelaksana langkah (${performer})`,
  nobody: 'Tidak diserahkan: menunggu pelaksana langkah',
  assignWill: 'Pengaduan tampil pada daftar Hari ini petugas yang dipilih.',
  assigned: (name: string) => `Pengaduan diserahkan kepada ${name}.`,
  unassigned: 'Pengaduan kembali ke pelaksana langkah.',
  assignConflict:
    'Pengaduan ini menyangkut petugas yang dipilih. Serahkan kepada atasannya (UU 25/2009 Ps. 45).',

  dispose: 'Catat disposisi',
  disposeTitle: 'Catat disposisi',
  instruction: 'Isi disposisi',
  givenBy: 'Pemberi disposisi',
  to: 'Ditujukan kepada',
  dueOn: 'Batas waktu disposisi',
  givenAt: 'Diberikan tanggal',
  disposeWill:
    'Batas waktunya ikut mengikat selama langkah ini terbuka. Bidang yang dituju menjadi bidang pengaduan.',
  disposed: 'Disposisi dicatat.',
  dispositions: 'Disposisi',
  dispositionSheet: 'Cetak lembar disposisi',
  fromTo: (from: string, to: string) => `${from} kepada ${to}`,
  before: (when: string) => `paling lambat ${when}`,
  division: 'Bidang',
  recordedBy: (who: string) => `dicatat ${who}`,

  moveToVersion: 'Pindah versi SOP',
  correct: 'Perbaiki isi pengaduan',

  howShown: (document: string) => `Cara ${document} ditunjukkan`,
  shownAs: { paper: 'Dilihat di kertas', file: 'Berkas', note: 'Catatan' },
  shownOnPaper: 'dilihat di kertas',
  evidenceNote: (document: string) => `Catatan untuk ${document}`,
  noteNeeded: 'Isi catatannya, atau pilih cara lain.',
  fileNeeded: 'Pilih atau tambahkan berkasnya, atau pilih cara lain.',
  chooseFile: 'Pilih berkas',
  chooseFileFor: (document: string) => `Pilih berkas untuk ${document}`,
  existing: 'Lampiran yang sudah ada',
  existingFor: (document: string) => `Lampiran untuk ${document}`,
  newOutput: (output: string) => `Lampirkan output: ${output}`,
  attachOutput: 'Lampirkan',
  filedOutput: 'Output terlampir',
  addFiles: 'Tambah lampiran',
  addMore: 'Seret berkas ke sini, tempel (Ctrl+V), atau pilih. Paling besar 25 MB setiap berkas.',
  adding: 'Menyimpan lampiran…',
  added: (name: string) => `Lampiran ${name} disimpan.`,
  tooLarge: (name: string) => `${name} lebih besar dari 25 MB. Berkas itu tidak disimpan.`,
  emptyFile: (name: string) => `${name} kosong. Berkas itu tidak disimpan.`,
  unreadable: (name: string) => `${name} tidak dapat dibaca. Berkas itu tidak disimpan.`,
  pasted: 'Gambar tempel',
  noAttachments: 'Belum ada lampiran.',
  saveFile: (name: string) => `Simpan berkas ${name}`,
  saved: (name: string) => `${name} disimpan.`,
  belongsTo: (step: string, document: string) => `${step}: ${document}`,
  outputOf: (step: string) => `${step}: output`,

  unfinished: 'tidak diselesaikan',
  stepPaused: 'dijeda',

  conflict: 'Pengaduan ini ditangani atasan Anda',
  toToday: 'Ke Hari ini',
  namesOfficer: 'Pengaduan ini ditangani atasannya (UU 25/2009 Ps. 45)',
  namesYou:
    'Terlapor adalah Anda sendiri. Pengaduan ini ditangani atasan Anda (UU 25/2009 Ps. 45); mintalah petugas lain mencatatnya.',
} as const

/** Groups of clocks, the Act's above the SOP's. */
export const clockGroups = {
  act: 'Undang-undang',
  step: 'SOP',
  classification: 'Klasifikasi PANRB',
  disposition: 'Disposisi',
} as const

export const clockWords = {
  pressing: 'mengikat',
  provisional: 'Tenggat sementara',
  provisionalMore: (year: number) => `Tenggat sementara, SKB ${year} belum dimasukkan`,
  standsStill: (when: string) => `berhenti sejak ${when}`,
  dispositionWhy: 'Tanggal ini ditetapkan dalam disposisi.',
} as const

const stopNames: Record<Stoppable, string> = {
  step: 'langkah SOP',
  decision: 'batas keputusan (60 hari)',
  classification: 'batas klasifikasi PANRB',
}

/** What a reason to pause stops: `langkah SOP, batas keputusan (60 hari)`. */
export function stopsWords(stops: readonly Stoppable[]): string {
  return stops.map((one) => stopNames[one]).join(', ')
}

/** A deadline in the middle of a sentence, for pauses and the history. */
export const deadlineNames: Readonly<Record<ClockId | 'classification' | 'disposition', string>> = {
  answer: 'Jawaban kelengkapan',
  completion: 'Pelapor melengkapi',
  decision: 'Keputusan',
  notification: 'Penyampaian keputusan',
  classification: 'Klasifikasi PANRB',
  disposition: 'Disposisi',
}

/** `812 kB`, `3,4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilo = bytes / 1024
  return kilo < 1024 ? `${formatNumber(kilo, 0)} kB` : `${formatNumber(kilo / 1024)} MB`
}
