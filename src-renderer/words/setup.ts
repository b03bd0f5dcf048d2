/** The first start: what the register keeper looks at once, step by step. */
export const setupWords = {
  title: 'Menyiapkan Meja Aduan',
  lead: 'Beberapa hal yang tercetak di surat dan menentukan tenggat. Setiap langkah boleh dilewati dan dilanjutkan kapan saja.',
  steps: 'Langkah persiapan',
  /** Looked at is what was confirmed: whether anything was changed, nobody asked. */
  done: 'dilihat',
  chosen: 'dipilih',
  ended: 'selesai',
  notYet: 'belum',
  back: 'Langkah sebelumnya',
  skip: 'Lewati dulu',
  next: 'Sudah benar, lanjut',
  goOn: 'Lanjut',
  saveAndNext: 'Simpan dan lanjut',
  later: 'Nanti saja',
  keeperOnly: (names: string) => `Persiapan dilakukan oleh pengelola register: ${names}.`,

  names: {
    office: 'Kantor dan kop surat',
    officers: 'Petugas',
    procedure: 'SOP',
    calendar: 'Hari libur',
    backup: 'Tempat cadangan',
    end: 'Siap',
  },

  officeLead:
    'Nama dan alamat tercetak di kop setiap surat dan tanda terima. Lambang, ukuran kertas, dan pejabat penanda tangan diatur kemudian di Pengaturan › Surat.',
  officersLead:
    'Tujuh petugas awal bernama seperti perannya. Beri nama orangnya, tambah atau nonaktifkan, dan beri setiap orang kata sandi pertama yang diganti sendiri setelah masuk.',
  initialNow: (password: string) => `Kata sandi awal semua petugas masih ${password}.`,
  ownPassword: 'Ganti kata sandi Anda',
  procedureLead:
    'Setiap pengaduan berjalan menurut salah satu dari dua SOP ini. Pertanyaan terbuka adalah hal yang belum jelas di naskah SOP; boleh dijawab sekarang atau nanti.',
  which: 'SOP',
  serves: {
    direct: 'Langsung (datang, telepon)',
    indirect: 'Tidak langsung (surat, pesan, lainnya)',
  },
  openDoubts: (count: number) =>
    count === 0 ? 'Tidak ada pertanyaan terbuka.' : `${count} pertanyaan terbuka`,
  takeThese: 'Pakai SOP ini',
  change: 'Ubah SOP…',
  calendarLead:
    'Tenggat dihitung dengan hari kerja: akhir pekan, libur nasional dan cuti bersama dilewati. Tabelnya per tahun, menurut SKB.',
  yearTable: (year: number, days: number, source: string) =>
    `Tahun ${year}: ${days} hari libur dan cuti bersama. Sumber: ${source}.`,
  yearProvisional: (year: number, days: number) =>
    days === 0
      ? `Tahun ${year}: belum ada tabel. Tenggat di tahun itu hanya melewati akhir pekan dan ditandai sementara.`
      : `Tahun ${year}: ${days} hari, SKB belum dimasukkan. Tenggat di tahun itu ditandai sementara.`,
  openCalendar: 'Buka Hari libur…',
  backupLead:
    'Cadangan memuat semua data, surat dan riwayat dalam satu berkas. Simpanlah di luar komputer ini: flashdisk, atau folder kantor yang dicadangkan.',
  backupNone: 'Belum dipilih. Tanpa pilihan, cadangan ditawarkan ke folder Dokumen.',
  backupPlace: (name: string) => `Cadangan ditawarkan ke folder “${name}”.`,
  choosePlace: 'Pilih folder…',
  changePlace: 'Pilih folder lain…',
  placeChosen: (name: string) => `Tempat cadangan: ${name}.`,
  firstBackup: 'Buat cadangan sekarang',
  backupMade: (name: string) => `Cadangan ${name} dibuat dan terbukti utuh.`,
  backupFaulty: (name: string) =>
    `Cadangan ${name} dibuat, tetapi pemeriksaan menemukan masalah. Lihat Pengaturan › Cadangan.`,
  endLead: 'Pengaduan sudah dapat diterima. Yang masih terbuka dapat dikerjakan lain waktu.',
  stillOpen: (names: string) => `Belum dilihat: ${names}.`,
  allDone: 'Semua langkah sudah dilihat.',
  stillToDo: 'Yang masih perlu dikerjakan',
  initialStill: 'Kata sandi awal masih berlaku: setiap petugas menggantinya setelah masuk.',
  doubtsStill: (count: number) =>
    `${count} pertanyaan tentang SOP belum dijawab (Pengaturan › SOP).`,
  yearStill: (year: number) =>
    `Hari libur ${year}: SKB belum dimasukkan, tenggat di tahun itu sementara (Pengaturan › Hari libur).`,
  begin: 'Selesaikan persiapan',
  handOn: 'Pengaduan dicatat oleh petugas lain: ganti petugas dengan Ctrl+L.',
  practise: 'Coba dulu di mode latihan',

  notice: (names: string) => `Persiapan register belum selesai: ${names}.`,
  noticeEnd: 'Persiapan register tinggal ditutup.',
  takeUp: 'Lanjutkan persiapan',
  dismiss: 'Jangan tampilkan lagi',
  waitsFor: (names: string) =>
    `Register ini belum disiapkan; surat masih memakai kop dan nama petugas bawaan. Yang dapat menyiapkannya: ${names}. Pengaduan sudah dapat diterima.`,
} as const
