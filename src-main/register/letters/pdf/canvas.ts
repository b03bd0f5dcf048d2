import type PDFDocument from 'pdfkit'
import type { Face, LoadedFont } from './fonts.ts'
import type { Element, Tag } from './flow.ts'
import type { Paper } from './paper.ts'
import { drawPracticeMark } from './practice-mark.ts'
import { orderForReading } from './reading-order.ts'
import { codePointName } from './typeset.ts'
import type { Line, Piece, Typesetter, Word } from './typeset.ts'

type Document = InstanceType<typeof PDFDocument>

type Glyphs = Extract<Piece, { text: string }>

/** How a line lies between two edges. */
export type Align = 'left' | 'right' | 'center' | 'justify'

/** A space is stretched to at most this many times its width; then the line stays as it is. */
const widestSpace = 4

/** The pages of one PDF. Everything drawn is either part of its structure or marked as decoration. */
export class Canvas {
  readonly paper: Paper
  readonly #document: Document
  readonly #typesetter: Typesetter
  readonly #root: PDFKit.PDFStructureElement
  readonly #registered = new Set<string>()
  readonly #elements = new Map<Element, PDFKit.PDFStructureElement>()
  readonly #practice: boolean

  /** `practice`: the register is one for practice, and every page says so. */
  constructor(document: Document, typesetter: Typesetter, paper: Paper, practice: boolean) {
    this.paper = paper
    this.#practice = practice
    this.#document = document
    this.#typesetter = typesetter
    this.#root = document.struct('Document')
    document.addStructure(this.#root)
  }

  addPage(): void {
    this.#document.addPage()
    if (!this.#practice) return
    this.marked('artifact', () =>
      drawPracticeMark(this.#document, this.#typesetter, this.paper, (line, left, top, width) =>
        this.line(line, left, top, width, 'center'),
      ),
    )
  }

  end(): void {
    this.#root.end()
    this.#document.end()
  }

  /** Draws under a tag. Elements are read in the order in which their first marks were drawn. */
  marked(tag: Tag, paint: () => void): void {
    if (tag === 'artifact') {
      this.#document.markContent('Artifact', { type: 'Layout' })
      paint()
      this.#document.endMarkedContent()
      return
    }
    this.#elementOf(tag).add(paint)
  }

  #elementOf(tag: Element): PDFKit.PDFStructureElement {
    const known = this.#elements.get(tag)
    if (known) return known
    const { type, alt, within } = tag
    const element = this.#document.struct(type, alt === undefined ? {} : { alt })
    const around = within ? this.#elementOf(within) : this.#root
    around.add(element)
    this.#elements.set(tag, element)
    return element
  }

  /** Draws a line of text with its upper edge at `top`, between `left` and `left + width`. */
  line(line: Line, left: number, top: number, width: number, align: Align): void {
    const slack = width - line.width
    const gaps = line.words.slice(0, -1).filter(({ space }) => space > 0)
    const narrowest = Math.min(...gaps.map(({ space }) => space))
    const stretch = gaps.length > 0 ? slack / gaps.length : 0
    const justified =
      align === 'justify' && !line.ends && stretch > 0 && stretch <= narrowest * (widestSpace - 1)
    const shift = { left: 0, justify: 0, center: slack / 2, right: slack }[align]
    const words = orderForReading(line.words)
    this.#words(words, line, left + shift, top + line.baseline, justified ? stretch : 0)
  }

  /**
   * Stretched words are drawn one by one, others as long as their font is the same. Each takes its
   * space along, so that it can be copied, where that is a space of the line's own font.
   */
  #words(words: Word[], { main, size }: Line, x: number, baseline: number, stretch: number): void {
    let at = x
    let run: (Glyphs & { x: number }) | null = null
    const flush = () => {
      if (run) this.#text(run, run.x, baseline, size)
      run = null
    }
    for (const [index, word] of words.entries()) {
      const space = index === words.length - 1 ? 0 : word.space
      for (const [place, piece] of word.pieces.entries()) {
        if ('missing' in piece) {
          flush()
          this.#missing(piece.missing, at, baseline, size)
        } else {
          const takesSpace = space > 0 && place === word.pieces.length - 1 && isPlain(piece, main)
          const text = piece.text + (takesSpace ? ' ' : '')
          const open: (Glyphs & { x: number }) | null = run
          if (open && isPlain(open, main) && isPlain(piece, main)) open.text += text
          else {
            flush()
            run = { ...piece, text, x: at }
          }
        }
        at += piece.width
      }
      at += space > 0 ? space + stretch : 0
      if (stretch > 0) flush()
    }
    flush()
  }

