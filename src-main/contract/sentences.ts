import { cannotMergeSentences } from './merge-sentences.ts'
import { officeFieldName } from './office-field-names.ts'
import { marginLimits } from './office.ts'
import type { Fault, ImportFileWhy, Problem } from './problems.ts'
import type { Instant } from './values.ts'
import { cannotWriteSentence } from './write-fault.ts'
import { placeInWording } from './wording-parts.ts'
import { thenWait } from './wait-words.ts'
import { formatDate, shownDate } from './words.ts'

/** The sentence for a problem, for the window and the desk command alike. */
export function sentenceOf(problem: Problem): string {
  switch (problem.problem) {
    case 'invalid':
      return problem.faults.map((fault) => sentenceOfFault(fault)).join(' ')
    case 'not-built':
      return 'Bagian ini belum tersedia.'
    case 'unknown-call':
      return 'Perintah tidak dikenal.'
    case 'not-signed-in':
      return `Petugas atau kata sandi tidak sesuai.${thenWait(problem.waitSeconds)}`
    case 'must-wait':
      return `Terlalu banyak percobaan yang salah.${thenWait(problem.seconds)}`
    case 'wrong-recovery-code':
      return `Kode pemulihan ini tidak berlaku. Pakai lembar yang terbaru dan belum pernah dipakai.${thenWait(problem.waitSeconds)}`
    case 'not-allowed':
      return 'Peran petugas ini tidak berwenang melakukan tindakan tersebut.'
    case 'no-register':
      return 'Tidak ada register di folder ini.'
    case 'register-exists':
      return 'Di folder ini sudah ada register. Register itu tidak diubah.'
    case 'register-in-use':
      return 'Register sedang dibuka oleh jendela atau perintah lain.'
    case 'register-newer':
      return 'Register ini dibuat oleh versi Meja Aduan yang lebih baru. Register tidak diubah; pasang versi terbaru untuk membukanya.'
    case 'register-damaged':
      return `Berkas register rusak (${problem.detail}). Berkas itu tidak diubah.`
    case 'register-unavailable':
      return 'Register sedang tidak dapat dihubungi. Periksa apakah perubahan terakhir sudah tercatat, lalu ulangi.'
    case 'register-gone':
      return 'Folder register tidak dapat dijangkau lagi, misalnya karena USB dicabut atau folder dipindahkan. Perubahan ini tidak tercatat.'
    case 'cannot-write':
      return cannotWriteSentence(problem.detail)
    case 'cannot-read':
      return `Berkas tidak dapat dibaca (${problem.detail}).`
    case 'not-a-backup':
      return `Berkas ini bukan cadangan Meja Aduan yang utuh (${problem.detail}). Register tidak diubah.`
    case 'passphrase-needed':
      return 'Cadangan ini dikunci. Masukkan frasa sandinya.'
    case 'wrong-passphrase':
      return 'Frasa sandi tidak cocok dengan cadangan ini. Register tidak diubah.'
    case 'not-found':
      return 'Data yang diminta tidak ditemukan.'
    case 'clock-behind':
      return 'Jam komputer lebih awal daripada catatan terakhir di register. Perbaiki tanggal dan jam komputer, lalu ulangi.'
    case 'changed-elsewhere':
      return 'Pengaduan ini sudah diubah sejak dibuka. Muat ulang, lalu ulangi perubahan.'
    case 'out-of-order':
      return 'Langkah ini bukan langkah yang sedang berjalan.'
    case 'already-closed':
      return 'Pengaduan ini sudah ditutup.'
    case 'not-closed':
      return 'Pengaduan ini belum ditutup.'
    case 'already-paused':
      return 'Pengaduan ini sedang dijeda. Lanjutkan dahulu.'
    case 'not-paused':
      return 'Pengaduan ini tidak sedang dijeda.'
    case 'already-incomplete':
      return 'Pengaduan ini sudah dinyatakan belum lengkap.'
    case 'already-complete':
      return 'Pengaduan ini sudah dinyatakan lengkap.'
    case 'still-incomplete':
      return 'Pengaduan ini masih dinyatakan belum lengkap. Nyatakan lengkap dahulu, atau tutup sebagai dianggap mencabut.'
    case 'too-early':
      return problem.dueAt === null
        ? 'Surat permintaan kelengkapan belum terbit, sehingga batas 30 hari belum berjalan (UU 25/2009 Ps. 44(4)).'
        : `Pengaduan belum dapat dianggap dicabut: pelapor masih dapat melengkapi sampai ${formatDate(shownDate(problem.dueAt as Instant))} (UU 25/2009 Ps. 44(5)).`
    case 'conflict-of-interest':
      return 'Pengaduan ini menyangkut petugas yang sedang masuk. Pengaduan ditangani atasannya (UU 25/2009 Ps. 45).'
    case 'identity-masked':
      return 'Identitas pelapor sedang disamarkan. Tampilkan dahulu dengan menyebut alasannya.'
    case 'already-merged':
      return `Pengaduan ini sudah digabung ke ${problem.into}. Lanjutkan di berkas itu.`
    case 'not-merged':
      return 'Pengaduan ini tidak sedang digabung.'
    case 'erased':
      return 'Data pribadi pengaduan ini sudah dimusnahkan. Berkasnya tidak dapat diubah lagi.'
    case 'erasure-outdated':
      return 'Usul pemusnahan ini tidak berlaku lagi: ada berkas yang ditahan, dibuka kembali, atau sudah dimusnahkan, atau usulnya sudah lewat waktu. Periksa daftar yang baru.'
    case 'second-officer-needed':
      return 'Pemusnahan disetujui oleh petugas lain, bukan oleh yang mengusulkan.'
    case 'cannot-merge':
      return cannotMergeSentences[problem.why](problem.number)
    case 'answered-since':
      return `Penggabungan tidak dibatalkan: ${problem.number} sudah diputuskan, dijawab dengan surat, atau ditutup sejak digabung, dan itu berlaku untuk keduanya. Tidak ada yang berubah.`
    case 'procedure-unsound':
      return `SOP belum dapat dipakai. ${problem.faults.map((fault) => fault.sentence).join(' ')}`
    case 'moves-changed':
      return 'Daftar tenggat yang berubah tidak lagi sama dengan yang ditampilkan. Periksa daftar yang baru.'
    case 'not-direct':
      return 'Selesai di tempat hanya berlaku untuk pengaduan langsung (datang atau telepon).'
    case 'documents-missing':
      return `Kelengkapan belum ada: ${problem.missing.join(', ')}.`
    case 'letter-missing':
      return 'Surat yang diperlukan untuk hasil ini belum diterbitkan.'
    case 'number-taken':
      return `Nomor surat ${problem.number} sudah dipakai.`
    case 'already-signed':
      return 'Surat ini sudah ditandatangani. Kembalikan dahulu bila masih perlu diubah.'
    case 'not-signed':
      return 'Surat ini belum ditandatangani, jadi belum dapat diberi nomor.'
    case 'already-numbered':
      return 'Surat ini sudah bernomor.'
    case 'already-voided':
      return 'Surat ini sudah dibatalkan.'
    case 'not-a-pdf':
      return 'Berkas ini bukan PDF yang dapat dibaca. Pilih berkas PDF dari surat itu.'
    case 'import-file':
      return importFileSentences[problem.why]
    case 'worked-on-since':
      return `Impor tidak dibatalkan: ${workedOn(problem.numbers)} sudah dikerjakan sejak diimpor. Tidak ada yang berubah.`
    case 'file-damaged':
      return 'Berkas tersimpan tidak lagi sesuai dengan sidik (hash) saat disimpan.'
    case 'cancelled':
      return 'Dibatalkan.'
    case 'printer-failed':
      return `Pencetakan gagal (${problem.detail}).`
  }
}

