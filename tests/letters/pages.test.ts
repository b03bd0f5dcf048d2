import { describe, expect, test } from 'vitest'
import { letterKinds } from '../../src-main/contract/letter-kind.ts'
import { papers } from '../../src-main/register/letters/pdf/paper.ts'
import { sampleCase, sampleOffice } from '../fixtures/case-file.ts'
import { boxesOf, flat, inspect, makeLetter, pagesOf, textOf } from './make-letter.ts'
import { officeWithLogo } from './samples.ts'

/** Words that can be counted and put in order. */
const words = (count: number) => Array.from({ length: count }, (_, index) => `kata${index}.`)
const wordsIn = (text: string) => text.match(/kata\d+\./g) ?? []

describe.each(letterKinds)('%s', (kind) => {
  test.each([
    ['F4', 'arial'],
    ['A4', 'arial'],
    ['F4', 'bookman'],
    ['A4', 'bookman'],
  ] as const)('on %s in %s is one sound page with its fonts inside', async (paper, font) => {
    const { pdf, pages } = await makeLetter({ kind, paper, font })
    expect(pages).toBe(1)
    expect(inspect(pdf, 'qpdf', ['--check'])).toContain('No syntax or stream encoding errors')
    const info = inspect(pdf, 'pdfinfo')
    expect(info).toMatch(/Pages:\s+1\n/)
    expect(info).toContain(paper === 'F4' ? '609.45 x 935.43 pts' : '595.28 x 841.89 pts (A4)')
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Creator:\s+Meja Aduan\n/)
    expectEmbedded(pdf, font === 'arial' ? 'Arimo-' : 'TeXGyreBonum-')
  })
})

function expectEmbedded(pdf: Uint8Array, family: string): void {
  const fonts = inspect(pdf, 'pdffonts').trim().split('\n').slice(2)
  expect(fonts.length).toBeGreaterThan(1)
  for (const font of fonts) {
    expect(font).toContain(family)
    // embedded, subset, with characters for copying
    expect(font).toMatch(/ yes yes yes /)
  }
}

