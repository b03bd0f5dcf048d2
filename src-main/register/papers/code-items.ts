import { encode } from 'uqr'
import { styleOf, totalHeight } from '../letters/pdf/sheet.ts'
import type { Sheet } from '../letters/pdf/sheet.ts'
import type { CodeBlock } from './paper-content.ts'
import type { PaperItem } from './table-items.ts'

const square = 110
const size = 23

/** The code's lines at the left, large; the QR code at the right. Never split over pages. */
export function codeItems(block: CodeBlock, sheet: Sheet, before: number): PaperItem[] {
  const { typesetter, left, width } = sheet
  const column = width - square - 16
  const style = styleOf('bold', size, size * 1.6)
  const lines = block.lines.flatMap((line) => typesetter.lines(line, style, column))
  const from = Math.max(0, (square - totalHeight(lines)) / 2)
  const { data, size: modules } = encode(block.code, { ecc: 'M', border: 0 })
  return [
    {
      height: Math.max(square, totalHeight(lines)),
      before,
      keep: false,
      text: false,
      marks: [
        {
          tag: { type: 'P' },
          paint: (canvas, top) => {
            let y = top + from
            for (const line of lines) {
              canvas.line(line, left, y, column, 'left')
              y += line.height
            }
          },
        },
        {
          tag: { type: 'Figure', alt: block.alt },
          paint: (canvas, top) =>
            canvas.squares(data, left + width - square, top, square / modules),
        },
      ],
    },
  ]
}
