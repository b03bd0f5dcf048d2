import { describe, expect, it } from 'vitest'
import {
  backupHealth,
  drillAges,
  secondPlaceAges,
  worstOf,
} from '../../src-main/contract/backup-health.ts'
import type { BackupState } from '../../src-main/contract/keeping-calls.ts'
import type { Instant } from '../../src-main/contract/values.ts'

const now = Date.UTC(2026, 9, 20, 3)
const ago = (days: number) => new Date(now - days * 86_400_000).toISOString() as Instant
const well: BackupState = {
  calm: false,
  here: { at: ago(0.5), trouble: null },
  second: { at: ago(0.5), trouble: null },
  sealed: true,
  drill: { at: ago(3), of: 'second', name: 'x', madeAt: ago(4), trouble: null },
}
const line = (state: Partial<BackupState>, of: string, place = true) =>
  backupHealth({ ...well, ...state }, place, now).find((one) => one.of === of)

describe('the state of the backups', () => {
  it('is green where everything is young', () => {
    expect(worstOf(backupHealth(well, true, now))).toBe('done')
  })

  it.each([
    [secondPlaceAges.soon - 0.1, 'done'],
    [secondPlaceAges.soon, 'soon'],
    [secondPlaceAges.late - 0.1, 'soon'],
    [secondPlaceAges.late, 'late'],
  ])('of a second place %d days old is %s, also where the stick is not in', (days, level) => {
    for (const trouble of [null, 'gone'] as const)
      expect(line({ second: { at: ago(days), trouble } }, 'second')).toMatchObject({ level })
  })

  it('is amber where there is none, where it is full, where it is open, and where no drill was made', () => {
    expect(line({}, 'second', false)).toMatchObject({ level: 'soon', why: 'none' })
    expect(line({ second: { at: ago(0), trouble: 'full' } }, 'second')).toMatchObject({
      level: 'soon',
      why: 'trouble',
    })
    expect(line({ sealed: false }, 'sealed')).toMatchObject({ level: 'soon' })
    expect(line({ drill: null }, 'drill')).toMatchObject({ level: 'soon', why: 'never' })
  })

  it('is red where a drill failed or none was made for weeks', () => {
    const drill = well.drill && { ...well.drill, trouble: 'terpotong' }
    expect(line({ drill }, 'drill')).toMatchObject({ level: 'late', why: 'trouble' })
    const old = well.drill && { ...well.drill, at: ago(drillAges.late) }
    expect(worstOf(backupHealth({ ...well, drill: old }, true, now))).toBe('late')
  })
})
