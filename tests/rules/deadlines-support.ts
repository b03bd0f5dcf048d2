import type { HolidayYear } from '../../src-main/contract/calendar.ts'
import type { DayHours, OfficeHours, WeekHours } from '../../src-main/contract/office.ts'
import type { Instant, OfficeDate } from '../../src-main/contract/values.ts'
import { officeCalendar, type OfficeCalendar } from '../../src-main/register/deadlines/calendar.ts'
import { fromInstant, type Millis } from '../../src-main/register/deadlines/zone.ts'

export const jakarta = 'Asia/Jakarta'

export const date = (text: string) => text as OfficeDate
export const at = (text: string): Millis => fromInstant(text as Instant)

const mondayToThursday: DayHours = {
  opens: '07:30',
  closes: '16:00',
  break: { from: '12:00', to: '13:00' },
}

export const ordinaryWeek: WeekHours = {
  monday: mondayToThursday,
  tuesday: mondayToThursday,
  wednesday: mondayToThursday,
  thursday: mondayToThursday,
  friday: { opens: '07:30', closes: '16:30', break: { from: '11:30', to: '13:00' } },
  saturday: null,
  sunday: null,
}

export const ordinaryHours: OfficeHours = { week: ordinaryWeek, periods: [] }

const ramadanDay: DayHours = {
  opens: '08:00',
  closes: '15:00',
  break: { from: '12:00', to: '12:30' },
}

/** After SE Wali Kota Malang 6/2026; the dates are an example. */
export const ramadan = {
  name: 'Ramadan 1447 H',
  from: date('2026-02-19'),
  to: date('2026-03-20'),
  week: {
    ...ordinaryWeek,
    monday: ramadanDay,
    tuesday: ramadanDay,
    wednesday: ramadanDay,
    thursday: ramadanDay,
    friday: { opens: '07:30', closes: '15:00', break: { from: '11:30', to: '12:30' } },
  } satisfies WeekHours,
}

export function calendarOf(
  years: readonly HolidayYear[],
  hours: OfficeHours = ordinaryHours,
  zone = jakarta,
): OfficeCalendar {
  return officeCalendar({ zone, hours, years })
}
