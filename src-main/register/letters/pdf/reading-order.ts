import type { Piece, Word } from './typeset.ts'

/**
 * The words of a line as they stand from left to right: those of scripts that run from right to left
 * in that order where several follow each other, with the marks before and after them outside. Enough
 * for a name or a sentence inside Indonesian text; brackets within it are not mirrored.
 */
export function orderForReading(words: Word[]): Word[] {
  const ordered: Word[] = []
  let turned: Word[] = []
  for (const word of words) {
    if (word.pieces.some(isLeftward)) {
      turned.push(word)
      continue
    }
    ordered.push(...turnAround(turned), word)
    turned = []
  }
  return [...ordered, ...turnAround(turned)]
}

function turnAround(words: Word[]): Word[] {
  const [first] = words
  const last = words.at(-1)
  if (!first || !last) return []
  const before = first.pieces.slice(0, first.pieces.findIndex(isLeftward))
  const after = last.pieces.slice(last.pieces.findLastIndex(isLeftward) + 1)
  const cores = words.map(({ pieces }) =>
    pieces.filter((piece) => !before.includes(piece) && !after.includes(piece)).toReversed(),
  )
  const gaps = words.slice(0, -1).map(({ space }) => space)
  const inner = cores.toReversed().map((pieces, index) => joined(pieces, gaps.at(-1 - index) ?? 0))
  return [joined(before, 0), ...inner, joined(after, last.space)]
}

function joined(pieces: Piece[], space: number): Word {
  return { pieces, width: pieces.reduce((sum, { width }) => sum + width, 0), space, bound: false }
}

function isLeftward(piece: Piece): boolean {
  return 'font' in piece && piece.rightToLeft
}
