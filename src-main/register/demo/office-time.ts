import type { OfficeDate } from '../../contract/values.ts'
import type { OfficeCalendar } from '../deadlines/calendar.ts'
import { dueAfter } from '../deadlines/due.ts'
import { addDays, officeDateOf } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import type { Dice } from './dice.ts'

/** When people at the desk do something: on working days, inside office hours. */
export interface OfficeTime {
  readonly zone: string
  /** Some office minutes later. */
  later(at: Millis, officeMinutes: number): Millis
  /** At some time of a working day, so many working days later; today for none. */
  days(at: Millis, workingDays: number, dice: Dice): Millis
  isOpen(date: OfficeDate): boolean
  /** At some time of a working day; before `atMost` where that is given. */
  on(date: OfficeDate, dice: Dice, atMost?: Millis): Millis
  /** The last moment the office was open before a date. */
  lastClosing(before: OfficeDate): Millis
}

const minute = 60_000

export function officeTimeOf(calendar: OfficeCalendar): OfficeTime {
  const { zone } = calendar
  const sessionsOf = (date: OfficeDate) => calendar.dayOf(date).sessions
  const on: OfficeTime['on'] = (date, dice, atMost = Number.POSITIVE_INFINITY) => {
    const minutes = sessionsOf(date).flatMap(({ from, to }) => {
      const count = Math.floor((Math.min(to, atMost) - from) / minute)
      return Array.from({ length: Math.max(0, count) }, (_, index) => from + index * minute)
    })
    return dice.pick(minutes)
  }
  return {
    zone,
    later: (at, officeMinutes) =>
      dueAfter(calendar, at, { unit: 'office-minutes', amount: Math.max(1, officeMinutes) }).due,
    days(at, workingDays, dice) {
      if (workingDays < 1) return this.later(at, dice.whole(10, 90))
      let date = officeDateOf(at, zone)
      for (let left = workingDays; left > 0;) {
        date = addDays(date, 1)
        if (calendar.dayOf(date).working) left -= 1
      }
      return on(date, dice)
    },
    isOpen: (date) => calendar.dayOf(date).working,
    on,
    lastClosing(before) {
      let date = addDays(before, -1)
      while (!calendar.dayOf(date).working) date = addDays(date, -1)
      return sessionsOf(date).at(-1)?.to ?? 0
    },
  }
}
