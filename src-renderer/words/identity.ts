/** Who complained, where that is to stay secret. */
export const identityWords = {
  masked: 'Identitas pelapor disamarkan (UU 25/2009 Ps. 42(5)).',
  shown: 'Identitas pelapor tampak sampai berkas ini ditinggalkan.',
  show: 'Tampilkan identitas',
  hide: 'Samarkan lagi',
  title: 'Tampilkan identitas pelapor',
  reason: 'Alasan',
  reasonHint: 'Misalnya: menelepon pelapor untuk meminta kelengkapan.',
  will: 'Petugas, waktu, dan alasan tercatat di Riwayat. Identitas tampak sampai berkas ditinggalkan atau petugas berganti.',
  shownNow: 'Identitas ditampilkan.',
  maskedNow: 'Identitas disamarkan.',
  anonymousName: 'Tanpa identitas',

  dossier: 'Identitas pelapor',
  disguised: 'Disamarkan',
  named: 'Dengan identitas',
  dossierAbout:
    'Disamarkan: nama, alamat, telepon, NIK, dan surel dihitamkan, juga di dalam uraian dan riwayat. Lampiran dan surat yang tidak dapat dihitamkan tidak disertakan, dan disebut pada daftar isi.',
  dossierNamed: 'Cetakan ini memuat identitas yang dirahasiakan. Simpan dan serahkan dengan aman.',
} as const
