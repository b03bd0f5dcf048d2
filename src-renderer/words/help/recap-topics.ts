import type { HelpTopic } from './topic.ts'

/** The recap. */
export const recapTopics: readonly HelpTopic[] = [
  {
    id: 'recap',
    title: 'Rekap',
    lines: [
      'Sisa periode lalu ditambah yang diterima dan yang dibuka kembali, dikurangi yang ditutup, sama dengan sisa akhir periode; angka itu menjadi sisa lalu periode berikutnya.',
      'Ctrl+R dari layar mana pun membuka rekap bulan lalu, sekali lagi rekap bulan ini. Ctrl+E menyimpan Excel, Ctrl+P membuka PDF.',
      'Angka yang bergaris bawah membuka daftar pengaduan di baliknya. Setiap bagan dapat dilihat sebagai tabel dengan Ctrl+G.',
      'Tepat waktu menurut SOP: tidak ada langkah yang terlambat. Tepat waktu menurut undang-undang: tidak ada batas UU 25/2009 yang terlewati.',
      'Excel memuat lembar data satu baris per pengaduan, siap disaring atau dibuat tabel pivot. PDF memakai kop surat dan ruang tanda tangan.',
      'Angka dihitung menurut waktu kejadian. Pengaduan yang baru dicatat belakangan dapat mengubah bulan yang lalu.',
      'Rekap yang diterbitkan disimpan apa adanya. Bila register kini berkata lain, perbedaannya dijelaskan per pengaduan: apa yang dicatat, kapan, oleh siapa, dan angka mana yang berubah.',
    ],
  },
]
