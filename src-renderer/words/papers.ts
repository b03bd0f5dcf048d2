import type { Paper } from '../../src-main/contract/paper.ts'

/** Papers that are no letters: their preview, printing and saving. */
export const paperWords = {
  titles: {
    'wall-list': 'Daftar dinding',
    handover: 'Serah terima',
    'due-date': 'Rincian penghitungan tenggat',
    swimlane: 'Bagan alur pengaduan',
    procedure: 'Bagan SOP',
    'blank-form': 'Formulir kosong',
    'delivery-book': 'Buku ekspedisi',
    agenda: 'Buku agenda surat',
    'register-book': 'Buku register',
    'lapor-entry': 'Lembar entri ulang LAPOR!',
    'satisfaction-slip': 'Slip kepuasan',
    dossier: 'Berkas lengkap',
    recap: 'Rekap',
    'track-record': 'Riwayat pemrosesan data pribadi',
    'erasure-minutes': 'Berita acara pemusnahan',
    'breach-list': 'Daftar orang yang terdampak',
    'recovery-sheet': 'Lembar pemulihan kata sandi',
  } satisfies Record<Paper['paper'], string>,
  about: {
    'wall-list':
      'Yang terlambat dan yang jatuh tempo sampai Minggu, tanpa nama pelapor. Pengaduan tentang petugas kantor tidak dicantumkan.',
    handover:
      'Yang harus diketahui petugas baru hari ini. Nama yang dirahasiakan hanya tampak huruf awalnya.',
    'due-date': 'Hari demi hari: yang dihitung, yang tidak, dan sebabnya.',
    swimlane: 'Jalan yang sudah dilalui pengaduan ini, pada satu halaman.',
    procedure: 'Alur SOP pada satu halaman.',
    'blank-form': 'Formulir Pengaduan untuk diisi tangan, urut seperti layar Pengaduan baru.',
    'delivery-book':
      'Surat yang terbit atau dikirim dan berkas yang diserahkan pada hari ini, dengan ruang tanda tangan penerima.',
    agenda:
      'Semua nomor surat keluar bulan ini menurut urutan; nomor kosong, yang dibatalkan, dan nomor lama pada tempatnya.',
    'register-book':
      'Semua pengaduan yang diterima bulan ini. Nama yang dirahasiakan hanya tampak huruf awalnya.',
    'lapor-entry': 'Isi pengaduan menurut urutan isian LAPOR!, dengan ruang untuk Tracking ID.',
    'satisfaction-slip':
      'Dua pertanyaan untuk pelapor setelah pengaduan dijawab, dua slip pada satu lembar. Jawabannya dicatat pada berkas pengaduan.',
    dossier:
      'Seluruh berkas pengaduan ini: isi, langkah, riwayat, surat sebagaimana diterbitkan, dan lampiran. Yang tidak dapat digabung disebut pada daftar isi.',
    recap:
      'Rekap pada kop surat dengan ruang tanda tangan. Periode, waktu dibuat, dan kepala riwayat tertulis pada setiap halaman.',
    'track-record':
      'Untuk pemilik data: apa yang disimpan, asalnya, dan setiap pemrosesannya (UU 27/2022 Ps. 32). Pastikan orangnya sebelum diserahkan; paling lambat 3 × 24 jam sejak diminta.',
    'erasure-minutes':
      'Ditandatangani kedua petugas dan disimpan sebagai arsip. Tidak memuat data pribadi pelapor.',
    'breach-list':
      'Setiap orang diberi tahu tertulis paling lambat 3 × 24 jam (UU 27/2022 Ps. 46).',
    'recovery-sheet': 'Untuk amplop tersegel di brankas kantor.',
  } satisfies Record<Paper['paper'], string>,
  preview: 'Pratinjau',
  whose: 'Serah terima untuk',
  wholeDesk: 'Seluruh meja pengaduan',
  officer: (name: string) => `Petugas: ${name}`,
  performer: (name: string) => `Pelaksana: ${name}`,
  name: 'Nama berkas',
  pages: 'Halaman',
  drawing: 'Menyusun halaman…',
  notFound: 'Tidak ada yang dapat dicetak di sini.',
  month: 'Bulan',
  year: 'Tahun',
  day: 'Tanggal',
  saved: (name: string) => `Disimpan: ${name}`,
  back: 'Kembali',
  consequence: 'Akibat',
  dueDetails: 'Cetak rincian',
  chart: 'Cetak bagan',
  dossier: 'Cetak berkas lengkap',
} as const

/** The dialog that prints letters and papers. */
export const printWords = {
  title: 'Cetak',
  titleOfLetters: (count: number) => (count === 1 ? 'Cetak surat' : `Cetak ${count} surat`),
  printer: 'Pencetak',
  bySystem: 'Pilih lewat jendela sistem',
  copies: 'Rangkap',
  copiesFault: 'Isi 1 sampai 50.',
  sheets: (paper: string, sheets: number) => `Kertas ${paper}, ${sheets} lembar`,
  eachOnItsOwn: 'Setiap surat dicetak pada ukuran kertasnya sendiri.',
  printing: 'Mencetak…',
  noPrinter:
    'Belum ada pencetak yang terpasang di komputer ini. Simpan sebagai PDF, atau pasang pencetak lalu buka kembali jendela ini.',
  allPrinted: (count: number) =>
    count === 1 ? 'Cetakan dikirim ke pencetak.' : `${count} surat dikirim ke pencetak.`,
  result: (printed: number, failed: number) => `${printed} tercetak, ${failed} gagal`,
  more: (count: number) => `Dan ${count} surat lagi.`,
  again: 'Coba lagi yang gagal',
  oneLetter: 'Surat',
  saved: (name: string) => `Disimpan sebagai ${name}.`,
} as const
