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
