import type { HelpTopic } from './topic.ts'

/** The agenda, letters on their way, issued ones. */
export const letterTopics: readonly HelpTopic[] = [
  {
    id: 'letters',
    title: 'Surat dan agenda',
    lines: [
      'Di atas: surat yang masih dalam proses, dimulai dari yang menunggu Anda, dengan tindakan berikutnya pada setiap baris.',
      'Di bawah: agenda satu tahun. Setiap nomor ada pada tempatnya, juga yang dibatalkan, yang kosong, dan nomor lama dari buku kertas.',
      'Nomor kosong dijelaskan sekali: pilih barisnya, lalu tulis mengapa nomor itu tidak dipakai.',
      'Masukkan nomor lama bila sebelum memakai Meja Aduan sudah ada surat bernomor pada tahun yang sama; penomoran lalu berlanjut di atasnya.',
      'Surat baru dibuat dari berkas pengaduan, pada tab Surat.',
    ],
    keys: [
      ['↑  ↓', 'Pindah baris'],
      ['Spasi', 'Pilih surat untuk dicetak bersama'],
      ['Enter', 'Buka surat'],
    ],
  },
  {
    id: 'new-letter',
    title: 'Membuat surat',
    lines: [
      'Di kiri halaman surat yang sebenarnya, di kanan isiannya. Pratinjau berubah mengikuti isian.',
      'Simpan draf bila surat masih perlu dilihat orang lain. Teruskan untuk paraf menyimpan draf dan menanyakan siapa berikutnya.',
      'Nomor baru diberikan saat surat diterbitkan. Surat yang sudah terbit dan nomornya tidak berubah lagi; ini tidak dapat diurungkan.',
      'Peringatan di atas tombol menyebut yang perlu dilihat sebelum terbit, misalnya nama pelapor yang dirahasiakan.',
    ],
  },
  {
    id: 'letter-draft',
    title: 'Surat dalam proses',
    lines: [
      'Urutannya: draf, paraf (paling banyak tiga), tanda tangan, nomor, pengiriman. Tombol paling atas adalah yang berikutnya.',
      'Paraf dan tanda tangan dibubuhkan di kertas; di sini dicatat siapa dan kapan.',
      'Mengubah isi menghapus paraf. Surat yang sudah ditandatangani dikembalikan dahulu bila masih perlu diubah.',
      'Draf tanpa paraf yang dibuang masih dapat diurungkan; nomor belum terpakai selama surat belum terbit.',
    ],
  },
  {
    id: 'letter',
    title: 'Surat yang sudah terbit',
    lines: [
      'Yang tampil adalah berkas yang tersimpan, sama persis dengan saat diterbitkan. Mencetak lagi tidak mengubahnya.',
      'Catat pengiriman: cara, waktu, penerima, dan bukti terimanya. Surat yang belum dikirim ditandai di agenda.',
      'Salin jawaban menyalin isi surat sebagai teks untuk WhatsApp atau surel. Setelah ditempelkan dan terkirim, catat pengirimannya.',
      'Simpan pindaian surat yang sudah ditandatangani sebagai arsip.',
      'Surat yang keliru dibatalkan dengan alasan, lalu dibuat surat baru. Nomornya tetap terpakai; pembatalan tidak dapat diurungkan.',
    ],
  },
]
