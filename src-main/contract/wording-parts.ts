import type { LetterWording } from './letter-wording.ts'

/**
 * How a part is written: one paragraph or several, a heading or several, rows of heading and
 * paragraph, boxes to tick, a number of dotted lines.
 */
export type PartShape =
  'paragraph' | 'paragraphs' | 'heading' | 'headings' | 'rows' | 'boxes' | 'lines'

export interface WordingPart {
  /** Where it stands in the wording: `body`, `next.items`. */
  readonly path: string
  /** As a clerk calls it; the faults name it too. */
  readonly name: string
  readonly shape: PartShape
  /** It may be left empty altogether. */
  readonly mayBeEmpty?: true
  readonly hint?: string
}

/** What a surat dinas and a nota dinas both have. */
const officialParts: readonly WordingPart[] = [
  { path: 'sensitivity', name: 'Sifat', shape: 'paragraph' },
  { path: 'attachment', name: 'Lampiran', shape: 'paragraph' },
  { path: 'about', name: 'Hal', shape: 'paragraph' },
  {
    path: 'addressee',
    name: 'Tujuan surat',
    shape: 'paragraphs',
    mayBeEmpty: true,
    hint: 'Satu baris setiap paragraf. “Yth.” dicetak di depannya.',
  },
  { path: 'opening', name: 'Pembuka', shape: 'paragraphs' },
  {
    path: 'body',
    name: 'Isi',
    shape: 'paragraphs',
    hint: 'Masih dapat diubah di setiap surat. Diberi nomor bila lebih dari satu paragraf.',
  },
  {
    path: 'remedies',
    name: 'Upaya lanjutan',
    shape: 'paragraphs',
    mayBeEmpty: true,
    hint: 'Selalu dicetak, apa pun isi suratnya.',
  },
  { path: 'closing', name: 'Penutup', shape: 'paragraphs' },
  { path: 'copiesTo', name: 'Tembusan', shape: 'paragraphs', mayBeEmpty: true },
]

/** The parts of each sheet, in the order in which they are printed. */
export const wordingParts: Record<LetterWording['layout'], readonly WordingPart[]> = {
  letter: officialParts,
  note: [{ path: 'title', name: 'Judul', shape: 'heading' }, ...officialParts],
  receipt: [
    { path: 'title', name: 'Judul', shape: 'heading' },
    { path: 'copies', name: 'Nama lembar', shape: 'headings' },
    { path: 'rows', name: 'Baris isian', shape: 'rows' },
    { path: 'noteLabel', name: 'Judul baris catatan', shape: 'heading' },
    { path: 'next.title', name: 'Judul tahap selanjutnya', shape: 'heading' },
    { path: 'next.items', name: 'Tahap selanjutnya', shape: 'paragraphs' },
    { path: 'notices', name: 'Pemberitahuan', shape: 'paragraphs' },
    { path: 'officerTitle', name: 'Di atas tanda tangan petugas', shape: 'heading' },
    { path: 'complainantTitle', name: 'Di atas tanda tangan pelapor', shape: 'heading' },
    {
      path: 'about',
      name: 'Hal',
      shape: 'paragraph',
      hint: 'Untuk daftar surat; tidak dicetak.',
    },
    {
      path: 'addressee',
      name: 'Penerima',
      shape: 'paragraphs',
      mayBeEmpty: true,
      hint: 'Untuk daftar surat; tidak dicetak.',
    },
  ],
  disposition: [
    { path: 'title', name: 'Judul', shape: 'heading' },
    { path: 'origin', name: 'Asal surat (kiri)', shape: 'rows' },
    { path: 'arrival', name: 'Penerimaan (kanan)', shape: 'rows' },
    { path: 'sensitivity.label', name: 'Judul sifat', shape: 'heading' },
    { path: 'sensitivity.boxes', name: 'Pilihan sifat', shape: 'boxes' },
    { path: 'aboutLabel', name: 'Judul hal', shape: 'heading' },
    { path: 'about', name: 'Hal', shape: 'paragraph' },
    { path: 'forwardTo.title', name: 'Judul penerima disposisi', shape: 'heading' },
    { path: 'forwardTo.dottedLines', name: 'Baris kosong penerima', shape: 'lines' },
    { path: 'requests.title', name: 'Judul permintaan', shape: 'heading' },
    { path: 'requests.boxes', name: 'Pilihan permintaan', shape: 'boxes' },
    { path: 'requests.dottedLines', name: 'Baris kosong permintaan', shape: 'lines' },
    { path: 'dueLabel', name: 'Judul batas waktu', shape: 'heading' },
    { path: 'noteLabel', name: 'Judul catatan', shape: 'heading' },
    { path: 'giver', name: 'Kolom pemberi disposisi', shape: 'headings' },
    { path: 'clocks', name: 'Batas waktu di kaki lembar', shape: 'paragraphs', mayBeEmpty: true },
    {
      path: 'addressee',
      name: 'Penerima',
      shape: 'paragraphs',
      mayBeEmpty: true,
      hint: 'Untuk daftar surat; tidak dicetak.',
    },
  ],
  form: [
    { path: 'title', name: 'Judul', shape: 'heading' },
    { path: 'formNumber', name: 'Nomor formulir', shape: 'heading' },
    { path: 'statement', name: 'Pernyataan yang ditandatangani', shape: 'paragraphs' },
    { path: 'complainantTitle', name: 'Di atas tanda tangan pelapor', shape: 'heading' },
    { path: 'thumbprintLabel', name: 'Kotak cap jempol', shape: 'heading' },
    { path: 'officerTitle', name: 'Di atas tanda tangan petugas', shape: 'heading' },
    {
      path: 'notices',
      name: 'Pemberitahuan',
      shape: 'paragraphs',
      hint: 'Dicetak juga pada formulir kosong.',
    },
    {
      path: 'about',
      name: 'Hal',
      shape: 'paragraph',
      hint: 'Untuk daftar surat; tidak dicetak.',
    },
    {
      path: 'addressee',
      name: 'Penerima',
      shape: 'paragraphs',
      mayBeEmpty: true,
      hint: 'Untuk daftar surat; tidak dicetak.',
    },
  ],
}

/** `wording.body.0.1.text` → `Isi, paragraf 1, potongan 2`; null for what is no place in a wording. */
export function placeInWording(field: string): string | null {
  const [, path] = /^wording\.(.+)$/.exec(field) ?? []
  if (path === undefined) return field === 'wording' ? 'Susunan kata' : null
  const parts = Object.values(wordingParts).flat()
  const part = parts.find((one) => path === one.path || path.startsWith(`${one.path}.`))
  if (!part) return 'Susunan kata'
  const inside = path.slice(part.path.length + 1).split('.')
  return [part.name, ...insideWords(part.shape, inside)].join(', ')
}

function insideWords(shape: PartShape, inside: readonly string[]): string[] {
  const [first = '', second = '', third = ''] = inside
  const at = (word: string, index: string) =>
    /^\d+$/.test(index) ? [`${word} ${Number(index) + 1}`] : []
  switch (shape) {
    case 'paragraph':
      return at('potongan', first)
    case 'paragraphs':
      return [...at('paragraf', first), ...at('potongan', second)]
    case 'rows':
      return [
        ...at('baris', first),
        ...(second === 'label' ? ['judul'] : []),
        ...at('potongan', third),
      ]
    case 'headings':
    case 'boxes':
      return at('pilihan', first)
    case 'heading':
    case 'lines':
      return []
  }
}
