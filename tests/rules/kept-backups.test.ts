import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptBackups, keptPeriods } from '../../src-main/register/keeping/kept-backups.ts'
import type { MadeBackup } from '../../src-main/register/keeping/kept-backups.ts'

const zone = 'Asia/Jakarta'
const hour = 3_600_000
const start = Date.UTC(2024, 0, 1)
const bound = keptPeriods.day + keptPeriods.week + keptPeriods.month + 2

const backups = fc
  .array(fc.record({ hours: fc.nat(4 * 365 * 24), proved: fc.boolean() }), { maxLength: 300 })
  .map((all) =>
    all.map(({ hours, proved }, index): MadeBackup => ({
      name: `b${index}`,
      madeAt: start + hours * hour,
      proved,
    })),
  )

describe('kept backups', () => {
  it('never lose the newest, nor the newest proved one, and are never more than the bound', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = keptBackups(all, zone)
        const names = new Set(all.map(({ name }) => name))
        expect([...kept].every((name) => names.has(name))).toBe(true)
        expect(kept.size).toBeLessThanOrEqual(bound)
        const newest = Math.max(...all.map(({ madeAt }) => madeAt))
        const proved = all.filter((one) => one.proved)
        const newestProved = Math.max(...proved.map(({ madeAt }) => madeAt))
        const holds = (at: number, of: readonly MadeBackup[]) =>
          of.length === 0 || of.some(({ name, madeAt }) => madeAt === at && kept.has(name))
        expect(holds(newest, all)).toBe(true)
        expect(holds(newestProved, proved)).toBe(true)
      }),
    )
  })

  it('stay the same when looked at again, and after what goes is gone', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = keptBackups(all, zone)
        const left = all.filter(({ name }) => kept.has(name))
        expect(keptBackups(left, zone)).toEqual(kept)
      }),
    )
  })

  it('are one of each of seven days, eight weeks and twenty-four months, by the office’s date', () => {
    // Every day at 23.30 and, in Jakarta already the next date, at 01.30.
    const all = Array.from({ length: 3 * 365 }, (_each, day) => day).flatMap((day) =>
      [16.5, 18.5].map((at): MadeBackup => {
        const madeAt = start + (day * 24 + at) * hour
        return { name: new Date(madeAt + 7 * hour).toISOString(), madeAt, proved: true }
      }),
    )
    const kept = [...keptBackups(all, zone)].toSorted().toReversed()
    expect(kept.slice(0, 8).map((name) => name.slice(0, 16))).toEqual([
      '2026-12-31T01:30',
      '2026-12-30T23:30',
      '2026-12-29T23:30',
      '2026-12-28T23:30',
      '2026-12-27T23:30',
      '2026-12-26T23:30',
      '2026-12-25T23:30',
      '2026-12-20T23:30',
    ])
    const months = new Set(kept.map((name) => name.slice(0, 7)))
    expect(months.size).toBe(24)
    expect(kept.at(-1)).toContain('2025-01-31')
  })

  it('are of a day the newest proved one, where a newer one is not', () => {
    const on = (name: string, at: number, proved: boolean) => ({
      name,
      madeAt: start + at * hour,
      proved,
    })
    const all = [on('a', 2, true), on('b', 3, true), on('c', 4, false), on('d', 30, false)]
    expect(keptBackups(all, zone)).toEqual(new Set(['b', 'd']))
  })
})
