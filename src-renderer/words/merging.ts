import type { MergeWarning } from '../../src-main/contract/merge-calls.ts'

/** Two registrations of one complaint: the dialog that makes them one, and the case that was merged. */
export const mergeWords = {
  merge: 'Gabungkan dengan pengaduan lain',
  title: 'Gabungkan dua pencatatan',
  do: 'Gabungkan',
  other: 'Nomor pengaduan yang sama',
  otherHint: 'Misalnya PGD-2026-00012, atau 12 saja.',
  alike: 'Mungkin pengaduan yang sama',
  notFound: (number: string) => `${number} tidak ada di register.`,
  keep: 'Yang dipertahankan',
  keepOption: (number: string, received: string) => `${number}, diterima ${received}`,
  both: 'Kedua pencatatan',
  field: 'Isi',
  differs: 'beda',
  differsSign: '≠',
  moves: 'Tenggat yang berubah',
  moved: (what: string, old: string, fresh: string) => `${what}: ${old} → ${fresh}`,
  noMoves: 'Tidak ada tenggat yang berubah.',
  whyMoves:
    'Waktu pelapor dihitung sejak penerimaan yang lebih awal (UU 25/2009 Ps. 44 dan 50). Tenggat langkah SOP tetap.',
  reason: 'Alasan digabung',
  will: (merged: string, kept: string) =>
    `${merged} ditutup sebagai digabung ke ${kept}; nomor, surat, dan tanda terimanya tetap berlaku. Dapat dibatalkan pada berkas ${merged}.`,
  done: (merged: string, kept: string) => `${merged} digabung ke ${kept}.`,

  into: (kept: string) => `Digabung ke ${kept}`,
  intoNumber: (kept: string) => `ke ${kept}`,
  intoShort: (kept: string) => `digabung ke ${kept}`,
  intoMore:
    'Penanganan berlanjut di berkas itu. Isi, surat, dan riwayat di bawah ini tinggal dibaca.',
  letterOf: (merged: string, kept: string) =>
    `${merged} sudah digabung ke ${kept}. Surat ini tetap berlaku.`,
  openKept: (kept: string) => `Buka ${kept}`,
  mergedOn: (when: string, who: string) => `${when} oleh ${who}`,
  unmerge: 'Batalkan penggabungan',
  unmergeTitle: 'Batalkan penggabungan',
  unmergeReason: 'Alasan dibatalkan',
  unmergeWill: (merged: string, kept: string) =>
    `${merged} terbuka lagi pada langkah semula, dan tenggat ${kept} kembali dihitung sejak penerimaannya sendiri. Yang sudah dikerjakan di ${kept} tetap.`,
  unmerged: (merged: string) => `Penggabungan ${merged} dibatalkan.`,
  notUndone: (kept: string) =>
    `Penggabungan tidak dapat dibatalkan lagi: ${kept} sudah diputuskan, dijawab dengan surat, atau ditutup sejak digabung.`,

  partOf: 'Digabung ke berkas ini',
  countedFrom: (when: string) =>
    `Batas undang-undang dihitung sejak penerimaan yang paling awal, ${when}.`,
  received: (when: string) => `Diterima ${when}`,
  letters: 'Surat',
  attachments: 'Lampiran',
}

export const mergeWarningWords: Record<MergeWarning, string> = {
  'different-person': 'Pelapornya tampak berbeda. Pastikan ini pengaduan yang sama.',
  'unknown-person': 'Salah satu tidak menyebut pelapor. Pastikan ini pengaduan yang sama.',
  'different-division': 'Bidangnya berbeda.',
  'steps-walked':
    'Yang digabung sudah menyelesaikan langkah SOP. Langkah itu tidak ikut pindah; berkas yang dipertahankan berlanjut pada langkahnya sendiri.',
  incomplete:
    'Yang digabung dinyatakan belum lengkap. Bila masih perlu, nyatakan belum lengkap juga pada berkas yang dipertahankan.',
}
