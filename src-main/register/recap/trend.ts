import type { RecapMonth } from '../../contract/recap.ts'
import type { Month, Period } from '../../contract/values.ts'
import type { Context } from '../context.ts'
import { officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { balanceIn, closingsIn, onTimeOf } from './figures.ts'
import { boundsOf } from './period.ts'

/** The months of a period's year up to the month of `now`, each with its balance. */
export function recapTrend(context: Context, now: Millis, period: Period): RecapMonth[] {
  const { timeZone } = context.office()
  const thisMonth = officeDateOf(now, timeZone).slice(0, 7)
  return monthsOf(period.slice(0, 4))
    .filter((month) => month <= thisMonth)
    .map((month) => {
      const bounds = boundsOf(month as string as Period, timeZone)
      return {
        month,
        ...balanceIn(context, bounds),
        onTime: onTimeOf(closingsIn(context, now, bounds)),
      }
    })
}

function monthsOf(year: string): Month[] {
  return Array.from(
    { length: 12 },
    (_, index) => `${year}-${String(index + 1).padStart(2, '0')}` as Month,
  )
}