describe('a letter', () => {
  test('has the anatomy of a surat dinas', async () => {
    const { pdf } = await makeLetter({
      kind: 'follow-up-complainant',
      fields: { copiesTo: ['Wali Kota', 'Inspektur'] },
    })
    const [page = ''] = pagesOf(pdf)
    expect(page).toMatch(/Nomor +: 500\.2\.3\/41\/35\.99\.403\/2026 +Contoh, 19 Oktober 2026\n/)
    expect(page).toMatch(/\nSifat +: Biasa\nLampiran +: -\nHal +: Tindak Lanjut Pengaduan\n/)
    expect(page).toMatch(/KEPALA DINAS PERDAGANGAN\n +DAN KOPERASI KOTA CONTOH,\n/)
    expect(page).toMatch(
      /Dra\. RETNO WULANDARI, M\.Si\.\n +Pembina Utama Muda\n +NIP 19700907 199602 2 001\n/,
    )
    expect(page).toMatch(/\nTembusan:\n1\. +Wali Kota\n2\. +Inspektur\n/)
  })

  test('one tembusan alone gets no number', async () => {
    const { pdf } = await makeLetter({ kind: 'declination', fields: { copiesTo: ['Inspektur'] } })
    expect(pagesOf(pdf)[0]).toMatch(/\nTembusan:\nInspektur\n/)
  })

  test('of three pages has one kop and numbers the others', async () => {
    const body = words(950).join(' ')
    const { pdf, pages } = await makeLetter({ kind: 'declination', fields: { body } })
    const sheets = pagesOf(pdf)
    expect(pages).toBe(3)
    expect(sheets.map((sheet) => sheet.includes('PEMERINTAH KOTA CONTOH'))).toEqual([
      true,
      false,
      false,
    ])
    expect(sheets.map((sheet) => /^ +- (\d) -\n/.exec(sheet)?.[1])).toEqual([undefined, '2', '3'])
    expect(wordsIn(sheets.join(' '))).toEqual(words(950))
  })

  test('of 20,000 characters loses none, within the margins', async () => {
    const body = Array.from({ length: 20 }, (_, index) =>
      words(2000)
        .slice(index * 100, index * 100 + 100)
        .join(' '),
    ).join('\n\n')
    expect(body.length).toBeGreaterThan(17_000)
    const { pdf, pages } = await makeLetter({ kind: 'follow-up-complainant', fields: { body } })
    expect(pages).toBeGreaterThan(4)
    expect(wordsIn(pagesOf(pdf).join(' '))).toEqual(words(2000))
    expectWithinMargins(pdf)
  })

  test('parts a word of 300 letters at the margin and nowhere else', async () => {
    const long = 'Q'.repeat(300)
    const fields = { body: `Sebelum ${long} sesudah.`, about: long, to: long, copiesTo: [long] }
    const { pdf } = await makeLetter({ kind: 'follow-up-complainant', fields, draft: true })
    const text = pagesOf(pdf).join(' ')
    expect(text.match(/Q/g)).toHaveLength(4 * 300)
    expect(text).toMatch(/Sebelum\n/)
    expectWithinMargins(pdf)
  })

  test('carries 60 tembusan over the page', async () => {
    const copiesTo = Array.from({ length: 60 }, (_, index) => `Kepala Kantor ke-${index + 1}`)
    const { pdf, pages } = await makeLetter({ kind: 'declination', fields: { copiesTo } })
    expect(pages).toBe(2)
    const named = textOf(pdf).match(/\d+\. Kepala Kantor ke-\d+/g)
    expect(named).toEqual(copiesTo.map((name, index) => `${index + 1}. ${name}`))
    expectWithinMargins(pdf)
  })

  test('never leaves a signature without two lines before it, wherever the page ends', async () => {
    let crossed = 0
    for (let count = 165; count < 300; count += 9) {
      const body = words(count).join(' ')
      const { pdf } = await makeLetter({ kind: 'declination', paper: 'A4', fields: { body } })
      const sheets = pagesOf(pdf)
      const [last = ''] = sheets.filter((sheet) => sheet.includes('KEPALA DINAS'))
      const [before = '', signature = ''] = last.split(/ +KEPALA DINAS/)
      const lines = before.split('\n').filter((line) => line.trim() !== '' && !/- \d -/.test(line))
      expect(lines.length).toBeGreaterThanOrEqual(2)
      expect(signature).toContain('NIP 19700907 199602 2 001')
      if (sheets.length > 1 && lines.length < 5) crossed += 1
    }
    // the bodies do end where the rule is needed
    expect(crossed).toBeGreaterThan(2)
  }, 60_000)

  test('an office without a head’s name gets a line of dots, never a name built in', async () => {
    const [head] = sampleOffice().signatories
    const office = sampleOffice({
      signatories: [{ ...head, name: '', rank: '', employeeNumber: '' }],
    })
    const [page = ''] = pagesOf((await makeLetter({ kind: 'declination', office })).pdf)
    expect(page).toMatch(/KOTA CONTOH,\n\s+NIP\s*$/)
  })
})

describe('a draft', () => {
  test('is marked on each page beside the text, an issued letter on none', async () => {
    const wish = { kind: 'declination', fields: { body: words(950).join(' ') } } as const
    const draft = await makeLetter({ ...wish, draft: true, number: null })
    const sheets = pagesOf(draft.pdf)
    expect(sheets).toHaveLength(3)
    for (const sheet of sheets) expect(sheet).toContain('DRAF')
    expect(flat(sheets[0] ?? '')).toContain('Nomor : 500.2.3/……/35.99.403/2026')
    const boxes = boxesOf(draft.pdf)
    const marks = boxes.filter(({ text }) => text === 'DRAF')
    const markEnds = Math.max(...marks.map(({ right }) => right))
    const bodyBegins = Math.min(
      ...boxes.filter((box) => box.top > 130 && !marks.includes(box)).map(({ left }) => left),
    )
    expect(marks).toHaveLength(3)
    expect(markEnds).toBeLessThan(bodyBegins)
    expect(pagesOf((await makeLetter(wish)).pdf).join('')).not.toContain('DRAF')
  })

  test('of a receipt is marked on both copies', async () => {
    const { pdf, pages } = await makeLetter({ kind: 'receipt', draft: true })
    expect(pages).toBe(1)
    expect(textOf(pdf).match(/DRAF/g)).toHaveLength(2)
  })
})

