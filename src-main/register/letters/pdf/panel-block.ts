import type { PanelBlock, PanelBox, PanelCell, PanelEntry } from '../letter-content.ts'
import type { FlowItem, Mark, Tag } from './flow.ts'
import { styleOf, textStyle } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import type { Line } from './typeset.ts'

/** One line of a cell, drawn with `top` as its upper edge; `baseline` is where its text stands. */
type Row = { height: number; baseline: number; marks: Mark[] }

type Column = { left: number; width: number }

/** Weights of the frame and of a line to write on. */
const weights = { frame: 0.7, writing: 0.35 }

/** Cells up to this height are never parted; higher ones go on over pages, row beside row. */
const highestWhole = 560

/** A band of a form: cells side by side in a frame. */
export function panelItems(block: PanelBlock, sheet: Sheet, before: number): FlowItem[] {
  const columns = columnsOf(block.cells, sheet)
  const cells = block.cells.map((cell, index) =>
    cellRows(cell, sheet, inner(columns[index], sheet)),
  )
  const whole = cells.map(stacked)
  const staysWhole =
    block.flows !== true && Math.max(...whole.map(({ height }) => height)) <= highestWhole
  const bands = staysWhole ? [whole] : zip(cells)
  const padding = sheet.measures.size * 0.32
  return bands.map((rows, index) => {
    const first = index === 0
    const last = index === bands.length - 1
    const above = first ? padding : 0
    const height = Math.max(...rows.map((row) => row.height)) + above + (last ? padding : 0)
    return {
      height,
      before: first ? before : 0,
      // a row of a form may end a page after two of its lines, a heading never
      keep: block.flows === true ? index === 0 && !last : !last || isHeading(block),
      text: false,
      marks: [
        frame(columns, height, { first, last }),
        ...rows.flatMap(({ marks }) => marks).map((mark) => lowered(mark, above)),
      ],
    }
  })
}

function isHeading({ cells }: PanelBlock): boolean {
  return cells.every(({ entries }) => entries.every(({ entry }) => entry === 'heading'))
}

/** A cell's rows as one. */
function stacked(rows: Row[]): Row {
  let height = 0
  const marks = rows.flatMap((row) => {
    const from = height
    height += row.height
    return row.marks.map((mark) => lowered(mark, from))
  })
  return { height, baseline: rows[0]?.baseline ?? 0, marks }
}

/** The first rows of all cells, the second ones, and so on. */
function zip(cells: Row[][]): Row[][] {
  const count = Math.max(0, ...cells.map((rows) => rows.length))
  return Array.from({ length: count }, (_, index) => cells.flatMap((cell) => cell[index] ?? []))
}

function columnsOf(cells: PanelCell[], { left, width }: Sheet): Column[] {
  const shares = cells.reduce((sum, { share }) => sum + share, 0)
  let from = left
  return cells.map(({ share }) => {
    const column = { left: from, width: (width * share) / shares }
    from += column.width
    return column
  })
}

function inner(column: Column | undefined, { left, width, measures }: Sheet): Column {
  const outer = column ?? { left, width }
  const padding = measures.size * 0.6
  return { left: outer.left + padding, width: outer.width - 2 * padding }
}

function frame(
  columns: Column[],
  height: number,
  { first, last }: { first: boolean; last: boolean },
): Mark {
  return {
    tag: 'artifact',
    paint: (canvas, top) => {
      const edges = columns.map(({ left }) => left)
      const end = columns.at(-1)
      const right = end ? end.left + end.width : 0
      for (const x of [...edges, right]) canvas.uprightRule(x, top, top + height, weights.frame)
      const [left = 0] = edges
      if (first) canvas.rule(left, right, top, weights.frame)
      if (last) canvas.rule(left, right, top + height, weights.frame)
    },
  }
}

function lowered({ tag, paint }: Mark, by: number): Mark {
  return { tag, paint: (canvas, top) => paint(canvas, top + by) }
}

function cellRows({ entries }: PanelCell, sheet: Sheet, column: Column): Row[] {
  const { typesetter } = sheet
  const style = textStyle(sheet)
  const labels = entries.flatMap((entry) => ('label' in entry ? [entry.label] : []))
  const colon = Math.max(0, ...labels.map((label) => typesetter.width(label, style))) + 4
  return entries.flatMap((entry) => entryRows(entry, { sheet, column, colon }))
}

type Place = { sheet: Sheet; column: Column; colon: number }

function entryRows(entry: PanelEntry, place: Place): Row[] {
  const { sheet, column } = place
  const { typesetter, measures } = sheet
  switch (entry.entry) {
    case 'title': {
      const lines = typesetter.lines(entry.text, styleOf('bold', measures.title.size), column.width)
      return textRows(lines, column, { type: 'H1' }, 'center')
    }
    case 'heading': {
      const lines = typesetter.lines(entry.text, textStyle(sheet, 'bold'), column.width)
      return textRows(lines, column, { type: 'H2' })
    }
    case 'text': {
      const style = entry.small
        ? styleOf('regular', measures.small, measures.smallLeading)
        : textStyle(sheet)
      return textRows(typesetter.lines(entry.text, style, column.width), column, { type: 'P' })
    }
    case 'fact':
      return labelled(entry.label, factRows(entry.value, place), place)
    case 'blank': {
      const row = dottedRow(sheet, afterColon(place), handRoom(sheet))
      return labelled(entry.label, [row], place)
    }
    case 'choice':
      return entry.label === ''
        ? choiceRows(entry.boxes, sheet, column)
        : labelled(entry.label, choiceRows(entry.boxes, sheet, afterColon(place)), place)
    case 'box':
      return boxRows(entry, place)
    case 'writing':
      return writingRows(place, entry.lines)
    case 'room':
      return [{ height: measures.signatureRoom, baseline: 0, marks: [] }]
  }
}

