import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'

/** Candidates in the vocabulary for one misspelt word; more would make a search of everything. */
const limit = 12

/**
 * For each word the words of the register that are at most one edit away (koprasi → koperasi); a
 * short word stands for itself. Null when a word has none. The first letter is taken as right,
 * which keeps the look-up to one stretch of the vocabulary.
 */
export function nearWords(db: Connection, words: readonly string[]): string[][] | null {
  const near = words.map((word) => (word.length < 4 ? [word] : nearTo(db, word)))
  return near.some((candidates) => candidates.length === 0) ? null : near
}

function nearTo(db: Connection, word: string): string[] {
  const first = word.slice(0, 1)
  const terms = sql<{ term: string }>(
    db,
    `SELECT term FROM complaint_vocabulary
     WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?`,
  ).all(first, `${first}\u{10ffff}`, word.length - 1, word.length + 1)
  return terms
    .map((row) => row.term)
    .filter((term) => oneEditApart(word, term))
    .slice(0, limit)
}

/** Equal, or one letter changed, added, left out, or two neighbours swapped. */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1)
  if (short.slice(start + 1) === long.slice(start + 1)) return true
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  )
}
