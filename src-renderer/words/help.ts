/** Short help, one topic a screen. */

export interface HelpTopic {
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
  readonly keys: readonly (readonly [string, string])[]
}

export const helpWords = {
  title: 'Bantuan',
  topics: 'Topik bantuan',
  keys: 'Tombol',
} as const

export const helpTopics: readonly HelpTopic[] = [
  {
    id: 'umum',
    title: 'Di semua layar',
    lines: [
      'Semua pekerjaan dapat dilakukan dengan papan ketik saja maupun dengan tetikus.',
      'Kotak pencarian mengenali sebagian nomor, nama, isi, dan angka terakhir telepon.',
      'Satu komputer dapat dipakai bergantian: ganti petugas tidak menghapus isian yang sedang diketik.',
    ],
    keys: [
      ['Ctrl+N', 'Pengaduan baru'],
      ['Ctrl+K', 'Cari'],
      ['Ctrl+G', 'Berkas: langkah SOP sebagai daftar atau bagan'],
      ['Ctrl+L', 'Ganti petugas'],
      ['Alt+←  Alt+→', 'Layar sebelumnya, layar berikutnya'],
      ['F1', 'Bantuan untuk layar yang terbuka'],
      ['Esc', 'Tutup jendela kecil'],
    ],
  },
  {
    id: 'today',
    title: 'Hari ini',
    lines: [
      'Yang terlambat berada paling atas, lalu yang jatuh tempo hari ini dan minggu ini.',
      'Di kanan setiap baris tertulis batas waktu yang paling mendesak: langkah SOP, pasal UU 25/2009, batas klasifikasi, atau disposisi.',
      'Tanda penuh warna adalah batas undang-undang yang sudah lewat atau tinggal dua hari; petugas bertanggung jawab sendiri atasnya (Ps. 54).',
      'Tombol di atas daftar menyaring menurut pelaksana. Saya: yang diberikan kepada Anda, dan yang belum diberikan tetapi menunggu peran Anda.',
      'Daftar dinding dan Serah terima dicetak dari keadaan saat itu. Serahkan pekerjaan memindahkan semua yang dipegang seorang petugas sekaligus.',
    ],
    keys: [
      ['↑ ↓', 'Pindah baris'],
      ['Enter', 'Buka berkas'],
      ['→', 'Tampilkan ringkasan di samping'],
      ['←', 'Tutup ringkasan'],
    ],
  },
  {
    id: 'paper',
    title: 'Cetakan',
    lines: [
      'Cetakan disusun dari keadaan register saat dibuka; tidak bernomor dan tidak disimpan di register.',
      'Daftar dinding tidak memuat nama pelapor. Halaman serah terima menyingkat nama yang dirahasiakan.',
    ],
    keys: [
      ['Ctrl+P', 'Cetak'],
      ['Esc', 'Kembali'],
    ],
  },
  {
    id: 'intake',
    title: 'Pengaduan baru',
    lines: [
      'Yang wajib hanya saluran, waktu diterima dan uraian. Yang masih diminta undang-undang disebutkan setelah disimpan.',
      'Saluran menentukan SOP: telepon dan datang langsung memakai SOP langsung, selebihnya tidak langsung.',
      'Isian disimpan sebagai draf setengah detik setelah setiap perubahan dan ditawarkan lagi kemudian.',
      'Pertanyaan sederhana yang dijawab saat itu juga dapat dicatat dengan Selesai di tempat.',
    ],
    keys: [
      ['Ctrl+1 … 9', 'Pilih saluran'],
      ['Ctrl+Enter', 'Simpan'],
      ['Enter', 'Setelah disimpan: cetak tanda terima'],
    ],
  },
  {
    id: 'register',
    title: 'Register',
    lines: [
      'Saringan dapat digabung, misalnya bulan dengan saluran. Jumlahnya tertulis di samping judul.',
      'Tombol Muat lagi di bawah daftar menampilkan pengaduan yang lebih lama.',
    ],
    keys: [
      ['↑ ↓', 'Pindah baris'],
      ['Enter', 'Buka berkas'],
    ],
  },
  {
    id: 'case',
    title: 'Berkas pengaduan',
    lines: [
      'Pita di atas menunjukkan setiap batas waktu: undang-undang di atas, lalu SOP, klasifikasi dan disposisi. Yang paling dekat bertanda mengikat. Tekan salah satunya untuk melihat hari demi hari mengapa tanggalnya demikian.',
      'Langkah SOP yang sedang berjalan terbuka. Centang kelengkapan yang ada, lalu pilih hasilnya; tombol hasil menyebut langkah berikutnya.',
      'Kelengkapan yang dicentang dianggap dilihat di kertas. Pilih Berkas untuk melampirkan, atau Catatan untuk menjelaskan.',
      'Bila suatu hasil memerlukan surat, buatlah suratnya lebih dahulu. Catatan yang sudah diketik tetap ada.',
      'Pengaduan yang kurang syaratnya dinyatakan belum lengkap, lalu diminta dengan surat. Bila 30 hari lewat, berkas mengusulkan dianggap dicabut; petugas yang memutuskan.',
      'Selama dijeda langkah tidak dapat diselesaikan. Setelah dilanjutkan, tanggal lama dan baru tercatat di Isi dan Riwayat.',
    ],
    keys: [
      ['Enter', 'Buka langkah, tekan tombol'],
      ['Ctrl+B', 'Semua kelengkapan ada, dilihat di kertas'],
      ['Ctrl+J', 'Jeda, atau lanjutkan'],
      ['Ctrl+D', 'Catat disposisi'],
      ['Ctrl+M', 'Tindakan lain'],
      ['Ctrl+Enter', 'Simpan di jendela kecil'],
    ],
  },
  {
    id: 'letters',
    title: 'Surat',
    lines: [
      'Surat dibuat dari berkas pengaduan. Pratinjau berubah mengikuti isian.',
      'Nomor baru diberikan saat surat diterbitkan. Surat yang sudah terbit tidak berubah lagi.',
    ],
    keys: [
      ['Ctrl+Enter', 'Terbitkan dan beri nomor'],
      ['Ctrl+P', 'Cetak surat yang terbuka'],
    ],
  },
  {
    id: 'recap',
    title: 'Rekap',
    lines: [
      'Sisa bulan lalu ditambah yang diterima dikurangi yang ditutup sama dengan sisa akhir bulan.',
      'Angka yang bergaris bawah membuka daftar pengaduan di baliknya.',
    ],
    keys: [],
  },
  {
    id: 'settings',
    title: 'Pengaturan',
    lines: [
      'Pengaturan diubah oleh pengelola register. Petugas lain dapat melihatnya.',
      'Cadangan memuat seluruh data, surat dan riwayatnya. Simpanlah di luar komputer ini.',
    ],
    keys: [],
  },
]

/** Which topic explains a place. */
export const topicOfPlace: Readonly<Record<string, string>> = {
  found: 'register',
  letter: 'letters',
  'new-letter': 'letters',
  help: 'umum',
}
