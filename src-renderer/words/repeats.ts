/** A complaint that repeats an earlier one, on its case. */
export const repeatWords = {
  link: 'Tautkan sebagai berulang',
  linkDo: 'Tautkan',
  repeats: 'Berulang dari',
  repeatedBy: 'Diulang oleh',
  unlink: 'Lepaskan',
  unlinkFrom: (number: string) => `Lepaskan tautan ke ${number}`,
  number: 'Nomor pengaduan terdahulu',
  numberHint: 'Misalnya PGD-2026-00123',
  suggested: 'Mungkin sama',
  choose: (number: string) => `Pilih ${number}`,
  chooseIt: 'Pilih',
  will: 'Kedua berkas saling menyebut. Nomor, langkah, dan batas waktunya tidak berubah.',
  linked: (number: string) => `Ditautkan sebagai berulang dari ${number}.`,
  unlinked: (number: string) => `Tautan ke ${number} dilepaskan.`,
  another: 'pengaduan lain',
} as const
