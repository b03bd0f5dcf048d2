import type { Font } from 'fontkit'

/** A word as a font sets it, in font units. */
type Run = { glyphs: ShapedGlyph[]; positions: Position[]; advanceWidth: number }
type ShapedGlyph = { id: number; advanceWidth: number; codePoints: number[] }
type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }

/** Enough for the words of many letters; then it starts anew, so that it cannot grow for ever. */
const rememberedRuns = 20_000

/**
 * Sets words and remembers them from letter to letter: shaping is most of the work of a letter.
 *
 * fontkit keeps each glyph with the characters of its first use in this process (a space printed as
 * U+00A0 once would be copied as such from every later file). So each word starts without its glyphs,
 * and the same letter gives the same bytes whatever was drawn before.
 */
export function shaperOf(font: Font): (text: string) => Run {
  const runs = new Map<string, Run>()
  return (text) => {
    const known = runs.get(text)
    if (known) return known
    const keeper = font as unknown as { _glyphs: object }
    keeper._glyphs = {}
    const { glyphs, positions, advanceWidth } = font.layout(text)
    const run = {
      glyphs: glyphs.map((glyph) => ({
        id: glyph.id,
        advanceWidth: glyph.advanceWidth,
        codePoints: glyph.codePoints.length > 0 ? glyph.codePoints : ownCharacter(font, glyph.id),
      })),
      positions: positions.map(copied),
      advanceWidth,
    }
    if (runs.size >= rememberedRuns) runs.clear()
    runs.set(text, run)
    return run
  }
}

/**
 * The character of a glyph that stands for the second half of another. PDF/A-2a wants one for every
 * glyph (ISO 19005-2, 6.2.11.7.2); a space of no width where the glyph has none of its own.
 */
function ownCharacter(font: Font, glyph: number): number[] {
  return [font.stringsForGlyph(glyph)[0]?.codePointAt(0) ?? 0x200b]
}

/** The font as pdfkit wants it, its layout taken from the shaper. pdfkit scales what it is given. */
export function fontForDrawing(font: Font, shape: (text: string) => Run): Uint8Array {
  const layout = (text: string) => {
    const { glyphs, positions } = shape(text)
    const copies = positions.map(copied)
    return {
      glyphs,
      positions: copies,
      get advanceWidth() {
        return copies.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
      },
    }
  }
  const dressed: unknown = Object.create(font, { layout: { value: layout } })
  // pdfkit takes parsed fonts (libraries.md), its types know files alone
  return dressed as Uint8Array
}

function copied({ xAdvance, yAdvance, xOffset, yOffset }: Position): Position {
  return { xAdvance, yAdvance, xOffset, yOffset }
}
