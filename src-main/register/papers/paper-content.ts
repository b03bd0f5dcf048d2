import type {
  FactsBlock,
  HeadingBlock,
  LetterheadBlock,
  ParagraphBlock,
  SignaturesBlock,
} from '../letters/letter-content.ts'
import type { Measures } from '../letters/pdf/paper.ts'

/** A paper that is no letter: what stands on it, in order. It is kept nowhere. */
export interface PaperContent {
  /** In the file's properties and at the foot of each page; it never carries a person's name. */
  readonly title: string
  /** The office, at the head of each page. */
  readonly office: string
  /** Milliseconds since 1970, and the same in words. */
  readonly madeAt: number
  readonly madeAtWords: string
  readonly blocks: readonly PaperBlock[]
  readonly measures: Measures
  /** The letterhead, on the first page in place of the office's name. */
  readonly letterhead?: LetterheadBlock
  /** At the foot of each page, under its title. */
  readonly foot?: string
  /** Across the paper, where its columns need the width. */
  readonly across?: boolean
  /** Its pages are counted by whoever binds it into something larger. */
  readonly uncounted?: boolean
}

export type PaperBlock =
  | SheetTitle
  | CodeBlock
  | TableBlock
  | HeadingBlock
  | LetterheadBlock
  | ParagraphBlock
  | FactsBlock
  | SignaturesBlock

/** The paper's name, large, and what it is about. */
export interface SheetTitle {
  readonly block: 'sheet-title'
  readonly text: string
  readonly lines: readonly string[]
}

/** A code to be typed or scanned: its lines large, and the whole as a QR code. */
export interface CodeBlock {
  readonly block: 'code'
  readonly code: string
  readonly lines: readonly string[]
  /** What a screen reader says of the QR code. */
  readonly alt: string
}

/** Rows under a head that comes again on each page. */
export interface TableBlock {
  readonly block: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** A rule between the columns: a book that is written in by hand. */
  readonly ruled?: boolean
  /** Least height of a row in points: room to sign. */
  readonly rowHeight?: number
}

export interface Column {
  readonly name: string
  /** Its part of the width; the parts add up to one. */
  readonly share: number
  readonly align?: 'left' | 'right'
}

export interface Cell {
  readonly text: string
  /** Under the text, smaller. */
  readonly below?: string | null
  readonly strong?: boolean
}
