import type { CaptionBlock, CutBlock } from '../letter-content.ts'
import type { FlowItem } from './flow.ts'
import { lineItems, styleOf } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** A sheet's title, centred: that of a nota dinas. */
export function captionItems(block: CaptionBlock, sheet: Sheet, before: number): FlowItem[] {
  const { typesetter, left, width, measures } = sheet
  const lines = typesetter.lines(block.text, styleOf('bold', measures.title.size), width)
  const place = { left, width, align: 'center', before, tag: { type: 'H1' } } as const
  return lineItems(lines, place).map((item) => ({ ...item, keep: true }))
}

/** A rule over the width of the text. */
export function ruleItems({ left, width, measures }: Sheet): FlowItem[] {
  return [
    {
      height: 1,
      before: measures.paragraphGap,
      keep: false,
      text: false,
      marks: [
        { tag: 'artifact', paint: (canvas, top) => canvas.rule(left, left + width, top, 0.8) },
      ],
    },
  ]
}

/** A dashed line along which the foot of a sheet is torn off, with its words in small above it. */
export function cutItems(block: CutBlock, sheet: Sheet, before: number): FlowItem[] {
  const { typesetter, left, width, measures } = sheet
  const style = styleOf('regular', measures.small, measures.smallLeading)
  const [words] = typesetter.lines(block.text, style, width)
  const height = words?.height ?? 0
  return [
    {
      height: height + 4,
      before,
      keep: true,
      text: false,
      marks: [
        {
          tag: { type: 'P' },
          paint: (canvas, top) => words && canvas.line(words, left, top, width, 'center'),
        },
        {
          tag: 'artifact',
          paint: (canvas, top) => canvas.dashes(left, left + width, top + height + 2),
        },
      ],
    },
  ]
}
