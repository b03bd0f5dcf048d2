import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Font } from 'fontkit'
import type { Office } from '../../../contract/office.ts'
import { fontForDrawing, shaperOf } from './shaper.ts'

export type Family = Office['font']
export type Face = 'regular' | 'bold'

/** Arial and Bookman may not be handed on; these look and measure like them (assets/fonts). */
const faces: Record<Family, Record<Face, string>> = {
  arial: { regular: 'arimo/Arimo-Regular.ttf', bold: 'arimo/Arimo-Bold.ttf' },
  bookman: {
    regular: 'texgyre-bonum/texgyrebonum-regular.otf',
    bold: 'texgyre-bonum/texgyrebonum-bold.otf',
  },
}

/** For what the letter's own font lacks, in this order; what none of them has is drawn as a box. */
const fallbacks = [
  'noto/NotoSansJavanese-Regular.ttf',
  'noto/NotoNaskhArabic-Regular.ttf',
  'noto/NotoEmoji-Regular.ttf',
  'dejavu/DejaVuSans.ttf',
]

/** One font file, parsed. Lengths are in ems. */
export type LoadedFont = {
  /** The file's name, which is also its name in the PDF's drawing. */
  name: string
  /** What pdfkit registers under that name. */
  source: Uint8Array
  ascent: number
  descent: number
  has: (codePoint: number) => boolean
  widthOf: (text: string) => number
  /** Whether its glyphs, in their order or from right to left, stand for the text's characters. */
  spells: (text: string) => boolean
}

/** The font files of one folder, each read and parsed once, when it is first needed. */
export type FontShelf = {
  /** The letter's font first, then those that stand in for it. */
  chain: (family: Family, face: Face) => (() => LoadedFont)[]
}

const shelves = new Map<string, Promise<FontShelf>>()

/** Opens `fonts/` in the assets folder; the same shelf however often it is asked for. */
export function openFontShelf(assetsFolder: string): Promise<FontShelf> {
  const opened = shelves.get(assetsFolder) ?? makeShelf(join(assetsFolder, 'fonts'))
  shelves.set(assetsFolder, opened)
  return opened
}

/** fontkit takes a tenth of a second to load, so it waits until the first letter is drawn. */
async function makeShelf(folder: string): Promise<FontShelf> {
  const { create } = await import('fontkit')
  const loaded = new Map<string, LoadedFont>()
  const load = (name: string): LoadedFont => {
    const known = loaded.get(name)
    if (known) return known
    const font = create(readFileSync(join(folder, name)))
    if ('fonts' in font) throw new Error(`${name} holds several fonts`)
    const fresh = describe(name, font)
    loaded.set(name, fresh)
    return fresh
  }
  return {
    chain: (family, face) =>
      [faces[family][face], faces.arial[face], ...fallbacks]
        .filter((name, index, names) => names.indexOf(name) === index)
        .map((name) => () => load(name)),
  }
}

function describe(name: string, font: Font): LoadedFont {
  const known = new Map<number, boolean>()
  const shape = shaperOf(font)
  return {
    name,
    source: fontForDrawing(font, shape),
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    has: (codePoint) => {
      const has = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint)
      known.set(codePoint, has)
      return has
    },
    widthOf: (text) => shape(text).advanceWidth / font.unitsPerEm,
    spells: (text) => {
      const parts = shape(text).glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))
      return parts.join('') === text || parts.toReversed().join('') === text
    },
  }
}
