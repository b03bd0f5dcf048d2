import type { Office } from '../../../contract/office.ts'
import type { LetterContent } from '../letter-content.ts'
import { Canvas } from './canvas.ts'
import { bytesOf, documentOptions } from './document.ts'
import { heightOf, paginate } from './flow.ts'
import type { FlowItem, PlacedItem } from './flow.ts'
import { openFontShelf } from './fonts.ts'
import { itemsOf } from './layout.ts'
import {
  centimetre,
  formMeasures,
  fullFormMeasures,
  halfSheetMeasures,
  halfSheetMargins,
  letterMargins,
  letterMeasures,
  manyPagesMeasures,
  papers,
  receiptMargins,
  receiptMeasures,
  wholeFormMeasures,
} from './paper.ts'
import type { Margins, Measures, Paper } from './paper.ts'
import type { Sheet } from './sheet.ts'
import { styleOf } from './sheet.ts'
import { Typesetter } from './typeset.ts'

export type DrawOptions = {
  paper: Office['paper']
  font: Office['font']
  /** Millimetres: the edges of official letters. Sheets with a frame of their own keep theirs. */
  margins: Office['margins']
  /** The folder that holds `fonts/`. */
  assetsFolder: string
  /** Drawn from a register for practice: every page says so. */
  practice: boolean
}

export type DrawnLetter = {
  pdf: Uint8Array<ArrayBuffer>
  pages: number
  /** `U+4E2D` for each character that no font has; the paper shows a box with the same digits. */
  unprintable: string[]
}

/**
 * Draws a composed letter as PDF/A-2a: tagged, every font embedded. Equal content and options give
 * equal bytes: the file's dates and ID come from the content, never from the clock. Throws for a
 * logo that is no picture and for font files that are not there.
 */
export async function drawLetter(
  content: LetterContent,
  options: DrawOptions,
): Promise<DrawnLetter> {
  const [{ default: PDFDocument }, shelf] = await Promise.all([
    import('pdfkit'),
    openFontShelf(options.assetsFolder),
  ])
  const paper = papers[options.paper]
  const typesetter = new Typesetter(shelf, options.font)
  const document = new PDFDocument(
    documentOptions(paper, {
      title: content.title,
      author: content.author,
      madeAt: content.madeAt,
      content: [content, options.paper, options.font, options.margins],
      archive: 'PDF/A-2a',
    }),
  )
  const bytes = bytesOf(document)
  const canvas = new Canvas(document, typesetter, paper, options.practice)
  const pages =
    content.arrangement === 'letter'
      ? letterPages(content, typesetter, paper, letterMargins(options.margins))
      : copyPages(content, typesetter, paper)
  for (const page of pages) drawPage(page, content, canvas, typesetter)
  canvas.end()
  return {
    pdf: await bytes,
    pages: pages.length,
    unprintable: [...typesetter.unprintable].toSorted(),
  }
}

/** A page as laid out: what stands where, and what every page of its kind carries besides. */
type Page = {
  /** Null on the first page of its letter. */
  number: number | null
  items: PlacedItem[]
  /** Where the sheet is cut in two. */
  cut: number | null
  /** Width of the free margin at the left, which holds the mark of a draft. */
  margin: number
  /** The height of the middle of each letter or copy on it. */
  middles: number[]
}

/** The kop stands higher than the text of the other pages. */
const kopTop = 1.2 * centimetre

/** The upper and lower edge of a page's number, of which the text below it keeps clear. */
const pageNumberTop = 1.1 * centimetre
const pageNumberEnds = pageNumberTop + 14

/** As a typist would: the roomiest measures that still give one page, else the usual ones. */
function letterPages(
  content: LetterContent,
  typesetter: Typesetter,
  paper: Paper,
  margins: Margins,
): Page[] {
  const edges = {
    first: kopTop,
    top: Math.max(margins.top, pageNumberEnds) + 6,
    bottom: paper.height - margins.bottom,
  }
  const laid = (measures: Measures) => {
    const sheet = sheetOf(typesetter, measures, margins, paper, margins.right)
    return content.parts.flatMap((blocks) =>
      numbered(paginate(itemsOf(blocks, sheet), edges), margins.left, paper),
    )
  }
  for (const measures of letterMeasures) {
    const pages = laid(measures)
    if (pages.length === content.parts.length) return pages
  }
  return laid(manyPagesMeasures)
}

