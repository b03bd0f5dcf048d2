import type { BackupState } from './keeping-calls.ts'
import type { Instant } from './values.ts'

/** Days after which what holds everything is told in amber, then in red. */
export const secondPlaceAges = { soon: 3, late: 7 } as const
/** One beside the register is made each day on which something changes. */
export const herePlaceAges = { soon: 3, late: 7 } as const
/** The drill comes by itself each week. */
export const drillAges = { soon: 9, late: 21 } as const

export type HealthLevel = 'done' | 'soon' | 'late'

export interface HealthLine {
  readonly of: 'here' | 'second' | 'sealed' | 'drill'
  readonly level: HealthLevel
  readonly why: 'good' | 'none' | 'never' | 'old' | 'trouble'
}

const day = 86_400_000
const worst: readonly HealthLevel[] = ['late', 'soon', 'done']

/**
 * How well the register would survive the loss of this PC, line by line. `place` is whether a second
 * place was chosen; `now` in milliseconds since 1970. A stick that is not in is no trouble of its own: its
 * age tells.
 */
export function backupHealth(
  state: Pick<BackupState, 'here' | 'second' | 'sealed' | 'drill'>,
  place: boolean,
  now: number,
): HealthLine[] {
  const level = (at: Instant, ages: { readonly soon: number; readonly late: number }) => {
    const days = (now - Date.parse(at)) / day
    return days >= ages.late ? 'late' : days >= ages.soon ? 'soon' : 'done'
  }
  const kept = (
    of: 'here' | 'second',
    { at, trouble }: BackupState['here'],
    ages: { readonly soon: number; readonly late: number },
  ): HealthLine => {
    const age = at === null ? 'soon' : level(at, ages)
    if (trouble !== null && trouble !== 'gone')
      return { of, level: age === 'done' ? 'soon' : age, why: 'trouble' }
    if (at === null) return { of, level: 'soon', why: 'never' }
    return { of, level: age, why: age === 'done' ? 'good' : 'old' }
  }
  const { second, drill, sealed } = state
  const lines: HealthLine[] = [kept('here', state.here, herePlaceAges)]
  if (!place) lines.push({ of: 'second', level: 'soon', why: 'none' })
  else {
    lines.push(kept('second', second ?? { at: null, trouble: null }, secondPlaceAges))
    lines.push({ of: 'sealed', level: sealed ? 'done' : 'soon', why: sealed ? 'good' : 'none' })
  }
  if (drill === null) lines.push({ of: 'drill', level: 'soon', why: 'never' })
  else if (drill.trouble !== null) lines.push({ of: 'drill', level: 'late', why: 'trouble' })
  else {
    const age = level(drill.at, drillAges)
    lines.push({ of: 'drill', level: age, why: age === 'done' ? 'good' : 'old' })
  }
  return lines
}

/** The worst of them. */
export function worstOf(lines: readonly HealthLine[]): HealthLevel {
  return worst.find((one) => lines.some(({ level }) => level === one)) ?? 'done'
}
