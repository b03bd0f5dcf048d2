import type { HealthLevel, HealthLine } from '../../src-main/contract/backup-health.ts'
import type {
  BackupLine,
  BackupPlace,
  BackupState,
  BackupTrouble,
} from '../../src-main/contract/keeping-calls.ts'
import { shortestPassphrase } from '../../src-main/contract/keeping-calls.ts'
import { formatMoment } from '../../src-main/contract/words.ts'
import { agoWords, recentWords } from './dates.ts'

/** Backups by themselves, the second place, the passphrase, the drill, the list and the way back. */
export const backupWords = {
  title: 'Cadangan',
  levels: { done: 'Aman', soon: 'Perlu perhatian', late: 'Tidak aman' } satisfies Record<
    HealthLevel,
    string
  >,
  now: 'Cadangkan sekarang',
  making: 'Membuat cadangan…',
  made: (name: string) => `Cadangan dibuat dan terbukti utuh: ${name}.`,
  toFile: 'Simpan ke berkas lain',
  place: 'Pilih tempat',
  changePlace: 'Ganti tempat',
  keeperChooses: 'Pengelola register memilihnya di Pengaturan › Cadangan.',
  toSettings: 'Buka Pengaturan › Cadangan',
  byItself:
    'Dibuat sendiri setiap hari kerja, saat Meja Aduan ditutup, dan sebelum pembaruan; disimpan di komputer ini dan di tempat kedua. Disimpan 7 harian, 8 mingguan, 24 bulanan.',
  placeNamed: (name: string) => `Tempat kedua: ${name}`,
  practice: 'Register latihan hanya dicadangkan di komputer ini, dan hanya bila diminta.',
  placeNone: 'Tempat kedua belum dipilih. Pilih USB atau folder di luar komputer ini.',

  drill: 'Latihan pemulihan',
  drillMore:
    'Setiap minggu cadangan terbaru dipulihkan ke folder sementara, diperiksa, dihitung, lalu dibuang. Register tidak berubah.',
  drillNow: 'Latih sekarang',
  drilling: 'Memulihkan dan memeriksa cadangan…',
  drillDone: 'Cadangan terbaru dapat dipulihkan.',
  noBackup: 'Belum ada cadangan yang dapat dilatih.',

  passphrase: 'Kunci cadangan',
  passphraseOn: 'Salinan yang keluar dari komputer ini dikunci dengan frasa sandi.',
  passphraseOff:
    'Salinan yang keluar dari komputer ini belum dikunci: siapa pun yang menemukan USB-nya dapat membaca data pelapor.',
  setPassphrase: 'Pasang frasa sandi',
  changePassphrase: 'Ganti frasa sandi',
  takeOff: 'Lepas kunci',
  takeOffTitle: 'Lepas kunci cadangan?',
  takeOffMore:
    'Salinan berikutnya tidak dikunci. Salinan yang sudah ada tetap terkunci dengan frasa sandi lama.',
  passphraseTitle: 'Frasa sandi cadangan',
  passphraseMore:
    'Beberapa kata yang hanya diketahui kantor, misalnya empat kata acak. Cadangan tetap dibuat sendiri tanpa menanyakannya; frasa ini diminta saat memulihkan.',
  passphraseWarn:
    'Tanpa frasa ini cadangan yang terkunci tidak dapat dibuka oleh siapa pun, juga tidak oleh pembuat Meja Aduan. Tulis di kertas, masukkan ke amplop tersegel, simpan di brankas, jangan bersama USB-nya.',
  passphraseField: 'Frasa sandi',
  passphraseHint: `Sedikitnya ${shortestPassphrase} huruf.`,
  again: 'Ketik sekali lagi',
  differs: 'Kedua isian tidak sama.',
  tooShort: `Frasa sandi sedikitnya ${shortestPassphrase} huruf.`,
  keptIt: 'Frasa sandi sudah ditulis dan disimpan terpisah dari USB',
  keepItFirst: 'Nyatakan dahulu bahwa frasa sandi sudah disimpan.',
  passphraseSet:
    'Kunci cadangan dipasang. Salinan di tempat kedua dikunci pada cadangan berikutnya.',
  passphraseGone: 'Kunci cadangan dilepas.',

  list: 'Daftar cadangan',
  listEmpty: 'Belum ada cadangan.',
  at: 'Dibuat',
  size: 'Ukuran',
  where: 'Tempat',
  holds: 'Isi',
  proof: 'Keadaan',
  head: 'Kepala riwayat',
  act: 'Tindakan',
  places: { here: 'komputer ini', second: 'tempat kedua' } satisfies Record<BackupPlace, string>,
  proved: 'utuh',
  unproved: 'ada temuan',
  sealed: 'terkunci',
  beforeMigration: 'sebelum pembaruan',
  holdsCount: (complaints: string) => `${complaints} pengaduan`,

  restore: 'Pulihkan',
  restoreFile: 'Pulihkan dari berkas lain',
  restoreOf: (at: string) => `Pulihkan cadangan ${at}`,
  restoreTitle: 'Pulihkan register dari cadangan?',
  previewOf: (office: string) => `Cadangan register ${office || 'tanpa nama kantor'}`,
  foreign:
    'Ini cadangan register lain, bukan register di komputer ini. Seluruh isi register sekarang akan diganti.',
  unprovedMore:
    'Pemeriksaan saat cadangan ini dibuat menemukan kerusakan; pemulihan dapat ditolak.',
  nothingMissing: 'Tidak ada yang hilang: tidak ada yang dicatat sesudah cadangan ini.',
  missing: (complaints: number, letters: number) =>
    `Sesudah cadangan ini tercatat ${complaints} pengaduan dan ${letters} surat yang tidak lagi ada di register:`,
  missingRows: (rows: number) =>
    `Sesudah cadangan ini tercatat ${rows} baris riwayat (perubahan) yang tidak lagi ada di register.`,
  andMore: (count: number) => `dan ${count} lagi`,
  numbersStay:
    'Nomornya tidak dipakai ulang. Register yang sekarang tetap disimpan dan pemulihan dapat dibatalkan.',

  closing: 'Membuat cadangan…',
  closingMore: 'Meja Aduan menutup sendiri setelah selesai.',
  leave: 'Tutup tanpa menunggu',
  leaveMore: 'Bila ditinggalkan, cadangan dibuat pada pembukaan berikutnya. Data tetap tersimpan.',
} as const

