import shipped2026 from '../../assets/calendar/2026.json' with { type: 'json' }
import shipped2027 from '../../assets/calendar/2027.json' with { type: 'json' }
import type { Outcome } from '../../src-main/contract/call.ts'
import type { Asks } from '../../src-main/contract/calls.ts'
import { HolidayYear } from '../../src-main/contract/calendar.ts'
import type { CalendarMoves, DeadlineMove } from '../../src-main/contract/calendar.ts'
import { readHolidayFile } from '../../src-main/register/settings/holiday-file.ts'
import { Refusal } from '../../src-main/register/refusal.ts'
import type { FakeDesk } from './fake-desk.ts'
import type { FakeHandlers } from './fake-register.ts'
import { instantAt, workingDaysFrom } from './fake-time.ts'

/** Holidays and hours, and what a change of them would move: as many deadlines as the scene says. */
export function fakeCalendar(desk: FakeDesk) {
  const tables = new Map(
    [shipped2026, shipped2027].map((table) => [table.year, HolidayYear.parse(table)]),
  )
  const moves = (): CalendarMoves => {
    const all = fakeMoves(desk, desk.scene.moves ?? 3)
    return { moves: all, sha256: all.length.toString(16).padStart(64, '0') }
  }
  return {
    holidays: ({ year }) => ({ answer: tables.get(year) ?? { year, source: null, days: [] } }),
    readHolidayFile: ({ text, year }) => read(text, year),
    previewCalendar: () => ({ answer: moves() }),
    changeCalendar: ({ change }: Asks<'changeCalendar'>) => {
      if ('holidays' in change) {
        const days = change.holidays.days.toSorted((a, b) => (a.date < b.date ? -1 : 1))
        tables.set(change.holidays.year, { ...change.holidays, days })
      } else {
        desk.office = { ...desk.office, hours: change.hours }
        desk.officeRevision += 1
      }
      return { answer: moves() }
    },
  } satisfies FakeHandlers
}

function read(text: string, year: number | null): Outcome<HolidayYear> {
  try {
    return { answer: readHolidayFile(text, year) }
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem }
    throw error
  }
}

function fakeMoves(desk: FakeDesk, count: number): DeadlineMove[] {
  const clocks = ['hand-over', 'clarify', 'review', 'follow-up', 'classification']
  return Array.from({ length: count }, (_, index) => {
    const old = workingDaysFrom(desk.now(), index % 12)
    return {
      number: `PGD-2026-${String(index + 1).padStart(5, '0')}`,
      clock: clocks[index % clocks.length] ?? 'clarify',
      old: instantAt(old),
      // The first moves within its day, as other hours do it.
      new: instantAt(index === 0 ? old - 3_600_000 : workingDaysFrom(old, 1)),
    }
  })
}
