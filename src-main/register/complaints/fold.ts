/**
 * Lower case without accents, unit for unit, so that positions in the folded text are positions in
 * the text itself.
 */
export function fold(text: string): string {
  // Nearly every text here is plain, and a search folds hundreds of them.
  if (plain.test(text)) return text.toLowerCase()
  let folded = ''
  for (const unit of text) {
    const bare = (unit.normalize('NFD')[0] ?? unit).toLowerCase()
    folded += bare.length === unit.length ? bare : unit
  }
  return folded
}

const plain = /^[\x00-\x7f]*$/

/** The words of a text, folded: runs of letters and digits. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
