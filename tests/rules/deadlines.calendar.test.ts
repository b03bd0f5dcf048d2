import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workingDaysBetween } from '../../src-main/register/deadlines/measure.ts'
import { readShippedCalendar } from '../../src-main/register/deadlines/shipped-calendar.ts'
import { calendarOf, date, ordinaryHours, ordinaryWeek, ramadan } from './deadlines-support.ts'

const assets = join(import.meta.dirname, '../../assets')
const shipped = readShippedCalendar(assets)

describe('the office calendar', () => {
  const calendar = calendarOf(shipped, { ...ordinaryHours, periods: [ramadan] })

  it('says why a day is closed', () => {
    const why = (text: string) => calendar.dayOf(date(text)).why
    expect(why('2026-10-05')).toBe('hari kerja')
    expect(why('2026-10-03')).toBe('Sabtu')
    expect(why('2026-10-04')).toBe('Minggu')
    expect(why('2026-03-21')).toBe('libur nasional: Idul Fitri 1447 H')
    expect(why('2026-03-23')).toBe('cuti bersama: Idul Fitri 1447 H')
  })

  it('tells the hours of the period in force', () => {
    expect(calendar.dayOf(date('2026-02-18')).hours?.closes).toBe('16:00')
    expect(calendar.dayOf(date('2026-02-19')).hours?.closes).toBe('15:00')
    expect(calendar.dayOf(date('2026-03-17')).hours?.opens).toBe('08:00')
    expect(calendar.dayOf(date('2026-03-25')).hours?.closes).toBe('16:00')
    expect(calendar.dayOf(date('2026-03-20')).hours).toBe(null)
  })

  it('leaves out days that the hours close, and local holidays', () => {
    const closure = {
      name: 'Pindah kantor',
      from: date('2026-10-05'),
      to: date('2026-10-06'),
      week: { ...ordinaryWeek, monday: null, saturday: ordinaryWeek.friday },
    }
    const local = { date: date('2026-10-07'), kind: 'local' as const, name: 'Hari jadi' }
    const own = calendarOf([{ year: 2026, source: null, days: [local] }], {
      week: { ...ordinaryWeek, wednesday: null },
      periods: [closure],
    })
    expect(own.dayOf(date('2026-10-05')).why).toBe('kantor tutup')
    expect(own.dayOf(date('2026-10-06')).working).toBe(true)
    expect(own.dayOf(date('2026-10-07')).why).toBe('libur setempat: Hari jadi')
    expect(own.dayOf(date('2026-10-14')).why).toBe('kantor tutup')
    expect(own.dayOf(date('2026-10-10'))).toMatchObject({ working: false, why: 'Sabtu' })
  })

  it('knows which years have a decree', () => {
    const own = calendarOf([...shipped, { year: 2028, source: null, days: [] }])
    expect([2024, 2025, 2026, 2027, 2028].map((year) => own.hasYear(year))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })

  it('leaves out the days of a provisional year all the same', () => {
    const own = calendarOf([
      {
        year: 2027,
        source: null,
        days: [{ date: date('2027-06-01'), kind: 'national', name: 'Hari Lahir Pancasila' }],
      },
    ])
    expect(own.dayOf(date('2027-06-01')).why).toBe('libur nasional: Hari Lahir Pancasila')
    expect(own.hasYear(2027)).toBe(false)
  })
})

describe('the shipped tables', () => {
  it('have the days of the joint decrees', () => {
    const days = (year: number, kind: string) =>
      shipped.find((table) => table.year === year)?.days.filter((day) => day.kind === kind).length
    expect([days(2025, 'national'), days(2025, 'collective-leave')]).toEqual([17, 11])
    expect([days(2026, 'national'), days(2026, 'collective-leave')]).toEqual([17, 8])
    expect(shipped.map(({ source }) => /Nomor (1017|1497) Tahun/.test(source ?? ''))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('have the five fixed dates of 2027, provisional until its decree is out', () => {
    const table = shipped.find(({ year }) => year === 2027)
    expect(table?.source).toBeNull()
    expect(table?.days.map((day) => day.date.slice(5))).toEqual([
      '01-01',
      '05-01',
      '06-01',
      '08-17',
      '12-25',
    ])
  })

  it('leave 237 working days in 2025 and 240 in 2026', () => {
    const calendar = calendarOf(shipped)
    expect(workingDaysBetween(calendar, date('2024-12-31'), date('2025-12-31'))).toBe(237)
    expect(workingDaysBetween(calendar, date('2025-12-31'), date('2026-12-31'))).toBe(240)
  })

  it.each([
    ['another year', { year: 2031, source: null, days: [] }],
    ['a key too many', { year: 2030, source: null, days: [], note: '' }],
    ['a day of another year', table(['2031-01-01', 'A'])],
    ['days out of order', table(['2030-02-01', 'A'], ['2030-01-01', 'B'])],
    ['a day twice', table(['2030-02-01', 'A'], ['2030-02-01', 'A'])],
  ])('are refused with %s', (_, content) => {
    const folder = mkdtempSync(join(tmpdir(), 'meja-aduan-'))
    try {
      mkdirSync(join(folder, 'calendar'))
      writeFileSync(join(folder, 'calendar', '2030.json'), JSON.stringify(content))
      expect(() => readShippedCalendar(folder)).toThrow(/2030\.json is not a holiday table/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

function table(...days: [string, string][]) {
  return {
    year: 2030,
    source: 'SKB',
    days: days.map(([day, name]) => ({ date: day, kind: 'national', name })),
  }
}