function textRows(
  lines: Line[],
  { left, width }: Column,
  tag: Tag,
  align: 'left' | 'center' = 'left',
): Row[] {
  return lines.map((line) => ({
    height: line.height,
    baseline: line.baseline,
    marks: [{ tag, paint: (canvas, top) => canvas.line(line, left, top, width, align) }],
  }))
}

/** The part of a column that stands after the label and its colon. */
function afterColon({ sheet, column, colon }: Place): Column {
  const indent = colon + sheet.measures.size * 0.75
  return { left: column.left + indent, width: column.width - indent }
}

function labelled(label: string, rows: Row[], { sheet, column, colon }: Place): Row[] {
  const { typesetter } = sheet
  const style = textStyle(sheet)
  const [name] = typesetter.lines(label, style, column.width)
  const [sign] = typesetter.lines(':', style, column.width)
  return withMark(rows, ({ baseline }) => ({
    tag: { type: 'P' },
    paint: (canvas, top) => {
      const at = (line: Line) => top + baseline - line.baseline
      if (name) canvas.line(name, column.left, at(name), column.width, 'left')
      if (sign) canvas.line(sign, column.left + colon, at(sign), column.width, 'left')
    },
  }))
}

/** What stands before the first of some rows, on its baseline. */
function withMark(rows: Row[], mark: (first: Row) => Mark): Row[] {
  return rows.map((row, index) =>
    index === 0 ? { ...row, marks: [mark(row), ...row.marks] } : row,
  )
}

function factRows(value: string | null, place: Place): Row[] {
  const { sheet } = place
  const column = afterColon(place)
  if (value === null) return [dottedRow(sheet, column, 0)]
  const lines = sheet.typesetter.lines(value, textStyle(sheet), column.width)
  return textRows(lines, column, { type: 'P' })
}

/** A line of dots, with so much more room above it than a printed line has. */
function dottedRow(sheet: Sheet, { left, width }: Column, room: number): Row {
  const { typesetter, measures } = sheet
  const [line] = typesetter.lines(' ', textStyle(sheet), width)
  const baseline = (line?.baseline ?? 0) + room
  return {
    height: measures.leading + room,
    baseline,
    marks: [
      {
        tag: 'artifact',
        paint: (canvas, top) => canvas.dots(left, left + width, top + baseline + 1),
      },
    ],
  }
}

/** Boxes after one another; one that does not fit begins the next row. */
function choiceRows(boxes: PanelBox[], sheet: Sheet, column: Column): Row[] {
  const style = textStyle(sheet)
  const gap = sheet.measures.size * 1.4
  const rows: Row[] = []
  let filled = 0
  for (const box of boxes) {
    const width = boxIndent(sheet) + sheet.typesetter.width(box.text ?? '', style)
    const last = rows.at(-1)
    const fits = last !== undefined && filled + width <= column.width
    const from = fits ? filled : 0
    const drawn = boxRows(box, {
      sheet,
      column: { left: column.left + from, width: column.width - from },
    })
    if (fits && drawn.length === 1) last.marks.push(...drawn.flatMap(({ marks }) => marks))
    else rows.push(...drawn)
    filled = from + width + gap
  }
  return rows
}

/** A box and its text, which hangs beside it; or dots where there is no text. */
function boxRows(
  { text, ticked }: PanelBox,
  { sheet, column }: Pick<Place, 'sheet' | 'column'>,
): Row[] {
  const { typesetter, measures } = sheet
  const indent = boxIndent(sheet)
  const beside = { left: column.left + indent, width: column.width - indent }
  const size = measures.size * 0.82
  const rows =
    text === null
      ? [dottedRow(sheet, beside, handRoom(sheet))]
      : textRows(typesetter.lines(text, textStyle(sheet), beside.width), beside, { type: 'P' })
  return withMark(rows, ({ baseline }) => ({
    tag: ticked ? { type: 'Figure', alt: 'dicentang' } : 'artifact',
    paint: (canvas, top) => canvas.box(column.left, top + baseline - size * 0.92, size, ticked),
  }))
}

/** What a line to write on needs more than a printed one. */
function handRoom({ measures }: Sheet): number {
  return measures.leading * 0.3
}

function boxIndent({ measures }: Sheet): number {
  return measures.size * 1.4
}

/** The frame itself is the last line to write on. */
function writingRows({ sheet, column: { left, width } }: Place, wanted?: number): Row[] {
  const { leading } = sheet.measures.writing
  const lines = wanted ?? sheet.measures.writing.lines
  return Array.from({ length: lines }, (_, index) => ({
    height: leading,
    baseline: leading,
    marks:
      index === lines - 1
        ? []
        : [
            {
              tag: 'artifact',
              paint: (canvas, top) =>
                canvas.rule(left, left + width, top + leading, weights.writing),
            } satisfies Mark,
          ],
  }))
}
