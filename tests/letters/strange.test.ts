import { describe, expect, test } from 'vitest'
import { openFontShelf } from '../../src-main/register/letters/pdf/fonts.ts'
import { papers } from '../../src-main/register/letters/pdf/paper.ts'
import { orderForReading } from '../../src-main/register/letters/pdf/reading-order.ts'
import { Typesetter } from '../../src-main/register/letters/pdf/typeset.ts'
import {
  assetsFolder,
  boxesOf,
  flat,
  inspect,
  makeLetter,
  overlapsIn,
  pagesOf,
  textOf,
} from './make-letter.ts'
import type { Made, Wish } from './make-letter.ts'
import { longSubject } from './samples.ts'

/** Words that differ, of the lengths that Indonesian has, up to so many characters. */
function prose(characters: number): string {
  const stems = ['timbangan', 'di', 'pemeriksaan', 'pasar', 'yang', 'ketidaksesuaian', 'beras']
  const words: string[] = []
  let length = 0
  while (length < characters) {
    const word = `${stems[words.length % stems.length]}${words.length}`
    words.push(words.length % 90 === 89 ? `${word}.\n\n` : word)
    length += word.length + 1
  }
  return words.join(' ').slice(0, characters)
}

const arabic = 'السلام عليكم ورحمة الله وبركاته'
const hebrew = 'שלום עולם'
const javanese = 'ꦲꦏ꧀ꦱꦫꦗꦮ'
const emoji = '😀 👨‍👩‍👧‍👦 🇮🇩 👍🏽 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿'

const wishes: { name: string; wish: Omit<Wish, 'kind'>; holds: string[] }[] = [
  {
    name: '20,000 characters',
    wish: { fields: { body: prose(20_000) } },
    holds: [prose(20_000)],
  },
  {
    name: 'an addressee of twenty lines and a subject of 500 characters',
    wish: {
      fields: {
        to: Array.from({ length: 20 }, (_, index) => `Baris alamat ke-${index + 1}`).join('\n'),
        about: longSubject,
      },
    },
    holds: [
      Array.from({ length: 20 }, (_, index) => `Baris alamat ke-${index + 1}`).join(' '),
      longSubject,
    ],
  },
  {
    name: 'sixty long tembusan',
    wish: {
      fields: {
        copiesTo: Array.from(
          { length: 60 },
          (_, index) => `Kepala Bagian Hukum ke-${index + 1} ${'dan Kerja Sama Daerah '.repeat(5)}`,
        ),
      },
    },
    holds: ['60. Kepala Bagian Hukum ke-60 dan Kerja Sama Daerah'],
  },
  {
    name: 'names with apostrophes, marks and accents',
    wish: {
      fields: {
        to: "Ma’ruf D'Angelo-O‘Connor “Al-Qur’an” Ñuñez Đặng Łukasz",
        body: 'x̄ q̃ ȷ́ é ñ Å.',
      },
    },
    holds: ["Ma’ruf D'Angelo-O‘Connor “Al-Qur’an” Ñuñez Đặng Łukasz"],
  },
]

describe.each(wishes)('a letter with $name', ({ wish, holds }) => {
  test.each(['F4', 'A4'] as const)('on %s loses nothing and keeps to its place', async (paper) => {
    const made = await makeLetter({ kind: 'follow-up-complainant', paper, ...wish })
    const text = flat(inspect(made.pdf, 'pdftotext', ['-raw']).replaceAll(/- \d+ -\n|\f/g, ' '))
    for (const words of holds) expect(text).toContain(flat(words))
    expect(made.unprintable).toEqual([])
    expectInPlace(made, paper)
  })
})

