import type { OfficeDate } from '../../contract/values.ts'
import { daysBetween, officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'

/** How many days, weeks and months with a backup keep one. */
export const keptPeriods = { day: 7, week: 8, month: 24 } as const
export type KeptPeriods = Readonly<Record<keyof typeof keptPeriods, number>>

export interface MadeBackup {
  readonly name: string
  readonly madeAt: Millis
  /** Its check found no damage. */
  readonly proved: boolean
}

/**
 * Which of the backups that this register made by itself stay, by name: the newest of each of the last
 * seven days, eight weeks (from Monday) and twenty-four months that have any, by the office's zone, or of
 * fewer where the disk is tight. Of
 * a period, the newest proved one counts before a newer one that is not. The newest of all and
 * the newest proved one always stay.
 */
export function keptBackups(
  all: readonly MadeBackup[],
  zone: string,
  periods: KeptPeriods = keptPeriods,
): Set<string> {
  const newestFirst = all.toSorted((a, b) => b.madeAt - a.madeAt || (a.name < b.name ? 1 : -1))
  const kept = new Set<string>()
  for (const period of ['day', 'week', 'month'] as const) {
    const chosen = new Map<string, MadeBackup>()
    for (const one of newestFirst) {
      const name = periodOf[period](officeDateOf(one.madeAt, zone))
      const held = chosen.get(name)
      if (held ? !held.proved && one.proved : chosen.size < periods[period]) chosen.set(name, one)
    }
    for (const { name } of chosen.values()) kept.add(name)
  }
  for (const one of [newestFirst[0], newestFirst.find(({ proved }) => proved)])
    if (one) kept.add(one.name)
  return kept
}

const monday = '1970-01-05' as OfficeDate

const periodOf: Record<keyof typeof keptPeriods, (date: OfficeDate) => string> = {
  day: (date) => date,
  week: (date) => String(Math.floor(daysBetween(monday, date) / 7)),
  month: (date) => date.slice(0, 7),
}
