/** Signing in, the locked desk, the recovery sheet. */
export const signInWords = {
  tryAgain: 'Sekarang boleh dicoba lagi.',

  lockedTitle: 'Meja terkunci',
  lockedBy: {
    idle: 'Tidak ada kegiatan beberapa lama, sehingga meja ini terkunci sendiri.',
    system: 'Komputer ini dikunci atau ditidurkan, sehingga meja ini ikut terkunci.',
  },
  lockedKeeps: (name: string) =>
    `Yang sedang dikerjakan ${name} tetap ada dan tampil lagi setelah ${name} masuk.`,

  forgot: 'Lupa kata sandi?',
  backToSignIn: 'Kembali',
  forgotTitle: 'Lupa kata sandi',
  forgotOthers:
    'Petugas lain meminta kata sandi baru kepada pengelola register (Pengaturan › Petugas). Pengelola register memakai lembar pemulihan dari amplop tersegel di brankas kantor.',
  forgotNoKeeper: 'Tidak ada pengelola register yang aktif.',
  keeper: 'Pengelola register',
  code: 'Kode pemulihan',
  codeHint: 'Tujuh kelompok dari lembar pemulihan; huruf kecil dan spasi tidak menjadi soal.',
  codeFaulty: (groups: readonly number[]) =>
    groups.length > 3
      ? 'Kode belum lengkap atau salah ketik.'
      : `Salah ketik di kelompok ${groups.map((group) => `ke-${group}`).join(' dan ')}.`,
  setNew: 'Tetapkan kata sandi baru',
  recovered:
    'Kata sandi baru tersimpan. Masuklah dengan kata sandi itu. Lembar pemulihan yang tadi tidak berlaku lagi: musnahkan, dan cetak yang baru di Pengaturan › Petugas.',

  sheet: 'Lembar pemulihan',
  sheetMore:
    'Satu-satunya jalan masuk kembali bila pengelola register lupa kata sandinya. Kodenya tercetak di kertas saja: masukkan ke amplop, segel, simpan di brankas kantor.',
  sheetState: {
    none: 'Belum ada lembar pemulihan. Bila kata sandi pengelola terlupa, pengaturan dan kata sandi petugas tidak dapat diubah lagi.',
    used: 'Lembar pemulihan sudah terpakai dan tidak berlaku lagi. Cetak yang baru.',
  },
  sheetReady: (when: string) => `Lembar pemulihan dibuat ${when} dan berlaku.`,
  makeSheet: 'Cetak lembar pemulihan…',
  makeAnother: 'Cetak lembar baru…',
  makeTitle: 'Lembar pemulihan baru',
  makeWarn:
    'Kode baru dibuat dan langsung dicetak; kodenya tidak tampil di layar. Ambil kertasnya sendiri dari pencetak. Lembar yang lama tidak berlaku lagi.',
  make: 'Buat dan cetak',
  isPrinted: 'Apakah lembar sudah tercetak dan terbaca?',
  isPrintedMore:
    'Kode pada lembar ini tidak dapat dicetak lagi sesudahnya. Bila kertas macet, cetak ulang sekarang.',
  printAgain: 'Cetak ulang',
  putAway: 'Sudah tercetak',
  putAwayDone: 'Simpan lembar pemulihan dalam amplop tersegel di brankas kantor.',
  toSheet: 'Buka Lembar pemulihan',

  lock: 'Kunci otomatis',
  lockMinutes: 'Kunci setelah (menit)',
  lockHint:
    'Antara 1 dan 60 menit tanpa ketikan, klik, atau gulir di jendela ini. Isian yang belum disimpan tetap ada. Kunci ini tidak dapat dimatikan karena register memuat data pribadi; Ctrl+L mengunci seketika.',
} as const
