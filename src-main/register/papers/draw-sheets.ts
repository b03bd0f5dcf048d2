import type { DrawnPaper } from '../../contract/paper.ts'
import type { Context } from '../context.ts'
import { Canvas } from '../letters/pdf/canvas.ts'
import { keepWithTextBefore } from '../letters/pdf/flow.ts'
import { bytesOf, documentOptions } from '../letters/pdf/document.ts'
import { openFontShelf } from '../letters/pdf/fonts.ts'
import { itemsOf } from '../letters/pdf/layout.ts'
import { centimetre, papers } from '../letters/pdf/paper.ts'
import type { Paper } from '../letters/pdf/paper.ts'
import { lineItems, styleOf, totalHeight } from '../letters/pdf/sheet.ts'
import type { Sheet } from '../letters/pdf/sheet.ts'
import { Typesetter } from '../letters/pdf/typeset.ts'
import type { Line } from '../letters/pdf/typeset.ts'
import { codeItems } from './code-items.ts'
import type { PaperBlock, PaperContent } from './paper-content.ts'
import { paperPages } from './paper-pages.ts'
import type { PlacedItem } from './paper-pages.ts'
import { tableItems } from './table-items.ts'
import type { PaperItem } from './table-items.ts'

const margin = { left: 2 * centimetre, right: 1.5 * centimetre, top: 1.1 * centimetre }
const footFromBelow = 1.2 * centimetre
const marginal = 8
/** A whole SHA-256 with its words stands in one line. */
const footSize = 7

/** A drawn paper, and on which of its pages each heading stands, in order. */
export interface DrawnSheets extends DrawnPaper {
  readonly headings: readonly { readonly text: string; readonly page: number }[]
}

/** Draws a paper as a tagged PDF on the office's paper, with the office above and pages counted below. */
export async function drawSheets(context: Context, content: PaperContent): Promise<DrawnPaper> {
  const { title, pages, pdf } = await drawSheetsWithHeadings(context, content)
  return { title, pages, pdf }
}

export async function drawSheetsWithHeadings(
  context: Context,
  content: PaperContent,
): Promise<DrawnSheets> {
  const [{ default: PDFDocument }, shelf] = await Promise.all([
    import('pdfkit'),
    openFontShelf(context.assets),
  ])
  const { paper: size, font } = context.office()
  const paper = content.across ? turned(papers[size]) : papers[size]
  const typesetter = new Typesetter(shelf, font)
  const sheet: Sheet = {
    typesetter,
    measures: content.measures,
    left: margin.left,
    width: paper.width - margin.left - margin.right,
    kopLeft: margin.left,
    kopWidth: paper.width - margin.left - margin.right,
  }
  const frame = frameOf(content, sheet)
  const blocks = content.letterhead ? [content.letterhead, ...content.blocks] : content.blocks
  const edges = {
    top: margin.top + frame.height + 14,
    bottom: paper.height - footFromBelow - marginal * 2 - frame.foot,
  }
  const pages = paperPages(itemsOfPaper(blocks, sheet, edges.bottom - edges.top), edges)
  const document = new PDFDocument(
    documentOptions(paper, {
      title: content.title,
      author: content.office,
      madeAt: content.madeAt,
      content,
    }),
  )
  const bytes = bytesOf(document)
  const canvas = new Canvas(document, typesetter, paper, context.practice())
  pages.forEach((items, index) => {
    canvas.addPage()
    canvas.marked('artifact', () =>
      drawFrame(canvas, sheet, content.letterhead && index === 0 ? [] : frame.lines, {
        title: content.title,
        pages: content.uncounted
          ? content.madeAtWords
          : `${content.madeAtWords} · halaman ${index + 1} dari ${pages.length}`,
        below: frame.below,
      }),
    )
    drawItems(canvas, items)
  })
  canvas.end()
  const headings = pages.flatMap((items, index) =>
    items.flatMap(({ item }) => headingOf(item).map((text) => ({ text, page: index + 1 }))),
  )
  return { title: content.title, pages: pages.length, pdf: await bytes, headings }
}

