import type { Finding } from '../../src-main/contract/keeping.ts'
import type { WeekHours } from '../../src-main/contract/office.ts'

/** Settings, officers, holidays, backup and check. */
export const settingsWords = {
  title: 'Pengaturan',
  parts: 'Bagian pengaturan',
  office: 'Kantor',
  letters: 'Surat',
  hours: 'Jam kerja',
  officers: 'Petugas',
  holidays: 'Hari libur',
  keeping: 'Cadangan',
  keeperOnly: 'Hanya pengelola register yang dapat mengubah bagian ini.',
  unsaved: 'Ada perubahan yang belum disimpan.',
  saved: 'Pengaturan disimpan.',
  reload: 'Buang perubahan dan muat ulang',
  givenUp: 'Perubahan pengaturan dibuang.',
  changedElsewhere:
    'Bagian yang sama sudah diubah dan disimpan di tempat lain sejak perubahan di sini dimulai.',
  keepMine: 'Pakai perubahan di sini',
  saveAgain:
    'Bagian lain dari pengaturan sudah diubah di tempat lain dan tetap dipakai. Simpan sekali lagi.',

  name: 'Nama kantor',
  shortName: 'Nama pendek',
  place: 'Tempat (untuk tanggal surat)',
  address: 'Alamat',
  phone: 'Telepon',
  email: 'Email',
  web: 'Laman',
  timeZone: 'Zona waktu',
  divisions: 'Bidang',
  divisionName: 'Nama bidang',
  addDivision: 'Tambah bidang',
  remove: (name: string) => `Hapus ${name}`,

  firstPassword: 'Kata sandi pertama',
  firstPasswordHint:
    'Sedikitnya 8 huruf atau angka. Beritahukan kepada petugas; ia menggantinya setelah masuk.',
  newPassword: 'Kata sandi baru',
  newPasswordHint: 'Isi hanya bila petugas lupa kata sandinya. Sedikitnya 8 huruf atau angka.',
  officerName: 'Nama',
  officerRole: 'Peran',
  addOfficer: 'Tambah petugas',
  editOfficer: 'Ubah',
  editOf: (name: string) => `Ubah ${name}`,
  active: 'Masih bertugas',
  officerSaved: 'Petugas disimpan.',

  backup: 'Buat cadangan',
  backupMore:
    'Satu berkas berisi seluruh data, surat, dan riwayat. Diperiksa langsung setelah dibuat.',
  backingUp: 'Membuat dan memeriksa cadangan…',
  backupDone: (name: string) => `Cadangan ${name} dibuat dan terbukti utuh.`,
  findings: 'Temuan',
  restore: 'Pulihkan dari cadangan',
  restoreMore: 'Register yang sekarang disimpan dahulu, lalu diganti isi cadangan.',
  restoreTitle: 'Pulihkan register dari cadangan?',
  restoreWarn:
    'Pengaduan dan surat yang dicatat sesudah cadangan itu tidak ada lagi di register; nomornya disebutkan dan tidak dipakai ulang. Register yang sekarang tetap disimpan.',
  restoring: 'Memulihkan register…',
  restored: 'Register dipulihkan.',
  lost: (count: number) =>
    `${count} nomor yang diberikan sesudah cadangan dan perlu dimasukkan lagi:`,
  kept: (where: string) => `Register sebelumnya disimpan di ${where}.`,
  counts: (complaints: string, letters: string, rows: string) =>
    `${complaints} pengaduan, ${letters} surat, ${rows} baris riwayat`,
  lastBackup: (when: string) => `Cadangan terakhir: ${when}.`,
  never: 'Belum pernah dibuat cadangan dari komputer ini.',
} as const

export const findingWords: Record<Finding['finding'], string> = {
  'database-damaged': 'Basis data rusak',
  'foreign-key-broken': 'Hubungan antardata terputus',
  'history-broken': 'Rantai riwayat terputus',
  'head-differs': 'Ujung riwayat tidak cocok',
  'letter-damaged': 'Surat berubah sejak disimpan',
  'recap-damaged': 'Rekap berubah sejak diterbitkan',
  'attachment-damaged': 'Lampiran berubah sejak disimpan',
  'number-gap': 'Nomor terlewat',
  'number-lost': 'Nomor hilang setelah pemulihan',
  'row-differs': 'Data tidak sesuai dengan riwayat',
  'seal-broken': 'Isi baris berubah di luar aplikasi',
  'search-differs': 'Indeks pencarian tidak sesuai dengan data',
  'shape-differs': 'Susunan basis data berubah di luar aplikasi',
  'numbers-damaged': 'Berkas nomor di samping register rusak',
}

export const weekdays: readonly (readonly [keyof WeekHours, string])[] = [
  ['monday', 'Senin'],
  ['tuesday', 'Selasa'],
  ['wednesday', 'Rabu'],
  ['thursday', 'Kamis'],
  ['friday', 'Jumat'],
  ['saturday', 'Sabtu'],
  ['sunday', 'Minggu'],
]
