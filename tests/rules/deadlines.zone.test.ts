import { TZDate } from '@date-fns/tz'
import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../src-main/contract/values.ts'
import {
  addDays,
  atTime,
  daysBetween,
  endOfDay,
  fromInstant,
  officeDateOf,
  toInstant,
  weekdayOf,
} from '../../src-main/register/deadlines/zone.ts'
import { at, date, jakarta } from './deadlines-support.ts'

const zones = [
  jakarta,
  'Asia/Makassar',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
]
const changes = ['2018-11-04T03:00Z', '2026-03-08T07:00Z', '2026-04-04T15:00Z', '2026-10-03T15:30Z']
const nearChanges = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -300, max: 300 }))
  .map(([change, minutes]) => Date.parse(change) + minutes * 60_000)
const anyTime = fc
  .date({
    min: new Date('1980-01-01T00:00:00Z'),
    max: new Date('2060-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map(Number)

const instants = fc.oneof(anyTime, nearChanges)

describe('the office zone', () => {
  it('tells dates and times of Jakarta', () => {
    expect(officeDateOf(at('2026-10-05T16:59:59Z'), jakarta)).toBe('2026-10-05')
    expect(officeDateOf(at('2026-10-05T17:00:00Z'), jakarta)).toBe('2026-10-06')
    expect(toInstant(at('2026-10-05T02:15:00Z'), jakarta)).toBe('2026-10-05T09:15:00+07:00')
    expect(toInstant(at('2026-10-05T02:15:00.5Z'), jakarta)).toBe('2026-10-05T09:15:00.500+07:00')
    expect(atTime(date('2026-10-05'), '07:30', jakarta)).toBe(at('2026-10-05T07:30:00+07:00'))
    expect(atTime(date('2026-10-05'), '07:30:09', jakarta)).toBe(at('2026-10-05T07:30:09+07:00'))
    expect(endOfDay(date('2026-12-31'), jakarta)).toBe(at('2026-12-31T23:59:59+07:00'))
  })

  it('has right offsets where summer time begins and ends', () => {
    const zone = 'America/New_York'
    expect(toInstant(at('2026-03-08T06:59:59Z'), zone)).toBe('2026-03-08T01:59:59-05:00')
    expect(toInstant(at('2026-03-08T07:00:00Z'), zone)).toBe('2026-03-08T03:00:00-04:00')
    expect(atTime(date('2026-03-08'), '02:30', zone)).toBe(at('2026-03-08T07:00:00Z'))
    expect(atTime(date('2026-11-01'), '01:30', zone)).toBe(at('2026-11-01T05:30:00Z'))
    expect(atTime(date('2026-11-01'), '02:00', zone)).toBe(at('2026-11-01T07:00:00Z'))
    // Lord Howe moves by half an hour, and lies east of Greenwich.
    const island = 'Australia/Lord_Howe'
    expect(atTime(date('2026-10-04'), '01:45', island)).toBe(at('2026-10-03T15:15:00Z'))
    expect(atTime(date('2026-10-04'), '02:15', island)).toBe(at('2026-10-03T15:30:00Z'))
    expect(atTime(date('2026-04-05'), '01:45', island)).toBe(at('2026-04-04T14:45:00Z'))
    // São Paulo began summer time at midnight: the day began at 01:00, the one before was whole.
    expect(endOfDay(date('2018-11-03'), 'America/Sao_Paulo')).toBe(at('2018-11-03T23:59:59-03:00'))
    // And ended it at midnight: 23:00 to 24:00 came twice, the day ends after the second.
    expect(endOfDay(date('2018-02-17'), 'America/Sao_Paulo')).toBe(at('2018-02-17T23:59:59-03:00'))
  })

  it('agrees with TZDate and survives the way there and back', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (ms, zone) => {
        const instant = toInstant(ms, zone)
        expect(fromInstant(instant)).toBe(ms)
        const other = new TZDate(ms, zone)
        const pad = (value: number) => String(value).padStart(2, '0')
        const wall = `${other.getFullYear()}-${pad(other.getMonth() + 1)}-${pad(other.getDate())}T${pad(other.getHours())}:${pad(other.getMinutes())}:${pad(other.getSeconds())}`
        expect(instant.slice(0, 19)).toBe(wall)
        expect(officeDateOf(ms, zone)).toBe(wall.slice(0, 10))
        const back = atTime(officeDateOf(ms, zone), instant.slice(11, 19), zone)
        const whole = ms - (((ms % 1000) + 1000) % 1000)
        // An hour that comes twice leads to its first coming.
        expect([0, 1_800_000, 3_600_000]).toContain(whole - back)
        expect(toInstant(back, zone).slice(0, 19)).toBe(wall)
      }),
      { numRuns: 1_000 },
    )
  })

  it('gives the same answers whatever the zone of the PC', () => {
    const script = `
      const zone = await import('./src-main/register/deadlines/zone.ts')
      const answers = []
      for (const name of ['Asia/Jakarta', 'America/New_York', 'Australia/Lord_Howe']) {
        for (let hour = 0; hour < 9_000; hour += 7) {
          const ms = Date.UTC(2026, 0, 1) + hour * 3_600_000
          const date = zone.officeDateOf(ms, name)
          answers.push(zone.toInstant(ms, name), zone.atTime(date, '02:30', name),
            zone.addDays(date, 30), zone.weekdayOf(date), zone.endOfDay(date, name))
        }
      }
      const { createHash } = await import('node:crypto')
      const offset = new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset()
      console.log(offset, createHash('sha256').update(answers.join()).digest('hex'))`
    const seen = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        env: { ...process.env, TZ, NODE_OPTIONS: '' },
        encoding: 'utf8',
      })
        .trim()
        .split(' '),
    )
    expect(seen.map(([offset]) => offset)).toEqual(['0', '420', '-840'])
    expect(new Set(seen.map(([, hash]) => hash)).size).toBe(1)
  })

  it('reckons with dates', () => {
    expect(addDays(date('2028-02-28'), 1)).toBe('2028-02-29')
    expect(addDays(date('2026-03-01'), -1)).toBe('2026-02-28')
    expect(addDays(date('0099-12-31'), 1)).toBe('0100-01-01')
    expect(daysBetween(date('2026-01-01'), date('2027-01-01'))).toBe(365)
    expect(weekdayOf(date('2026-10-05'))).toBe('monday')
    expect(weekdayOf(date('1969-12-31'))).toBe('wednesday')
  })

  it('refuses what it cannot say', () => {
    expect(() => toInstant(at('9999-12-31T23:00:00Z'), jakarta)).toThrow(RangeError)
    expect(() => addDays(date('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => officeDateOf(0, 'Asia/Nowhere')).toThrow(RangeError)
    expect(() => fromInstant('yesterday' as Instant)).toThrow(RangeError)
  })

  it('is fast: 300,000 conversions well under a second', () => {
    const start = performance.now()
    let last = ''
    for (let index = 0; index < 300_000; index += 1) {
      last = officeDateOf(1_767_225_600_000 + index * 100_000, jakarta)
    }
    expect(last).toBe('2026-12-14')
    expect(performance.now() - start).toBeLessThan(1_500)
  })
})
