import { expect, test } from 'vitest'
import {
  formatLetterNumber,
  romanMonth,
} from '../../src-main/register/letters/numbering-pattern.ts'
import { inNumbersAndWords, numberInWords } from '../../src-main/register/letters/number-words.ts'
import { groupNip } from '../../src-main/register/letters/signatory.ts'

const parts = { code: '500.2.3', sequence: 41, unit: '35.73.403', month: 10, year: 2026 }

test.each([
  ['{code}/{sequence}/{unit}/{year}', parts, '500.2.3/41/35.73.403/2026'],
  ['{sequence}/{unit}/{month}/{year}', parts, '41/35.73.403/X/2026'],
  ['ND-{sequence}.{month}.{year}', { ...parts, month: 4 }, 'ND-41.IV.2026'],
  ['{code}/{sequence}/{unit}/{year}', { ...parts, unit: '' }, '500.2.3/41/2026'],
  ['{sequence}/{year}/{unit}', { ...parts, unit: ' ' }, '41/2026'],
  ['{code}/{sequence}/{unit}/{year}', { ...parts, sequence: null }, '500.2.3/……/35.73.403/2026'],
])('%s', (pattern, values, number) => {
  expect(formatLetterNumber(pattern, values)).toBe(number)
})

test('a name that the pattern may not use is an error that says which', () => {
  expect(() => formatLetterNumber('{sequence}/{tahun}', parts)).toThrow('{tahun}')
})

test('months in Roman numerals', () => {
  const all = Array.from({ length: 12 }, (_, index) => romanMonth(index + 1))
  expect(all.join(' ')).toBe('I II III IV V VI VII VIII IX X XI XII')
  expect(() => romanMonth(13)).toThrow(RangeError)
})

test.each([
  ['197009071996022001', '19700907 199602 2 001'],
  ['19700907 199602 2 001', '19700907 199602 2 001'],
  ['belum ada', 'belum ada'],
])('NIP %s', (number, grouped) => {
  expect(groupNip(number)).toBe(grouped)
})

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
