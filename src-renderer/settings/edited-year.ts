import type { HolidayKind, HolidayYear } from '../../src-main/contract/calendar.ts'
import type { AsksInput } from '../../src-main/contract/calls.ts'
import { fixedDates } from '../words/calendar.ts'

/** A day as it is being typed; `id` lasts while the row is shown. */
export interface EditedDay {
  readonly id: number
  readonly date: string | null
  readonly kind: HolidayKind
  readonly name: string
}

export interface EditedYear {
  readonly source: string
  readonly days: readonly EditedDay[]
}

let lastId = 0

function edited(day: Omit<EditedDay, 'id'>): EditedDay {
  lastId += 1
  return { id: lastId, date: day.date, kind: day.kind, name: day.name }
}

export function editedYear(table: HolidayYear): EditedYear {
  return { source: table.source ?? '', days: table.days.map(edited) }
}

/** A new row; local days off are what an office adds by hand. */
export function newDay(): EditedDay {
  return edited({ date: null, kind: 'local', name: '' })
}

export function fixedDays(year: number): EditedDay[] {
  return fixedDates.map(([day, name]) =>
    edited({ date: `${year}-${day}`, kind: 'national', name: name(year) }),
  )
}

/** The table as it is sent: rows in the order in which they stand, so that faults find their row. */
export function tableOf(year: number, { source, days }: EditedYear) {
  return {
    year,
    source,
    days: days.map(({ date, kind, name }) => ({ date: date ?? '', kind, name })),
  } as Extract<AsksInput<'changeCalendar'>['change'], { holidays: unknown }>['holidays']
}

// Outlives the screen: looking at a case must not cost half-typed days.
const unsaved = new Map<number, EditedYear>()

export function unsavedYear(year: number): EditedYear | null {
  return unsaved.get(year) ?? null
}

export function keepUnsavedYear(year: number, table: EditedYear | null): void {
  if (table) unsaved.set(year, table)
  else unsaved.delete(year)
}
