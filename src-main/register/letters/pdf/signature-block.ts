import type { Signature, SignaturesBlock } from '../letter-content.ts'
import type { FlowItem, Mark } from './flow.ts'
import { rightColumnOf, styleOf, textStyle, totalHeight } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import type { Line } from './typeset.ts'

type Column = { left: number; width: number }
type Row =
  { line: Line; underlined: boolean } | { room: number } | { dots: number; baseline: number }

/** Part of the width that one signature, or each of two, takes where notices stand beside it. */
const besideNotices = { one: 0.32, two: 0.27 }

function shareOf(signatures: Signature[]): number {
  return signatures.length > 1 ? besideNotices.two : besideNotices.one
}

/** Signatures side by side as one item: pages never part them. The last stands at the right. */
export function signatureItems(block: SignaturesBlock, sheet: Sheet, before: number): FlowItem[] {
  const dated = block.signatures.some(({ placeAndDate }) => placeAndDate !== null)
  const columns = columnsOf(block, sheet)
  const notices = noticeLines(block, sheet)
  const signatures = block.signatures.map((signature, index) => {
    const column = columns[index] ?? rightColumnOf(sheet)
    return { column, rows: signatureRows(signature, sheet, column, dated) }
  })
  alignNames(signatures.map(({ rows }) => rows))
  const heights = signatures.map(({ rows }) => rows.reduce((sum, row) => sum + heightOfRow(row), 0))
  return [
    {
      height: Math.max(0, ...heights, notices.height),
      before,
      keep: false,
      text: false,
      marks: [...notices.marks, ...signatures.map(({ column, rows }) => paintRows(rows, column))],
    },
  ]
}

function columnsOf({ signatures, notices }: SignaturesBlock, sheet: Sheet): Column[] {
  const { left, width } = sheet
  if (notices.length > 0) {
    const column = width * shareOf(signatures)
    const from = left + width - signatures.length * column
    return signatures.map((_, index) => ({ left: from + index * column, width: column - 8 }))
  }
  const right = signatureColumn(signatures, sheet)
  const before = { left, width: right.left - left - 20 }
  return signatures.length > 1 ? [before, right] : [right]
}

/** The right column, begun further left where a line of the position needs it. */
function signatureColumn(signatures: Signature[], sheet: Sheet): Column {
  const { typesetter, left, width } = sheet
  const right = rightColumnOf(sheet)
  const style = textStyle(sheet, 'bold')
  const texts = signatures.at(-1)?.position ?? []
  const needed = Math.max(right.width, ...texts.map((text) => typesetter.width(text, style) + 1))
  const column = Math.min(needed, width * 0.62)
  return { left: left + width - column, width: column }
}

function noticeLines(
  { signatures, notices }: SignaturesBlock,
  { typesetter, left, width, measures }: Sheet,
): { height: number; marks: Mark[] } {
  const style = styleOf('regular', measures.small, measures.smallLeading)
  const column = width * (1 - signatures.length * shareOf(signatures)) - 14
  let height = 0
  const marks = notices.map((notice): Mark => {
    const from = height === 0 ? 0 : height + measures.paragraphGap
    const lines = typesetter.lines(notice, style, column)
    height = from + totalHeight(lines)
    return {
      tag: { type: 'P' },
      paint: (canvas, top) => {
        let y = top + from
        for (const line of lines) {
          canvas.line(line, left, y, column, 'left')
          y += line.height
        }
      },
    }
  })
  return { height, marks }
}

function signatureRows(
  { placeAndDate, position, name, below, official }: Signature,
  sheet: Sheet,
  { width }: Column,
  dated: boolean,
): Row[] {
  const { typesetter, measures } = sheet
  const regular = textStyle(sheet)
  const strong = textStyle(sheet, 'bold')
  const rows = (text: string, style = regular, underlined = false): Row[] =>
    typesetter.lines(text, style, width).map((line) => ({ line, underlined }))
  const [dottedLine] = typesetter.lines(' ', regular, width)
  return [
    ...(dated ? rows(placeAndDate ?? ' ') : []),
    ...position.flatMap((line) => rows(line, official ? strong : regular)),
    { room: measures.signatureRoom },
    ...(name === null
      ? [{ dots: measures.leading, baseline: dottedLine?.baseline ?? 0 }]
      : rows(name, strong, official)),
    ...below.flatMap((line) => rows(line)),
  ]
}

/** Names stand on one line also where one position takes more lines than the other. */
function alignNames(signatures: readonly Row[][]): void {
  const above = signatures.map((rows) => {
    const room = rows.findIndex((row) => 'room' in row)
    return rows.slice(0, room).reduce((sum, row) => sum + heightOfRow(row), 0)
  })
  const most = Math.max(0, ...above)
  signatures.forEach((rows, index) => {
    for (const row of rows) if ('room' in row) row.room += most - (above[index] ?? 0)
  })
}

function heightOfRow(row: Row): number {
  if ('room' in row) return row.room
  return 'dots' in row ? row.dots : row.line.height
}

function paintRows(rows: Row[], { left, width }: Column): Mark {
  return {
    tag: { type: 'P' },
    paint: (canvas, from) => {
      let top = from
      for (const row of rows) {
        if ('dots' in row) {
          canvas.dots(left, left + Math.min(width, 170), top + row.baseline)
        } else if ('line' in row) {
          canvas.line(row.line, left, top, width, 'left')
          if (row.underlined) {
            canvas.rule(left, left + row.line.width, top + row.line.baseline + 1.8, 0.7)
          }
        }
        top += heightOfRow(row)
      }
    },
  }
}
