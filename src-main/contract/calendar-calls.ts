import { z } from 'zod'
import { CalendarChange, CalendarMoves, Due, HolidayYear, Span } from './calendar.ts'
import { call } from './call.ts'
import { roles } from './officer.ts'
import { Hash, Instant, optional } from './values.ts'

const keeper = ['register-keeper'] as const

/** The office's calendar. A change shows first which open deadlines it moves. */
export const calendarCalls = {
  holidays: call({
    asks: z.strictObject({ year: z.int().min(1970).max(9999) }),
    answers: HolidayYear,
    roles,
  }),
  countDays: call({
    asks: z.strictObject({ from: Instant, span: Span }),
    answers: Due,
    roles,
  }),
  /** A year's table from a file: JSON as `HolidayYear`, or CSV lines `date;kind;name`. Only read. */
  readHolidayFile: call({
    asks: z.strictObject({
      text: z.string().max(1_000_000),
      year: optional(z.int().min(1970).max(9999)),
    }),
    answers: HolidayYear,
    roles: keeper,
  }),
  previewCalendar: call({
    asks: z.strictObject({ change: CalendarChange }),
    answers: CalendarMoves,
    roles: keeper,
  }),
  /** Replaces the table or the hours, moves what it moves, and writes each move into its history. */
  changeCalendar: call({
    asks: z.strictObject({ change: CalendarChange, seen: optional(Hash) }),
    answers: CalendarMoves,
    problems: ['moves-changed'],
    roles: keeper,
    changes: true,
  }),
} as const
