import type { HelpTopic } from './topic.ts'

/** One complaint. */
export const caseTopics: readonly HelpTopic[] = [
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
      'Identitas pelapor yang dirahasiakan atau tanpa identitas disamarkan untuk semua petugas. Tampilkan identitas meminta alasan dan tercatat di Riwayat; setelah berkas ditinggalkan, identitas disamarkan lagi. Memperbaiki isi berkas seperti ini dimulai dengan menampilkan identitas.',
      'Berkas lengkap dari pengaduan rahasia dicetak disamarkan; pilihan Dengan identitas meminta alasan.',
      'Setelah pengaduan dijawab, Slip kepuasan di tab Isi dicetak atau dibacakan, lalu kedua jawabannya dicatat. Angka setahunnya ada di Rekap.',
      'Satu pengaduan yang tercatat dua kali (surat dan telepon) digabung lewat Tindakan lain: keduanya tampil berdampingan dengan tenggat yang berubah. Nomor yang digabung tetap terpakai, tanda terimanya tetap berlaku, dan batas undang-undang dihitung sejak penerimaan yang lebih awal. Selama belum diputuskan atau dijawab, penggabungan dapat dibatalkan dari berkas yang digabung.',
      'Entri ulang LAPOR! di Tindakan lain menyalin isi berkas ke LAPOR! satu isian demi satu; Tracking ID yang diberikan LAPOR! disimpan di situ. Yang belum punya Tracking ID ada di Register dengan saringan Belum di LAPOR!.',
      'Dapat diurungkan: perbaikan isi, penyerahan kepada petugas, dan jeda. Tidak dapat diurungkan: langkah yang selesai dan disposisi; catatlah yang baru. Pengaduan yang ditutup dibuka lagi dengan Buka kembali.',
    ],
    keys: [['Enter', 'Buka langkah, tekan tombol']],
  },
]
