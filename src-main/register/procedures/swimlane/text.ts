/**
 * Widths of text by rule of thumb, on the safe side of Noto Sans and Arimo: the layout knows no font
 * and must come out the same wherever it is made.
 */

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

/** In ems, rounded up; the first that holds the character counts. */
const widths: readonly (readonly [characters: RegExp, ems: number])[] = [
  [/^[ijlI.,:;'!| ]$/, 0.28],
  [/^[tf()[\]/-]$/, 0.38],
  [/^r$/, 0.42],
  [/^[csz]$/, 0.49],
  [/^[kvxy]$/, 0.55],
  [/^[ae0-9EFL]$/, 0.58],
  [/^[mwMW@%]$/, 0.95],
  [/^[A-Z&]$/, 0.79],
  [/^[\u0000-\u024f\u2010-\u2026]$/, 0.63],
]

/** Strong text is a little wider. */
export const strong = 1.04

/** What no rule knows is as wide as an ideograph or an emoji. */
const widest = 1.3

/** The width of a line in pixels. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const { segment } of graphemes.segment(text)) {
    ems += widths.find(([characters]) => characters.test(segment))?.[1] ?? widest
  }
  return ems * size
}

/** Breaks text into at most `most` lines of `width` pixels; what does not fit ends in an ellipsis. */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const words = text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .split(' ')
    .flatMap((word) => parted(word, width, size))
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(joined, size) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  kept[most - 1] = shortened(kept[most - 1] ?? '', width, size)
  return kept
}

/** A word that is wider than a line, in pieces that are not. */
function parted(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && textWidth(part + segment, size) > width) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}

function shortened(line: string, width: number, size: number): string {
  const kept = Array.from(graphemes.segment(line), ({ segment }) => segment)
  while (kept.length > 0 && textWidth(`${kept.join('')}…`, size) > width) kept.pop()
  return `${kept.join('').trimEnd()}…`
}
