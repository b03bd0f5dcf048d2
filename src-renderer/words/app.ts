/** The frame, signing in, and what is said when something is lost. */
export const appWords = {
  skip: 'Langsung ke isi layar',
  rail: 'Bagian',
  today: 'Hari ini',
  register: 'Register',
  letters: 'Surat',
  recap: 'Rekap',
  settings: 'Pengaturan',
  help: 'Bantuan',
  waitingCount: (count: number) => `${count} menunggu`,
  search: 'Cari nomor, nama, isi, telepon',
  searchClear: 'Kosongkan pencarian',
  newComplaint: 'Pengaduan baru',
  officerMenu: 'Menu petugas',
  changeOfficer: 'Ganti petugas',
  changePassword: 'Ganti kata sandi',
  backup: (when: string) => `Cadangan ${when}`,
  noBackup: 'Belum ada cadangan',
  demo: 'Register contoh',
  standIn: 'Mesin jendela pengganti',

  signInTitle: 'Masuk',
  signInOfficers: 'Petugas',
  password: 'Kata sandi',
  signIn: 'Masuk',
  signingIn: 'Memeriksa kata sandi…',
  choosePerson: 'Pilih nama Anda, lalu isi kata sandi.',
  initialPassword: (password: string) =>
    `Kata sandi awal semua petugas: ${password}. Gantilah setelah masuk.`,
  keepsDraft: 'Isian yang belum disimpan tetap ada setelah berganti petugas.',
  initialStillUsed: 'Anda masih memakai kata sandi awal.',

  presentPassword: 'Kata sandi sekarang',
  nextPassword: 'Kata sandi baru',
  nextHint: 'Sedikitnya 8 huruf atau angka.',
  repeatPassword: 'Ulangi kata sandi baru',
  repeatDiffers: 'Kedua kata sandi baru tidak sama.',
  passwordChanged: 'Kata sandi sudah diganti.',

  lost: 'Register terputus dan sedang dihidupkan lagi. Isian Anda tetap ada; simpan setelah register kembali.',
  starting: 'Register sedang dibuka…',
  failed:
    'Register tidak dapat dihidupkan lagi. Isian Anda tetap ada. Tutup lalu buka kembali Meja Aduan.',
  back: 'Register sudah tersambung kembali.',
  broken: 'Layar ini tidak dapat ditampilkan',
  brokenMore:
    'Data di register tidak berubah. Muat ulang layar; bila terulang, catat pesan di bawah ini.',
} as const
