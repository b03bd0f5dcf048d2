import { expect, test } from 'vitest'
import { inNumbersAndWords, numberInWords } from '../../src-main/register/letters/number-words.ts'

test.each([
  [0, 'nol'],
  [11, 'sebelas'],
  [14, 'empat belas'],
  [30, 'tiga puluh'],
  [60, 'enam puluh'],
  [99, 'sembilan puluh sembilan'],
  [100, 'seratus'],
  [365, 'tiga ratus enam puluh lima'],
  [1000, 'seribu'],
  [1111, 'seribu seratus sebelas'],
  [3650, 'tiga ribu enam ratus lima puluh'],
])('%i in words', (count, words) => {
  expect(numberInWords(count)).toBe(words)
})

test('a term carries its words, and a number without words is an error', () => {
  expect(inNumbersAndWords(30)).toBe('30 (tiga puluh)')
  for (const wrong of [-1, 1.5, 10_000]) expect(() => numberInWords(wrong)).toThrow(RangeError)
})
