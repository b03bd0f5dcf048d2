import { describe, expect, it } from 'vitest'
import { Instant, Month, OfficeDate, Period } from '../../src-main/contract/values.ts'
import {
  formatDate,
  formatLongDate,
  formatMoment,
  formatMonth,
  formatNumber,
  formatPeriod,
  formatTime,
  shownDate,
} from '../../src-main/contract/words.ts'

describe('Indonesian words', () => {
  it('write dates', () => {
    expect(formatDate(OfficeDate.parse('2026-10-05'))).toBe('5 Oktober 2026')
    expect(formatDate(OfficeDate.parse('2026-01-31'))).toBe('31 Januari 2026')
    expect(formatLongDate(OfficeDate.parse('2026-10-05'))).toBe('Senin, 5 Oktober 2026')
    expect(formatLongDate(OfficeDate.parse('2028-02-29'))).toBe('Selasa, 29 Februari 2028')
    expect(formatMonth(Month.parse('2026-12'))).toBe('Desember 2026')
  })

  it('write times as the instant shows them', () => {
    const instant = Instant.parse('2026-10-05T00:15:59.5+07:00')
    expect(formatTime(instant)).toBe('00.15')
    expect(shownDate(instant)).toBe('2026-10-05')
    expect(formatMoment(instant)).toBe('5 Oktober 2026 pukul 00.15')
  })

  it('write periods', () => {
    const words = ['2026-10', '2026-Q3', '2026'].map((period) => formatPeriod(Period.parse(period)))
    expect(words).toEqual(['Bulan Oktober 2026', 'Triwulan III Tahun 2026', 'Tahun 2026'])
  })

  it('write numbers with points and a comma', () => {
    expect([0, 999, 1_000, 1_234_567.5, -0.04, -7.25].map((value) => formatNumber(value))).toEqual([
      '0',
      '999',
      '1.000',
      '1.234.567,5',
      '0',
      '-7,3',
    ])
    expect(formatNumber(12.256, 2)).toBe('12,26')
    expect(formatNumber(1_000.4, 0)).toBe('1.000')
  })
})
