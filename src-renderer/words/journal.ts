import { letterKindLabels } from '../../src-main/contract/labels.ts'
import { LetterKind } from '../../src-main/contract/letter-kind.ts'
import { formatPeriod } from '../../src-main/contract/words.ts'
import { Period } from '../../src-main/contract/values.ts'

/** The words of *Pemeriksaan*: what the chain proves, and all that was done. */
export const journalWords = {
  tab: 'Pemeriksaan',
  check: 'Periksa register',
  checkMore:
    'Membaca seluruh register: rantai riwayat, nomor, surat, lampiran, dan setiap baris data.',
  checking: 'Memeriksa register…',
  whole: 'Register utuh. Tidak ada temuan.',
  findingsNext:
    'Jangan hapus cadangan lama. Simpan catatan ini, lalu hubungi yang membantu memperbaiki:',
  rowBroken: (when: string, what: string, complaint: string | null) =>
    `${when}: ${what}${complaint ? `, ${complaint}` : ''}`,
  head: 'Sidik riwayat',
  headNow: 'Sidik sekarang',
  rows: (count: string) => `${count} baris`,
  proves: 'Yang terbukti',
  provesText:
    'Setiap baris riwayat memuat sidik baris sebelumnya. Baris yang diubah, disisipkan, atau dibuang di tengah memutus rantai dan disebut dalam temuan.',
  not: 'Yang tidak terbukti',
  notText:
    'Orang yang menguasai komputer ini dapat menyusun ulang seluruh rantai atau memotong ujungnya. Karena itu sidik dicetak pada tanda terima, rekap, dan label cadangan: cocokkan sidik di kertas dengan register.',
  match: 'Sidik di kertas',
  matchHint: 'Ketik sedikitnya 8 angka atau huruf pertamanya.',
  matchFault: 'Ketik 8 sampai 64 angka 0–9 atau huruf a–f, seperti tertulis di kertas.',
  matchNow: 'Cocokkan',
  matched: (sequence: string, when: string) =>
    `Cocok: baris ${sequence}, dicatat ${when}. Riwayat sampai baris itu masih seperti ketika dicetak.`,
  unmatched:
    'Tidak ada dalam riwayat register ini. Bila sidik diketik dengan benar, riwayat telah diganti sejak kertas itu dicetak.',
  journal: 'Catatan kegiatan',
  journalMore:
    'Semua yang tercatat, yang terbaru di atas. Isi perubahan dibaca di berkas masing-masing.',
  time: 'Waktu',
  officer: 'Petugas',
  what: 'Kegiatan',
  complaint: 'Pengaduan',
  row: 'Baris',
  allKinds: 'Semua kegiatan',
  allOfficers: 'Semua petugas',
  on: 'Tanggal',
  none: 'Tidak ada catatan yang sesuai.',
  noneMore: 'Longgarkan saringan untuk melihat catatan lain.',
  more: 'Tampilkan yang lebih lama',
  onlyOverseers: 'Catatan kegiatan dibaca Sekretaris, Kepala Dinas, dan pengelola register.',
} as const

