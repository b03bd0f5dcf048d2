import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { PDFHexString, PDFString, decodePDFRawStream } from '@cantoo/pdf-lib'
import type { PDFObject, PDFPage } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { letterKinds } from '../../src-main/contract/letter-kind.ts'
import { flat, inspect, makeLetter } from './make-letter.ts'
import { officeWithLogo } from './samples.ts'

/** What ISO 19005-2 asks of a letter, as far as reading its file can show it; no validator is at hand. */

const strange =
  'Jawa ꦲꦏ꧀ꦱꦫ, Arab السلام عليكم, Ibrani שלום, wajah 😀👍🏽, kontrol a\u0007b, Tiongkok 中文.'
const manyPages = `${'Kata demi kata sampai halaman lain. '.repeat(190)}\n\n1. satu ${strange}\n2. dua`
const office = officeWithLogo()

const wishes = [
  ...letterKinds.map((kind) => ({ name: kind, wish: { kind, office } })),
  {
    name: 'a draft of three pages with strange text',
    wish: {
      kind: 'follow-up-complainant' as const,
      office,
      draft: true,
      fields: { body: manyPages, copiesTo: ['Wali Kota & Wakil', 'Inspektur'] },
    },
  },
  {
    name: 'one in Bookman',
    wish: { kind: 'declination' as const, office, font: 'bookman' as const },
  },
]