const importFileSentences: Record<ImportFileWhy, string> = {
  'not-a-table':
    'Berkas ini bukan .xlsx, .xls, .ods, atau .csv. Simpan dahulu sebagai salah satunya.',
  damaged:
    'Berkas ini rusak atau terpotong. Buka di Excel atau LibreOffice, simpan ulang, lalu coba lagi.',
  password: 'Berkas ini dikunci dengan kata sandi. Hapus kata sandinya, simpan, lalu coba lagi.',
  empty: 'Berkas ini tidak berisi baris data.',
  'too-large':
    'Isi berkas ini terlalu besar untuk dibaca dengan aman. Bagi menjadi beberapa berkas.',
  'too-many-rows': 'Berkas ini berisi lebih dari 150.000 baris. Bagi menjadi beberapa berkas.',
  'out-of-memory':
    'Membaca berkas ini memerlukan terlalu banyak memori. Hapus lembar dan format yang tidak perlu, atau simpan sebagai .csv.',
  'too-slow':
    'Membaca berkas ini terlalu lama. Hapus lembar dan format yang tidak perlu, atau simpan sebagai .csv.',
}

function workedOn(numbers: readonly string[]): string {
  const named = numbers.slice(0, 10).join(', ')
  return numbers.length > 10 ? `${named}, dan ${numbers.length - 10} lagi` : named
}

