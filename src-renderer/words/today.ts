import { todayGroupLabels } from '../../src-main/contract/labels.ts'
import type { TodayGroup } from '../../src-main/contract/today.ts'

/** *Hari ini*: its groups, whose work they are, and handing work over. */
export const todayWords = {
  title: 'Hari ini',
  list: 'Pekerjaan hari ini',
  groups: todayGroupLabels,
  /** What a group means, where its name alone does not say it. */
  hints: {
    'may-lapse': 'batas 30 hari melengkapi sudah lewat; petugas yang memutuskan',
  } as Partial<Record<TodayGroup, string>>,
  drafts: 'Draf',
  noticeDue: 'Belum diberitahukan',
  draft: 'draf',
  more: (count: number) => `dan ${count} lagi`,
  month: 'Bulan ini',
  received: 'diterima',
  closed: 'ditutup',
  open: 'masih terbuka',
  late: 'terlambat',
  weeks: 'Minggu-minggu terakhir',
  weekRow: (from: string, received: number, closed: number) =>
    `Minggu mulai ${from}: ${received} diterima, ${closed} ditutup`,
  weekReceived: 'diterima',
  weekClosed: 'ditutup',
  nothing: 'Tidak ada yang jatuh tempo atau terlambat.',
  nothingNext: 'Daftarkan pengaduan yang baru masuk, atau lihat yang masih berjalan di register.',
  firstDay: 'Register masih kosong. Mulailah dengan mendaftarkan pengaduan pertama.',
  openRegister: 'Lihat yang masih berjalan',
  takeIn: 'Pengaduan baru',
  peekHint: 'Enter membuka berkas, panah kanan menampilkan ringkasannya.',
  peek: 'Ringkasan berkas',
  peekClose: 'Tutup ringkasan',

  whose: 'Pekerjaan siapa',
  all: 'Semua',
  mine: 'Saya',
  lateCount: (count: number) => `${count} terlambat`,
  nothingOf: (whose: string) => `Tidak ada yang menunggu pada ${whose}.`,
  me: 'Anda',
  showAll: 'Tampilkan semua',
  wallList: 'Daftar dinding',
  handover: 'Serah terima',

  handOver: 'Serahkan pekerjaan…',
  handOverTitle: 'Serahkan pekerjaan',
  handOverMore:
    'Semua yang menunggu seorang petugas diserahkan sekaligus, misalnya saat cuti atau pindah tugas: yang dipegangnya, dan yang menunggu perannya bila tidak ada petugas lain dengan peran itu.',
  from: 'Dari petugas',
  holding: (name: string, count: number) => `${name} (${count})`,
  to: 'Kepada petugas',
  note: 'Catatan serah terima',
  noteHint: 'Alasan dan pesan; tercatat di riwayat setiap pengaduan.',
  willGo: (count: number, name: string | null) =>
    name === null
      ? `${count} pengaduan akan diserahkan.`
      : `${count} pengaduan akan diserahkan kepada ${name}.`,
  nobodyHolds:
    'Belum ada pengaduan yang diberikan kepada petugas tertentu. Yang belum diberikan menunggu pada peran pelaksananya.',
  formerOfficer: 'Petugas yang sudah tidak aktif',
  handOverNow: 'Serahkan',
  handingOver: 'Menyerahkan…',
  handedOver: (count: number, name: string) => `${count} pengaduan diserahkan kepada ${name}.`,
  handedLeft: (count: number, name: string) =>
    `${count} pengaduan tidak diserahkan karena tentang ${name} (UU 25/2009 Ps. 45):`,
  openHandover: 'Buka halaman serah terima',
  closeNotice: 'Tutup pemberitahuan',
} as const