function turned({ width, height }: Paper): Paper {
  return { width: height, height: width }
}

function headingOf(item: PaperItem): string[] {
  return item.heading === undefined ? [] : [item.heading]
}

function itemsOfPaper(
  blocks: readonly PaperBlock[],
  sheet: Sheet,
  pageHeight: number,
): PaperItem[] {
  const items: PaperItem[] = []
  blocks.forEach((block, index) => {
    const above = blocks[index - 1]
    const { gap, paragraphGap } = sheet.measures
    const before = above?.block === 'heading' ? paragraphGap / 2 : gap
    if (block.block === 'signatures') keepWithTextBefore(items, items.length)
    const made = blockItems(block, sheet, before, pageHeight)
    // A sentence between a heading and its table goes with both.
    const leadsIn = block.block === 'paragraph' && above?.block === 'heading'
    const next = blocks[index + 1]?.block === 'table'
    items.push(...(leadsIn && next ? made.map((item) => ({ ...item, keep: true })) : made))
  })
  return items
}

function blockItems(
  block: PaperBlock,
  sheet: Sheet,
  before: number,
  pageHeight: number,
): PaperItem[] {
  if (block.block === 'table') return tableItems(block, sheet, before, pageHeight)
  if (block.block === 'code') return codeItems(block, sheet, before)
  if (block.block === 'sheet-title') return titleItems(block.text, block.lines, sheet)
  const heading = block.block === 'heading' ? { heading: block.text } : {}
  return itemsOf([block], sheet).map((item, index) =>
    index === 0 ? { ...item, before, ...heading } : item,
  )
}

function titleItems(text: string, lines: readonly string[], sheet: Sheet): PaperItem[] {
  const { typesetter, left, width, measures } = sheet
  const place = { left, width, align: 'left', before: 0 } as const
  const title = typesetter.lines(text, styleOf('bold', measures.title.size), width)
  const about = styleOf('regular', measures.size, measures.leading)
  return [
    ...lineItems(title, { ...place, tag: { type: 'H1' } }),
    ...lines.flatMap((line) =>
      lineItems(typesetter.lines(line, about, width), { ...place, tag: { type: 'P' } }),
    ),
  ].map((item) => ({ ...item, keep: true }))
}

function frameOf(content: PaperContent, { typesetter, width }: Sheet) {
  const lines = typesetter.lines(content.office, styleOf('bold', marginal + 0.5), width)
  const [below] = content.foot
    ? typesetter.lines(content.foot, styleOf('regular', footSize), width)
    : []
  return { lines, height: totalHeight(lines) + 4, below, foot: below?.height ?? 0 }
}

interface Foot {
  readonly title: string
  readonly pages: string
  readonly below: Line | undefined
}

function drawFrame(
  canvas: Canvas,
  { typesetter, left, width }: Sheet,
  office: readonly Line[],
  { title, pages, below }: Foot,
): void {
  let y = margin.top
  for (const line of office) {
    canvas.line(line, left, y, width, 'left')
    y += line.height
  }
  if (office.length > 0) canvas.rule(left, left + width, y + 3, 0.6)
  const style = styleOf('regular', marginal)
  const [right] = typesetter.lines(pages, style, width)
  const lower = canvas.paper.height - footFromBelow - (below?.height ?? 0)
  if (below) canvas.line(below, left, lower, width, 'left')
  const foot = lower - (right?.height ?? 0)
  const [name] = typesetter.lines(title, style, width - (right?.width ?? 0) - 12)
  if (name) canvas.line(name, left, foot, width, 'left')
  if (right) canvas.line(right, left, foot, width, 'right')
}

function drawItems(canvas: Canvas, items: readonly PlacedItem[]): void {
  for (const { item, top } of items)
    for (const { tag, paint } of item.marks) canvas.marked(tag, () => paint(canvas, top))
}
