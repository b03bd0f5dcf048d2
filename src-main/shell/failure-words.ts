import type { Problem } from '../contract/problems.ts'
import { sentenceOf } from '../contract/sentences.ts'
import type { BackupFound } from '../contract/wire.ts'
import { formatMoment } from '../contract/words.ts'
import { cannotOpenWords } from '../contract/write-fault.ts'
import { instantIn } from './office-time.ts'

/** What the failure window says: why the work cannot go on, and what to do next. */
export interface FailureWords {
  readonly sentence: string
  readonly next: string
}

/** Every way in which a register does not open, or does not go on. */
export function failureWords(problem: Problem, found: BackupFound | null): FailureWords {
  switch (problem.problem) {
    case 'register-unavailable':
      return {
        sentence:
          'Register berhenti dan tidak dapat dijalankan lagi dengan sendirinya. Data yang sudah tersimpan tidak berubah.',
        next: 'Tutup program lain bila memori komputer penuh, lalu pilih Coba lagi. Bila tetap gagal, mulai ulang komputer.',
      }
    case 'register-damaged':
      if (problem.detail.endsWith('tidak ada')) return takenAwayWords(found)
      return {
        sentence: `Berkas register rusak${inWords(problem.detail)}. Berkas itu tidak diubah dan tidak dihapus.`,
        next: found
          ? `Pilih Coba lagi; bila tetap gagal, pulihkan cadangan utuh yang terbaru, ${nameOf(found)}.`
          : noBackupFound,
      }
    case 'register-in-use':
      return {
        sentence: sentenceOf(problem),
        next: 'Tutup Meja Aduan atau perintah meja yang sedang membukanya, juga di akun lain pada komputer ini, lalu pilih Coba lagi.',
      }
    case 'register-gone':
      return {
        sentence:
          'Folder register tidak dapat dijangkau lagi, misalnya karena USB dicabut atau folder dipindahkan. Yang belum tersimpan tidak tercatat, dan tetap ada di isian Anda.',
        next: 'Pasang kembali USB-nya, atau kembalikan folder itu ke tempatnya, lalu pilih Coba lagi. Yang sudah tercatat tetap ada di sana.',
      }
    case 'register-newer':
      return {
        sentence: 'Register ini dibuat oleh versi Meja Aduan yang lebih baru, dan tidak diubah.',
        next: 'Pasang Meja Aduan versi terbaru, lalu buka register ini kembali.',
      }
    case 'register-exists':
      return {
        sentence: 'Folder ini berisi register sungguhan, bukan register latihan.',
        next: 'Buka Meja Aduan tanpa mode latihan.',
      }
    case 'no-register':
      return {
        sentence:
          'Register tidak ditemukan lagi di foldernya. Register baru tidak dibuat dengan sendirinya.',
        next: 'Periksa apakah folder register dipindahkan atau USB-nya belum dipasang, lalu pilih Coba lagi.',
      }
    case 'cannot-write':
    case 'cannot-read':
      return cannotOpenWords(problem.detail)
    default:
      return { sentence: sentenceOf(problem), next: 'Pilih Coba lagi.' }
  }
}

const noBackupFound =
  'Tidak ditemukan cadangan utuh di folder register maupun di tempat cadangan yang terpasang. Pasang USB cadangan, lalu pilih Coba lagi.'

function takenAwayWords(found: BackupFound | null): FailureWords {
  const putBack = 'Bila dipindahkan, kembalikan berkas itu, lalu pilih Coba lagi.'
  return {
    sentence: 'Berkas register.db tidak ada lagi di folder register. Isi folder itu tidak diubah.',
    next: found
      ? `${putBack} Bila tidak ditemukan, pulihkan cadangan utuh yang terbaru, ${nameOf(found)}.`
      : `${putBack} ${noBackupFound}`,
  }
}

/** What a new register in the place of a missing one means, a paragraph each. */
export const beginWords: readonly string[] = [
  'Di folder ini pernah ada register, dan sekarang tidak ditemukan. Bila register itu masih ada di tempat lain, pilih Kembali dan kembalikan dahulu foldernya.',
  'Register baru kosong. Nomor pengaduan dan nomor surat mulai lagi dari awal, sehingga dapat sama dengan nomor di register lama.',
  'Bila hanya cadangannya yang ada, mulai register baru, lalu pulihkan cadangan itu di Pengaturan › Cadangan.',
]

/** What the register says itself is told; SQLite's own words would help nobody here. */
function inWords(detail: string): string {
  return /^(berkas|bukan) /.test(detail) ? ` (${detail})` : ''
}

export const lostPageWords: FailureWords = {
  sentence: 'Tampilan Meja Aduan tidak dapat dimuat. Data yang sudah tersimpan tidak berubah.',
  next: 'Tutup Meja Aduan, lalu jalankan kembali.',
}

/** What putting this backup in the register's place would do, a paragraph each. */
export function recoveryWords(found: BackupFound): string[] {
  const { complaints, letters } = found
  return [
    `Cadangan ${nameOf(found)} berisi ${complaints} pengaduan dan ${letters} surat.`,
    missingWords(found.missing),
    'Register yang rusak dipindahkan ke folder “replaced” di dalam folder register, tidak dihapus. Bila satu langkah gagal, tidak ada yang berubah.',
    'Pada register yang rusak tidak ada petugas yang dapat masuk, jadi pemulihan ini tidak meminta kata sandi. Pemulihan tercatat di riwayat, dan pengelola register perlu masuk dan memeriksanya.',
  ]
}

function missingWords(missing: BackupFound['missing']): string {
  if (!missing) return 'Yang dicatat sesudah cadangan itu tidak dapat diketahui.'
  const { complaints, letters, historyRows } = missing
  const parts = [
    ...(complaints.length > 0 ? [`${complaints.length} pengaduan (${spanOf(complaints)})`] : []),
    ...(letters.length > 0 ? [`${letters.length} nomor surat (${spanOf(letters)})`] : []),
  ]
  if (parts.length === 0)
    return historyRows === 0
      ? 'Tidak ada pencatatan sesudah cadangan itu.'
      : `Tidak ada pengaduan atau surat sesudahnya; ${historyRows} baris riwayat belum termasuk.`
  return `Yang belum termasuk: ${parts.join(' dan ')}. Catat kembali dari kertas; nomornya tidak diberikan lagi.`
}

function spanOf(names: readonly string[]): string {
  const [first, last] = [names[0] ?? '', names.at(-1) ?? '']
  return first === last ? first : `${first} sampai ${last}`
}

function nameOf({ place, madeAt }: BackupFound): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const moment = formatMoment(instantIn(zone, madeAt))
  const where = {
    backups: '',
    replaced: ', register yang digantikan pada pemulihan sebelumnya',
    second: ' di tempat cadangan kedua',
  }
  return `${moment}${where[place]}`
}
