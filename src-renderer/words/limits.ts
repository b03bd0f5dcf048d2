import type { Stoppable } from '../../src-main/contract/limits.ts'

/** Limits and reasons to pause, in the settings. */
export const limitWords = {
  limits: 'Batas waktu',
  act: 'Batas undang-undang (UU 25/2009)',
  actMore:
    'Dihitung dalam hari kalender sejak hari berikutnya. Mengubahnya memindahkan batas semua pengaduan yang masih terbuka.',
  classification: 'Batas klasifikasi (PANRB)',
  classificationMore:
    'Dihitung dalam hari kerja sejak berkas lengkap sampai diputuskan. Kosongkan bila tidak ada batas.',
  days: 'Hari kalender',
  workingDays: 'Hari kerja',
  noLimit: 'Kosong: tanpa batas.',
  basis: 'Dasar',
  consequence: 'Akibat bila terlewat',
  reasons: 'Alasan jeda',
  reasonsMore: 'Pengaduan hanya dapat dijeda dengan alasan di bawah ini.',
  reasonName: 'Alasan',
  newReason: 'Alasan baru',
  stops: 'Yang berhenti selama jeda',
  stoppable: [
    { id: 'step', name: 'Langkah SOP yang berjalan' },
    { id: 'decision', name: 'Keputusan (UU 25/2009 Ps. 50(1))' },
    { id: 'classification', name: 'Batas klasifikasi' },
  ] satisfies { id: Stoppable; name: string }[],
  addReason: 'Tambah alasan',
  removeReason: (name: string) => `Hapus alasan ${name}`,
} as const
