import type { LetterBlock } from '../letter-content.ts'
import { keepWithTextBefore } from './flow.ts'
import type { Element, FlowItem } from './flow.ts'
import { addresseeItems, letterheadItems, referenceItems, titleItems } from './head-blocks.ts'
import { captionItems, cutItems, ruleItems } from './line-blocks.ts'
import { panelItems } from './panel-block.ts'
import type { Sheet } from './sheet.ts'
import { signatureItems } from './signature-block.ts'
import {
  copiesToItems,
  factsItems,
  headingItems,
  itemItems,
  paragraphItems,
} from './text-blocks.ts'

/** Turns blocks into the items that pages are made of. A signature holds on to the text before it. */
export function itemsOf(blocks: LetterBlock[], sheet: Sheet): FlowItem[] {
  const items: FlowItem[] = []
  let list: Element = { type: 'L' }
  blocks.forEach((block, index) => {
    const before = spaceBetween(blocks[index - 1], block, sheet)
    if (block.block !== 'item') list = { type: 'L' }
    const next = blockItems(block, sheet, before, list)
    if (block.block === 'signatures') keepWithTextBefore(items, items.length)
    items.push(...next)
  })
  return items
}

function blockItems(block: LetterBlock, sheet: Sheet, before: number, list: Element): FlowItem[] {
  switch (block.block) {
    case 'letterhead':
      return letterheadItems(block, sheet)
    case 'reference':
      return referenceItems(block, sheet, before)
    case 'addressee':
      return addresseeItems(block, sheet, before)
    case 'title':
      return titleItems(block, sheet, before)
    case 'heading':
      return headingItems(block, sheet, before)
    case 'paragraph':
      return paragraphItems(block, sheet, before)
    case 'item':
      return itemItems(block, sheet, before, list)
    case 'facts':
      return factsItems(block, sheet, before)
    case 'signatures':
      return signatureItems(block, sheet, before)
    case 'copies-to':
      return copiesToItems(block, sheet, before)
    case 'panel':
      return panelItems(block, sheet, before)
    case 'caption':
      return captionItems(block, sheet, before)
    case 'rule':
      return ruleItems(sheet)
    case 'cut':
      return cutItems(block, sheet, before)
  }
}

function spaceBetween(
  above: LetterBlock | undefined,
  block: LetterBlock,
  { measures }: Sheet,
): number {
  if (!above) return 0
  if (above.block === 'letterhead') return measures.kop.gap
  if (above.block === 'heading') return measures.paragraphGap / 2
  if (above.block === 'panel' && block.block === 'panel') return 0
  const flowing = (one: LetterBlock) => one.block === 'paragraph' || one.block === 'item'
  if (above.block === 'item' && block.block === 'item') return measures.paragraphGap / 2
  return flowing(above) && flowing(block) ? measures.paragraphGap : measures.gap
}
