import type { HelpTopic } from './topic.ts'

/** What all screens share; it is shown where no other topic fits. */
export const generalTopic: HelpTopic = {
  id: 'umum',
  title: 'Di semua layar',
  lines: [
    'Semua pekerjaan dapat dilakukan dengan papan ketik saja maupun dengan tetikus.',
    'Perintah (Ctrl+Shift+P) mencari apa saja yang dapat dilakukan sekarang: ketik sebagian namanya, pilih dengan panah, tekan Enter. Salah ketik satu huruf dimaklumi.',
    'Kotak pencarian mengenali sebagian nomor, nomor surat, nama, isi, dan angka terakhir telepon.',
    'Setelah tindakan yang dapat diurungkan, tombol Urungkan tampil di kanan atas sampai tindakan berikutnya atau sampai layar ditinggalkan. Mengurungkan tidak menghapus riwayat: perubahan baliknya ikut dicatat.',
    'Yang tidak dapat diurungkan: surat yang terbit dan nomornya, langkah SOP yang selesai, disposisi, pernyataan lengkap atau belum lengkap. Pengaduan yang ditutup dapat dibuka kembali dari berkasnya.',
    'Satu komputer dapat dipakai bergantian: ganti petugas tidak menghapus isian yang sedang diketik.',
  ],
  keys: [
    ['Esc', 'Tutup jendela kecil atau bantuan'],
    ['Tab  Shift+Tab', 'Isian atau tombol berikutnya, sebelumnya'],
    ['Ctrl++  Ctrl+-', 'Perbesar, perkecil tampilan'],
  ],
}

/** The desk itself: the day, taking in, the list. */
export const deskTopics: readonly HelpTopic[] = [
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
      ['↑  ↓', 'Pindah baris'],
      ['Enter', 'Buka berkas'],
      ['→', 'Tampilkan ringkasan di samping'],
      ['←', 'Tutup ringkasan'],
    ],
  },
  {
    id: 'intake',
    title: 'Pengaduan baru',
    lines: [
      'Yang wajib hanya saluran, waktu diterima dan uraian. Yang masih diminta undang-undang disebutkan setelah disimpan.',
      'Saluran menentukan SOP: telepon dan datang langsung memakai SOP langsung, selebihnya tidak langsung.',
      'Isian disimpan sebagai draf setengah detik setelah setiap perubahan dan ditawarkan lagi kemudian. Draf yang dibuang masih dapat diurungkan selama layar belum ditinggalkan.',
      'Di kanan tampil pelapor terdahulu, pengaduan yang mungkin sama, dan batas waktu yang akan berjalan. Semuanya hanya memberi tahu; isian Anda tidak berubah sampai Anda memilih.',
      'Pakai (Alt+P) mengisi nama, telepon, dan alamat pelapor terdahulu. Pelapor yang identitasnya dirahasiakan tidak ditawarkan.',
      'Tautkan (Ctrl+D) mencatat pengaduan ini sebagai berulang dari yang terdahulu saat disimpan. Sebelum dan sesudah disimpan tautan itu dapat dilepaskan.',
      'Lampiran dapat diseret, ditempel (Ctrl+V), atau dipilih; paling besar 25 MB setiap berkas, bukan program. Lampiran tersimpan bersama draf dan pindah ke berkas pengaduan saat disimpan.',
      'Kalimat kuning di bawah isian hanya mengingatkan, misalnya NIK yang bukan 16 angka atau layanan lebih dari 30 hari lalu (Ps. 42(2)); pengaduan tetap dapat disimpan.',
      'Pertanyaan sederhana yang dijawab saat itu juga dapat dicatat dengan Selesai di tempat.',
    ],
    keys: [['Enter', 'Setelah disimpan: cetak tanda terima']],
  },
  {
    id: 'register',
    title: 'Register',
    lines: [
      'Saringan dapat digabung, misalnya bulan dengan saluran; Saringan lain membuka rentang tanggal, klasifikasi dan kerahasiaan. Jumlahnya tertulis di samping judul.',
      'Pencarian mengenali sebagian kata, nomor pengaduan, nomor surat masuk dan keluar, dan angka terakhir telepon. Yang dicari di register yang disaring hanya isi saringan itu.',
      'Hasil pencarian menampilkan yang terbaru lebih dahulu; kata yang cocok ditandai, dan bila tidak ada di baris itu sendiri, potongan uraiannya tampil di bawahnya. Satu salah ketik dimaklumi.',
      'Nama pelapor yang dirahasiakan tidak ditampilkan dan tidak ditandai, juga bila nama itu yang dicari.',
      'Simpan tampilan menyimpan saringan dan kata pencarian dengan nama, untuk Anda sendiri. Bulan ini dan Bulan lalu mengikuti tanggal saat dibuka.',
      'Bila tidak ada yang cocok, hapus saringan, atau cari dengan sebagian kata saja.',
    ],
    keys: [
      ['↑  ↓', 'Pindah baris'],
      ['PgUp  PgDn', 'Satu layar ke atas, ke bawah'],
      ['Home  End', 'Pengaduan terbaru, terlama'],
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
      'Buku agenda, buku register dan buku ekspedisi dicetak menurut bulan atau hari; pilih waktunya di kanan.',
    ],
  },
]
