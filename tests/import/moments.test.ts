import { describe, expect, it } from 'vitest'
import { digitsOf, nationalIdOf, phoneOf } from '../../src-main/register/import/plain-text.ts'
import { readMoment, readTime } from '../../src-main/register/import/read-moment.ts'

describe('dates of an old register', () => {
  it.each([
    ['5/10/2026', '2026-10-05', null],
    ['05-10-26', '2026-10-05', null],
    ['5-10-98', '1998-10-05', null],
    ['5.10.2026 09.15', '2026-10-05', '09:15:00'],
    ['5 Okt 2026', '2026-10-05', null],
    ['05 Oktober 2026', '2026-10-05', null],
    ['Senin, 5 Oktober 2026', '2026-10-05', null],
    ["Jum'at, 9 Oktober 2026 pukul 09.15 WIB", '2026-10-09', '09:15:00'],
    ['Senin/5-10-2026', '2026-10-05', null],
    ['5 October 2026', '2026-10-05', null],
    ['3 Aug 2026', '2026-08-03', null],
    ['8 Agu 2026', '2026-08-08', null],
    ['1 Pebruari 2026', '2026-02-01', null],
    ['3-Nop-25', '2025-11-03', null],
    ['2026-10-05', '2026-10-05', null],
    ['2026-10-05 09:15:30', '2026-10-05', '09:15:30'],
    ['20261005', '2026-10-05', null],
    ['5/10/2026 9:15 WIB', '2026-10-05', '09:15:00'],
    ['5/10/2026 9:15 PM', '2026-10-05', '21:15:00'],
    ['46300', '2026-10-05', null],
    [46_300, '2026-10-05', null],
    [46_300.385_416_666_7, '2026-10-05', '09:15:00'],
    ['29/2/2024', '2024-02-29', null],
  ])('%s is %s %s', (text, date, time) => {
    expect(readMoment(text, 2026)).toEqual({ date, time })
  })

  it.each([
    '31/2/2024',
    '29 Feb 2023',
    '10/25/2026',
    '5/13/2026',
    '5 Okt',
    'Oktober 2026',
    '5 Foo 2026',
    '5/10/0206',
    '5/10/2026 25.00',
    '5/10/2026 besok',
    'kemarin',
    '00/00/0000',
    '17',
    3,
    true,
  ])('%s is no date', (text) => {
    expect(readMoment(text, 2026)).toBeNull()
  })

  it('reads a time by itself', () => {
    expect(readTime('09.15')).toBe('09:15:00')
    expect(readTime('pkl. 9.05 WIB')).toBe('09:05:00')
    expect(readTime(0.5)).toBe('12:00:00')
    expect(readTime('24.00')).toBeNull()
    expect(readTime('pagi')).toBeNull()
  })
})

describe('digits that a spreadsheet spoilt', () => {
  it('gives a telephone number its zero back', () => {
    expect(phoneOf('81234567890')).toBe('081234567890')
    expect(phoneOf('341716546')).toBe('0341716546')
    expect(phoneOf("'081234567890")).toBe('081234567890')
    expect(phoneOf('+62 812-3456-7890')).toBe('+62 812-3456-7890')
    expect(phoneOf('6281234567890')).toBe('6281234567890')
    expect(phoneOf('716546')).toBe('716546')
    expect(phoneOf('8.1234567891E+10')).toBe('081234567891')
    expect(phoneOf('8,12E+10')).toBeNull()
  })

  it('keeps a NIK whole, and says where digits are lost', () => {
    expect(nationalIdOf('3573010101010001.0')).toBe('3573010101010001')
    expect(nationalIdOf('35.7301.010101.0001')).toBe('3573010101010001')
    expect(nationalIdOf('3.573010101010001E+15')).toBe('3573010101010001')
    expect(nationalIdOf('3.57301E+15')).toBeNull()
    expect(nationalIdOf('SIM 12345')).toBe('SIM 12345')
    expect(digitsOf('12')).toBe('12')
  })
})
