import { OfficeDate } from '../../contract/values.ts'
import { monthNames } from '../../contract/words.ts'
import { addDays } from '../deadlines/zone.ts'
import type { Cell } from './read-table.ts'

/** A date and perhaps a time as an old register has them, on the office's clock. */
export interface Moment {
  readonly date: OfficeDate
  /** `09:15:00`; null where only the date is known. */
  readonly time: string | null
}

/**
 * Reads a date in the office's many spellings, the day always first: `5/10/2026`, `5-10-26`,
 * `5 Okt 2026`, `Senin, 05 Oktober 2026`, English months, `2026-10-05`, `20261005`, a spreadsheet's
 * serial; with a time behind it (`09.15`, `9:15 WIB`, `pukul 09.15`). Null for anything else: a date
 * that does not exist is not guessed at. Two digits are a year up to the one after `thisYear`.
 */
export function readMoment(cell: Cell, thisYear: number): Moment | null {
  if (typeof cell === 'number') return ofSerial(cell)
  if (typeof cell !== 'string') return null
  const text = cell.trim().replace(/\s+/g, ' ')
  if (/^\d{5}([.,]\d+)?$/.test(text)) return ofSerial(Number(text.replace(',', '.')))
  for (const form of forms) {
    const groups = form.exec(text)?.groups
    if (!groups) continue
    const date = ofParts(groups, thisYear)
    const rest = groups['rest'] ?? ''
    const time = rest === '' ? null : readTime(rest)
    return date === null || (rest !== '' && time === null) ? null : { date, time }
  }
  return null
}

const weekday = String.raw`(?:\p{L}[\p{L}'’]*[,./]? ?)?`
const rest = String.raw`(?:[ T,;]+(?<rest>.+))?`
const forms = [
  new RegExp(String.raw`^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})${rest}$`, 'u'),
  new RegExp(String.raw`^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)${rest}$`, 'u'),
  new RegExp(
    String.raw`^${weekday}(?<day>\d{1,2}) ?[-/.] ?(?<month>\d{1,2}) ?[-/.] ?(?<year>\d{4}|\d{2})${rest}$`,
    'u',
  ),
  new RegExp(
    String.raw`^${weekday}(?<day>\d{1,2})[-/. ]{0,2}(?<name>\p{L}{3,})\.?,?[-/. ]{0,2}(?<year>\d{4}|\d{2})${rest}$`,
    'u',
  ),
]

function ofParts(groups: Record<string, string | undefined>, thisYear: number): OfficeDate | null {
  const { day = '', name } = groups
  const month = name === undefined ? Number(groups['month']) : monthOf(name)
  const year = fullYear(groups['year'] ?? '', thisYear)
  const two = (value: number) => String(value).padStart(2, '0')
  const parsed = OfficeDate.safeParse(`${year}-${two(month)}-${two(Number(day))}`)
  return parsed.success && year >= earliestYear ? parsed.data : null
}

/** Before it no register of this office was kept: an earlier year is a slip. */
const earliestYear = 1970

function fullYear(digits: string, thisYear: number): number {
  const year = Number(digits)
  if (digits.length !== 2) return year
  const century = thisYear - (thisYear % 100)
  return year <= (thisYear % 100) + 1 ? century + year : century - 100 + year
}

/** Names that are not the beginning of an Indonesian month: English ones and usual shortenings. */
const otherMonths: Readonly<Record<string, number>> = {
  pebruari: 2,
  peb: 2,
  march: 3,
  mrt: 3,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  aug: 8,
  agt: 8,
  ags: 8,
  agst: 8,
  agus: 8,
  october: 10,
  oct: 10,
  nopember: 11,
  nop: 11,
  december: 12,
  dec: 12,
  january: 1,
  february: 2,
}

/** From 1; 0 for a word that is no month. */
function monthOf(name: string): number {
  const wanted = name.toLowerCase()
  const known = otherMonths[wanted]
  if (known !== undefined) return known
  return monthNames.findIndex((month) => month.toLowerCase().startsWith(wanted)) + 1
}

/** A time of day: `09.15`, `9:15`, `09:15:30 WIB`, `pukul 9.15`, `9:15 PM`; null for anything else. */
export function readTime(cell: Cell): string | null {
  if (typeof cell === 'number' && cell >= 0 && cell < 1) return ofFraction(cell)
  if (typeof cell !== 'string') return null
  const match =
    /^(?:pukul|pkl\.?|jam|at)? ?(\d{1,2})[.:](\d{2})(?:[.:](\d{2})(?:\.\d+)?)? ?(?:(am|pm)|wib)?$/i.exec(
      cell.trim(),
    )
  if (!match) return null
  const [, hours = '', minutes = '', seconds = '00', half] = match
  const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'pm' ? 12 : 0)
  if (Number(hours) > (half ? 12 : 23) || Number(minutes) > 59 || Number(seconds) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`
}

/** Days since 1899-12-30, from 1970 on; the time is the fraction, to the second. */
function ofSerial(serial: number): Moment | null {
  if (serial < 25_569 || serial > 110_000) return null
  const days = Math.floor(serial)
  const date = addDays('1899-12-30' as OfficeDate, days)
  return { date, time: serial === days ? null : ofFraction(serial - days) }
}

function ofFraction(fraction: number): string {
  const seconds = Math.min(86_399, Math.round(fraction * 86_400))
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${two(seconds / 3_600)}:${two((seconds % 3_600) / 60)}:${two(seconds % 60)}`
}
