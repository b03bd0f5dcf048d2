import { describe, expect, test } from 'vitest'
import {
  faultsOfPattern,
  formatLetterNumber,
  romanMonth,
} from '../../src-main/contract/numbering-pattern.ts'

const parts = { code: '500.2.3', sequence: 41, unit: '35.73.403', month: 10, year: 2026 }

test.each([
  ['{code}/{sequence}/{unit}/{year}', parts, '500.2.3/41/35.73.403/2026'],
  ['{sequence}/{unit}/{month}/{year}', parts, '41/35.73.403/X/2026'],
  ['ND-{sequence}.{month}.{year}', { ...parts, month: 4 }, 'ND-41.IV.2026'],
  ['{code}/{sequence}/{unit}/{year}', { ...parts, unit: '' }, '500.2.3/41/2026'],
  ['{sequence}/{year}/{unit}', { ...parts, unit: ' ' }, '41/2026'],
  ['{code}/{sequence}/{unit}/{year}', { ...parts, sequence: null }, '500.2.3/……/35.73.403/2026'],
  ['{sequence:4}/{year}', parts, '0041/2026'],
  ['{sequence:1}/{year}', parts, '41/2026'],
  ['{sequence:2}/{year}', { ...parts, sequence: 1234 }, '1234/2026'],
  ['{sequence:5}/{year}', { ...parts, sequence: null }, '……/2026'],
])('%s', (pattern, values, number) => {
  expect(faultsOfPattern(pattern)).toEqual([])
  expect(formatLetterNumber(pattern, values)).toBe(number)
})

describe('what is wrong with a pattern', () => {
  test.each([
    ['{sequence}/{tahun}/{year}', [{ problem: 'unknown-field', name: 'tahun' }]],
    ['{sequence}/{}/{year}', [{ problem: 'unknown-field', name: '' }]],
    ['{sequence}/{toString}/{year}', [{ problem: 'unknown-field', name: 'toString' }]],
    ['{sequence:0}/{year}', [{ problem: 'unknown-field', name: 'sequence:0' }, 'no-sequence']],
    ['{sequence:99}/{year}', [{ problem: 'unknown-field', name: 'sequence:99' }, 'no-sequence']],
    ['{sequence}/{year:2}', [{ problem: 'unknown-field', name: 'year:2' }, 'no-year']],
    ['{code}/{year}', ['no-sequence']],
    ['{code}/{sequence}', ['no-year']],
    ['', ['no-sequence', 'no-year']],
    ['{sequence}/{year', ['lone-brace', 'no-year']],
    ['{sequence}/}{year}', ['lone-brace']],
    ['{{sequence}}/{year}', ['lone-brace']],
    ['{sequence}\n{year}', ['unknown-value']],
    ['{sequence}\uD800{year}', ['unknown-value']],
  ])('%j', (pattern, faults) => {
    expect(faultsOfPattern(pattern)).toEqual(
      faults.map((fault) => (typeof fault === 'string' ? { problem: fault } : fault)),
    )
  })

  test('a name that the pattern may not use is an error that says which', () => {
    expect(() => formatLetterNumber('{sequence}/{tahun}', parts)).toThrow('{tahun}')
  })
})

test('months in Roman numerals', () => {
  const all = Array.from({ length: 12 }, (_, index) => romanMonth(index + 1))
  expect(all.join(' ')).toBe('I II III IV V VI VII VIII IX X XI XII')
  expect(() => romanMonth(13)).toThrow(RangeError)
})
