/**
 * Lower case without accents, unit for unit, so that positions in the folded text are positions in
 * the text itself.
 */
export function fold(text: string): string {
  let folded = ''
  for (const unit of text) {
    const plain = (unit.normalize('NFD')[0] ?? unit).toLowerCase()
    folded += plain.length === unit.length ? plain : unit
  }
  return folded
}

/** The words of a text, folded: runs of letters and digits. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
