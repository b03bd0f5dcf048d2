import type { FlowItem, Mark, Tag } from '../letters/pdf/flow.ts'
import { styleOf, textStyle, totalHeight } from '../letters/pdf/sheet.ts'
import type { Sheet } from '../letters/pdf/sheet.ts'
import type { Line } from '../letters/pdf/typeset.ts'
import type { Cell, Column, TableBlock } from './paper-content.ts'

/** An item of a page; `head` comes again above it where it begins a page; `heading` is told by what it is. */
export interface PaperItem extends FlowItem {
  readonly head?: FlowItem
  readonly heading?: string
}

interface Place {
  readonly left: number
  readonly width: number
  readonly align: 'left' | 'right'
}

/** Free space above and below the text of a row, and between two columns. */
const padding = 2.6
const gutter = 9
const thin = 0.4

/** The rows of a table; each stays whole unless it is higher than half a page. */
export function tableItems(
  { columns, rows, ruled = false, rowHeight = 0 }: TableBlock,
  sheet: Sheet,
  before: number,
  pageHeight: number,
): PaperItem[] {
  const places = placesOf(columns, sheet)
  const between = ruled ? places.slice(1).map(({ left }) => left - gutter / 2) : []
  const head = withRules(headItem(columns, places, sheet), between)
  const body = rows.flatMap((cells) =>
    rowItems(cells, places, sheet, head, { most: pageHeight / 2, least: rowHeight }),
  )
  return [
    { ...head, before, keep: body.length > 0 },
    ...body.map((item) => withRules(item, between)),
  ]
}

function withRules<Item extends FlowItem>(item: Item, between: readonly number[]): Item {
  if (between.length === 0) return item
  const rules: Mark = {
    tag: 'artifact',
    paint: (canvas, top) => {
      for (const x of between) canvas.uprightRule(x, top, top + item.height, thin)
    },
  }
  return { ...item, marks: [...item.marks, rules] }
}

function placesOf(columns: readonly Column[], { left, width }: Sheet): Place[] {
  let at = left
  return columns.map(({ share, align = 'left' }, index) => {
    const place = { left: at, width: share * width - (index < columns.length - 1 ? gutter : 0) }
    at += share * width
    return { ...place, align }
  })
}

function headItem(columns: readonly Column[], places: readonly Place[], sheet: Sheet): FlowItem {
  const { typesetter, measures, left, width } = sheet
  const style = styleOf('bold', measures.small, measures.smallLeading)
  const cells = columns.map(({ name }, index) =>
    typesetter.lines(name, style, places[index]?.width ?? 0),
  )
  const height = Math.max(...cells.map(totalHeight)) + padding * 2
  return {
    height,
    before: 0,
    keep: false,
    text: false,
    marks: [
      ...cells.map((lines, index) => cellMark([lines], places[index])),
      {
        tag: 'artifact',
        paint: (canvas, top) => {
          canvas.rule(left, left + width, top, thin)
          canvas.rule(left, left + width, top + height, 0.9)
        },
      },
    ],
  }
}

function rowItems(
  cells: readonly Cell[],
  places: readonly Place[],
  sheet: Sheet,
  head: FlowItem,
  heights: { readonly most: number; readonly least: number },
): PaperItem[] {
  const { typesetter, measures, left, width } = sheet
  const small = styleOf('regular', measures.small, measures.smallLeading)
  const set = cells.map(({ text, below, strong = false }, index) => {
    const room = places[index]?.width ?? 0
    return [
      ...typesetter.lines(text, textStyle(sheet, strong ? 'bold' : 'regular'), room),
      ...(below ? typesetter.lines(below, small, room) : []),
    ]
  })
  const height = Math.max(heights.least, Math.max(...set.map(totalHeight)) + padding * 2)
  const base = { before: 0, text: false, head }
  const rule = (at: number): Mark => ({
    tag: 'artifact',
    paint: (canvas, top) => canvas.rule(left, left + width, top + at, thin),
  })
  if (height <= heights.most)
    return [
      {
        ...base,
        height,
        keep: false,
        marks: [...set.map((lines, index) => cellMark([lines], places[index])), rule(height)],
      },
    ]
  return longRow(set, places, base, rule)
}

/** Line by line, so that a row of any length goes on over pages; the first lines stay together. */
function longRow(
  set: readonly Line[][],
  places: readonly Place[],
  base: Pick<PaperItem, 'before' | 'text' | 'head'>,
  rule: (at: number) => Mark,
): PaperItem[] {
  const count = Math.max(...set.map((lines) => lines.length))
  const tags = set.map((): Tag => ({ type: 'P' }))
  return Array.from({ length: count }, (_, line) => {
    const cells = set.map((lines) => lines.slice(line, line + 1))
    const last = line === count - 1
    const height = Math.max(...cells.map(totalHeight)) + (last ? padding * 2 : 0)
    const marks = cells.map((lines, index) => cellMark([lines], places[index], tags[index]))
    return { ...base, height, keep: line < 3, marks: last ? [...marks, rule(height)] : marks }
  })
}

function cellMark(
  parts: readonly (readonly Line[])[],
  place: Place | undefined,
  tag: Tag = { type: 'P' },
): Mark {
  return {
    tag,
    paint: (canvas, top) => {
      let y = top + padding
      for (const line of parts.flat()) {
        if (place) canvas.line(line, place.left, y, place.width, place.align)
        y += line.height
      }
    },
  }
}