describe('writing of other kinds', () => {
  const words = [javanese, arabic, hebrew, 'Ελλάδα', 'Москва', 'naïve']
  const body = [
    `Awal ${words.join(' dan ')} lalu ${emoji} akhir.`,
    `Kalimat ${arabic} (${arabic}) ${hebrew}, nomor 123 selesai.`,
    `Tanda \u200f\u202earah\u202c\u200e \u2067dan\u2069 \u061c sisipan a\u200cb\u200dc\ufeff, spasi\u00a0tetap.`,
    `1. ${javanese} ${javanese}`,
    `2. ${'ꦲꦏ꧀ꦱꦫ'.repeat(60)} ${'مرحبا'.repeat(60)} ${'😀'.repeat(120)}`,
  ].join('\n')

  test.each(['arial', 'bookman'] as const)('in %s is there, in its place', async (font) => {
    const made = await makeLetter({ kind: 'declination', font, fields: { body } })
    expect(made.unprintable).toEqual([])
    const text = inspect(made.pdf, 'pdftotext', ['-raw'])
    for (const word of [javanese, 'Ελλάδα', 'Москва', 'naïve', '👨‍👩‍👧‍👦', '🇮🇩', '123'])
      expect(text).toContain(word)
    expect(flat(text)).toContain('Tanda arah dan sisipan abc, spasi tetap.')
    expect(text.match(/😀/gu)).toHaveLength(121)
    // scripts that run from right to left are copied letter by letter, marks of direction left out
    const letters = (one: string) =>
      Array.from(one.replaceAll(/[^\p{sc=Arabic}\p{sc=Hebrew}]|\u061c/gu, ''))
        .toSorted()
        .join('')
    expect(letters(text)).toBe(letters(body))
    expectInPlace(made, 'F4')
  })

  test('has its brackets turned where they stand among words from right to left', async () => {
    const typesetter = new Typesetter(await openFontShelf(assetsFolder), 'arial')
    const text = 'Kata ثالث (رابع) خامس (سادس), dan (سابع) akhir.'
    const [line] = typesetter.lines(text, { face: 'regular', size: 11, leading: 15 }, 600)
    const shown = orderForReading(line?.words ?? [])
      .map(({ pieces }) => pieces.map((piece) => ('font' in piece ? piece.text : '')).join(''))
      .filter((word) => word !== '')
    // as they stand on the paper from left to right
    const leftToRight = ['Kata', '(سادس)', 'خامس', '(رابع)', 'ثالث', ',', 'dan', '(', 'سابع', ')']
    expect(shown).toEqual([...leftToRight, 'akhir.'])
  })

  test('that no font has is named, and drawn as a box with its digits', async () => {
    const fields = { body: 'Aksara ไทย 中 dan \u0007 serta \u{10ffff} akhir.' }
    const made = await makeLetter({ kind: 'declination', fields })
    expect(made.unprintable).toEqual(['U+0007', 'U+0E17', 'U+0E22', 'U+0E44', 'U+10FFFF', 'U+4E2D'])
    const text = textOf(made.pdf)
    for (const character of ['ไ', 'ท', 'ย', '中']) expect(text).toContain(character)
    expectInPlace(made, 'F4')
  })
})

test('one word of 300 letters is parted at the margin wherever it stands', async () => {
  const long = 'Q'.repeat(300)
  const made = await makeLetter({
    kind: 'follow-up-complainant',
    paper: 'A4',
    fields: {
      body: `Awal ${long} akhir.\n1. ${long}`,
      about: long,
      to: long,
      copiesTo: [long, long],
    },
  })
  expect(textOf(made.pdf).match(/Q/g)).toHaveLength(300 * 6)
  expectInPlace(made, 'A4')
})

test('an office rules its own margins; the kop keeps its place', async () => {
  const body = prose(9_000)
  const wish = { kind: 'declination', paper: 'F4', fields: { body } } as const
  const usual = await makeLetter(wish)
  const margins = { top: 45, right: 25, bottom: 40, left: 40 }
  const made = await makeLetter({ ...wish, margins })
  expectInPlace(made, 'F4', margins)
  const kopOf = ({ pdf }: Made) => boxesOf(pdf).find(({ text }) => text === 'PEMERINTAH')?.top
  expect(kopOf(made)).toBe(kopOf(usual))
  const second = boxesOf(made.pdf).filter(
    ({ page, text }) => page === 2 && text !== '-' && text !== '2',
  )
  expect(Math.min(...second.map(({ top }) => top))).toBeGreaterThan(45 * millimetre)
  // the number of a page stands clear of a text that begins as high as settings allow
  const narrow = { top: 10, right: 10, bottom: 15, left: 10 }
  const least = await makeLetter({ ...wish, fields: { body: prose(20_000) }, margins: narrow })
  expectInPlace(least, 'F4', narrow)
  expect(pagesOf(least.pdf).length).toBeGreaterThan(1)
})

const millimetre = 72 / 25.4

/** Nothing outside the margins, and no word upon another. */
function expectInPlace(
  { pdf }: Made,
  paper: 'F4' | 'A4',
  margins = { top: 20, right: 20, bottom: 25, left: 30 },
): void {
  const { width, height } = papers[paper]
  const hair = 1
  const boxes = boxesOf(pdf)
  expect(boxes.length).toBeGreaterThan(30)
  const kop = 130
  const outside = boxes.filter(
    ({ page, left, right, top, bottom }) =>
      right > width - margins.right * millimetre + hair ||
      bottom > height - margins.bottom * millimetre + 4 ||
      top < 20 ||
      (left < margins.left * millimetre - hair && !(page === 1 && top < kop)),
  )
  expect(outside).toEqual([])
  expect(overlapsIn(boxes)).toEqual([])
}