/** What takes half a sheet stands there where it fits, else each copy on pages of its own. */
function copyPages(content: LetterContent, typesetter: Typesetter, paper: Paper): Page[] {
  for (const measures of halvesOf(content)) {
    const shared = sharedSheet(content, typesetter, paper, measures)
    if (shared) return [shared]
  }
  const { left, top, bottom } = receiptMargins
  const edges = { first: kopTop, top, bottom: paper.height - bottom }
  const laid = (measures: Measures) => {
    const sheet = sheetOf(typesetter, measures, receiptMargins, paper, left)
    return content.parts.flatMap((blocks) =>
      numbered(paginate(itemsOf(blocks, sheet), edges), left, paper),
    )
  }
  for (const measures of wholeSheetOf(content)) {
    const pages = laid(measures)
    if (pages.length === content.parts.length) return pages
  }
  return laid(receiptMeasures)
}

function halvesOf({ arrangement, parts }: LetterContent): Measures[] {
  if (arrangement === 'sheet') return formMeasures
  return arrangement === 'copies' && parts.length === 2 ? halfSheetMeasures : []
}

function wholeSheetOf({ arrangement }: LetterContent): Measures[] {
  if (arrangement === 'form') return wholeFormMeasures
  return arrangement === 'sheet' ? fullFormMeasures : []
}

/** Null where a copy is higher than half the sheet. */
function sharedSheet(
  content: LetterContent,
  typesetter: Typesetter,
  paper: Paper,
  measures: Measures,
): Page | null {
  const { left, top, bottom } = halfSheetMargins
  const half = paper.height / 2
  const sheet = sheetOf(typesetter, measures, halfSheetMargins, paper, left)
  const copies = content.parts.map((blocks) => itemsOf(blocks, sheet))
  if (copies.some((items) => heightOf(items, true) > half - top - bottom)) return null
  const items = copies.flatMap((copy, index) => stacked(copy, top + index * half))
  const middles = copies.map((_, index) => half / 2 + index * half)
  return { number: null, items, cut: half, margin: left, middles }
}

/** The kop's rules reach as far into the left margin as they do into the right. */
function sheetOf(
  typesetter: Typesetter,
  measures: Measures,
  { left, right }: Margins,
  { width }: Paper,
  kopLeft: number,
): Sheet {
  return {
    typesetter,
    measures,
    left,
    width: width - left - right,
    kopLeft,
    kopWidth: width - kopLeft - right,
  }
}

function numbered(pages: PlacedItem[][], margin: number, { height }: Paper): Page[] {
  return pages.map((items, index) => ({
    number: index === 0 ? null : index + 1,
    items,
    cut: null,
    margin,
    middles: [height / 2],
  }))
}

function stacked(items: FlowItem[], from: number): PlacedItem[] {
  let y = from
  return items.map((item, index) => {
    y += index === 0 ? 0 : item.before
    const top = y
    y += item.height
    return { item, top }
  })
}

function drawPage(
  page: Page,
  { draft }: LetterContent,
  canvas: Canvas,
  typesetter: Typesetter,
): void {
  const { width } = canvas.paper
  canvas.addPage()
  canvas.marked('artifact', () => {
    if (page.number !== null) drawPageNumber(page.number, canvas, typesetter)
    if (page.cut !== null) canvas.dashes(0, width, page.cut)
    for (const middle of draft ? page.middles : []) {
      const [mark] = typesetter.lines('DRAF', styleOf('bold', page.margin * 0.62), width)
      if (mark) canvas.uprightText(mark, page.margin * 0.72, middle)
    }
  })
  for (const { item, top } of page.items) {
    for (const { tag, paint } of item.marks) canvas.marked(tag, () => paint(canvas, top))
  }
}

/** `- 2 -` in the middle of the upper margin, the dashes well apart from the number. */
function drawPageNumber(number: number, canvas: Canvas, typesetter: Typesetter): void {
  const { width } = canvas.paper
  const style = styleOf('regular', 11)
  const apart = typesetter.width(String(number), style) / 2 + 9
  for (const [text, shift] of [
    ['-', -apart],
    [String(number), 0],
    ['-', apart],
  ] as const) {
    const [line] = typesetter.lines(text, style, width)
    if (line) canvas.line(line, shift, pageNumberTop, width, 'center')
  }
}
