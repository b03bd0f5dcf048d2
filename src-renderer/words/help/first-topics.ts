import type { HelpTopic } from './topic.ts'

/** The first days: setting the register up, and practice. */
export const firstTopics: readonly HelpTopic[] = [
  {
    id: 'siapkan',
    title: 'Menyiapkan register',
    lines: [
      'Pengelola register dituntun sekali: kantor dan kop surat, petugas, SOP, hari libur, tempat cadangan.',
      'Setiap langkah menyimpan sendiri. Lewati dulu meninggalkannya terbuka; Hari ini mengingatkan sampai persiapan ditutup.',
      'Semua yang diisi di sini dapat diubah lagi di Pengaturan.',
      'Pengaduan sudah dapat diterima sebelum persiapan selesai.',
    ],
  },
  {
    id: 'latihan',
    title: 'Mode latihan',
    lines: [
      'Register latihan terpisah dari register kantor dan berisi pengaduan karangan. Tidak ada yang berpindah di antara keduanya; cadangan latihan tidak dapat dipulihkan ke register kantor.',
      'Selama latihan pita ungu bertuliskan LATIHAN terlihat di atas setiap layar.',
      'Setiap cetakan latihan, termasuk rekap, bertanda LATIHAN – BUKAN DOKUMEN RESMI.',
      'Mulai latihan dari awal membuang semua yang dikerjakan dalam latihan dan mengisinya lagi.',
    ],
  },
]

/** What is looked up when something goes wrong, or once. */
export const lastTopics: readonly HelpTopic[] = [
  {
    id: 'catatan',
    title: 'Bila ada yang tidak berjalan',
    lines: [
      'Bila disk penuh, folder hanya dapat dibaca, berkas dipegang program lain, atau jam komputer mundur, layar menyebutkannya. Yang diketik tetap ada; perbaiki, lalu tekan tombol yang sama.',
      'Bila register berhenti, Meja Aduan menjalankannya lagi sendiri. Bila tidak dapat, jendela kecil menyebut sebabnya dan jalan keluarnya.',
      'Bila berkas register rusak, jendela itu menawarkan cadangan utuh yang terbaru dan menyebut nomor yang belum termasuk. Berkas yang rusak disimpan, tidak dihapus.',
      'USB yang memuat register jangan dicabut sebelum Meja Aduan ditutup. Yang sudah tercatat tetap ada di sana.',
    ],
  },
  {
    id: 'lisensi',
    title: 'Lisensi',
    lines: [
      'Meja Aduan memakai komponen pihak lain. Setiap komponen dengan versi, lisensi, dan teksnya tercantum di sini.',
      'Peraturan, hari libur, dan tata naskah yang disertakan berasal dari peraturan perundang-undangan, yang tidak memiliki hak cipta (UU 28/2014 Pasal 42).',
    ],
  },
]
