import type { OfficeDate, Period } from '../../contract/values.ts'
import { addDays, atTime } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'

/** The instants at which a period begins and ends, the end left out. */
export interface Bounds {
  readonly from: Millis
  readonly until: Millis
}

/** A month, a quarter or a year in the office's zone. */
export function boundsOf(period: Period, zone: string): Bounds {
  const year = Number(period.slice(0, 4))
  const rest = period.slice(5)
  if (rest === '') return between(year, 1, 12, zone)
  if (rest.startsWith('Q')) return between(year, 3 * Number(rest.slice(1)) - 2, 3, zone)
  return between(year, Number(rest), 1, zone)
}

function between(year: number, month: number, months: number, zone: string): Bounds {
  return {
    from: atTime(firstOf(year, month), '00:00', zone),
    until: atTime(firstOf(year, month + months), '00:00', zone),
  }
}

function firstOf(year: number, month: number): OfficeDate {
  const first = `${year + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`
  // Through the calendar's own arithmetic, so that only real dates come out.
  return addDays(first as OfficeDate, 0)
}

/** The period of the same length that ends where this one begins. */
export function periodBefore(period: Period): Period {
  const year = Number(period.slice(0, 4))
  const rest = period.slice(5)
  if (rest === '') return String(year - 1) as Period
  const quarter = rest.startsWith('Q')
  const number = Number(rest.replace('Q', ''))
  const written = (one: number) => (quarter ? `Q${one}` : String(one).padStart(2, '0'))
  return (
    number === 1 ? `${year - 1}-${written(quarter ? 4 : 12)}` : `${year}-${written(number - 1)}`
  ) as Period
}
