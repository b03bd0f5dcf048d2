/**
 * Whether every typed word begins, or stands in, a word of the text; from four letters on one slip
 * of the finger is forgiven. Smaller is better; null fits not at all.
 */
export function fitOf(text: string, typed: string): number | null {
  const words = wordsOf(text)
  let sum = 0
  for (const wanted of wordsOf(typed)) {
    const best = Math.min(...words.map((word, place) => distance(word, wanted, place)))
    if (best === Infinity) return null
    sum += best
  }
  return sum
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function distance(word: string, wanted: string, place: number): number {
  if (word.startsWith(wanted)) return place * 0.1
  if (wanted.length > 1 && word.includes(wanted)) return 2 + place * 0.1
  if (wanted.length < 4) return Infinity
  // The word may go on after what was typed; the slip may have made it one letter longer or shorter.
  const lengths = [wanted.length - 1, wanted.length, wanted.length + 1]
  return lengths.some((length) => oneSlip(word.slice(0, length), wanted))
    ? 4 + place * 0.1
    : Infinity
}

/** Whether one letter left out, put in, mistaken, or two changed about make one of the other. */
function oneSlip(word: string, typed: string): boolean {
  if (Math.abs(word.length - typed.length) > 1) return false
  let start = 0
  while (start < word.length && word[start] === typed[start]) start += 1
  const rest = (text: string, from: number) => text.slice(from)
  return (
    rest(word, start + 1) === rest(typed, start + 1) ||
    rest(word, start + 1) === rest(typed, start) ||
    rest(word, start) === rest(typed, start + 1) ||
    (word[start] === typed[start + 1] &&
      word[start + 1] === typed[start] &&
      rest(word, start + 2) === rest(typed, start + 2))
  )
}
