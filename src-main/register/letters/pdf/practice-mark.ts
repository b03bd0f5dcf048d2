import type PDFDocument from 'pdfkit'
import type { Paper } from './paper.ts'
import type { Line, Typesetter } from './typeset.ts'

/** What stands across every page that a register for practice prints. */
export const practiceMark = 'LATIHAN – BUKAN DOKUMEN RESMI'

/** How much of a diagonal the words take. */
const reach = 0.82

/**
 * The mark of practice in grey under what the page says, from corner to corner of each half of an upright
 * sheet, so that a sheet cut in two has it twice. `draw` sets a line in the middle of a width.
 */
export function drawPracticeMark(
  document: InstanceType<typeof PDFDocument>,
  typesetter: Typesetter,
  { width, height }: Paper,
  draw: (line: Line, left: number, top: number, width: number) => void,
): void {
  const parts = height > width ? 2 : 1
  const part = height / parts
  const diagonal = Math.hypot(width, part)
  const unit = typesetter.width(practiceMark, { face: 'bold', size: 1, leading: 1 })
  const size = (diagonal * reach) / unit
  const style = { face: 'bold', size, leading: size } as const
  const [line] = typesetter.lines(practiceMark, style, diagonal)
  if (!line) return
  const angle = (Math.atan2(part, width) * 180) / Math.PI
  for (let index = 0; index < parts; index += 1) {
    const middle = part * (index + 0.5)
    document
      .save()
      .fillColor('#cfcfcf')
      .rotate(-angle, { origin: [width / 2, middle] })
    draw(line, 0, middle - line.height / 2, width)
    document.restore()
  }
}
