import type { Cell, PaperBlock } from './paper-content.ts'
import { listMeasures } from './paper-words.ts'

/** Type sizes of a book with many columns. */
export const bookMeasures = {
  ...listMeasures,
  size: 8.5,
  leading: 10.8,
  small: 7.5,
  smallLeading: 9.4,
}

/** What a book says in place of a complaint that is about whoever asks (UU 25/2009 Ps. 45). */
export const notShown = 'tidak ditampilkan (UU 25/2009 Ps. 45)'

/** A book of nothing says so. */
export function orNone(
  rows: readonly (readonly Cell[])[],
  table: PaperBlock,
  none: string,
): PaperBlock {
  return rows.length > 0 ? table : { block: 'paragraph', text: none, indented: false }
}
