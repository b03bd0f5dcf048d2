import { heightOf } from '../letters/pdf/flow.ts'
import type { PaperItem } from './table-items.ts'

export interface PlacedItem {
  readonly item: PaperItem
  readonly top: number
}

/**
 * Lays items on pages between two edges. Items tied together go to the next page as one, unless they
 * are longer than a page; a row that begins a page comes under its table's head.
 */
export function paperPages(
  items: readonly PaperItem[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): PlacedItem[][] {
  const pages: PlacedItem[][] = []
  let page: PlacedItem[] = []
  let y = top
  const turn = () => {
    pages.push(page)
    page = []
    y = top
  }
  const put = (item: PaperItem) => {
    if (page.length === 0 && item.head) {
      page.push({ item: item.head, top: y })
      y += item.head.height
    }
    y += page.length === 0 ? 0 : item.before
    page.push({ item, top: y })
    y += item.height
  }
  for (const tied of ties(items)) {
    const whole = heightOf([...tied], true) <= bottom - top - (tied[0]?.head?.height ?? 0)
    for (const group of whole ? [tied] : tied.map((item) => [item])) {
      if (page.length > 0 && y + heightOf([...group], false) > bottom) turn()
      for (const item of group) put(item)
    }
  }
  return [...pages, page]
}

function ties(items: readonly PaperItem[]): PaperItem[][] {
  const all: PaperItem[][] = []
  let open = false
  for (const item of items) {
    if (open) all.at(-1)?.push(item)
    else all.push([item])
    open = item.keep
  }
  return all
}
