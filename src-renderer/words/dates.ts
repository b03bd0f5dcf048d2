import { formatTime, monthNames, shownDate } from '../../src-main/contract/words.ts'
import type { Instant, OfficeDate } from '../../src-main/contract/values.ts'

/** Dates as clerks say them. The days between two dates are for display; no due date is made here. */

const dayMilliseconds = 86_400_000

/** `2026-10-05` → `5 Okt`, with the year when it is not the year of `beside`. */
export function shortDate(date: OfficeDate, beside?: OfficeDate): string {
  const month = (monthNames[Number(date.slice(5, 7)) - 1] ?? '').slice(0, 3)
  const dayAndMonth = `${Number(date.slice(8, 10))} ${month}`
  return beside && beside.slice(0, 4) === date.slice(0, 4)
    ? dayAndMonth
    : `${dayAndMonth} ${date.slice(0, 4)}`
}

/** `2026-10-05T09:15:00+07:00` → `5 Okt 2026, 09.15`. */
export function shortMoment(instant: Instant): string {
  return `${shortDate(shownDate(instant))}, ${formatTime(instant)}`
}

/** Today's date under the offset that an instant of the register carries. */
export function dateNow(like: Instant, now: number = Date.now()): OfficeDate {
  return new Date(now + offsetOf(like)).toISOString().slice(0, 10) as OfficeDate
}

/** Whole days from one date to another; negative when `to` lies before. */
export function daysBetween(from: OfficeDate, to: OfficeDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds)
}

/** `besok, 6 Okt`; `hari ini pukul 16.00`; `lewat 3 hari, 2 Okt`. */
export function dueWords(dueAt: Instant, now: number = Date.now()): string {
  const today = dateNow(dueAt, now)
  const date = shownDate(dueAt)
  const days = daysBetween(today, date)
  const short = shortDate(date, today)
  const past = Date.parse(dueAt) < now
  if (days === 0) return `${past ? 'lewat tadi' : 'hari ini'} pukul ${formatTime(dueAt)}`
  if (past) return `lewat ${-days} hari, ${short}`
  if (days === 1) return `besok, ${short}`
  if (days === 2) return `lusa, ${short}`
  return `${days} hari lagi, ${short}`
}

/** The same for a date that lasts its whole day; `like` is an instant of the same office. */
export function dueDateWords(date: OfficeDate, like: Instant, now: number = Date.now()): string {
  const days = daysBetween(dateNow(like, now), date)
  const short = shortDate(date, dateNow(like, now))
  if (days < 0) return `lewat ${-days} hari, ${short}`
  return days === 0
    ? `hari ini, ${short}`
    : days === 1
      ? `besok, ${short}`
      : `${days} hari lagi, ${short}`
}

/** `baru saja`, `hari ini`, `kemarin`, `3 minggu lalu`. */
export function agoWords(instant: Instant, now: number = Date.now()): string {
  const days = daysBetween(shownDate(instant), dateNow(instant, now))
  if (days <= 0) return 'hari ini'
  if (days === 1) return 'kemarin'
  if (days < 14) return `${days} hari lalu`
  if (days < 60) return `${Math.floor(days / 7)} minggu lalu`
  return `${Math.floor(days / 30)} bulan lalu`
}

/** `hari ini 09.15`, `kemarin 16.02`, `5 Okt 2026`. */
export function recentWords(instant: Instant, now: number = Date.now()): string {
  const days = daysBetween(shownDate(instant), dateNow(instant, now))
  if (days <= 0) return `hari ini ${formatTime(instant)}`
  if (days === 1) return `kemarin ${formatTime(instant)}`
  return shortDate(shownDate(instant), dateNow(instant, now))
}

function offsetOf(instant: Instant): number {
  const offset = /([+-])(\d{2}):(\d{2})$/.exec(instant)
  if (!offset) return 0
  const minutes = Number(offset[2]) * 60 + Number(offset[3])
  return (offset[1] === '-' ? -minutes : minutes) * 60_000
}