describe('what listens instead of looking', () => {
  test('finds language, title, headings and pictures with their words', async () => {
    const { pdf } = await makeLetter({ kind: 'receipt', office: officeWithLogo() })
    const structure = inspect(pdf, 'pdfinfo', ['-struct'])
    expect(structure).toMatch(/Document\n\s+Figure/)
    expect(structure.match(/H1/g)).toHaveLength(2)
    const raw = inspect(pdf, 'qpdf', ['--json'])
    expect(raw).toContain('"u:Lambang PEMERINTAH KOTA CONTOH"')
    expect(raw).toContain('"u:Kode QR PGD-2026-00001"')
    expect(raw).toContain('"/Lang": "u:id"')
    expect(inspect(pdf, 'pdfinfo')).toMatch(/Title:\s+Tanda terima pengaduan/)
  })

  test('a logo that is no picture is an error, not a letter without kop', async () => {
    const { letterhead } = sampleOffice()
    const office = sampleOffice({ letterhead: { ...letterhead, logo: btoa('bukan gambar') } })
    await expect(makeLetter({ kind: 'declination', office })).rejects.toThrow(
      'neither PNG nor JPEG',
    )
  })
})

describe('characters that the font lacks', () => {
  const body =
    'Jawa ꦲꦏ꧀ꦱꦫ, Arab السلام عليكم, wajah 😀, kontrol a\u0007b, Tiongkok 中文, Yunani Ελλάδα, Rusia Москва.'

  test.each(['arial', 'bookman'] as const)(
    'are drawn by stand-ins of %s or as boxes that are named',
    async (font) => {
      const { pdf, unprintable } = await makeLetter({ kind: 'declination', font, fields: { body } })
      expect(unprintable).toEqual(['U+0007', 'U+4E2D', 'U+6587'])
      const fonts = inspect(pdf, 'pdffonts')
      for (const name of ['NotoSansJavanese', 'NotoNaskhArabic', 'NotoEmoji']) {
        expect(fonts).toMatch(new RegExp(`${name}-Regular .* yes yes yes `))
      }
      const text = inspect(pdf, 'pdftotext', ['-raw'])
      for (const word of ['ꦲꦏ꧀ꦱꦫ', '😀', '中', '文', 'Ελλάδα', 'Москва'])
        expect(text).toContain(word)
    },
  )

  test('the surest letters need no stand-in', async () => {
    const { pdf, unprintable } = await makeLetter({ kind: 'declination' })
    expect(unprintable).toEqual([])
    expectEmbedded(pdf, 'Arimo-')
  })
})

/** F4: 3 cm left, 2 cm right, 2.5 cm below; the mark of a draft stands in the margin. */
function expectWithinMargins(pdf: Uint8Array): void {
  const { width, height } = papers.F4
  const boxes = boxesOf(pdf).filter(({ text }) => text !== 'DRAF')
  expect(boxes.length).toBeGreaterThan(50)
  const outside = boxes.filter(
    ({ left, right, bottom }) => left < 84 || right > width - 56 || bottom > height - 68,
  )
  expect(outside).toEqual([])
}

test('a case of a hundred thousand characters is drawn', async () => {
  const caseFile = sampleCase({ narrative: words(12_000).join(' ') })
  const { pdf, pages } = await makeLetter({ kind: 'receipt', caseFile })
  expect(pages).toBeGreaterThan(20)
  expect(wordsIn(textOf(pdf))).toHaveLength(24_000)
}, 60_000)
