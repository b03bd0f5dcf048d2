import type { Piece, Word } from './typeset.ts'

/**
 * The words of a line as they stand from left to right: those of scripts that run from right to left
 * in that order where several follow each other, with the marks before and after them outside and the
 * brackets within them turned. Enough for a name or a sentence inside Indonesian text.
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
  const behind = last.pieces.slice(last.pieces.findLastIndex(isLeftward) + 1)
  const inside = (piece: Piece) => !before.includes(piece) && !behind.includes(piece)
  const open = words.flatMap(({ pieces }) => pieces.filter(inside).map(depthOf))
  const after = behind.slice(closersOf(behind, sum(open)))
  const cores = words.map(({ pieces }) =>
    pieces
      .filter((piece) => !before.includes(piece) && !after.includes(piece))
      .toReversed()
      .map(mirrored),
  )
  const gaps = words.slice(0, -1).map(({ space }) => space)
  const inner = cores.toReversed().map((pieces, index) => joined(pieces, gaps.at(-1 - index) ?? 0))
  return [joined(before, 0), ...inner, joined(after, last.space)]
}

const mirrors = '()[]{}«»‹›'

/** 1 for a bracket that opens, -1 for one that closes. */
function depthOf(piece: Piece): number {
  const place = 'font' in piece ? mirrors.indexOf(piece.text) : -1
  return place < 0 ? 0 : 1 - 2 * (place % 2)
}

/** How many pieces behind the last word close brackets that were opened within the words. */
function closersOf(behind: Piece[], open: number): number {
  const other = behind.findIndex((piece) => depthOf(piece) !== -1)
  return Math.max(0, Math.min(open, other < 0 ? behind.length : other))
}

/** A bracket as its counterpart, which is as wide. */
function mirrored(piece: Piece): Piece {
  if (!('font' in piece) || depthOf(piece) === 0) return piece
  const place = mirrors.indexOf(piece.text)
  return { ...piece, text: mirrors[place % 2 === 0 ? place + 1 : place - 1] ?? piece.text }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function joined(pieces: Piece[], space: number): Word {
  return { pieces, width: pieces.reduce((sum, { width }) => sum + width, 0), space, bound: false }
}

function isLeftward(piece: Piece): boolean {
  return 'font' in piece && piece.rightToLeft
}
