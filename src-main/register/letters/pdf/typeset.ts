import { monthNames } from '../../../contract/words.ts'
import type { Face, Family, FontShelf, LoadedFont } from './fonts.ts'

export type Style = { face: Face; size: number; leading: number }

/** A stretch of one font, or a character that no font has. Widths are points. */
export type Piece =
  | { font: LoadedFont; text: string; width: number; rightToLeft: boolean; spelled: boolean }
  | { missing: string; width: number }

export type Word = {
  pieces: Piece[]
  width: number
  /** Width of the space after it; 0 inside a word that may be parted after a hyphen or slash. */
  space: number
  /** No line ends after it. */
  bound: boolean
}

/** A line as broken. `ascent` is the height of its text above the baseline. */
export type Line = {
  words: Word[]
  width: number
  height: number
  baseline: number
  size: number
  /** The font of its spaces. */
  main: LoadedFont
  /** The last of its paragraph, or ended by hand: it is not stretched. */
  ends: boolean
}

/** Sets text in one family, with the fallbacks of its shelf, and keeps what it could not print. */
export class Typesetter {
  readonly unprintable = new Set<string>()
  readonly #chains: Record<Face, (() => LoadedFont)[]>
  readonly #words = new Map<string, Word>()

  constructor(shelf: FontShelf, family: Family) {
    this.#chains = {
      regular: shelf.chain(family, 'regular'),
      bold: shelf.chain(family, 'bold'),
    }
  }

  /**
   * Breaks text into lines of at most `width` points, the very first `indent` points shorter. Line
   * breaks in the text stay. A word that is wider than a line is parted at the margin.
   */
  lines(text: string, style: Style, width: number, indent = 0): Line[] {
    return cleanText(text)
      .split('\n')
      .flatMap((paragraph, index) =>
        this.#paragraphLines(paragraph, style, width, index === 0 ? indent : 0),
      )
  }

  /** The width of one line's text, unbroken. */
  width(text: string, style: Style): number {
    return lineWidth(this.#wordsOf(cleanText(text), style))
  }

  /** The main font's own measures, for rules and boxes. */
  font(face: Face): LoadedFont {
    const [main] = this.#chains[face]
    if (!main) throw new Error('no font')
    return main()
  }

  #paragraphLines(paragraph: string, style: Style, width: number, indent: number): Line[] {
    const lines: Line[] = []
    let words: Word[] = []
    let filled = 0
    const room = () => width - (lines.length === 0 ? indent : 0)
    const end = (ends: boolean) => {
      lines.push(this.#line(words, style, ends))
      words = []
      filled = 0
    }
    for (const unit of unitsOf(this.#wordsOf(paragraph, style))) {
      const width = lineWidth(unit)
      if (filled + width > room() && words.length > 0) end(false)
      for (const part of width > room() ? this.#parts(unit, style, room()) : unit) {
        if (filled + part.width > room() && words.length > 0) end(false)
        words.push(part)
        filled += part.width + part.space
      }
    }
    end(true)
    return lines
  }

  #line(words: Word[], { face, size, leading }: Style, ends: boolean): Line {
    const fonts = words.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => ('font' in piece ? [piece.font] : [])),
    )
    const main = this.font(face)
    const ascent = Math.max(main.ascent, ...fonts.map((font) => font.ascent)) * size
    const descent = Math.max(main.descent, ...fonts.map((font) => font.descent)) * size
    const height = Math.max(leading, ascent + descent)
    const baseline = (height - ascent - descent) / 2 + ascent
    return { words, width: lineWidth(words), height, baseline, size, main, ends }
  }

  #wordsOf(paragraph: string, style: Style): Word[] {
    return breakable(paragraph).map((whole) => this.#word(whole, style))
  }

  #word(whole: string, style: Style): Word {
    const key = `${style.face} ${style.size} ${whole}`
    const known = this.#words.get(key)
    if (known) return known
    const text = whole.replace(/[ \u200b\u0000]+$/, '')
    const pieces = this.#pieces(text, style)
    const word = {
      pieces,
      width: pieces.reduce((sum, { width }) => sum + width, 0),
      space: /[ \u0000]$/.test(whole) ? this.font(style.face).widthOf(' ') * style.size : 0,
      bound: whole.endsWith(tie),
    }
    this.#words.set(key, word)
    return word
  }

  #pieces(text: string, { face, size }: Style): Piece[] {
    const main = this.font(face)
    if (
      !rightToLeft.test(text) &&
      Array.from(text).every((character) => hasGlyph(main, character))
    ) {
      return text === '' ? [] : [piece(main, text, size)]
    }
    const stretches: { font: LoadedFont | null; text: string }[] = []
    for (const { segment } of graphemes.segment(text)) {
      for (const { font, text: part } of this.#fontsFor(segment, this.#chains[face])) {
        const last = stretches.at(-1)
        const joins = last && font !== null && last.font === font && sameDirection(last.text, part)
        if (joins) last.text += part
        else stretches.push({ font, text: part })
      }
    }
    return stretches.map(({ font, text: part }) =>
      font ? piece(font, part, size) : { missing: part, width: missingWidth * size },
    )
  }

  /** The first font that has a whole grapheme; if none has, each of its characters by itself. */
  #fontsFor(
    grapheme: string,
    chain: (() => LoadedFont)[],
  ): { font: LoadedFont | null; text: string }[] {
    const characters = Array.from(grapheme).filter((character) => !joiners.test(character))
    const whole = chain.find((load) => characters.every((character) => hasGlyph(load(), character)))
    if (whole) return [{ font: whole(), text: grapheme }]
    return characters.map((character) => {
      const single = chain.find((load) => hasGlyph(load(), character))
      if (!single) this.unprintable.add(codePointName(character))
      return { font: single?.() ?? null, text: character }
    })
  }

  /** What is too wide for one line: the words apart, and those that are still too wide in parts. */
  #parts(unit: Word[], style: Style, width: number): Word[] {
    return unit.flatMap((word) =>
      word.width > width ? this.#partWord(word, style, width) : [word],
    )
  }

  /** Parts a word at graphemes into pieces that fill the lines. */
  #partWord(word: Word, style: Style, width: number): Word[] {
    const text = word.pieces.map((part) => ('font' in part ? part.text : part.missing)).join('')
    const parts: Word[] = []
    let start = 0
    let filled = 0
    for (const { segment, index } of graphemes.segment(text)) {
      const { width: next } = this.#word(segment, style)
      if (filled + next > width && index > start) {
        parts.push(this.#word(text.slice(start, index), style))
        start = index
        filled = 0
      }
      filled += next
    }
    return [...parts, { ...this.#word(text.slice(start), style), space: word.space }]
  }
}

/** A box of this many ems with the code point in it stands for a character that no font has. */
const missingWidth = 1.15

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

/** Characters that only join or vary their neighbours; they need no glyph of their own. */
const joiners = /\p{Join_Control}|\p{Variation_Selector}|[\u{e0020}-\u{e007f}]/u

/** Control characters show nothing even where a font has a glyph; private ones show anything. */
const meaningless = /[\p{Cc}\p{Co}]/u

/**
 * Stretches between which a line may break: after spaces, after a hyphen or slash between letters
 * (undang-undang, dan/atau; never in a number), and around ideographs and kana.
 */
function breakable(text: string): string[] {
  const tied = text.replaceAll(boundSpace, tie)
  const words = tied.match(/[^ \u200b\u0000]+[ \u200b\u0000]*|[ \u200b\u0000]+/g) ?? []
  return words.flatMap((word) => word.split(inner))
}

/** Spaces at which no line may end: in `Pasal 44 ayat (3)`, `pukul 09.15`, `5 Oktober 2026`. */
const boundSpace = new RegExp(
  [
    /(?<=(?<![^ (])(?:Pasal|ayat|dan|huruf|pukul|[Nn]omor|No\.|RT|RW|Rp)) (?=\(?\d)/,
    /(?<=\(\d{2,4}\)) (?=\d)/,
    /(?<=Pasal[ \u0000]\d+) (?=ayat)/,
    new RegExp(`(?<=(?<![^ ])\\d{1,2}) (?=(?:${monthNames.join('|')}) \\d)`),
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/** Stands for a space at which no line ends until the text is taken apart; no text holds it. */
const tie = '\u0000'

const inner =
  /(?<=\p{L}\p{L}[-/])(?=\p{L}\p{L})|(?<=[\p{Ideographic}\p{sc=Hira}\p{sc=Kana}])(?=[^ \u200b\u0000])|(?<=[^ \u200b\u0000])(?=[\p{Ideographic}\p{sc=Hira}\p{sc=Kana}])/u

/** One kind of line break, one kind of space, single spaces; marks of direction have no place here. */
function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[\u00ad\u061c\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/(?<=\p{sc=Latin})[\u200c\u200d]+/gu, '')
    .replaceAll(/[\t\u1680\u2000-\u200a\u205f\u3000 ]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll('\u0000', '\ufffd')
    .replaceAll(/[\u00a0\u202f]/g, tie)
    .trim()
}

function hasGlyph(font: LoadedFont, character: string): boolean {
  return font.has(character.codePointAt(0) ?? 0) && !meaningless.test(character)
}

function piece(font: LoadedFont, text: string, size: number): Piece {
  return {
    font,
    text,
    width: font.widthOf(text) * size,
    rightToLeft: rightToLeft.test(text),
    spelled: font.spells(text),
  }
}

const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u

/** Marks, digits and each bracket beside a word that runs from right to left are pieces of their own. */
function sameDirection(one: string, other: string): boolean {
  if (brackets.test(one) || brackets.test(other)) return false
  return rightToLeft.test(one) === rightToLeft.test(other)
}

const brackets = /[()[\]{}«»‹›]/

/** Words up to the first after which a line may end, and so on. */
function unitsOf(words: Word[]): Word[][] {
  const units: Word[][] = []
  let unit: Word[] = []
  for (const word of words) {
    unit.push(word)
    if (word.bound) continue
    units.push(unit)
    unit = []
  }
  return unit.length > 0 ? [...units, unit] : units
}

/** Without the space after the last word. */
export function lineWidth(words: Word[]): number {
  const full = words.reduce((sum, { width, space }) => sum + width + space, 0)
  return full - (words.at(-1)?.space ?? 0)
}

export function codePointName(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return `U+${digits.padStart(4, '0')}`
}
