import type { Canvas } from './canvas.ts'

/** What a stretch of drawing is to a reader who listens: a structure element, or decoration. */
export type Tag = Element | 'artifact'

/** `within` is the element around it; without one it stands in the document itself. */
export type Element = {
  type: 'H1' | 'H2' | 'P' | 'Figure' | 'L' | 'LI' | 'Lbl' | 'LBody'
  alt?: string
  within?: Element
}

/** Draws with `top` as the upper edge. All marks of one tag are one element, wherever they stand. */
export type Mark = { tag: Tag; paint: (canvas: Canvas, top: number) => void }

/** The smallest part of a letter that pages cannot part: mostly a line. Lengths in points. */
export type FlowItem = {
  height: number
  /** Free space above it, left out at the head of a page. */
  before: number
  /** Stays on one page with the item after it. */
  keep: boolean
  /** A line of running text, of which a signature wants two before it. */
  text: boolean
  marks: Mark[]
}

export type PlacedItem = { item: FlowItem; top: number }

/** Lines of text that stand on the page of a signature, before it. */
const linesBeforeSignature = 2

/** Ties the item at `index` to the last lines of text before it. */
export function keepWithTextBefore(items: FlowItem[], index: number): void {
  let lines = 0
  for (let at = index - 1; at >= 0 && lines < linesBeforeSignature; at -= 1) {
    const item = items[at]
    if (!item) return
    item.keep = true
    if (item.text) lines += 1
  }
}

/**
 * Lays items on pages of the given upper and lower edges, the first page's and all others'. Items
 * tied together go to the next page as one; a tie longer than a page is laid as if untied.
 */
export function paginate(
  items: FlowItem[],
  edges: { first: number; top: number; bottom: number },
): PlacedItem[][] {
  const pages: PlacedItem[][] = []
  let page: PlacedItem[] = []
  let y = edges.first
  const turn = () => {
    pages.push(page)
    page = []
    y = edges.top
  }
  const lay = (tied: FlowItem[]) => {
    if (page.length > 0 && y + heightOf(tied, false) > edges.bottom) turn()
    for (const item of tied) {
      y += page.length > 0 ? item.before : 0
      page.push({ item, top: y })
      y += item.height
    }
  }
  for (const tied of ties(items)) {
    if (heightOf(tied, true) <= edges.bottom - edges.top) lay(tied)
    else for (const item of tied) lay([item])
  }
  return [...pages, page]
}

/** Height of items below one another, with the space above the first or without. */
export function heightOf(items: FlowItem[], atHead: boolean): number {
  const full = items.reduce((sum, { height, before }) => sum + height + before, 0)
  return atHead ? full - (items[0]?.before ?? 0) : full
}

function ties(items: FlowItem[]): FlowItem[][] {
  const all: FlowItem[][] = []
  let tied: FlowItem[] = []
  for (const item of items) {
    tied.push(item)
    if (item.keep) continue
    all.push(tied)
    tied = []
  }
  return tied.length > 0 ? [...all, tied] : all
}
