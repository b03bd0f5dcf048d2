import type { Channel } from '../../src-main/contract/complaint.ts'
import type {
  Classification,
  Category,
  PossibleDuplicate,
} from '../../src-main/contract/complaint.ts'

/** The intake form, and what comes after it. */
export const intakeWords = {
  title: 'Pengaduan baru',
  channel: 'Saluran',
  receivedDate: 'Diterima tanggal',
  receivedTime: 'Pukul',
  complainant: 'Pelapor',
  complaint: 'Pengaduan',
  name: 'Nama',
  phone: 'Telepon',
  address: 'Alamat',
  kelurahan: 'Kelurahan',
  confidential: 'Rahasiakan identitas',
  anonymous: 'Tanpa identitas',
  subject: 'Perihal',
  narrative: 'Uraian',
  remedy: 'Permintaan penyelesaian',
  category: 'Kategori',
  division: 'Bidang',
  noDivision: 'Belum ditentukan',
  more: 'Lainnya: identitas lain, klasifikasi, tempat, tanggal layanan, terlapor, surat masuk, LAPOR!',
  moreOfLetter: 'Lainnya: identitas lain, klasifikasi, tempat, tanggal layanan, terlapor, LAPOR!',
  email: 'Email',
  nationalId: 'NIK',
  representedBy: 'Kuasa pelapor',
  classification: 'Klasifikasi',
  noClassification: 'Belum diklasifikasi',
  place: 'Tempat kejadian',
  serviceDate: 'Tanggal layanan',
  officerComplainedOf: 'Terlapor',
  referredBy: 'Dirujuk oleh',
  letterNumber: 'Nomor surat masuk',
  letterDate: 'Tanggal surat masuk',
  letterAgenda: 'Nomor agenda',
  lapor: 'Nomor LAPOR!',
  followForm: 'Nomor seperti formulir kertas',
  save: 'Simpan',
  settle: 'Selesai di tempat',
  discard: 'Buang draf',
  discarded: 'Draf dibuang.',
  saving: 'Menyimpan pengaduan…',
  draftBeingSaved: 'menyimpan draf…',
  draftSaved: (time: string) => `draf tersimpan ${time}`,
  draftUnsaved: 'draf belum tersimpan, isian tetap ada di layar',

  duplicates: 'Mungkin sama',
  noDuplicates: 'Belum ada pengaduan yang mirip.',
  link: 'Tautkan',
  linkTo: (number: string) => `Tautkan sebagai berulang dari ${number}`,
  linkFirst: 'Tautkan sebagai berulang, atau lepaskan',
  linked: (number: string) => `Berulang dari ${number}`,
  linkedWill: 'Tautan dicatat saat pengaduan disimpan.',
  unlink: 'Lepaskan',
  unlinkFrom: (number: string) => `Lepaskan tautan ke ${number}`,
  persons: 'Pelapor terdahulu',
  usePerson: 'Pakai',
  fillFrom: (name: string) => `Pakai nama, telepon, dan alamat ${name}`,
  useFirstPerson: 'Isi dengan pelapor terdahulu yang paling atas',
  personUsed: (name: string) => `Isian pelapor diambil dari pengaduan ${name} sebelumnya.`,
  lastComplained: (when: string) => `mengadu ${when}`,
  chooseCategory: (name: string) => `Kategori: ${name}`,
  doubts: {
    'not-16-digits': 'NIK biasanya 16 angka.',
    'birth-date': 'Tanggal lahir dalam NIK ini tidak ada.',
    serial: 'NIK tidak berakhir dengan 0000.',
    'not-digits': 'Bukan nomor telepon saja.',
    'no-area-code': 'Tanpa kode wilayah (0341).',
    length: 'Jumlah angkanya tidak biasa.',
  },
  serviceLongAgo: (days: number) =>
    `${days} hari sebelum diterima; pengaduan disampaikan paling lambat 30 hari sejak layanan (UU 25/2009 Ps. 42(2)). Tetap diterima dan ditanggapi (Ps. 48(2)).`,
  because: {
    'same-national-id': 'NIK sama',
    'same-phone': 'telepon sama',
    'same-name': 'nama sama',
    'same-object': 'objek sama',
    'similar-text': 'isi mirip',
  } satisfies Record<PossibleDuplicate['because'][number], string>,

  foresee: 'Yang akan terjadi',
  procedure: (direct: boolean, steps: number) =>
    `SOP ${direct ? 'langsung' : 'tidak langsung'}, ${steps} langkah`,
  foreseeUnknown: 'Isi tanggal dan jam diterima untuk melihat batas waktu.',

  drafts: 'Draf tersimpan',
  resume: 'Lanjutkan',
  untitledDraft: 'Tanpa perihal',

  settleTitle: 'Selesai di tempat',
  settleMore: 'Semua langkah SOP langsung dicatat selesai sekarang.',
  answerGiven: 'Jawaban yang diberikan',
  settleOutcomes: 'Layanan yang diterima pelapor',

  savedTitle: 'Pengaduan terdaftar',
  savedClosed: 'Pengaduan terdaftar dan selesai',
  firstDue: 'Batas waktu pertama',
  missing: 'Masih diminta UU 25/2009 Ps. 42(3)',
  nothingMissing: 'Isi pengaduan lengkap menurut UU 25/2009 Ps. 42(3).',
  printReceipt: 'Cetak tanda terima',
  receiptDone: 'Tanda terima diterbitkan dan dikirim ke pencetak.',
  openCase: 'Buka berkas pengaduan',
  next: 'Pengaduan berikutnya',
  perhapsSame: 'Mungkin sama dengan',
} as const

/** Channels in the order of the desk's keys Ctrl+1 … Ctrl+9. */
export const channelOrder: readonly Channel[] = [
  'telephone',
  'walk-in',
  'letter',
  'email',
  'fax',
  'social-media',
  'app',
  'text-message',
  'referral',
]

/** Short names for the row of channels. */
export const shortChannels: Record<Channel, string> = {
  'walk-in': 'Datang',
  telephone: 'Telepon',
  letter: 'Surat',
  email: 'Email',
  fax: 'Faks',
  'social-media': 'Medsos',
  app: 'Aplikasi',
  'text-message': 'WA/SMS',
  referral: 'Rujukan',
}

export const shortCategories: Record<Category, string> = {
  information: 'Informasi',
  consultation: 'Konsultasi',
  'further-handling': 'Penanganan lanjutan',
  'problem-solving': 'Penyelesaian masalah',
  support: 'Dukungan',
  other: 'Lain-lain',
}

export const shortClassifications: Record<Classification, string> = {
  'information-request': 'Permintaan informasi',
  aspiration: 'Aspirasi',
  'non-supervisory': 'Tidak berkadar pengawasan',
  supervisory: 'Berkadar pengawasan',
}
