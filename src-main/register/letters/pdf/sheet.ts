import type { FlowItem, Tag } from './flow.ts'
import type { Face } from './fonts.ts'
import type { Measures } from './paper.ts'
import type { Line, Style, Typesetter } from './typeset.ts'
import type { Align } from './canvas.ts'

/** Where and how blocks are laid: the column of text, the wider one of the kop, the measures. */
export type Sheet = {
  typesetter: Typesetter
  measures: Measures
  left: number
  width: number
  kopLeft: number
  kopWidth: number
}

/** The right half, where the date and the signature stand, begins at this part of the width. */
const rightColumn = 0.53

export function rightColumnOf({ left, width }: Sheet): { left: number; width: number } {
  const start = left + width * rightColumn
  return { left: start, width: left + width - start }
}

export function textStyle({ measures }: Sheet, face: Face = 'regular'): Style {
  return { face, size: measures.size, leading: measures.leading }
}

/** A style of another size with the leading that goes with it. */
export function styleOf(face: Face, size: number, leading = size * 1.22): Style {
  return { face, size, leading }
}

/**
 * Lines of a paragraph as items, `before` points under what stands above. The first two and the last
 * two lines stay together.
 */
export function lineItems(
  lines: Line[],
  place: { left: number; width: number; align: Align; indent?: number; before: number; tag: Tag },
): FlowItem[] {
  const { left, width, align, indent = 0, before, tag } = place
  return lines.map((line, index) => {
    const shift = index === 0 ? indent : 0
    return {
      height: line.height,
      before: index === 0 ? before : 0,
      keep: index < lines.length - 1 && (index === 0 || index === lines.length - 2),
      text: true,
      marks: [
        {
          tag,
          paint: (canvas, top) => canvas.line(line, left + shift, top, width - shift, align),
        },
      ],
    }
  })
}

export function totalHeight(lines: Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0)
}
