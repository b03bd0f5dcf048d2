import type { Tried } from '../../src-main/contract/import-calls.ts'
import type { ImportField } from '../../src-main/contract/import-profile.ts'
import { formatNumber } from '../../src-main/contract/words.ts'

/** Pengaturan › Impor: an old register out of a spreadsheet. */
export const importWords = {
  tab: 'Impor',
  title: 'Impor register lama',
  keeperImports: 'Register lama diambil oleh pengelola register.',
  intro:
    'Register lama dari Excel, LibreOffice, atau ekspor LAPOR! (.xlsx, .xls, .ods, .csv). Isi berkas dicoba dahulu tanpa mengubah register. Yang sudah diambil dapat ditarik kembali sekaligus.',
  choose: 'Pilih berkas',
  drop: 'atau seret berkas ke sini.',
  reading: 'Membaca berkas…',
  unreadable: 'Berkas tidak dapat dibaca dari tempatnya. Salin ke komputer ini, lalu coba lagi.',

  batches: 'Impor sebelumnya',
  noBatches: 'Belum ada.',
  file: 'Berkas',
  takenAt: 'Diambil',
  by: 'Oleh',
  rows: 'Baris',
  taken: 'Diambil',
  refused: 'Ditolak',
  duplicates: 'Sudah ada',
  undo: 'Tarik kembali',
  undoOf: (file: string) => `Tarik kembali ${file}`,
  undoTitle: 'Tarik kembali impor ini?',
  undoMore: (count: number, file: string) =>
    `${formatNumber(count)} pengaduan dari ${file} dikeluarkan dari register beserta langkah dan batas waktunya.`,
  undoStays:
    'Yang tetap: riwayatnya, dan nomor-nomornya. Nomor itu tetap terpakai, ditandai tidak terpakai lagi, dan tidak diberikan kepada pengaduan baru.',
  undoUnless:
    'Bila salah satu pengaduan sudah dikerjakan sejak diambil, tidak ada yang ditarik dan nomornya disebutkan.',
  undoing: 'Menarik kembali…',
  undone: (count: number) => `${formatNumber(count)} pengaduan ditarik kembali.`,

  profiles: 'Susunan kolom tersimpan',
  discard: 'Buang',
  discardOf: (name: string) => `Buang susunan kolom ${name}`,
  discarded: (name: string) => `Susunan kolom ${name} dibuang.`,
  bringBack: 'Kembalikan',
  builtIn: 'bawaan',

  otherFile: 'Pilih berkas lain',
  sheet: 'Lembar',
  headerRow: 'Baris judul',
  rowNumber: (row: number) => `Baris ${row}`,
  notFound: 'Tidak ditemukan',
  profile: 'Susunan kolom',
  guess: 'Tebakan dari judul kolom',
  columns: 'Kolom berkas dan isian register',
  columnsHint: (columns: number) =>
    `Di bawah setiap judul pilih isian yang dimuat kolom itu; di bawahnya tampak baris-baris pertama. ${formatNumber(columns)} kolom: yang tidak tampak ada di kanan, geser tabelnya.`,
  fieldOf: (header: string) => `Isian untuk kolom ${header}`,
  alsoFieldOf: (header: string) => `Isian kedua untuk kolom ${header}`,
  notUsed: 'Tidak dipakai',
  untitled: '(tanpa judul)',
  repeated: 'Judul ini ada lebih dari sekali: bedakan dahulu di berkasnya.',
  joined: 'digabung',
  absent: (headers: string) => `Kolom susunan ini yang tidak ada di berkas ini: ${headers}.`,
  noRows: 'Lembar ini tidak berisi baris data.',
  channelForAll: 'Saluran untuk semua baris',
  keepNumbers: 'Pertahankan nomor lama berbentuk PGD-2024-00017 yang masih bebas',
  keepNumbersHint:
    'Pengaduan lain mendapat nomor baru. Nomor lamanya tetap tercatat di berkas dan dapat dicari.',
  missing: (fields: string) => `Belum ditentukan: ${fields}.`,
  saveProfile: 'Simpan susunan kolom',
  profileName: 'Nama susunan kolom',
  profileHint: 'Berkas berikutnya dengan judul kolom yang sama langsung dikenali.',
  profileSaved: (name: string) => `Susunan kolom ${name} disimpan.`,
  try: 'Coba dahulu',
  tryAgain: 'Coba lagi',
  trying: 'Mencoba setiap baris…',

  tried: ({ rows, taken, refused, duplicates }: Tried) =>
    `${formatNumber(rows)} baris dicoba: ${formatNumber(taken)} dapat diambil, ${formatNumber(refused)} ditolak, ${formatNumber(duplicates)} sudah ada. Register belum berubah.`,
  result: 'Hasil percobaan',
  meanings: 'Arti isi kolom',
  unknownCount: (count: number) => `${formatNumber(count)} belum dikenal`,
  good: 'Dapat diambil',
  goodShown: (shown: number, all: number) =>
    shown < all
      ? `${formatNumber(shown)} baris pertama dari ${formatNumber(all)}, sebagaimana akan dicatat.`
      : 'Sebagaimana akan dicatat.',
  newNumber: 'nomor baru',
  hidden: 'tidak ditampilkan',
  stillOpen: 'masih terbuka',
  noneRefused: 'Tidak ada baris yang ditolak.',
  noneDuplicate: 'Tidak ada baris yang sudah ada.',
  noMeanings: 'Tidak ada kolom yang isinya perlu diartikan.',
  row: 'Baris lembar',
  field: 'Isian',
  fault: 'Kesalahan',
  written: 'Tertulis',
  because: 'Sama karena',
  of: 'Dengan',
  ofRow: (row: number) => `baris ${row} di berkas ini`,
  conflict: 'Menyangkut petugas yang mengimpor (Ps. 45).',
  meaningsHint:
    'Bagaimana isi kolom dibaca. Pilih arti untuk yang belum dikenal, atau ubah yang keliru, lalu coba lagi.',
  text: 'Isi di berkas',
  inRows: 'Baris',
  readAs: 'Dibaca sebagai',
  readAsOf: (text: string) => `${text} dibaca sebagai`,
  emptyCell: '(kosong)',
  saysNothing: 'Tidak diisi',
  unknown: 'belum dikenal',
  stale: 'Arti atau kolom diubah. Coba lagi sebelum mengambil.',
  backToColumns: 'Kembali ke kolom',
  saveList: 'Simpan daftar yang tidak diambil',
  saved: (name: string) => `Disimpan sebagai ${name}.`,
  take: (count: number) => `Ambil ${formatNumber(count)} pengaduan`,
  nothingToTake: 'Tidak ada baris yang dapat diambil.',
  taking: 'Mengambil pengaduan…',
  takingNote:
    'Semua diambil sekaligus atau tidak sama sekali. Selama itu layar lain menunggu; pada 100.000 baris dapat berlangsung beberapa menit.',

  done: (count: number, file: string) => `${formatNumber(count)} pengaduan diambil dari ${file}.`,
  left: (count: number) => `${formatNumber(count)} baris tidak diambil.`,
  openRegister: 'Buka register',
  another: 'Impor berkas lain',
} as const