/** A fault with the name of its field, as one sentence; `label` is what the field is called beside it. */
export function sentenceOfFault(fault: Fault, label?: string): string {
  const { field } = fault
  const known = nameOf(field) ?? dayName(field) ?? officeFieldName(field) ?? placeInWording(field)
  const name = (label ?? known ?? field) || 'Masukan'
  return `${name} ${endingOf(fault)}.`
}

function nameOf(field: string): string | undefined {
  const [, column] = /^profile\.columns\.(.+)$/.exec(field) ?? []
  if (column !== undefined) return `Kolom untuk ${nameOf(column) ?? column}`
  const [, line, part] = /^numbers\.(\d+)\.(number|sequence|date)$/.exec(field) ?? []
  if (line !== undefined && part !== undefined)
    return `${numberParts[part] ?? ''} pada baris ke-${Number(line) + 1}`
  return Object.hasOwn(fieldNames, field) ? fieldNames[field] : undefined
}

/** Of the numbers that are brought in, a line each. */
const numberParts: Readonly<Record<string, string>> = {
  number: 'Nomor',
  sequence: 'Nomor urut',
  date: 'Tanggal',
}

/** `days.3.date` → `Tanggal hari libur ke-4`, wherever the table of holidays stands in the input. */
function dayName(field: string): string | undefined {
  const [, index, part] = /(?:^|\.)days\.(\d+)\.(date|kind|name)$/.exec(field) ?? []
  if (index === undefined) return undefined
  const partNames: Record<string, string> = { date: 'Tanggal', kind: 'Jenis', name: 'Nama' }
  return `${partNames[part ?? ''] ?? ''} hari libur ke-${Number(index) + 1}`
}

/** What stands beside the field itself, without its name. */
export function hintOfFault(fault: Fault): string {
  const ending = endingOf(fault)
  return `${ending.charAt(0).toUpperCase()}${ending.slice(1)}.`
}

/** What has limits of its own tells them. */
function endingOf({ field, problem }: Fault): string {
  const side = /(?:^|\.)margins\.(top|right|bottom|left)$/.exec(field)?.[1]
  if (side && ['too-small', 'too-large'].includes(problem)) {
    const { least, most } = marginLimits[side as keyof typeof marginLimits]
    return `harus ${least} sampai ${most} milimeter`
  }
  return faultEndings[problem]
}

