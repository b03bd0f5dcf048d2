import type { ClockId } from '../../src-main/contract/clock-id.ts'
import type { LeadsTo, Norm } from '../../src-main/contract/procedure.ts'
import { closingLabels } from '../../src-main/contract/labels.ts'

/** The SOPs: their versions, their editor, their open questions. */
export const procedureWords = {
  sop: 'SOP',
  procedures: 'Daftar SOP',
  title: 'Judul SOP',
  serves: 'Melayani',
  inForce: 'Versi berlaku',
  running: 'Pengaduan berjalan',
  openDoubts: 'Pertanyaan terbuka',
  draft: 'Draf',
  noDraft: 'tidak ada',
  directKind: 'pengaduan langsung',
  indirectKind: 'pengaduan tidak langsung',
  version: (version: number) => `versi ${version}`,
  versionName: (version: number) => `Versi ${version}`,
  since: (since: string) => `terbit ${since}`,
  versionHead: (version: number, since: string) => `Versi ${version}, terbit ${since}`,
  versionOption: (version: number, running: number) =>
    `Versi ${version} · ${running} pengaduan berjalan`,
  runningOf: (version: number, running: number) => `${running} dengan versi ${version}`,
  noneRunning: 'tidak ada',
  onlyDraft: 'belum terbit',
  notInForce: 'tidak dipakai lagi untuk pengaduan baru',
  draftNote: (who: string, when: string) => `Ada draf yang belum terbit, disimpan ${who} ${when}.`,
  edit: 'Ubah',
  goOn: 'Lanjutkan draf',
  compare: 'Bandingkan',
  exportFile: 'Ekspor',
  importFile: 'Impor',
  exported: (name: string) => `SOP disimpan sebagai ${name}.`,
  imported: (title: string) => `${title} dibaca dari berkas dan menjadi draf. Belum berlaku.`,
  importTitle: 'Impor SOP dari berkas',
  importReplaces: (title: string) =>
    `Sudah ada draf untuk ${title}. Draf itu diganti isi berkas; isinya yang lama hanya tersimpan di riwayat.`,
  importAnyway: 'Ganti draf',
  importRefused: 'Berkas tidak dapat dipakai. Tidak ada yang diubah.',
  tooLarge: 'Berkas ini terlalu besar untuk sebuah SOP.',
  unreadable: 'Berkas ini tidak dapat dibaca.',
  picture: 'Gambar alur',

  number: 'No',
  activity: 'Kegiatan',
  performer: 'Pelaksana',
  documents: 'Kelengkapan',
  time: 'Waktu',
  output: 'Output',
  results: 'Hasil dan tujuan',
  together: (names: string) => `bersama ${names}`,

  doubts: 'Pertanyaan',
  wholeDoubts: 'Pertanyaan tentang seluruh SOP',
  answer: 'Jawab',
  changeAnswer: 'Ubah jawaban',
  answerOf: (question: string) => `Jawab: ${question}`,
  changeAnswerOf: (question: string) => `Ubah jawaban: ${question}`,
  answerTitle: 'Jawab pertanyaan SOP',
  answerField: 'Jawaban kantor',
  answerHint: 'Berlaku untuk semua versi. Jawaban sebelumnya tetap tersimpan di riwayat.',
  answered: 'Jawaban disimpan.',
  answeredBy: (who: string, when: string) => `Dijawab ${who}, ${when}`,
  stillOpen: 'Belum dijawab',
  doubtSource: 'Sumber',

  editTitle: (title: string) => `Ubah SOP: ${title || 'tanpa judul'}`,
  saving: 'menyimpan draf…',
  savedAt: (time: string) => `draf tersimpan ${time}`,
  unchanged: 'belum ada perubahan',
  unsaved: 'draf belum tersimpan',
  discard: 'Buang draf',
  discardTitle: 'Buang draf ini?',
  discardMore: 'Semua perubahan sejak versi yang berlaku hilang dan tidak dapat dikembalikan.',
  discarded: 'Draf dibuang.',
  publish: (version: number) => `Terbitkan sebagai versi ${version}`,
  published: (version: number) => `Versi ${version} terbit.`,
  publishMore:
    'Pengaduan yang sedang berjalan tetap memakai versinya. Pengaduan baru memakai versi ini.',
  publishFirst: (kind: string) =>
    `SOP ini belum pernah terbit di register ini. Setelah terbit, ${kind} yang baru memakai SOP ini.`,
  publishTakesOver: (title: string) => `SOP ini menggantikan ${title} untuk pengaduan baru.`,
  publishSame:
    'Draf ini sama dengan versi yang berlaku. Menerbitkannya hanya menambah nomor versi.',
  publishing: 'Menerbitkan…',
  elsewhere:
    'Draf ini diubah di tempat lain sejak dibuka. Isian di layar ini belum tersimpan di register.',
  takeTheirs: 'Muat draf yang baru',
  keepMine: 'Simpan isian saya di atasnya',
  sound: 'Tidak ada kekurangan.',
  faults: (count: number) => `${count} hal perlu diperbaiki sebelum terbit`,
  faulty: 'ada kekurangan',
  moreFaults: (count: number) => `dan ${count} lagi`,

  list: 'Bagian SOP',
  general: 'Judul, pelaksana, pertanyaan umum',
  unnamed: 'Langkah tanpa nama',
  addStep: 'Tambah langkah',
  removeStep: 'Hapus',
  up: 'Naik',
  down: 'Turun',
  keysHint: 'Alt+↑ dan Alt+↓ memindahkan langkah. Tujuan langkah di sekitarnya ikut berubah.',
  added: 'Langkah ditambahkan. Tujuan langkah di sekitarnya ikut berubah.',
  removed: (name: string) =>
    `${name || 'Langkah'} dihapus. Langkah sebelumnya kini menuju langkah sesudahnya.`,
  moved: (name: string, place: number) => `${name || 'Langkah'} kini langkah ${place}.`,

  source: 'Sumber',
  sourceHint: 'Nomor dan tanggal SOP kantor.',
  lanes: 'Kolom pelaksana',
  lanesHint: 'Urutan kolom mengikuti urutan dipilih.',
  short: 'Nama pendek',
  text: 'Bunyi SOP',
  with: 'Ikut serta',
  nobody: 'tidak ada',
  norm: 'Batas waktu',
  amount: 'Lama',
  amountWrong: 'Angka bulat 1 sampai 10.000.',
  noNorm: 'Tanpa batas',
  workingDays: 'Hari kerja',
  officeMinutes: 'Menit kerja',
  document: (place: number) => `Kelengkapan ${place}`,
  addDocument: 'Tambah kelengkapan',
  removeOf: (what: string) => `Hapus ${what}`,
  outcomes: 'Hasil langkah',
  outcome: (place: number) => `Hasil ${place}`,
  outcomeShort: 'Nama hasil',
  outcomeText: 'Bunyi hasil',
  addOutcome: 'Tambah hasil',
  choose: 'Yang dipilih',
  chooseOne: 'Satu hasil',
  chooseSome: 'Satu atau lebih',
  leadsTo: 'Menuju',
  outcomeLeadsTo: 'Menuju',
  asStep: 'Sama dengan langkah ini',
  toStep: (place: number, name: string) => `${place}. ${name || 'tanpa nama'}`,
  toClosing: (how: string) => `Ditutup: ${how}`,
  goneStep: 'Langkah yang sudah tidak ada',
  leadsToHint: 'Dipakai oleh hasil yang tidak menentukan tujuannya sendiri.',
  needs: 'Surat yang diperlukan',
  noLetter: 'Tidak perlu surat',
  orNote: 'atau cukup catatan',
  onTheSpot: 'Berlaku saat selesai di tempat',
  analysis: 'Langkah analisis: kategori dan perihal wajib diisi',
  meets: 'Memenuhi batas UU 25/2009',
  addDoubt: 'Tambah pertanyaan',
  doubt: (place: number) => `Pertanyaan ${place}`,

  compareTitle: 'Bandingkan versi',
  from: 'Dari',
  to: 'Ke',
  draftVersion: 'Draf',
  what: 'Yang berubah',
  wholeSop: 'Seluruh SOP',
  same: 'Tidak ada perbedaan.',
  kindAdded: 'ditambahkan',
  kindRemoved: 'dihapus',
  kindMoved: 'dipindahkan',

  moveTitle: 'Pindah ke versi lain',
  moveNow: (version: number) => `Pengaduan ini memakai versi ${version}.`,
  moveTo: 'Versi tujuan',
  moveNone: 'SOP ini hanya mempunyai satu versi.',
  moveKeeps:
    'Langkah yang sudah selesai tetap seperti dicatat. Langkah yang berjalan mendapat batas waktu menurut versi tujuan.',
  moveStep: 'Lanjut di langkah',
  moveStepWhy:
    'Langkah yang sedang berjalan tidak dapat diteruskan di versi tujuan. Pilih langkahnya.',
  moveNowhere: 'Versi tujuan tidak mempunyai langkah yang dapat meneruskan pengaduan ini.',
  moveReason: 'Alasan',
  moveDo: (version: number) => `Pindahkan ke versi ${version}`,
  moving: 'Memindahkan…',
  movedTo: (version: number) => `Pengaduan dipindahkan ke versi ${version}.`,
} as const

/** The clocks that a step may meet, with what the office owes by each. */
export const meetsWords: readonly { readonly id: ClockId; readonly name: string }[] = [
  { id: 'answer', name: 'Batas jawaban (Ps. 44(3))' },
  { id: 'decision', name: 'Batas keputusan (Ps. 50(1))' },
  { id: 'notification', name: 'Batas penyampaian keputusan (Ps. 50(2))' },
]

export function servesWords(serves: 'direct' | 'indirect'): string {
  return serves === 'direct' ? procedureWords.directKind : procedureWords.indirectKind
}

export function timeWords(norm: Norm | null): string {
  if (!norm) return '—'
  return `${norm.amount} ${norm.unit === 'working-days' ? 'hari kerja' : 'menit kerja'}`
}

/** `4. Surat tindak lanjut`, or `Ditutup: Selesai`. */
export function leadWords(
  leadsTo: LeadsTo,
  steps: readonly { readonly id: string; readonly short: string }[],
): string {
  if ('closes' in leadsTo) return procedureWords.toClosing(closingLabels[leadsTo.closes])
  const place = steps.findIndex(({ id }) => id === leadsTo.step)
  const step = steps[place]
  return step ? procedureWords.toStep(place + 1, step.short) : procedureWords.goneStep
}