/** What each field of an old register is called. */
export const importFieldNames: Record<ImportField, string> = {
  number: 'Nomor lama',
  receivedAt: 'Tanggal diterima',
  receivedTime: 'Jam diterima',
  channel: 'Saluran',
  'complainant.name': 'Nama pelapor',
  'complainant.address': 'Alamat pelapor',
  'complainant.phone': 'Telepon pelapor',
  'complainant.email': 'Email pelapor',
  'complainant.nationalId': 'NIK pelapor',
  'complainant.representedBy': 'Kuasa pelapor',
  anonymous: 'Tanpa identitas',
  confidential: 'Rahasiakan identitas',
  category: 'Kategori',
  classification: 'Klasifikasi',
  subject: 'Perihal',
  narrative: 'Uraian',
  requestedRemedy: 'Permintaan penyelesaian',
  place: 'Tempat kejadian',
  serviceDate: 'Tanggal layanan',
  division: 'Bidang',
  officerComplainedOf: 'Terlapor',
  referredBy: 'Dirujuk oleh',
  'incomingLetter.number': 'Nomor surat masuk',
  'incomingLetter.date': 'Tanggal surat masuk',
  'incomingLetter.agendaNumber': 'Nomor agenda',
  laporTrackingId: 'Nomor LAPOR!',
  status: 'Status',
  closedAt: 'Tanggal selesai',
  closedAs: 'Cara ditutup',
  note: 'Keterangan',
}

/** What is missing, by the field it would be in. */
export const missingNames = {
  receivedAt: 'Tanggal diterima',
  channel: 'Saluran',
  narrative: 'Uraian atau Perihal',
} as const

export const becauseWords = {
  'same-number': 'Nomor sama',
  'same-lapor-id': 'Nomor LAPOR! sama',
  'same-complaint': 'Pelapor, perihal, dan tanggal sama',
} as const

/** A profile by its name; the built-in ones are named by their files. */
export function profileName(name: string): string {
  return name === 'lapor' ? 'LAPOR!' : name
}