const troubleWords: Record<BackupTrouble, string> = {
  gone: 'tidak terpasang',
  full: 'penuh',
  'read-only': 'tidak dapat ditulisi',
  failed: 'gagal ditulis',
  'no-room': 'tidak cukup ruang',
  tight: 'hampir penuh',
}

/** More numbers than this are counted, not named. */
const mostNamed = 60

export function namesWords(names: readonly string[]): string {
  const more = names.length - mostNamed
  return `${names.slice(0, mostNamed).join(', ')}${more > 0 ? `, ${backupWords.andMore(more)}` : ''}.`
}

/** One line of the state: what, and since when. */
export function healthWords(
  { of, why }: HealthLine,
  state: BackupState,
  place: string | null,
): string {
  const { here, second, drill } = state
  switch (of) {
    case 'here':
      return keptWords('Komputer ini', here, why)
    case 'second':
      return why === 'none'
        ? 'Belum ada tempat kedua'
        : keptWords(place ?? 'Tempat kedua', second ?? { at: null, trouble: null }, why)
    case 'sealed':
      return why === 'good' ? 'Tempat kedua dikunci frasa sandi' : 'Tempat kedua belum dikunci'
    case 'drill':
      if (!drill) return 'Latihan pemulihan: belum pernah'
      return why === 'trouble'
        ? `Latihan pemulihan gagal (${recentWords(drill.at)})`
        : `Latihan pemulihan: ${agoWords(drill.at)}`
  }
}

function keptWords(
  name: string,
  { at, trouble }: BackupState['here'],
  why: HealthLine['why'],
): string {
  const age = at === null ? 'belum ada cadangan' : `lengkap sampai ${recentWords(at)}`
  return why === 'trouble' || (trouble && why !== 'good')
    ? `${name} ${troubleWords[trouble ?? 'failed']}; ${age}`
    : `${name}: ${age}`
}

/** What is wrong and what helps, in a sentence or two; null where nothing has to be done. */
export function adviceWords({ of, level, why }: HealthLine, state: BackupState): string | null {
  if (level === 'done') return null
  switch (of) {
    case 'here':
      return why === 'trouble'
        ? hereAdvice(state.here.trouble)
        : 'Komputer ini belum mempunyai cadangan terbaru.'
    case 'second':
      return secondAdvice(why, state.second?.trouble ?? null)
    case 'sealed':
      return 'Salinan di tempat kedua dapat dibaca siapa pun yang menemukannya. Pasang frasa sandi.'
    case 'drill':
      return why === 'trouble'
        ? `Cadangan ${state.drill ? formatMoment(state.drill.madeAt) : ''} tidak dapat dipulihkan (${state.drill?.trouble ?? ''}). Buat cadangan baru sekarang; bila gagal lagi, ganti USB atau folder tempat kedua.`
        : 'Cadangan terbaru belum dilatih pulih.'
  }
}

function hereAdvice(trouble: BackupTrouble | null): string {
  if (trouble === 'tight')
    return 'Disk komputer ini hampir penuh: cadangan lama dihapus lebih awal dari aturan. Kosongkan ruang disk.'
  if (trouble === 'no-room')
    return 'Disk komputer ini hampir penuh. Cadangan tidak dibuat supaya sisa ruangnya cukup untuk register. Kosongkan ruang disk, lalu cadangkan lagi.'
  return 'Cadangan di komputer ini gagal dibuat. Kosongkan ruang disk, lalu cadangkan lagi.'
}

function secondAdvice(why: HealthLine['why'], trouble: BackupTrouble | null): string {
  if (why === 'none')
    return 'Bila komputer ini rusak atau dicuri, cadangannya ikut hilang. Pilih USB atau folder lain.'
  if (trouble === 'full') return 'Tempat kedua penuh. Kosongkan atau ganti, lalu cadangkan lagi.'
  if (trouble === 'read-only')
    return 'Tempat kedua tidak dapat ditulisi. Buka kuncinya atau ganti, lalu cadangkan lagi.'
  if (trouble === 'failed') return 'Menulis ke tempat kedua gagal. Ganti USB atau foldernya.'
  return 'Pasang USB-nya: cadangan disalin sendiri. Atau pilih tempat lain.'
}

/** `12,4 MB` */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return megabytes < 10
    ? `${megabytes.toFixed(1).replace('.', ',')} MB`
    : `${Math.round(megabytes)} MB`
}

export function proofWords({ proved, sealed, kind }: BackupLine): string {
  return [
    proved ? backupWords.proved : backupWords.unproved,
    ...(sealed ? [backupWords.sealed] : []),
    ...(kind === 'before-migration' ? [backupWords.beforeMigration] : []),
  ].join(', ')
}