const faultEndings: Record<Fault['problem'], string> = {
  required: 'wajib diisi',
  'not-json': 'bukan JSON yang dapat dibaca',
  'unknown-key': 'tidak dikenal',
  'wrong-type': 'berisi jenis data yang salah',
  'unknown-value': 'berisi nilai yang tidak dikenal',
  'not-a-date': 'bukan tanggal yang benar',
  'not-a-time': 'bukan waktu yang benar',
  'too-long': 'terlalu panjang',
  'too-small': 'terlalu pendek atau terlalu kecil',
  'too-large': 'terlalu banyak atau terlalu besar',
  'in-future': 'berada di masa depan',
  'before-previous': 'lebih awal daripada kejadian sebelumnya',
  'not-allowed': 'tidak boleh diisi di sini',
  repeated: 'berisi nilai yang berulang',
  'other-year': 'berada di tahun lain',
  'other-sequence': 'memuat nomor urut yang lain',
  'unknown-field': 'memuat isian yang tidak ada di daftar',
  'unguarded-field': 'memuat isian yang bisa kosong, jadi perlu syarat "bila ada"',
  'lone-brace': 'memuat kurung kurawal tanpa pasangannya',
  markup: 'memuat tanda < > seperti HTML; surat hanya memuat tulisan biasa',
  'no-sequence': 'belum memuat nomor urut',
  'no-year': 'belum memuat tahun',
  'not-a-picture': 'bukan gambar PNG atau JPEG yang dapat dibaca',
  'is-program': 'menunjukkan program, bukan dokumen atau gambar',
  mistyped: 'salah ketik',
}

const fieldNames: Record<string, string> = {
  receivedAt: 'Waktu diterima',
  code: 'Kode pemulihan',
  channel: 'Saluran',
  narrative: 'Uraian pengaduan',
  category: 'Kategori',
  classification: 'Klasifikasi',
  subject: 'Perihal',
  requestedRemedy: 'Permintaan penyelesaian',
  place: 'Tempat kejadian',
  serviceDate: 'Tanggal layanan',
  division: 'Bidang',
  officerComplainedOf: 'Terlapor',
  referredBy: 'Dirujuk oleh',
  laporTrackingId: 'Nomor LAPOR!',
  'complainant.name': 'Nama pelapor',
  'complainant.address': 'Alamat pelapor',
  'complainant.phone': 'Telepon pelapor',
  'complainant.email': 'Email pelapor',
  'complainant.nationalId': 'NIK pelapor',
  'complainant.representedBy': 'Kuasa pelapor',
  'incomingLetter.number': 'Nomor surat masuk',
  'incomingLetter.date': 'Tanggal surat masuk',
  'incomingLetter.agendaNumber': 'Nomor agenda',
  outcomes: 'Hasil langkah',
  outcome: 'Hasil langkah',
  note: 'Catatan',
  at: 'Waktu kejadian',
  by: 'Pelaksana',
  has: 'Kelengkapan',
  number: 'Nomor',
  date: 'Tanggal',
  to: 'Tujuan',
  'fields.number': 'Nomor surat',
  'fields.date': 'Tanggal surat',
  'fields.signatory': 'Penanda tangan',
  from: 'Waktu mulai',
  month: 'Bulan',
  quarter: 'Triwulan',
  year: 'Tahun',
  period: 'Periode',
  status: 'Status',
  on: 'Tanggal',
  limit: 'Batas jumlah',
  text: 'Teks yang dicari',
  step: 'Langkah',
  kind: 'Jenis',
  anonymous: 'Tanpa identitas',
  confidential: 'Rahasiakan identitas',
  basedOn: 'Revisi',
  password: 'Kata sandi',
  passphrase: 'Frasa sandi',
  next: 'Kata sandi baru',
  name: 'Nama',
  until: 'Tanggal akhir',
  reason: 'Alasan',
  instruction: 'Isi disposisi',
  givenBy: 'Pemberi disposisi',
  dueOn: 'Batas waktu disposisi',
  officer: 'Petugas',
  version: 'Versi SOP',
  evidence: 'Kelengkapan',
  content: 'Berkas',
  answer: 'Jawaban',
  doubt: 'Pertanyaan',
  source: 'Sumber',
  numbers: 'Nomor lama',
  holder: 'Pemegang surat',
  receivedBy: 'Diterima oleh',
  proof: 'Bukti',
  days: 'Daftar hari libur',
  closedAt: 'Tanggal selesai',
  closedAs: 'Cara ditutup',
  receivedTime: 'Jam diterima',
  oldNumber: 'Nomor lama',
  'profile.headerRow': 'Baris judul',
  'profile.sheet': 'Lembar',
  repeats: 'Nomor pengaduan terdahulu',
}
