import type { Condition } from '../../src-main/contract/merge-fields.ts'
import { conditionLabels } from '../../src-main/contract/wording-labels.ts'

/** The wording of the letters: the list of kinds, the editor, versions. */
export const templateWords = {
  part: 'Susunan kata surat',
  tab: 'Susunan kata',
  kind: 'Jenis surat',
  inForce: 'Yang berlaku',
  shipped: 'bawaan',
  sameAsShipped: (version: number) => `versi ${version}, sama dengan bawaan`,
  versionBy: (version: number, when: string, who: string) => `versi ${version}, ${when}, ${who}`,
  unsavedHere: 'ada perubahan yang belum disimpan',
  edit: 'Ubah',
  look: 'Lihat',
  editOf: (kind: string) => `Ubah susunan kata: ${kind}`,
  lookOf: (kind: string) => `Lihat susunan kata: ${kind}`,
  listHint:
    'Perubahan berlaku untuk surat yang dibuat sesudahnya. Surat yang sudah terbit tidak berubah.',

  keeperOnly: 'Hanya pengelola register yang mengubah susunan kata.',
  parts: 'Bagian surat',
  paragraph: (place: number) => `Paragraf ${place}`,
  row: (place: number) => `Baris ${place}`,
  rowLabel: 'Judul baris',
  piece: (of: string, place: number) => `${of}, potongan ${place}`,
  item: (of: string, place: number) => `${of} ${place}`,
  always: 'selalu dicetak',
  when: (conditions: string) => `dicetak bila ${conditions}`,
  unless: (conditions: string) => `kecuali bila ${conditions}`,
  ticked: (conditions: string) => `dicentang bila ${conditions}`,
  neverTicked: 'tidak dicentang',
  and: ' dan ',
  or: ' atau ',

  insert: 'Sisipkan isian',
  insertTitle: 'Sisipkan isian',
  insertSearch: 'Cari isian',
  insertNone: 'Tidak ada isian dengan nama itu.',
  example: (example: string) => `contoh: ${example}`,
  mayBeMissing: (condition: string) => `bisa kosong; dicetak bila ${condition}`,
  inserted: (field: string) => `Isian ${field} disisipkan.`,
  insertedApart: (field: string, condition: string) =>
    `Isian ${field} menjadi potongan sendiri, yang dicetak bila ${condition}.`,
  conditions: 'Syarat',
  conditionsTitle: 'Syarat potongan ini',
  tickedTitle: 'Dicentang bila',
  whenTitle: 'Dicetak bila',
  whenHint: 'Semua syarat harus terpenuhi.',
  unlessTitle: 'Kecuali bila',
  unlessHint: 'Tidak dicetak bila salah satu terpenuhi.',
  noCondition: 'Tidak ada.',
  addCondition: 'Tambah syarat',
  searchCondition: 'Cari syarat',
  conditionNone: 'Tidak ada syarat dengan nama itu.',
  done: 'Selesai',
  actionsOf: (what: string) => `Tindakan untuk ${what}`,
  up: 'Naik',
  down: 'Turun',
  remove: 'Hapus',
  upOf: (what: string) => `Naikkan ${what}`,
  downOf: (what: string) => `Turunkan ${what}`,
  removeOf: (what: string) => `Hapus ${what}`,
  insertIn: (what: string) => `Sisipkan isian di ${what}`,
  conditionsOf: (what: string) => `Syarat ${what}`,
  addPiece: 'Tambah potongan',
  addPieceTo: (what: string) => `Tambah potongan setelah ${what}`,
  addParagraph: 'Tambah paragraf',
  addRow: 'Tambah baris',
  addBox: 'Tambah pilihan',
  addHeading: 'Tambah',
  addTo: (what: string, part: string) => `${what}: ${part}`,
  removed: (what: string) => `${what} dihapus.`,
  moved: (what: string) => `${what} dipindahkan.`,
  undo: 'Urungkan',
  undoOf: (what: string) => `Urungkan: ${what.replace(/\.$/, '').toLowerCase()}`,
  undone: 'Dikembalikan.',
  keysHint:
    'Alt+↑ dan Alt+↓ memindahkan potongan; dengan Shift, paragraf atau barisnya. Isian ditulis dalam kurung kurawal.',
  lines: 'Jumlah baris kosong',

  preview: 'Pratinjau',
  previewOf: (number: string) => `Pratinjau dengan pengaduan ${number}`,
  complaint: 'Dengan pengaduan',
  noComplaint: 'Belum ada pengaduan. Pratinjau memerlukan satu berkas.',
  redrawing: 'Memperbarui pratinjau…',

  unsaved: 'Perubahan belum disimpan.',
  unchanged: 'Belum ada perubahan.',
  giveUp: 'Buang perubahan',
  givenUp: 'Perubahan dibuang.',
  saved: (version: number) => `Susunan kata disimpan sebagai versi ${version}.`,
  saving: 'Menyimpan…',
  elsewhere: 'Susunan kata ini disimpan dari tempat lain sejak dibuka.',
  takeTheirs: 'Muat susunan yang baru',
  keepMine: 'Tetap pakai isian saya',

  reset: 'Kembali ke susunan bawaan',
  resetTitle: 'Kembali ke susunan bawaan?',
  resetMore: 'Susunan bawaan menjadi versi baru. Versi yang ada tetap tersimpan.',
  resetLoses: 'Perubahan yang belum disimpan di layar ini dibuang.',
  resetDone: 'Susunan bawaan berlaku lagi.',
  versions: 'Versi',
  versionsTitle: (kind: string) => `Versi: ${kind}`,
  version: (version: number) => (version === 0 ? 'Bawaan' : `Versi ${version}`),
  versionNow: 'berlaku',
  wasReset: 'kembali ke bawaan',
  savedOn: (when: string, who: string) => `${when}, ${who}`,
  takeUp: 'Pakai lagi',
  used: (version: string) => `${version} dimuat ke layar. Belum disimpan.`,
  replaced: 'Susunan diganti',
} as const

/** When a piece is printed, in one line: `dicetak bila perihal ada; kecuali bila …`. */
export function conditionWords(when: readonly Condition[], unless: readonly Condition[]): string {
  const told = [
    ...(when.length > 0 ? [templateWords.when(joined(when, templateWords.and))] : []),
    ...(unless.length > 0 ? [templateWords.unless(joined(unless, templateWords.or))] : []),
  ]
  return told.length > 0 ? told.join(', ') : templateWords.always
}

export function tickedWords(ticked: readonly Condition[]): string {
  return ticked.length > 0
    ? templateWords.ticked(joined(ticked, templateWords.and))
    : templateWords.neverTicked
}

function joined(conditions: readonly Condition[], word: string): string {
  return conditions.map((one) => conditionLabels[one]).join(word)
}
