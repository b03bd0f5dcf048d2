import type { OfficeHours, WeekHours } from '../../src-main/contract/office.ts'
import { calendarWords as words, ramadanWeek } from '../words/calendar.ts'
import type { CalendarChangeInput } from './use-calendar-change.ts'

/** A period as it is being typed; `id` lasts while it is shown. */
export interface EditedPeriod {
  readonly id: number
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  readonly week: WeekHours
}

export interface EditedHours {
  readonly week: WeekHours
  readonly periods: readonly EditedPeriod[]
}

let lastId = 0

function edited(period: Omit<EditedPeriod, 'id'>): EditedPeriod {
  lastId += 1
  return { ...period, id: lastId }
}

export function editedHours({ week, periods }: OfficeHours): EditedHours {
  return { week, periods: periods.map(edited) }
}

export function ramadanPeriod(): EditedPeriod {
  return edited({ name: words.ramadan, from: null, to: null, week: ramadanWeek })
}

/** In the order in which they stand, so that faults find their period. */
export function changeOf({ week, periods }: EditedHours): CalendarChangeInput {
  return {
    hours: {
      week,
      periods: periods.map(({ id: _id, ...period }) => ({
        ...period,
        from: period.from ?? '',
        to: period.to ?? '',
      })),
    },
  }
}

// Outlives the screen: looking at a case must not cost half-typed hours.
let unsaved: EditedHours | null = null

export function unsavedHours(): EditedHours | null {
  return unsaved
}

export function keepUnsavedHours(hours: EditedHours | null): void {
  unsaved = hours
}
