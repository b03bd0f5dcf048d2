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
  followForm: 'Ikuti nomor formulir',
  save: 'Simpan',
  settle: 'Selesai di tempat',
  discard: 'Buang draf',
  discardTitle: 'Buang isian ini?',
  discardMore: 'Isian dan drafnya dihapus. Ini tidak dapat dibatalkan.',
  saving: 'Menyimpan pengaduan…',
  draftSaved: (time: string) => `draf tersimpan ${time}`,
  draftUnsaved: 'draf belum tersimpan, isian tetap ada di layar',

  duplicates: 'Mungkin sama',
  noDuplicates: 'Belum ada pengaduan yang mirip.',
  because: {
    'same-national-id': 'NIK sama',
    'same-phone': 'telepon sama',
    'same-name': 'nama sama',
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
