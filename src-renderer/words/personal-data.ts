/** The words of *Data pribadi*: what a person may ask for, what is erased when, whom a breach concerns. */
export const personalDataWords = {
  tab: 'Data pribadi',
  parts: 'Bagian',
  request: 'Permintaan pemilik data',
  erasing: 'Masa simpan dan pemusnahan',
  breach: 'Kegagalan pelindungan data',
  rules: 'Ketentuan kantor',

  requestMore:
    'Riwayat pemrosesan diberikan paling lambat 3 × 24 jam sejak diminta (UU 27/2022 Ps. 32); data yang keliru diperbaiki dalam waktu yang sama (Ps. 30). Pastikan dahulu bahwa yang meminta adalah orangnya.',
  person: 'Nama, NIK, telepon, atau nomor register',
  personHint: 'Pelapor yang dirahasiakan hanya ditemukan dengan nomor pada tanda terimanya.',
  search: 'Cari',
  theirs: 'Centang pengaduan yang benar milik orang ini; dua orang dapat bernama sama.',
  none: 'Tidak ada pengaduan yang sesuai.',
  number: 'Nomor',
  name: 'Nama',
  contact: 'Telepon, alamat',
  received: 'Diterima',
  subject: 'Perihal',
  correct: 'Perbaiki di berkas',
  track: (count: number) =>
    count === 0 ? 'Susun riwayat' : `Susun riwayat dari ${count} pengaduan`,

  unset:
    'Masa simpan belum ditetapkan, jadi tidak ada yang diusulkan untuk dimusnahkan. Pengelola register mengisi tahun dan dasarnya (JRA) di Ketentuan kantor.',
  kept: (years: number, basis: string) =>
    `Disimpan ${years} tahun setelah ditutup, menurut ${basis}.`,
  noneDue: 'Belum ada berkas yang masa simpannya berakhir.',
  due: 'Masa simpan berakhir',
  closed: 'Ditutup',
  dueSince: 'Berakhir',
  category: 'Kategori',
  goes: 'Yang hilang',
  goesWords: (rows: number, letters: number, files: number) =>
    `isi berkas, ${rows} baris riwayat, ${letters} surat, ${files} lampiran`,
  preview:
    'Yang dimusnahkan: nama, kontak, NIK, perihal, uraian, permintaan, catatan, disposisi, isi surat, dan lampiran; juga draf, tampilan tersimpan, dan catatan surat lama orang yang sama, bila masa simpannya juga berakhir. Yang tetap: nomor, tanggal, saluran, kategori, bidang, dan hasil, sehingga rekap tidak berubah.',
  hold: 'Tahan',
  holdOf: (number: string) => `Tahan ${number}`,
  free: 'Lepas',
  freeOf: (number: string) => `Lepas penahanan ${number}`,
  held: (reason: string) => `Ditahan: ${reason}`,
  reason: 'Alasan menahan',
  reasonHint: 'Misalnya sengketa, atau diperiksa Ombudsman. Tanpa nama orang.',
  propose: (count: number) =>
    count === 0 ? 'Usulkan pemusnahan' : `Usulkan pemusnahan ${count} berkas`,
  proposed: 'Usul dicatat. Petugas lain menyetujuinya.',
  erasures: 'Usul dan berita acara',
  states: {
    proposed: 'Menunggu persetujuan',
    withdrawn: 'Ditarik',
    expired: 'Lewat waktu',
    confirmed: 'Dimusnahkan',
  },
  proposal: (count: number, by: string, when: string) => `${count} berkas, diusulkan ${by} ${when}`,
  until: (when: string) => `Berlaku sampai ${when}`,
  by: (by: string, when: string) => `Disetujui ${by} ${when}`,
  confirm: 'Setujui dan musnahkan',
  confirmTitle: 'Musnahkan data pribadi',
  confirmWarn: (count: number) =>
    `Data pribadi dalam ${count} berkas dihapus untuk selamanya dan tidak dapat dikembalikan.`,
  password: 'Kata sandi Anda',
  confirmed: 'Data pribadi sudah dimusnahkan.',
  waitsForOther: 'Disetujui oleh Sekretaris atau Kepala Dinas yang tidak mengusulkannya.',
  withdraw: 'Tarik',
  minutes: 'Cetak berita acara',
  alsoErased: (what: string) => `Ikut dimusnahkan: ${what}.`,
  stays: (what: string) => `Masih ada: ${what}.`,
  unswept:
    'Sisa di disk belum dibersihkan karena register sedang dibaca. Tutup lalu buka Meja Aduan; pembersihan berjalan sendiri.',
  copies: 'Salinan lama',
  copiesMore:
    'Salinan di folder register ini masih memuat data yang sudah dimusnahkan. Cadangan baru dibuat dan diperiksa dahulu, baru salinan ini dimusnahkan. Cadangan di USB atau folder lain dimusnahkan sendiri oleh kantor.',
  destroy: (count: number) => `Musnahkan ${count} salinan lama`,
  destroyed: 'Salinan lama dimusnahkan dan dicatat pada berita acara.',
  destroyTitle: 'Musnahkan salinan lama',
  cameBack: (numbers: string) =>
    `Cadangan lama mengembalikan data yang sudah pernah dimusnahkan: ${numbers}.`,
  again: 'Musnahkan lagi',
  erasedAgain: 'Data itu dimusnahkan lagi.',

  breachMore:
    'Setiap orang yang terdampak dan lembaga pelindungan data diberi tahu tertulis paling lambat 3 × 24 jam (UU 27/2022 Ps. 46). Penyusunan daftar ini dicatat dalam riwayat.',
  scope: 'Yang terdampak',
  scopes: {
    all: 'Seluruh register',
    period: 'Yang diterima dalam kurun waktu',
    copy: 'Salinan yang hilang',
    cases: 'Pengaduan tertentu',
  },
  from: 'Dari tanggal',
  to: 'Sampai tanggal',
  madeOn: 'Salinan dibuat tanggal',
  numbers: 'Nomor register',
  numbersHint: 'Satu nomor setiap baris.',
  happened: 'Kapan dan bagaimana data terungkap',
  handling: 'Penanganan dan pemulihan',
  makeList: 'Susun daftar',
  people: (people: number, unknown: number) =>
    `${people} orang terdampak${unknown > 0 ? `; ${unknown} pengaduan tanpa nama` : ''}.`,
  notice: 'Teks pemberitahuan',
  noticeHint: 'Ubah seperlunya, lalu salin ke surat.',
  print: 'Lihat dan cetak daftar',
  save: 'Simpan sebagai Excel',
  saved: (name: string) => `Disimpan: ${name}`,

  officer: 'Pejabat pelindungan data pribadi',
  officerHint:
    'Nama atau jabatan dan cara menghubunginya (UU 27/2022 Ps. 53). Dicetak pada riwayat data.',
  years: 'Masa simpan setelah ditutup (tahun)',
  yearsHint: 'Kosong: tidak ada yang diusulkan untuk dimusnahkan.',
  basis: 'Dasar masa simpan',
  basisHint: 'Jadwal retensi arsip dan keputusannya, dengan nomor dan tahun.',
} as const
