import type { HolidayKind } from './calendar.ts'
import type { ClockId } from './clock-id.ts'
import type { ClosedAs } from './closing.ts'
import type { Category, Channel, Classification, MissingPart, Status } from './complaint.ts'
import type { LetterKind } from './letter-kind.ts'
import type { AgendaLine, LetterOnItsWay, SendingWay } from './letter.ts'
import type { Role } from './officer.ts'
import type { Performer } from './procedure.ts'
import type { TodayGroup } from './today.ts'

/**
 * The Indonesian name of every machine word that clerks read: in windows, letters and workbooks
 * alike. Each record is exhaustive, so a new machine word does not compile without its name.
 */

/** Saluran; the channels are those that the SOP names, with short messages apart. */
export const channelLabels: Record<Channel, string> = {
  'walk-in': 'Datang langsung',
  telephone: 'Telepon',
  letter: 'Surat',
  email: 'Email',
  fax: 'Faksimile',
  'social-media': 'Media sosial',
  app: 'Aplikasi pengaduan',
  'text-message': 'Pesan singkat (WhatsApp/SMS)',
  referral: 'Rujukan',
}

/** SOP 02, "Kategori Pengaduan Masyarakat", in the SOP's own words. */
export const categoryLabels: Record<Category, string> = {
  information: 'Informasi',
  consultation: 'Konsultasi',
  'further-handling': 'Penanganan lanjutan',
  'problem-solving': 'Permohonan bantuan penyelesaian masalah',
  support: 'Permohonan dukungan',
  other: 'Lain-lain',
}

/** Klasifikasi after PANRB. */
export const classificationLabels: Record<Classification, string> = {
  'information-request': 'Permintaan informasi',
  aspiration: 'Aspirasi',
  'non-supervisory': 'Pengaduan tidak berkadar pengawasan',
  supervisory: 'Pengaduan berkadar pengawasan',
}

export const statusLabels: Record<Status, string> = {
  received: 'Diterima',
  'in-progress': 'Dalam proses',
  incomplete: 'Belum lengkap',
  paused: 'Dijeda',
  closed: 'Ditutup',
}

/** How a complaint was closed; "dianggap mencabut" is UU 25/2009 Ps. 44(5)'s term. */
export const closingLabels: Record<ClosedAs, string> = {
  resolved: 'Selesai',
  'not-actionable': 'Tidak dapat ditindaklanjuti',
  withdrawn: 'Dicabut',
  lapsed: 'Dianggap mencabut',
  transferred: 'Dilimpahkan',
  merged: 'Digabung',
}

export const roleLabels: Record<Role, string> = {
  'admin-staff': 'Staf administrasi',
  receptionist: 'Resepsionis',
  'service-officer': 'Petugas layanan',
  division: 'Bidang',
  secretary: 'Sekretaris',
  head: 'Kepala dinas',
  'register-keeper': 'Pengelola register',
}

export const performerLabels: Record<Performer, string> = {
  complainant: 'Pelapor',
  ...roleLabels,
}

export const letterKindLabels: Record<LetterKind, string> = {
  receipt: 'Tanda terima pengaduan',
  'complaint-form': 'Formulir pengaduan',
  'completeness-request': 'Surat permintaan kelengkapan',
  forwarding: 'Nota dinas kepada bidang',
  disposition: 'Lembar disposisi',
  declination: 'Surat pemberitahuan tidak dapat ditindaklanjuti',
  'follow-up-complainant': 'Surat tindak lanjut kepada pelapor',
  'follow-up-party': 'Surat tindak lanjut kepada pihak terkait',
  lapse: 'Surat pemberitahuan dianggap mencabut',
}

export const letterStateLabels: Record<AgendaLine['state'], string> = {
  issued: 'Diterbitkan',
  voided: 'Dibatalkan',
  gap: 'Nomor kosong',
  historic: 'Nomor lama',
}

/** Where a letter stands before it is issued. */
export const letterStageLabels: Record<LetterOnItsWay['stage'], string> = {
  draft: 'Draf',
  initialled: 'Diparaf',
  signed: 'Ditandatangani',
}

export const sendingWayLabels: Record<SendingWay, string> = {
  'handed-over': 'Diserahkan langsung',
  courier: 'Diantar kurir kantor',
  post: 'Pos tercatat',
  email: 'Surel',
  'text-message': 'WhatsApp atau SMS',
  other: 'Cara lain',
}

/** The groups of *Hari ini*, on the screen and on paper. */
export const todayGroupLabels: Record<TodayGroup, string> = {
  late: 'Terlambat',
  'may-lapse': 'Dapat dianggap mencabut',
  'due-today': 'Jatuh tempo hari ini',
  'this-week': 'Minggu ini',
  'awaiting-complainant': 'Menunggu pelapor',
  'awaiting-others': 'Menunggu pihak lain',
  new: 'Baru masuk',
  'receipt-not-given': 'Tanda terima belum diberikan',
}

/** The clocks of UU 25/2009, named by what the office owes. */
export const clockLabels: Record<ClockId, string> = {
  answer: 'Jawaban kelengkapan',
  completion: 'Pelapor melengkapi',
  decision: 'Keputusan',
  notification: 'Penyampaian keputusan',
}

export const holidayKindLabels: Record<HolidayKind, string> = {
  national: 'libur nasional',
  'collective-leave': 'cuti bersama',
  local: 'libur setempat',
}

/** What UU 25/2009 Ps. 42(3) asks of a complaint. */
export const missingPartLabels: Record<MissingPart, string> = {
  'complainant.name': 'Nama pelapor',
  'complainant.address': 'Alamat pelapor',
  requestedRemedy: 'Penyelesaian yang diminta',
}