describe.each(wishes)('the file of $name', ({ wish }) => {
  test('says that it is PDF/A-2a, and in what colours', async () => {
    const { catalog, metadata } = await read(wish)
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    const intents = catalog.lookup(PDFName.of('OutputIntents'), PDFArray)
    const intent = intents.lookup(0, PDFDict)
    expect(intent.lookup(PDFName.of('S'))).toBe(PDFName.of('GTS_PDFA1'))
    const profile = streamIn(intent, 'DestOutputProfile')
    const bytes = decodePDFRawStream(profile).decode()
    // ICC.1: colour space and signature of an RGB monitor profile
    expect(ascii(bytes.slice(36, 40))).toBe('acsp')
    expect(ascii(bytes.slice(16, 20))).toBe('RGB ')
    expect(profile.dict.lookup(PDFName.of('N'), PDFNumber).asNumber()).toBe(3)
  })

  test('tells the same of itself in both places, and nothing of the clock', async () => {
    const { document, metadata, trailer } = await read(wish)
    const inXml = (name: string) =>
      new RegExp(`<${name}>\\s*(?:<rdf:\\w+>\\s*<rdf:li[^>]*>)?([^<]*)`).exec(metadata)?.[1]
    expect(inXml('dc:title')).toBe(document.getTitle())
    expect(inXml('dc:creator')).toBe(document.getAuthor())
    expect(inXml('xmp:CreatorTool')).toBe(document.getCreator())
    expect(inXml('pdf:Producer')).toBe(document.getProducer())
    expect(inXml('xmp:CreateDate')).toBe('2026-10-19T02:30:00Z')
    expect(document.getCreationDate()?.toISOString()).toBe('2026-10-19T02:30:00.000Z')
    expect(metadata.match(/\d{4}-\d\d-\d\dT/g)).toHaveLength(1)
    expect(trailer.ID?.toString()).toMatch(/^\[ <([0-9a-f]{32})> <\1> \]$/i)
    expect(trailer.Encrypt).toBeUndefined()
  })

  test('holds nothing that an archive copy may not hold', async () => {
    const { document, qpdf } = await read(wish)
    const forbidden =
      /"\/(JavaScript|JS|AA|OpenAction|Launch|URI|EmbeddedFiles?|AF|RichMedia|Movie|Sound|XFA|AcroForm|Encrypt|Annots|LZWDecode|Crypt|JPXDecode|OPI|PS|TR|HTP|NeedAppearances|OCProperties|Alternates|DeviceCMYK|Ref|Type3|Type1)"/g
    expect(qpdf.match(forbidden) ?? []).toEqual([])
    expect(qpdf).not.toMatch(/"\/Interpolate": true/)
    expect(inspect(await pdfOf(wish), 'qpdf', ['--check'])).toContain('No syntax')
    // a page's own blending would need a colour space of its own; a logo may be see-through
    for (const page of document.getPages()) expect(page.node.has(PDFName.of('Group'))).toBe(false)
    expect(qpdf).not.toMatch(/"\/(BM|ca|CA)":/)
  })

  test('has every font inside, with a character for each glyph and none that is missing', async () => {
    const { document } = await read(wish)
    const fonts = inspect(await pdfOf(wish), 'pdffonts')
      .trim()
      .split('\n')
      .slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+\S+ .* yes yes yes /)
    }
    for (const page of document.getPages()) {
      const shown = shownGlyphs(contentOf(page))
      expect(shown.length).toBeGreaterThan(10)
      expect(shown).not.toContain('0000')
    }
    const maps = streamsOf(document).filter((text) => text.includes('beginbfrange'))
    expect(maps).toHaveLength(fonts.length)
    for (const map of maps) {
      const [, ...characters] = /\[(.*)\]/s.exec(map)?.[1]?.match(/<[^>]*>/g) ?? []
      expect(characters.length).toBeGreaterThan(1)
      const wrong = characters.filter((one) => /^<\s*>$|^<0000>$|^<fffe>$|^<feff>$/i.test(one))
      expect(wrong).toEqual([])
    }
  })

  test('reads in Indonesian under its title', async () => {
    const { catalog } = await read(wish)
    expect(textOf(catalog.lookup(PDFName.of('Lang')))).toBe('id')
    const marked = catalog.lookup(PDFName.of('MarkInfo'), PDFDict)
    expect(marked.lookup(PDFName.of('Marked'))?.toString()).toBe('true')
    const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict)
    expect(preferences.lookup(PDFName.of('DisplayDocTitle'))?.toString()).toBe('true')
  })

  test('has all that is drawn in its structure, or as decoration, and each picture in words', async () => {
    const { document, catalog } = await read(wish)
    const { elements, marks } = structureOf(document, catalog)
    for (const [index, page] of document.getPages().entries()) {
      const content = contentOf(page)
      const numbers = [...content.matchAll(/\/MCID (\d+)/g)].map(([, number]) => Number(number))
      const inTree = marks.filter((mark) => mark.page === index).map(({ number }) => number)
      expect(inTree.toSorted(ascending)).toEqual(numbers.toSorted(ascending))
      expect(inTree.length).toBe(new Set(inTree).size)
      expect(unmarked(content)).toEqual([])
    }
    const types = new Set(elements.map(({ type }) => type))
    const known = ['Document', 'H1', 'H2', 'P', 'Figure', 'L', 'LI', 'Lbl', 'LBody']
    expect([...types].filter((type) => !known.includes(type))).toEqual([])
    expect(elements[0]?.type).toBe('Document')
    expect(types).toContain('H1')
    const figures = elements.filter(({ type }) => type === 'Figure')
    expect(figures.length).toBeGreaterThan(0)
    for (const { alt } of figures) expect(alt).toMatch(/\S/)
  })
})

test('a listener hears a letter in the order in which it is read', async () => {
  const copiesTo = ['Wali Kota', 'Inspektur']
  const body = `${'Kata demi kata sampai halaman lain. '.repeat(190)}\n\n1. satu\n2. dua`
  const wish = { kind: 'declination', fields: { body, copiesTo }, office } as const
  const { document, catalog } = await read(wish)
  const { elements, marks } = structureOf(document, catalog)
  expect(document.getPageCount()).toBe(3)
  const inOrder = marks.map(({ page, number }) => page * 100_000 + number)
  expect(inOrder).toEqual(inOrder.toSorted(ascending))
  expect(elements.map(({ type }) => type).join(' ')).toBe(
    'Document Figure P P P P P H1 P P P L LI Lbl LBody LI Lbl LBody P P P P L LI Lbl LBody LI Lbl LBody',
  )
  const raw = flat(inspect(await pdfOf(wish), 'pdftotext', ['-raw']))
  const places = [
    'PEMERINTAH',
    'Nomor',
    'Hal :',
    'Yth.',
    'Kata demi',
    '1. satu',
    'Tembusan:',
    '2. Inspektur',
  ]
  const found = places.map((words) => raw.indexOf(words))
  expect(found).toEqual(found.toSorted(ascending))
  expect(found).not.toContain(-1)
})