  /** Where the glyphs do not spell the text in its order, the text stands beside them for who copies it. */
  #text(
    { font: { name, source }, text, spelled }: Glyphs,
    x: number,
    baseline: number,
    size: number,
  ): void {
    if (!this.#registered.has(name)) {
      this.#document.registerFont(name, source)
      this.#registered.add(name)
    }
    if (!spelled) this.#document.markContent('Span', { actual: text })
    this.#document
      .font(name)
      .fontSize(size)
      .text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
    if (!spelled) this.#document.endMarkedContent()
  }

  /** A hollow box with the code point in it; copied from the file, it gives the character itself. */
  #missing(character: string, x: number, baseline: number, size: number): void {
    const digits = codePointName(character).slice(2)
    const half = Math.ceil(digits.length / 2)
    const box = { left: x + size * 0.06, width: size * 1.03, height: size * 0.86 }
    const visible = /\p{Cc}/u.test(character) ? '\ufffd' : character
    this.#document.markContent('Span', { actual: visible })
    this.#document
      .lineWidth(0.5)
      .rect(box.left, baseline - box.height + size * 0.08, box.width, box.height)
      .stroke()
    for (const [row, text] of [digits.slice(0, half), digits.slice(half)].entries()) {
      const style = { face: 'regular' as Face, size: size * 0.36, leading: size * 0.4 }
      const [line] = this.#typesetter.lines(text, style, size * 2)
      if (line) this.line(line, box.left, baseline - size * (0.8 - row * 0.4), box.width, 'center')
    }
    this.#document.endMarkedContent()
  }

  rule(left: number, right: number, y: number, weight: number): void {
    this.#document.lineWidth(weight).moveTo(left, y).lineTo(right, y).stroke()
  }

  uprightRule(x: number, top: number, bottom: number, weight: number): void {
    this.#document.lineWidth(weight).moveTo(x, top).lineTo(x, bottom).stroke()
  }

  /** A hollow square, with a tick in it or without. */
  box(left: number, top: number, size: number, ticked: boolean): void {
    this.#document.lineWidth(0.7).rect(left, top, size, size).stroke()
    if (!ticked) return
    this.#document
      .lineWidth(size * 0.15)
      .moveTo(left + size * 0.18, top + size * 0.52)
      .lineTo(left + size * 0.42, top + size * 0.78)
      .lineTo(left + size * 0.86, top + size * 0.16)
      .stroke()
  }

  /** A row of dots for something to be written in by hand. */
  dots(left: number, right: number, y: number): void {
    this.#document
      .lineWidth(0.8)
      .lineCap('round')
      .dash(0.1, { space: 2.6 })
      .moveTo(left, y)
      .lineTo(right, y)
      .stroke()
      .undash()
      .lineCap('butt')
  }

  dashes(left: number, right: number, y: number): void {
    this.#document
      .lineWidth(0.5)
      .dash(4, { space: 3 })
      .moveTo(left, y)
      .lineTo(right, y)
      .stroke()
      .undash()
  }

  /** Black squares, given by rows; each side `module` points. */
  squares(rows: boolean[][], left: number, top: number, module: number): void {
    rows.forEach((row, y) => {
      let x = 0
      while (x < row.length) {
        const length = runLength(row, x)
        if (length > 0) {
          this.#document.rect(left + x * module, top + y * module, length * module, module)
        }
        x += Math.max(length, 1)
      }
    })
    this.#document.fill()
  }

  /**
   * A PNG or JPEG in base64. pdfkit knows by the text which picture it has already: it is stored once,
   * and two that are unpacked at the same time cannot end in another order.
   */
  image(base64: string, left: number, top: number, width: number, height: number): void {
    this.#document.image(`data:image;base64,${base64}`, left, top, {
      fit: [width, height],
      align: 'center',
      valign: 'center',
    })
  }

  /** Large grey text that reads upwards, its baseline at `x` and its middle at `middle`. */
  uprightText(line: Line, x: number, middle: number): void {
    this.#document
      .save()
      .fillColor('#9a9a9a')
      .rotate(-90, { origin: [x, middle] })
    this.line(line, x, middle - line.baseline, 0, 'center')
    this.#document.restore()
  }
}

function runLength(row: boolean[], from: number): number {
  const end = row.indexOf(false, from)
  return (end < 0 ? row.length : end) - from
}

/** Set in the line's own font, letter by letter: neighbours of that kind are drawn in one go. */
function isPlain(piece: Glyphs, main: LoadedFont): boolean {
  return piece.font === main && piece.spelled && !piece.rightToLeft
}
