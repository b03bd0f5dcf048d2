import type { OfficeDate } from '../../contract/values.ts'
import { daysBetween } from '../deadlines/zone.ts'

/** What makes one matter more frequent than another at a time of year. */
export const seasons = ['ramadan', 'rainy', 'school', 'year-start'] as const
export type Season = (typeof seasons)[number]

export function isSeason(season: Season, date: OfficeDate): boolean {
  const month = Number(date.slice(5, 7))
  switch (season) {
    case 'ramadan':
      return islamicMonth(date) === 9
    case 'rainy':
      return month >= 11 || month <= 3
    case 'school':
      return month === 6 || month === 7
    case 'year-start':
      return month <= 3
  }
}

/** How busy the desk is, against an ordinary day. */
export function busyness(date: OfficeDate): number {
  if (isSeason('ramadan', date)) return 1.35
  if (islamicMonth(date) === 10) return 0.85
  return isSeason('school', date) ? 1.15 : 1
}

/**
 * The month of the tabular Islamic calendar; a day or two beside the decreed one, which is near
 * enough for prices. Own arithmetic: the calendar of a runtime's ICU may change.
 */
function islamicMonth(date: OfficeDate): number {
  const day = daysBetween('1970-01-01' as OfficeDate, date) + 492_148
  const year = Math.floor((30 * day + 10_646) / 10_631)
  const newYear = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30)
  return Math.min(12, Math.floor((day - newYear) / 29.5) + 1)
}
