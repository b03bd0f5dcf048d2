/** Practice on a register that is made up: getting in, knowing it, getting out. */
export const practiceWords = {
  title: 'Mode latihan',
  sign: 'LATIHAN',
  banner: 'Pengaduan di sini karangan. Setiap cetakan bertanda “bukan dokumen resmi”.',
  leave: 'Kembali ke register kantor',
  leaving: 'Membuka register kantor…',
  restart: 'Mulai latihan dari awal',
  restartTitle: 'Mulai latihan dari awal?',
  restartWill:
    'Semua yang dikerjakan dalam latihan ini dibuang dan register latihan diisi lagi dengan 200 pengaduan karangan. Register kantor tidak tersentuh. Anda masuk lagi sesudahnya.',
  restartDo: 'Buang dan isi lagi',
  restarting: 'Mengisi register latihan…',
  what: 'Register latihan berisi 200 pengaduan karangan, terpisah dari register kantor. Semua boleh dicoba; tidak ada yang tercatat di register kantor.',
  open: 'Buka mode latihan',
  opening: 'Membuka register latihan…',
  openWill:
    'Meja Aduan dibuka ulang dengan register latihan. Isian yang belum disimpan tetap tersimpan sebagai draf. Cara kembali: tombol di pita atas.',
} as const