/** Every kind of row that the history holds, in a few words. */
export const kindWords: Readonly<Record<string, string>> = {
  received: 'Pengaduan didaftarkan',
  corrected: 'Data diperbaiki',
  'step-finished': 'Langkah diselesaikan',
  closed: 'Pengaduan ditutup',
  reopened: 'Pengaduan dibuka kembali',
  'found-incomplete': 'Dinyatakan belum lengkap',
  'incompleteness-void': 'Pernyataan belum lengkap dibatalkan',
  'declared-complete': 'Dinyatakan lengkap',
  paused: 'Pengaduan dijeda',
  resumed: 'Pengaduan dilanjutkan',
  disposed: 'Disposisi dicatat',
  assigned: 'Pengaduan diserahkan',
  'handed-over': 'Pekerjaan dialihkan',
  attached: 'Berkas dilampirkan',
  'version-moved': 'Dipindahkan ke versi SOP lain',
  'deadline-moved': 'Tenggat berubah',
  'merged-in': 'Pengaduan digabungkan',
  unmerged: 'Penggabungan dibatalkan',
  'part-unmerged': 'Penggabungan dibatalkan',
  'repeat-linked': 'Ditautkan sebagai berulang',
  'repeat-unlinked': 'Tautan berulang dilepas',
  'satisfaction-recorded': 'Slip kepuasan dicatat',
  'identity-shown': 'Identitas pelapor ditampilkan',
  printed: 'Cetakan diminta',
  saved: 'Diambil sebagai berkas',
  copied: 'Disalin',
  'letter-drafted': 'Draf surat disimpan',
  'letter-draft-discarded': 'Draf surat dibuang',
  'letter-initialled': 'Surat diparaf',
  'letter-signed': 'Surat ditandatangani',
  'letter-passed': 'Surat diteruskan',
  'letter-returned': 'Surat dikembalikan',
  'letter-issued': 'Surat diterbitkan',
  'letter-numbered': 'Surat diberi nomor',
  'letter-sent': 'Pengiriman surat dicatat',
  'letter-scanned': 'Pindaian surat disimpan',
  'letter-voided': 'Surat dibatalkan',
  'letter-filed': 'Surat dari luar disimpan',
  'numbers-brought': 'Nomor lama dimasukkan',
  'gap-explained': 'Nomor kosong dijelaskan',
  'template-changed': 'Susunan kata diubah',
  'template-reset': 'Susunan kata dikembalikan',
  'recap-issued': 'Rekap diterbitkan',
  imported: 'Dibawa masuk dari register lama',
  'closing-imported': 'Penutupan dari register lama',
  'import-taken': 'Register lama diambil',
  'import-undone': 'Register lama ditarik kembali',
  'import-profile-saved': 'Susunan kolom disimpan',
  'import-profile-discarded': 'Susunan kolom dibuang',
  'register-made': 'Register dibuat',
  'rows-lost': 'Nomor hilang setelah pemulihan',
  restored: 'Register dipulihkan dari cadangan',
  'restored-at-start': 'Register rusak diganti cadangan saat dibuka',
  'restore-undone': 'Pemulihan diurungkan',
  'backup-made': 'Cadangan dibuat',
  'backup-copied': 'Cadangan disalin ke tempat kedua',
  'backup-passphrase-set': 'Kunci cadangan diubah',
  'setup-noted': 'Penyiapan dicatat',
  'office-changed': 'Pengaturan kantor diubah',
  'holidays-changed': 'Hari libur diubah',
  'hours-changed': 'Jam kerja diubah',
  'procedure-saved': 'Draf SOP disimpan',
  'procedure-discarded': 'Draf SOP dibuang',
  'procedure-published': 'SOP diterbitkan',
  'procedure-adopted': 'SOP dari berkas diambil',
  'doubt-answered': 'Keraguan SOP dijawab',
  'officer-added': 'Petugas ditambahkan',
  'officer-changed': 'Petugas diubah',
  'password-changed': 'Kata sandi diganti',
  'signed-in': 'Masuk',
  'sign-in-failed': 'Berkali-kali gagal masuk',
  'signed-out': 'Keluar',
  locked: 'Meja terkunci',
  'recovery-sheet-made': 'Lembar pemulihan dibuat',
  'recovery-used': 'Kata sandi dipulihkan dengan lembar pemulihan',
  'recovery-failed': 'Berkali-kali kode pemulihan tidak cocok',
  'view-saved': 'Tampilan disimpan',
  'view-renamed': 'Tampilan diganti nama',
  'view-discarded': 'Tampilan dibuang',
  erased: 'Data pribadi dimusnahkan',
  'erasure-held': 'Pemusnahan ditahan',
  'erasure-freed': 'Penahanan pemusnahan dilepas',
  'erasure-proposed': 'Pemusnahan diusulkan',
  'erasure-withdrawn': 'Usul pemusnahan ditarik',
  'erasure-confirmed': 'Pemusnahan disetujui dan dilaksanakan',
  'erased-again': 'Pemusnahan diulang setelah pemulihan cadangan',
  'copies-destroyed': 'Salinan lama dimusnahkan',
  'breach-listed': 'Daftar orang yang terdampak disusun',
}

/** What may be asked for in one go. */
export const kindGroups = {
  outputs: { name: 'Cetakan, berkas, salinan', kinds: ['printed', 'saved', 'copied'] },
  signIns: {
    name: 'Masuk dan keluar',
    kinds: Object.keys(kindWords).filter((kind) => /^(sign|locked|recovery)/.test(kind)),
  },
  identity: { name: 'Identitas yang ditampilkan', kinds: ['identity-shown'] },
  letters: {
    name: 'Surat',
    kinds: Object.keys(kindWords).filter((kind) => kind.startsWith('letter-')),
  },
  closings: { name: 'Penutupan', kinds: ['closed', 'reopened'] },
  settings: {
    name: 'Pengaturan dan petugas',
    kinds: Object.keys(kindWords).filter((kind) =>
      /^(office|holidays|hours|procedure|template|officer|password|doubt|setup)-/.test(kind),
    ),
  },
} as const satisfies Record<string, { name: string; kinds: readonly string[] }>
export type KindGroup = keyof typeof kindGroups

const outputWords: Readonly<Record<string, string>> = {
  attachment: 'lampiran',
  workbook: 'rekap Excel',
  'lapor-entry': 'lembar LAPOR!',
  dossier: 'berkas lengkap',
  recap: 'rekap',
  'due-date': 'rincian tenggat',
  swimlane: 'alur SOP',
  procedure: 'SOP',
  handover: 'serah terima tugas',
  'wall-list': 'daftar jatuh tempo',
  'blank-form': 'formulir kosong',
  'delivery-book': 'buku ekspedisi',
  agenda: 'buku agenda',
  'recovery-sheet': 'lembar pemulihan',
  idle: 'tidak ada kegiatan',
  system: 'bersama komputer',
  'register-book': 'buku register',
  'satisfaction-slip': 'slip kepuasan',
  'track-record': 'riwayat pemrosesan data pribadi',
  'erasure-minutes': 'berita acara pemusnahan',
  'breach-list': 'daftar orang yang terdampak',
}

/** A row in a few words, with what its detail says where it says something for people. */
export function rowWords(
  kind: string,
  detail: string | null,
  nameOf?: (officer: string | null) => string,
): string {
  const said = kindWords[kind] ?? 'Perubahan dicatat'
  if (kind === 'sign-in-failed')
    return `${said}${detail === null ? ' dengan nama yang tidak dikenal' : nameOf ? ` sebagai ${nameOf(detail)}` : ''}`
  const more = detail === null ? null : detailWords(detail)
  return more === null ? said : `${said}: ${more}`
}

/** What went out, as a case's history calls it. */
export function outputName(detail: string | null): string {
  return (detail === null ? null : detailWords(detail)) ?? 'cetakan'
}

function detailWords(detail: string): string | null {
  const letter = LetterKind.safeParse(detail)
  if (letter.success) return letterKindLabels[letter.data].toLowerCase()
  const period = Period.safeParse(detail)
  if (period.success) return formatPeriod(period.data)
  return outputWords[detail] ?? null
}
