import type { HelpTopic } from './topic.ts'

const part = (name: string, title: string, lines: readonly string[]): HelpTopic => ({
  id: `settings-${name}`,
  title: `Pengaturan: ${title}`,
  within: 'settings',
  lines,
})

/** The settings, part by part. */
export const settingsTopics: readonly HelpTopic[] = [
  {
    id: 'settings',
    title: 'Pengaturan',
    lines: [
      'Pengaturan diubah oleh pengelola register. Petugas lain dapat melihatnya.',
      'Perubahan pada beberapa bagian disimpan bersama dengan tombol Simpan di bawah; Jam kerja dan Hari libur disimpan tersendiri karena dapat memindahkan tenggat.',
      'Setelah disimpan, pengaturan kantor dapat diurungkan selama layar belum ditinggalkan.',
    ],
  },
  part('kantor', 'Kantor', [
    'Nama, alamat dan bidang kantor dipakai di kop surat, daftar dan rekap. Isi sebelum surat pertama.',
    'Bidang yang masih dipakai pengaduan sebaiknya diganti namanya, bukan dihapus.',
  ]),
  part('surat', 'Surat', [
    'Kop, kertas, penomoran, kode dan penanda tangan. Penanda tangan kosong sampai diisi: surat mencetak garis titik-titik.',
    'Nomor sendiri: register ini memberi nomor urut tanpa nomor kosong. Agenda umum: nomor diberikan bagian umum dan diisikan di sini.',
    'Pola nomor memperlihatkan contohnya saat diketik; nomor urut dan tahun wajib ada.',
  ]),
  part('susunan', 'Susunan kata', [
    'Kata-kata setiap jenis surat. Pilih jenisnya; di samping tampil surat dari pengaduan yang sebenarnya.',
    'Isian seperti nama pelapor disisipkan dari daftar. Isian yang mungkin kosong diberi syarat, supaya kalimatnya hilang bila tidak ada isinya.',
    'Setiap simpanan menjadi versi. Versi lama dapat dilihat, dibandingkan dan dipakai lagi; surat yang sudah terbit tidak berubah.',
  ]),
  part('jam', 'Jam kerja', [
    'Jam masuk, pulang dan istirahat setiap hari, serta masa dengan jam lain seperti Ramadan.',
    'Sebelum disimpan, tenggat yang berpindah diperlihatkan lebih dahulu: tanggal lama dan baru.',
  ]),
  part('batas', 'Batas waktu', [
    'Hari batas UU 25/2009, batas klasifikasi PANRB, dan alasan jeda, masing-masing dengan sumbernya.',
    'Angka undang-undang diubah hanya bila peraturannya berubah; tulis sumbernya.',
  ]),
  part('petugas', 'Petugas', [
    'Setiap orang memakai akunnya sendiri, karena riwayat menyebut siapa yang mencatat.',
    'Petugas yang pindah dinonaktifkan, tidak dihapus. Serahkan dahulu pekerjaannya dari Hari ini.',
    'Petugas yang lupa kata sandi diberi kata sandi baru di sini, lalu menggantinya sendiri lewat menu petugas.',
  ]),
  part('libur', 'Hari libur', [
    'Satu tabel setiap tahun menurut SKB tiga menteri: libur nasional, cuti bersama, dan libur setempat seperti Pilkada.',
    'Tahun tanpa nomor SKB bersifat sementara; tenggat yang sampai ke tahun itu mengatakannya.',
    'Tabel dapat diimpor dari berkas. Sebelum disimpan, tenggat yang berpindah diperlihatkan.',
  ]),
  part('sop', 'SOP', [
    'SOP berlaku dalam versi. Perubahan dikerjakan sebagai draf, diperiksa, lalu diterbitkan sebagai versi baru.',
    'Pengaduan yang sedang berjalan tetap memakai versinya, kecuali dipindahkan dari berkasnya dengan alasan.',
    'Pertanyaan terbuka adalah hal yang tidak dijelaskan SOP; jawablah bila kantor sudah memutuskan.',
  ]),
  part('impor', 'Impor register lama', [
    'Register lama dari Excel, LibreOffice atau ekspor LAPOR! dibaca, dicoba, baru kemudian diambil. Percobaan tidak mengubah register.',
    'Baris judul dan isian setiap kolom dikenali dari kata-katanya; ubah yang keliru, lalu simpan sebagai profil untuk berkas berikutnya.',
    'Hasil percobaan menyebut setiap baris yang ditolak, setiap baris yang sudah ada, dan arti isi kolom seperti saluran dan status. Arti yang belum dikenal dipilih di sana.',
    'Satu kiriman dapat ditarik kembali seluruhnya selama pengaduannya belum dikerjakan. Riwayat dan nomornya tetap; nomor itu tidak diberikan lagi.',
  ]),
  part('cadangan', 'Cadangan', [
    'Cadangan memuat seluruh data, surat dan riwayatnya. Simpanlah di luar komputer ini, misalnya di USB.',
    'Setiap cadangan diperiksa setelah dibuat. Periksa register membaca seluruh riwayat dan menyebut bila ada yang tidak cocok.',
    'Memulihkan cadangan menyingkirkan register sekarang ke folder lain; yang hilang disebut supaya dapat dicatat lagi.',
  ]),
]
