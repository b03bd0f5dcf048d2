import type { NipDoubt } from '../../src-main/contract/employee-number.ts'
import type { PatternFault, PatternPart } from '../../src-main/contract/numbering-pattern.ts'
import type { Margins, SigningForm } from '../../src-main/contract/office.ts'

/** Settings of the letters: letterhead, paper, numbering, codes, signatories. */
export const letterSettingsWords = {
  parts: 'Bagian pengaturan surat',
  issuedStay: 'Surat yang sudah terbit tetap memakai kop, kertas, dan penanda tangan lamanya.',
  undo: 'Urungkan',
  removed: (name: string) => `${name} dihapus.`,
  remove: (name: string) => `Hapus ${name}`,
  removeShort: 'Hapus',

  letterhead: 'Kop surat',
  government: 'Pemerintah daerah',
  headOffice: 'Nama kantor pada kop',
  headOfficeHint: 'Satu sampai tiga baris, tanpa singkatan.',
  headLines: 'Baris alamat pada kop',
  headLinesHint: 'Paling banyak empat baris.',
  tooManyLines: (most: number) => `Paling banyak ${most} baris.`,
  logo: 'Lambang',
  chooseLogo: 'Pilih gambar',
  removeLogo: 'Hapus lambang',
  noLogo: 'Belum ada lambang. Gambar PNG atau JPEG, paling besar 2,9 MB.',
  logoTooLarge: (name: string) => `${name} terlalu besar. Paling besar 2,9 MB.`,
  logoUnreadable: (name: string) => `${name} bukan gambar PNG atau JPEG yang dapat dibaca.`,
  headPicture: 'Gambaran kop',

  paper: 'Kertas',
  size: 'Ukuran kertas',
  font: 'Huruf',
  margins: 'Tepi halaman (mm)',
  sides: { top: 'Atas', right: 'Kanan', bottom: 'Bawah', left: 'Kiri' } as const satisfies Record<
    keyof Margins,
    string
  >,
  marginOutside: (least: number, most: number) => `Antara ${least} dan ${most} mm.`,
  pagePicture: (paper: string, { top, right, bottom, left }: Margins) =>
    `Gambaran halaman ${paper} dengan tepi atas ${top}, kanan ${right}, bawah ${bottom}, kiri ${left} mm`,

  numbering: 'Penomoran',
  way: 'Cara menomori',
  own: 'Nomor sendiri',
  ownMore:
    'Register ini memberi nomor urut tanpa celah, dimulai lagi dari 1 setiap tahun. Buku agenda surat keluar ada di Meja Aduan; nota dinas berurutan sendiri.',
  central: 'Nomor dari agenda umum',
  centralMore:
    'Nomor diambil dari agenda umum kantor (Subbag Umum, SRIKANDI) dan ditulis pada surat, atau dicatat sesudah ditandatangani. Buku agenda di sini hanya memuat surat pengaduan, jadi celah nomornya wajar. Nota dinas pun demikian.',
  pattern: 'Pola nomor',
  notePattern: 'Pola nomor nota dinas',
  notePatternHint: 'Nota dinas mempunyai urutan sendiri, jadi polanya tidak boleh sama.',
  insert: 'Sisipkan ke dalam pola',
  partNames: {
    code: 'Kode klasifikasi',
    sequence: 'Nomor urut',
    unit: 'Kode unit',
    month: 'Bulan (Romawi)',
    year: 'Tahun',
  } as const satisfies Record<PatternPart, string>,
  patternHint: 'Pemisah seperti / . - diketik di antara bagian.',
  patternResting: 'Pola ini baru dipakai bila kantor memberi nomor sendiri.',
  padding: 'Nomor urut ditulis',
  examples: (month: string) => `Contoh nomor berikutnya, ${month}`,
  noExample: 'Contoh tampil setelah pola benar.',
  unit: 'Kode unit',
  unitHint: 'Kode kantor ini dalam nomor surat. Bila kosong, bagiannya tidak dicetak.',
  defaultCode: 'Kode klasifikasi umum',
  kindCodes: 'Kode klasifikasi setiap jenis surat',
  kindCodesHint: 'Dipilih dari daftar atau diketik. Bila kosong, dipakai kode umum.',
  general: (code: string) => `Kode umum: ${code}`,
  notInList: 'Tidak ada di daftar kode.',

  codes: 'Daftar kode klasifikasi',
  codesMore:
    'Kode Permendagri 83/2022 yang ditawarkan saat memilih kode. Daftar ini boleh diubah sesuai kebutuhan kantor.',
  noCodes: 'Daftar masih kosong.',
  searchCodes: 'Cari kode atau nama',
  codesFound: (count: number, all: number) => `${count} dari ${all} kode`,
  showMore: (count: number) => `Tampilkan ${count} lagi`,
  code: 'Kode',
  codeName: 'Nama',
  ofCode: (what: string, row: number) => `${what}, baris ${row}`,
  codeRow: (code: string, row: number) => (code === '' ? `baris ${row}` : `kode ${code}`),
  codeRepeated: 'Kode ini sudah ada di daftar.',
  addCode: 'Tambah kode',
  pasteCodes: 'Tempel banyak kode',
  pasteCodesHint: 'Satu kode setiap baris: kode, tab atau spasi, lalu nama.',
  takeCodes: 'Masukkan ke daftar',
  codesTaken: (count: number) => `${count} kode dimasukkan.`,
  codesRepeated: (codes: string) => `Sudah ada, tidak dimasukkan lagi: ${codes}.`,
  codesUnread: (count: number) => `${count} baris tidak terbaca dan masih di kotak tempel.`,

  signatories: 'Penanda tangan',
  signatoriesMore:
    'Yang teratas dan sudah berlaku menandatangani surat, kecuali petugas memilih yang lain.',
  signsFirst: 'Menandatangani bila tidak dipilih lain',
  signatory: (row: number, name: string) => (name === '' ? `${row}.` : `${row}. ${name}`),
  noPosition: 'Penanda tangan baru',
  form: 'Bentuk penandatanganan',
  forms: {
    own: 'Atas nama sendiri',
    an: 'a.n. (atas nama)',
    ub: 'u.b. (untuk beliau)',
    plt: 'Plt. (pelaksana tugas)',
    plh: 'Plh. (pelaksana harian)',
    pj: 'Pj. (penjabat)',
  } as const satisfies Record<SigningForm, string>,
  formMore: {
    own: 'Pejabat menandatangani dalam jabatannya sendiri.',
    an: 'Satu tingkat di bawah pemberi mandat. Tanggung jawab tetap pada pemberi mandat.',
    ub: 'Dua tingkat di bawah. Pejabat antara ikut disebut.',
    plt: 'Pejabat tetap belum ada atau berhalangan tetap. Tidak dipakai bersama a.n.',
    plh: 'Pejabat tetap berhalangan sementara.',
    pj: 'Pejabat sementara yang ditunjuk untuk jabatan yang kosong.',
  } as const satisfies Record<SigningForm, string>,
  position: 'Jabatan penanda tangan',
  positionHint: 'Satu baris untuk setiap baris yang dicetak.',
  onBehalfOf: 'Atas nama jabatan',
  through: 'Jabatan antara',
  person: 'Nama dan gelar',
  rank: 'Pangkat (golongan)',
  employeeNumber: 'NIP',
  validFrom: 'Berlaku sejak',
  inForceSince: (date: string) => `Berlaku sejak ${date}`,
  nipDoubts: {
    'not-18-digits': 'NIP biasanya 18 angka.',
    'birth-date': 'Delapan angka pertama bukan tanggal lahir yang wajar.',
    'start-month':
      'Angka ke-9 sampai ke-14 bukan bulan mulai bertugas yang wajar; pada NI PPPK ini boleh berbeda.',
    sex: 'Angka ke-15 biasanya 1 atau 2.',
  } as const satisfies Record<NipDoubt, string>,
  checkNip: 'Periksa lagi:',
  signaturePicture: 'Gambaran tanda tangan',
  moveUp: (name: string) => `Naikkan ${name}`,
  moveDown: (name: string) => `Turunkan ${name}`,
  up: 'Naikkan',
  down: 'Turunkan',
  addSignatory: 'Tambah penanda tangan',
} as const

/** The names of the parts in braces, as the clerk reads and types them. */
export const shownParts = {
  code: 'kode',
  sequence: 'urut',
  unit: 'unit',
  month: 'bulan',
  year: 'tahun',
} as const satisfies Record<PatternPart, string>

/** What is wrong with a pattern, one sentence each. */
export function patternSentence({ problem, name }: PatternFault): string {
  switch (problem) {
    case 'unknown-field':
      return `{${name ?? ''}} tidak dikenal. Pakai tombol di bawah pola.`
    case 'lone-brace':
      return 'Ada kurung kurawal tanpa pasangannya.'
    case 'no-sequence':
      return 'Nomor urut belum ada, jadi nomor dua surat bisa sama.'
    case 'no-year':
      return 'Tahun belum ada, jadi nomor tahun depan bisa sama dengan tahun ini.'
    case 'unknown-value':
      return 'Ada karakter yang tidak dapat dicetak.'
  }
}
