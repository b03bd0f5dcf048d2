import type { CalendarMoves, DeadlineMove } from '../../src-main/contract/calendar.ts'
import type { WeekHours } from '../../src-main/contract/office.ts'
import type { Instant } from '../../src-main/contract/values.ts'
import { formatDate, formatMoment, formatNumber, shownDate } from '../../src-main/contract/words.ts'

/** Holidays, office hours, and what a change of them moves. */
export const calendarWords = {
  year: 'Tahun',
  source: 'Sumber (nomor SKB)',
  sourceHint: 'Kosongkan selama SKB belum terbit: tenggat di tahun itu ditandai sementara.',
  sourceIs: (source: string) => `Sumber: ${source}`,
  date: 'Tanggal',
  weekday: 'Hari',
  kind: 'Jenis',
  name: 'Nama',
  ofRow: (what: string, row: number) => `${what}, baris ${row}`,
  remove: 'Hapus',
  removeRow: (name: string) => `Hapus ${name}`,
  nameless: (row: number) => `baris ${row}`,
  add: 'Tambah hari',
  fixedDates: 'Mulai dari tanggal tetap',
  import: 'Impor dari berkas',
  importHint:
    'Berkas JSON, atau CSV dengan kolom tanggal; jenis; nama. Isinya ditampilkan dahulu, belum disimpan.',
  imported: (count: number, file: string) =>
    `${count} hari dibaca dari ${file}. Periksa dan simpan agar berlaku.`,
  notImported: (file: string) => `Berkas ${file} tidak dapat dipakai. Tidak ada yang berubah.`,
  line: (line: number) => `Baris ${line}:`,
  tooLarge: 'Berkas terlalu besar untuk satu tahun hari libur.',
  none: (year: number) =>
    `Hari libur tahun ${year} belum ada di register. Tenggat di tahun itu hanya melewati akhir pekan.`,
  provisional: (year: number) => `Tenggat sementara: SKB ${year} belum dimasukkan`,
  provisionalMore:
    'Tanggal di bawah ini sudah dilewati, tetapi setiap tenggat yang masuk ke tahun ini ditandai sementara sampai nomor SKB diisi.',
  nextYear: (year: number) =>
    `SKB tahun ${year} belum dimasukkan. Biasanya SKB tahun depan terbit sebelum akhir tahun.`,
  openYear: (year: number) => `Buka tahun ${year}`,
  unsaved: 'Ada perubahan yang belum disimpan.',
  discard: 'Buang perubahan',
  check: 'Periksa dan simpan',
  checking: 'Menghitung tenggat…',
  saving: 'Menyimpan tenggat…',
  progress: (done: number, total: number) => `${formatNumber(done)} dari ${formatNumber(total)}`,
  faulty: 'Ada isian yang perlu diperbaiki. Tidak ada yang berubah.',

  saveHolidays: (year: number) => `Simpan hari libur ${year}?`,
  saveHours: 'Simpan jam kerja?',
  noMoves: 'Tidak ada tenggat pengaduan terbuka yang berubah.',
  moves: (count: number) =>
    `${formatNumber(count)} tenggat pengaduan terbuka berubah. Setiap perubahan dicatat di riwayat berkasnya.`,
  movesList: 'Tenggat yang berubah',
  number: 'Nomor',
  step: 'Langkah',
  old: 'Tenggat lama',
  new: 'Tenggat baru',
  classification: 'Batas klasifikasi',
  saved: ({ moves }: CalendarMoves) =>
    moves.length === 0
      ? 'Disimpan. Tidak ada tenggat yang berubah.'
      : `Disimpan. ${formatNumber(moves.length)} tenggat berubah.`,

  ordinaryWeek: 'Jam kerja biasa',
  hoursNote: 'Dipakai untuk menghitung batas waktu dalam menit kerja dan akhir hari kerja.',
  opens: 'Buka',
  breakFrom: 'Istirahat dari',
  breakTo: 'sampai',
  closes: 'Tutup',
  closed: 'tutup',
  periods: 'Jam lain pada masa tertentu',
  periodsNote: 'Pada tanggal-tanggal ini jam di bawah menggantikan jam kerja biasa.',
  noPeriods: 'Belum ada.',
  addRamadan: 'Tambah jam Ramadan',
  ramadan: 'Jam Ramadan',
  ramadanNote: 'Jam awal menurut Surat Edaran Wali Kota; ubah bila edaran tahun ini berbeda.',
  periodName: 'Nama',
  from: 'Dari',
  to: 'Sampai',
  periodOf: (name: string) => `Masa: ${name}`,
  wrongDay: (day: string) => `Jam ${day} tidak berurutan: buka, istirahat dari, sampai, tutup.`,
  wrongWeek: 'Sedikitnya satu hari harus buka.',
} as const

/** The five holidays that lie on the same date every year, whatever the decree says. */
export const fixedDates = [
  ['01-01', (year: number) => `Tahun Baru ${year} Masehi`],
  ['05-01', () => 'Hari Buruh Internasional'],
  ['06-01', () => 'Hari Lahir Pancasila'],
  ['08-17', () => 'Proklamasi Kemerdekaan'],
  ['12-25', () => 'Kelahiran Yesus Kristus'],
] as const

const shortDay = { opens: '08:00', closes: '15:00', break: { from: '12:00', to: '12:30' } }

/** Surat Edaran of the Wali Kota Malang for Ramadan, a week of 32.5 hours (Perpres 21/2023). */
export const ramadanWeek: WeekHours = {
  monday: shortDay,
  tuesday: shortDay,
  wednesday: shortDay,
  thursday: shortDay,
  friday: { opens: '07:30', closes: '15:00', break: { from: '11:30', to: '12:30' } },
  saturday: null,
  sunday: null,
}

/** The two due dates of a move; with their times where only these differ. */
export function moveWords({ old, new: moved }: DeadlineMove): readonly [string, string] {
  const told = shownDate(old) === shownDate(moved) ? formatMoment : dateOf
  return [told(old), told(moved)]
}

function dateOf(instant: Instant): string {
  return formatDate(shownDate(instant))
}
