import type { LetterKind } from '../../contract/letter-kind.ts'

/**
 * A composed letter as a neutral document: what stands on the paper, in order, without a word about
 * type, size or place. The composing makes it, the drawing understands it, tests compare it.
 */
export type LetterContent = {
  kind: LetterKind
  /** The document's title in the file's properties. It never carries a person's name. */
  title: string
  /** The office, as the file's author. */
  author: string
  /** Milliseconds since 1970: the file's creation date, so that a second drawing gives equal bytes. */
  madeAt: number
  /** A draft carries a mark on every page. */
  draft: boolean
  /**
   * `letter`: one run of pages. `copies`: each part is a copy for another hand; two of them share a
   * sheet with a cut line where they fit, else each begins a page of its own. `sheet`: the upper half of
   * the paper where it fits, else as much as it needs. `form`: each part is a side of the
   * paper, in the largest type that fits one.
   */
  arrangement: 'letter' | 'copies' | 'sheet' | 'form'
  parts: LetterBlock[][]
}

export type LetterBlock =
  | LetterheadBlock
  | ReferenceBlock
  | AddresseeBlock
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | ItemBlock
  | FactsBlock
  | SignaturesBlock
  | CopiesToBlock
  | PanelBlock
  | CaptionBlock
  | RuleBlock
  | CutBlock

/** Kop surat: logo, government, office (largest), address lines, thick and thin rule. */
export type LetterheadBlock = {
  block: 'letterhead'
  government: string
  office: string[]
  lines: string[]
  /** PNG or JPEG, base64. */
  logo: string | null
}

/** Nomor, Sifat, Lampiran, Hal at the left; place and date at the right, on the first row's line. */
export type ReferenceBlock = { block: 'reference'; rows: Fact[]; placeAndDate: string }

/** The Yth. block. No lines: a dotted line to be filled in by hand. */
export type AddresseeBlock = { block: 'addressee'; salutation: string; lines: string[] }

/** A sheet's title with the register number large, and as a QR code that a reader can type from. */
export type TitleBlock = { block: 'title'; title: string; note: string; number: string }

export type HeadingBlock = { block: 'heading'; text: string }

export type ParagraphBlock = {
  block: 'paragraph'
  text: string
  /** First line indented, as in the body of a surat dinas. */
  indented: boolean
}

/** One item of a list: its mark (`1.`, `a.`, `-`) hangs before the text. */
export type ItemBlock = { block: 'item'; mark: string; text: string }

/** Rows of label, colon and value, the colons in one line. */
export type FactsBlock = { block: 'facts'; rows: Fact[] }

export type Fact = { label: string; value: string }

/**
 * One or two signatures side by side, the last at the right. Never split over pages. Small notices
 * stand beside them on a receipt.
 */
export type SignaturesBlock = { block: 'signatures'; signatures: Signature[]; notices: string[] }

export type Signature = {
  /** Above the position: `Malang, 5 Oktober 2026` on a receipt; null in a letter. */
  placeAndDate: string | null
  position: string[]
  /** Null prints a dotted line. */
  name: string | null
  /** Under the name: rank, NIP. */
  below: string[]
  /** A letter's position and name are bold, the name underlined. */
  official: boolean
}

/** Tembusan, at the lower left; numbered if there is more than one. */
export type CopiesToBlock = { block: 'copies-to'; title: string; names: string[] }

/**
 * A framed band of a form, of cells side by side. Bands that follow each other share a rule. One that
 * `flows` goes on over pages line by line, others stay whole while a page can hold them.
 */
export type PanelBlock = { block: 'panel'; cells: PanelCell[]; flows?: boolean }

/** A sheet's title, centred. */
export type CaptionBlock = { block: 'caption'; text: string }

/** A rule over the width of the text. */
export type RuleBlock = { block: 'rule' }

/** Where the foot of a sheet is torn off. */
export type CutBlock = { block: 'cut'; text: string }

/** `share` is the cell's part of the width, beside the shares of the other cells. */
export type PanelCell = { share: number; entries: PanelEntry[] }

export type PanelEntry =
  | { entry: 'title'; text: string }
  /** What the bands below it are about. */
  | { entry: 'heading'; text: string }
  | { entry: 'text'; text: string; small: boolean }
  /** Label, colon, value; null prints dots to be written on, empty text leaves room. */
  | { entry: 'fact'; label: string; value: string | null }
  /** Label, colon and dots, with room above them for a hand. */
  | { entry: 'blank'; label: string }
  /** Boxes in a row after a label, which may be empty. */
  | { entry: 'choice'; label: string; boxes: PanelBox[] }
  /** A box on a line of its own. */
  | ({ entry: 'box' } & PanelBox)
  /** Ruled room for handwriting: so many lines, else as much as the sheet has. */
  | { entry: 'writing'; lines?: number }
  /** Free height for a signature. */
  | { entry: 'room' }

/** A drawn box; without a text, dots follow it. */
export type PanelBox = { text: string | null; ticked: boolean }
