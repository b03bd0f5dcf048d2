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
    'Setelah tiga kali kata sandi salah, percobaan berikutnya menunggu 1, 2, 4 detik dan seterusnya, paling lama 15 menit. Yang benar, atau kata sandi baru dari pengelola, mengakhirinya.',
    'Meja terkunci sendiri bila tidak ada ketikan, klik atau gulir selama menit yang ditetapkan, dan bersama komputernya; Ctrl+L mengunci seketika. Yang sedang diketik tetap ada.',
    'Lembar pemulihan memuat kode untuk pengelola register yang lupa kata sandinya: cetak, masukkan amplop, segel, simpan di brankas kantor. Kode berlaku satu kali; lembar baru membatalkan yang lama.',
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
    'Baris judul dan isian setiap kolom dikenali dari kata-katanya; ubah yang keliru, lalu simpan susunannya untuk berkas berikutnya.',
    'Hasil percobaan menunjukkan baris yang dapat diambil sebagaimana akan dicatat, dan menyebut setiap baris yang ditolak, setiap baris yang sudah ada, dan arti isi kolom seperti saluran dan status. Arti yang belum dikenal dipilih di sana.',
    'Satu impor dapat ditarik kembali seluruhnya selama pengaduannya belum dikerjakan. Riwayat dan nomornya tetap; nomor itu tidak diberikan lagi.',
  ]),
  part('cadangan', 'Cadangan', [
    'Cadangan memuat seluruh data, surat dan lampiran. Dibuat sendiri setiap hari kerja, saat Meja Aduan ditutup, dan sebelum pembaruan; di komputer ini dan di tempat kedua, misalnya USB. USB yang dipasang belakangan disalini sendiri.',
    'Setiap cadangan dibuka dan diperiksa setelah dibuat. Disimpan 7 harian, 8 mingguan dan 24 bulanan; nama berkasnya memuat waktu, jumlah pengaduan dan awal kepala riwayat. Berkas lain di USB tidak disentuh.',
    'Latihan pemulihan berjalan sendiri setiap minggu: cadangan terbaru dipulihkan ke folder sementara, dihitung, lalu dibuang. Hari ini memperlihatkan hasilnya.',
    'Frasa sandi mengunci salinan yang keluar dari komputer ini. Frasa itu tidak disimpan; tanpanya cadangan terkunci tidak dapat dibuka siapa pun. Tulis dan simpan terpisah dari USB-nya.',
    'Sebelum memulihkan, yang akan hilang disebut nomornya. Register sekarang disingkirkan, tidak dihapus, dan pemulihan dapat diurungkan.',
  ]),
  part('data-pribadi', 'Data pribadi', [
    'Orang yang meminta riwayat datanya dicari dengan nama, NIK, telepon, atau nomor register. Centang hanya yang benar miliknya, lalu cetak; paling lambat 3 × 24 jam (UU 27/2022 Ps. 30 dan 32).',
    'Pemusnahan baru mungkin setelah kantor mengisi masa simpan dan dasarnya (JRA). Sekretaris atau pengelola register mengusulkan, Sekretaris atau Kepala Dinas yang lain menyetujui; berkas dalam sengketa ditahan dengan alasan.',
    'Yang dimusnahkan tidak dapat dikembalikan. Rekap tidak berubah dan riwayat tetap utuh. Cadangan lama masih memuat data itu sampai dimusnahkan, termasuk yang di USB.',
    'Bila data bocor atau hilang, daftar orang yang terdampak dan teks pemberitahuannya disusun di sini; paling lambat 3 × 24 jam (Ps. 46).',
  ]),
  part('pemeriksaan', 'Pemeriksaan', [
    'Periksa register membaca seluruh register dan menyebut setiap baris, surat, atau lampiran yang tidak lagi seperti ketika disimpan.',
    'Sidik riwayat pada tanda terima, rekap, dan label cadangan dicocokkan di sini dengan register.',
    'Catatan kegiatan menyebut siapa mencatat, mencetak, mengambil berkas, atau menampilkan identitas pelapor, dan kapan.',
    'Isi register di komputer ini tidak disandikan oleh Meja Aduan. Nyalakan penyandian disk (BitLocker di Windows, LUKS di Linux) supaya komputer yang dicuri tidak dapat dibaca, dan beri kata sandi pada akun komputer.',
  ]),
]
