import type { ClockId } from '../../src-main/contract/clock-id.ts'
import type { LeadsTo, Norm, ProcedureStep } from '../../src-main/contract/procedure.ts'
import { closingLabels } from '../../src-main/contract/labels.ts'

/** A case: its clocks, its procedure, its contents and its history. */
export const caseWords = {
  clocks: 'Batas waktu',
  sopStep: 'SOP',
  why: 'Mengapa tanggal ini?',
  whyOf: (name: string) => `Mengapa tanggal ini? ${name}`,
  whyDate: 'Tanggal',
  whyCounted: 'Dihitung',
  whyMinutes: 'menit kerja',
  whyReason: 'Keterangan',
  whyFrom: 'Dihitung sejak',
  whyBasis: 'Dasar',
  whySpan: 'Lama',
  whyDue: 'Jatuh tempo',
  met: (when: string) => `dipenuhi ${when}`,
  metLate: (when: string) => `dipenuhi terlambat, ${when}`,
  noClocks: 'Tidak ada batas waktu yang sedang berjalan.',

  procedure: 'Langkah SOP',
  number: 'No',
  step: 'Kegiatan',
  performer: 'Pelaksana',
  norm: 'Waktu',
  state: 'Keadaan',
  noNorm: 'tanpa batas',
  notReached: 'belum dimulai',
  skipped: 'tidak dilalui',
  inProgress: 'berjalan',
  finished: (when: string) => `selesai ${when}`,
  finishedLate: 'terlambat',
  finishedInTime: 'tepat waktu',
  doneBy: 'Dikerjakan',
  recordedBy: 'dicatat',
  outcome: 'Hasil',
  note: 'Catatan',
  noteHint: 'Menjadi usulan isi surat tindak lanjut; catatan telaah didahulukan.',
  documents: 'Kelengkapan',
  allDocuments: 'Semua ada',
  output: 'Output',
  sopText: 'Bunyi SOP',
  startedOn: 'Mulai',
  outcomes: 'Hasil langkah',
  chooseOutcomes: 'Pilih hasil langkah lebih dahulu.',
  finish: 'Selesaikan langkah',
  when: 'Selesai tanggal',
  time: 'Pukul',
  by: 'Dikerjakan oleh',
  byPerformer: (performer: string) => `${performer} (pelaksana)`,
  notYours: 'Peran Anda tidak mencatat langkah ini.',
  needsLetter: (letter: string) => `Perlu ${letter.toLowerCase()} yang sudah terbit`,
  orNote: 'atau catatan cara pemberitahuannya',
  makeLetter: 'Buat surat',
  openDoubts: 'Pertanyaan terbuka tentang langkah ini',
  hasDoubts: 'ada pertanyaan terbuka',
  answerDoubt: 'Jawab di Pengaturan › SOP',
  earlierVersion: 'dari versi SOP sebelumnya',
  correctFirst: 'Lengkapi isi pengaduan',
  recording: 'Mencatat langkah…',
  recorded: 'Langkah dicatat.',
  closedAs: (how: string, when: string) => `Ditutup: ${how}, ${when}`,
  late: 'Langkah terlambat',
  settle: 'Selesai di tempat',
  receipt: 'Cetak tanda terima',

  tabs: 'Isi berkas',
  contents: 'Isi',
  letters: 'Surat',
  attachments: 'Lampiran',
  history: 'Riwayat',
  correct: 'Perbaiki',
  correctTitle: 'Perbaiki pengaduan',
  nothingChanged: 'Belum ada yang diubah.',
  corrected: 'Perbaikan disimpan.',
  missing: 'Masih diminta UU 25/2009 Ps. 42(3)',
  received: 'Diterima',
  recorded2: 'Dicatat',
  oldNumber: 'Nomor lama',
  newLetter: 'Buat surat',
  otherLetters: 'Surat lain',
  noLetters: 'Belum ada surat untuk pengaduan ini.',
  notFound: 'Pengaduan ini tidak ditemukan.',
  toRegister: 'Ke register',
} as const

/** `10 hari kerja`, `120 menit kerja`. */
export function normWords(norm: Norm | null): string {
  if (!norm) return caseWords.noNorm
  return norm.unit === 'working-days' ? `${norm.amount} hari kerja` : `${norm.amount} menit kerja`
}

/** Where an outcome leads: `Telaah, 5 hari kerja`, or how it closes. */
export function leadsToWords(leadsTo: LeadsTo, steps: readonly ProcedureStep[]): string {
  if ('closes' in leadsTo) return `ditutup: ${closingLabels[leadsTo.closes].toLowerCase()}`
  const next = steps.find(({ id }) => id === leadsTo.step)
  if (!next) return leadsTo.step
  return next.norm ? `${next.short}, ${normWords(next.norm)}` : next.short
}

export const clockShort: Record<ClockId, string> = {
  answer: 'Jawaban',
  completion: 'Pelapor melengkapi',
  decision: 'Keputusan',
  notification: 'Penyampaian',
}