test('a see-through logo on two receipts is stored once, and so always at one place', async () => {
  const { qpdf } = await read(wishes[0]!.wish)
  expect(qpdf.match(/"\/SMask"/g)).toHaveLength(1)
  expect(qpdf.match(/"\/Subtype": "\/Image"/g)).toHaveLength(2)
})

type Wish = Parameters<typeof makeLetter>[0]

const files = new Map<Wish, Promise<Uint8Array>>()

function pdfOf(wish: Wish): Promise<Uint8Array> {
  const known = files.get(wish) ?? makeLetter(wish).then(({ pdf }) => pdf)
  files.set(wish, known)
  return known
}

async function read(wish: Wish) {
  const pdf = await pdfOf(wish)
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { catalog, context } = document
  const metadata = Buffer.from(streamIn(catalog, 'Metadata').getContents()).toString('utf8')
  const qpdf = inspect(pdf, 'qpdf', ['--json'])
  return { document, catalog, metadata, qpdf, trailer: context.trailerInfo }
}

function streamIn(dict: PDFDict, name: string): PDFRawStream {
  const stream = dict.lookup(PDFName.of(name))
  if (!(stream instanceof PDFRawStream)) throw new Error(`${name} is no stream`)
  return stream
}

type Element = { type: string; alt: string | null }
type Mark = { page: number; number: number }

/** The structure tree from its root, in order: its elements, and the marks they hold. */
function structureOf(document: PDFDocument, catalog: PDFDict) {
  const elements: Element[] = []
  const marks: Mark[] = []
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]))
  const walk = (kid: PDFObject | undefined, page: number): void => {
    if (kid instanceof PDFNumber) marks.push({ page, number: kid.asNumber() })
    else if (kid instanceof PDFArray)
      for (let at = 0; at < kid.size(); at += 1) walk(kid.lookup(at), page)
    else if (kid instanceof PDFDict) {
      const here = pages.get(kid.get(PDFName.of('Pg'))?.toString() ?? '') ?? page
      const number = kid.lookup(PDFName.of('MCID'))
      if (number instanceof PDFNumber) marks.push({ page: here, number: number.asNumber() })
      else {
        const type = kid.lookup(PDFName.of('S'), PDFName).decodeText()
        elements.push({ type, alt: textOf(kid.lookup(PDFName.of('Alt'))) })
        walk(kid.lookup(PDFName.of('K')), here)
      }
    }
  }
  walk(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('K')), -1)
  return { elements, marks }
}

function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null
}

function contentOf(page: PDFPage): string {
  const content = page.node.lookup(PDFName.of('Contents'))
  const streams = content instanceof PDFArray ? content.asArray() : [content]
  return streams
    .map((one) => page.node.context.lookup(one))
    .map((one) => (one instanceof PDFRawStream ? latin1(decodePDFRawStream(one).decode()) : ''))
    .join('\n')
}

function streamsOf(document: PDFDocument): string[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, one]) => (one instanceof PDFRawStream ? [one] : []))
    .filter(({ dict }) => dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image'))
    .map((one) => latin1(decodePDFRawStream(one).decode()))
}

/** The codes of all glyphs that a page shows, four digits each. */
function shownGlyphs(content: string): string[] {
  const strings = content.match(/\[[^\]]*\] TJ/g) ?? []
  return strings
    .flatMap((one) => one.match(/<[0-9a-f]+>/gi) ?? [])
    .flatMap((hex) => hex.match(/[0-9a-f]{4}/gi) ?? [])
}

/** Operators that paint while no marked content is open. */
function unmarked(content: string): string[] {
  let depth = 0
  return content.split('\n').filter((line) => {
    if (/ (BDC|BMC)$/.test(line)) depth += 1
    if (line === 'EMC') depth -= 1
    return depth === 0 && /(^| )(TJ|Tj|S|s|f|F|B|b|Do|sh)\*?$/.test(line)
  })
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function ascii(bytes: Uint8Array): string {
  return latin1(bytes)
}

function ascending(one: number, other: number): number {
  return one - other
}
