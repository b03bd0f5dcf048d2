import { Period } from '../../src-main/contract/values.ts'
import { todayHere } from '../settings/today-here.ts'

/** Months, quarters and years as one steps through them; which is over, the register decides. */

export type Kind = 'month' | 'quarter' | 'year'

export function kindOf(period: Period): Kind {
  if (period.length === 4) return 'year'
  return period[5] === 'Q' ? 'quarter' : 'month'
}

/** The month that this PC's clock is in. */
export function thisMonth(): Period {
  return todayHere().slice(0, 7) as Period
}

/** The month that is to be reported. */
export function lastMonth(): Period {
  return stepped(thisMonth(), -1)
}

/** The period of a hash; this month for one that is none. */
export function periodOf(given: string | null): Period {
  const parsed = Period.safeParse(given ?? '')
  return parsed.success ? parsed.data : thisMonth()
}

/** The same length, so many further. */
export function stepped(period: Period, by: number): Period {
  const { year, number, most } = partsOf(period)
  const at = year * most + number - 1 + by
  return written(kindOf(period), Math.floor(at / most), (at % most) + 1)
}

/** The period of another length that this one lies in, or that ends with it and has begun. */
export function asKind(period: Period, kind: Kind): Period {
  if (kind === kindOf(period)) return period
  const { year, number, most } = partsOf(period)
  const wanted = { month: 12, quarter: 4, year: 1 }[kind]
  const last = Math.ceil((number * wanted) / most)
  const found = written(kind, year, last)
  return hasBegun(found) ? found : ofDay(kind)
}

/** Of one that lies wholly ahead there is nothing to show. */
export function hasBegun(period: Period): boolean {
  return period <= ofDay(kindOf(period))
}

function ofDay(kind: Kind): Period {
  const month = Number(thisMonth().slice(5, 7))
  const number = { month, quarter: Math.ceil(month / 3), year: 1 }[kind]
  return written(kind, Number(thisMonth().slice(0, 4)), number)
}

function partsOf(period: Period) {
  const year = Number(period.slice(0, 4))
  const kind = kindOf(period)
  if (kind === 'year') return { year, number: 1, most: 1 }
  if (kind === 'quarter') return { year, number: Number(period.slice(6)), most: 4 }
  return { year, number: Number(period.slice(5)), most: 12 }
}

function written(kind: Kind, year: number, number: number): Period {
  const rest = {
    month: `-${String(number).padStart(2, '0')}`,
    quarter: `-Q${number}`,
    year: '',
  }[kind]
  return `${year}${rest}` as Period
}
