import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import { Canvas } from '../letters/pdf/canvas.ts'
import { bytesOf, documentOptions } from '../letters/pdf/document.ts'
import type { PdfProperties } from '../letters/pdf/document.ts'
import { openFontShelf } from '../letters/pdf/fonts.ts'
import { papers } from '../letters/pdf/paper.ts'
import type { Paper } from '../letters/pdf/paper.ts'
import { styleOf } from '../letters/pdf/sheet.ts'
import { Typesetter } from '../letters/pdf/typeset.ts'

/** Where the number stands: within the upper margin, which no page of ours writes in. */
const strip = { width: 220, height: 11, right: 42, top: 7.5 }

export interface Numbering {
  readonly assets: string
  readonly madeAt: number
  /** `Berkas PGD-2026-00001 halaman 3 dari 40` */
  readonly words: (page: number, pages: number) => string
  /** Whether the page's own ink is covered there. */
  readonly covered: (page: number) => boolean
}

/** Writes each page's number into its upper right corner, as it is looked at, with the font embedded. */
export async function numberPages(document: PDFDocument, numbering: Numbering): Promise<void> {
  const { degrees, rgb } = await import('@cantoo/pdf-lib')
  const pages = document.getPages()
  const texts = pages.map((_, index) => numbering.words(index + 1, pages.length))
  const strips = await document.embedPdf(await stripsOf(texts, numbering), [...texts.keys()])
  pages.forEach((page, index) => {
    const place = placeOf(page)
    const rotate = degrees(place.turn)
    const { width, height } = strip
    if (numbering.covered(index + 1))
      page.drawRectangle({ ...place.at, width, height, rotate, color: rgb(1, 1, 1), opacity: 1 })
    const drawn = strips[index]
    if (drawn) page.drawPage(drawn, { ...place.at, rotate })
  })
}

/** The strip's lower left corner and turn, so that it stands upright at the right above on the turned page. */
function placeOf(page: PDFPage): { at: { x: number; y: number }; turn: number } {
  const { x, y, width, height } = page.getCropBox()
  const turn = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270
  const along = strip.right + strip.width
  const down = strip.top + strip.height
  switch (turn) {
    case 90:
      return { at: { x: x + down, y: y + height - along }, turn }
    case 180:
      return { at: { x: x + along, y: y + down }, turn }
    case 270:
      return { at: { x: x + width - down, y: y + along }, turn }
    default:
      return { at: { x: x + width - along, y: y + height - down }, turn: 0 }
  }
}

async function stripsOf(
  texts: readonly string[],
  { assets, madeAt }: Numbering,
): Promise<Uint8Array> {
  const made = { title: 'Nomor halaman', madeAt, content: texts }
  // A strip is laid on a page that says itself what register it is of.
  return drawn(strip, assets, made, false, (canvas, typesetter) => {
    for (const text of texts) {
      canvas.addPage()
      const [line] = typesetter.lines(text, styleOf('regular', 7.5), strip.width)
      canvas.marked('artifact', () => {
        if (line) canvas.line(line, 0, 1, strip.width - 2, 'right')
      })
    }
  })
}

/** Lays the mark of practice over the pages that were not drawn here. */
export async function markPractice(
  document: PDFDocument,
  { assets, madeAt, covered }: Pick<Numbering, 'assets' | 'madeAt' | 'covered'>,
): Promise<void> {
  const made = { title: 'Latihan', madeAt, content: null }
  const bytes = await drawn(papers.A4, assets, made, true, (canvas) => canvas.addPage())
  const [mark] = await document.embedPdf(bytes, [0])
  document.getPages().forEach((page, index) => {
    if (mark && covered(index + 1)) page.drawPage(mark, page.getCropBox())
  })
}

async function drawn(
  paper: Paper,
  assets: string,
  made: PdfProperties,
  practice: boolean,
  paint: (canvas: Canvas, typesetter: Typesetter) => void,
): Promise<Uint8Array> {
  const [{ default: PDFDocument }, shelf] = await Promise.all([
    import('pdfkit'),
    openFontShelf(assets),
  ])
  const typesetter = new Typesetter(shelf, 'arial')
  const document = new PDFDocument(documentOptions(paper, made))
  const bytes = bytesOf(document)
  const canvas = new Canvas(document, typesetter, paper, practice)
  paint(canvas, typesetter)
  canvas.end()
  return bytes
}
