import type {
  CopiesToBlock,
  FactsBlock,
  HeadingBlock,
  ItemBlock,
  ParagraphBlock,
} from '../letter-content.ts'
import type { Element, FlowItem, Tag } from './flow.ts'
import { widest } from './head-blocks.ts'
import { lineItems, styleOf, textStyle } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import type { Line, Style } from './typeset.ts'

export function headingItems(block: HeadingBlock, sheet: Sheet, before: number): FlowItem[] {
  const { typesetter, left, width } = sheet
  const lines = typesetter.lines(block.text, textStyle(sheet, 'bold'), width)
  const tag: Tag = { type: 'H2' }
  return lineItems(lines, { left, width, align: 'left', before, tag }).map((item) => ({
    ...item,
    keep: true,
  }))
}

export function paragraphItems(block: ParagraphBlock, sheet: Sheet, before: number): FlowItem[] {
  const { typesetter, left, width, measures } = sheet
  const style = textStyle(sheet)
  const indent = block.indented ? measures.indent : 0
  const lines = typesetter.lines(block.text, style, width, indent)
  return lineItems(lines, {
    left,
    width,
    align: measures.align,
    indent,
    before,
    tag: { type: 'P' },
  })
}

/** `list` is the element of all items that follow each other. */
export function itemItems(
  block: ItemBlock,
  sheet: Sheet,
  before: number,
  list: Element,
): FlowItem[] {
  return hanging(block, textStyle(sheet), sheet, before, list)
}

/** A mark with its text hanging beside it; a mark wider than the indent pushes the text on. */
function hanging(
  { mark, text }: Pick<ItemBlock, 'mark' | 'text'>,
  style: Style,
  { typesetter, left, width, measures }: Sheet,
  before: number,
  list: Element,
): FlowItem[] {
  const [sign] = typesetter.lines(mark, style, width)
  const indent = Math.max(measures.itemIndent, (sign?.width ?? 0) + 4)
  const lines = typesetter.lines(text, style, width - indent)
  const within: Element = { type: 'LI', within: list }
  const items = lineItems(lines, {
    left: left + indent,
    width: width - indent,
    align: measures.align,
    before,
    tag: { type: 'LBody', within },
  })
  if (sign) {
    const lower = sameBaseline(lines[0], sign)
    items[0]?.marks.unshift({
      tag: { type: 'Lbl', within },
      paint: (canvas, top) => canvas.line(sign, left, top + lower, indent, 'left'),
    })
  }
  return items
}

/** Rows of label, colon, value. A long value goes on over pages line by line. */
export function factsItems(block: FactsBlock, sheet: Sheet, before: number): FlowItem[] {
  const { typesetter, left, width, measures } = sheet
  const style = textStyle(sheet)
  const colon = left + widest(typesetter, block.rows, style) + 5
  const valueLeft = colon + measures.size * 0.75
  const [sign] = typesetter.lines(':', style, width)
  return block.rows.flatMap(({ label, value }, index) => {
    const valueWidth = left + width - valueLeft
    const tag: Tag = { type: 'P' }
    const lines = typesetter.lines(value, style, valueWidth)
    const items = lineItems(lines, {
      left: valueLeft,
      width: valueWidth,
      align: 'left',
      before: index === 0 ? before : measures.size * 0.12,
      tag,
    })
    const [name] = typesetter.lines(label, style, width)
    const lower = sameBaseline(lines[0], name)
    items[0]?.marks.unshift({
      tag,
      paint: (canvas, top) => {
        if (name) canvas.line(name, left, top + lower, width, 'left')
        if (sign) canvas.line(sign, colon, top + lower, width, 'left')
      },
    })
    return items
  })
}

/** How much lower a line must stand to share the baseline of another, which a tall script may heighten. */
function sameBaseline(line: Line | undefined, beside: Line | undefined): number {
  return (line?.baseline ?? 0) - (beside?.baseline ?? 0)
}

/** Tembusan at the lower left, a little smaller than the text. */
export function copiesToItems(block: CopiesToBlock, sheet: Sheet, before: number): FlowItem[] {
  const { typesetter, left, width, measures } = sheet
  const style = styleOf('regular', measures.size * 0.91, measures.leading * 0.88)
  const [title] = lineItems(typesetter.lines(block.title, style, width), {
    left,
    width,
    align: 'left',
    before,
    tag: { type: 'P' },
  })
  const list: Element = { type: 'L' }
  const names =
    block.names.length > 1
      ? block.names.flatMap((name, index) =>
          hanging({ mark: `${index + 1}.`, text: name }, style, sheet, 0, list),
        )
      : block.names.flatMap((name) =>
          lineItems(typesetter.lines(name, style, width), {
            left,
            width,
            align: 'left',
            before: 0,
            tag: { type: 'P' },
          }),
        )
  return title ? [{ ...title, keep: true }, ...names] : names
}
