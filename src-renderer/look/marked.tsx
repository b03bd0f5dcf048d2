interface Range {
  readonly start: number
  readonly length: number
}

/** Text with the matched parts marked. */
export function Marked({
  text,
  ranges,
}: {
  readonly text: string
  readonly ranges: readonly Range[]
}) {
  const sorted = ranges.toSorted((a, b) => a.start - b.start)
  const parts: { readonly at: number; readonly words: string; readonly hit: boolean }[] = []
  let at = 0
  for (const { start, length } of sorted) {
    if (start < at) continue
    parts.push({ at, words: text.slice(at, start), hit: false })
    parts.push({ at: start, words: text.slice(start, start + length), hit: true })
    at = start + length
  }
  parts.push({ at, words: text.slice(at), hit: false })
  return parts.map(({ at: place, words, hit }) =>
    hit ? <mark key={`hit${place}`}>{words}</mark> : <span key={`rest${place}`}>{words}</span>,
  )
}
