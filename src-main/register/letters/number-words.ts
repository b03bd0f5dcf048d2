const digits = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const

/** `30` → `30 (tiga puluh)`, as official letters write a term. */
export function inNumbersAndWords(count: number): string {
  return `${count} (${numberInWords(count)})`
}

/** A whole number of 0 to 9999 in words. Throws outside that range. */
export function numberInWords(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > 9_999)
    throw new RangeError(`no words for ${count}`)
  const small = digits[count]
  if (small !== undefined) return small
  if (count < 20) return `${numberInWords(count - 10)} belas`
  if (count < 100) return groups(count, 10, 'puluh')
  if (count < 200) return withRest('seratus', count - 100)
  if (count < 1_000) return groups(count, 100, 'ratus')
  return count < 2_000 ? withRest('seribu', count - 1_000) : groups(count, 1_000, 'ribu')
}

function groups(count: number, size: number, name: string): string {
  return withRest(`${numberInWords(Math.floor(count / size))} ${name}`, count % size)
}

function withRest(words: string, rest: number): string {
  return rest === 0 ? words : `${words} ${numberInWords(rest)}`
}
