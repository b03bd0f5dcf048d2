import type { z } from 'zod'
import { Holiday, HolidayYear } from '../../contract/calendar.ts'
import type { HolidayKind } from '../../contract/calendar.ts'
import { parseAsks } from '../../contract/call.ts'
import { faultsOf } from '../../contract/faults.ts'
import { holidayKindLabels } from '../../contract/labels.ts'
import type { Fault } from '../../contract/problems.ts'
import { OfficeDate } from '../../contract/values.ts'
import { monthNames } from '../../contract/words.ts'
import { yearOf } from '../deadlines/zone.ts'
import { faulty, Refusal } from '../refusal.ts'
import { readRows } from './delimited-rows.ts'
import type { DelimitedRow } from './delimited-rows.ts'

/**
 * A year's table out of a file's text: JSON in the shape of `HolidayYear`, or lines of date, kind and
 * name. Refuses with all faults of a JSON file, or with those of the first faulty line.
 *
 * @param asked the year that it must be of; null takes the file's own.
 */
export function readHolidayFile(text: string, asked: number | null): HolidayYear {
  const content = text.replace(/^\uFEFF/, '')
  const table = /^\s*[{[]/.test(content) ? readJson(content) : readLines(content, asked)
  if (asked !== null && table.year !== asked) throw faulty('year', 'other-year')
  return { ...table, days: table.days.toSorted((a, b) => (a.date < b.date ? -1 : 1)) }
}

function readJson(text: string): HolidayYear {
  const parsed = parseAsks(HolidayYear, parseJson(text))
  if ('problem' in parsed) throw new Refusal(parsed.problem)
  return parsed.answer
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw faulty('', 'not-json')
  }
}

const columns = ['date', 'kind', 'name'] as const
type Column = (typeof columns)[number]

/** What the columns are called in files of offices; without a header they stand in this order. */
const headers: Readonly<Record<string, Column>> = {
  date: 'date',
  tanggal: 'date',
  kind: 'kind',
  jenis: 'kind',
  name: 'name',
  nama: 'name',
  keterangan: 'name',
}

/** A file of lines names no decree: the table is provisional until one is given. */
function readLines(text: string, asked: number | null): HolidayYear {
  const [first, ...rest] = readRows(text)
  if (!first) throw faulty('days', 'required')
  const named = first.cells.map((cell) => headers[plain(cell)])
  const hasHeader = named.includes('date')
  const order = hasHeader ? named : columns
  const rows = hasHeader ? rest : [first, ...rest]
  const days: Holiday[] = []
  let year = asked
  for (const row of rows) {
    const { day, faults } = readDay(row, order)
    if (day) {
      year ??= yearOf(day.date)
      if (yearOf(day.date) !== year) faults.push({ field: 'date', problem: 'other-year' })
      if (days.some((one) => one.date === day.date))
        faults.push({ field: 'date', problem: 'repeated' })
      days.push(day)
    }
    if (faults.length > 0) throw new Refusal({ problem: 'invalid', line: row.line, faults })
  }
  if (year === null || days.length === 0) throw faulty('days', 'required')
  return { year, source: null, days }
}

function readDay(
  { cells }: DelimitedRow,
  order: readonly (Column | undefined)[],
): { day: Holiday | null; faults: Fault[] } {
  const cell = (column: Column) => cells[order.indexOf(column)]?.trim() ?? ''
  const faults: Fault[] = []
  const needed = <T>(column: Column, value: T | null, problem: Fault['problem']): T | null => {
    if (value === null)
      faults.push({ field: column, problem: cell(column) === '' ? 'required' : problem })
    return value
  }
  const date = needed('date', dateIn(cell('date')), 'not-a-date')
  const kind = needed('kind', kindIn(cell('kind')), 'unknown-value')
  const name = Holiday.shape.name.safeParse(cell('name'))
  if (!name.success) faults.push(faultOfName(name.error))
  return { day: date && kind && name.success ? { date, kind, name: name.data } : null, faults }
}

/** `2027-03-10`, `10-03-2027`, `10/03/2027` or `10 Maret 2027`. */
function dateIn(cell: string): OfficeDate | null {
  const [, day, month, year] = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)[-/. ]+(\d{4})$/i.exec(cell) ?? []
  const written = day && month && year ? `${year}-${monthOf(month)}-${day.padStart(2, '0')}` : cell
  const parsed = OfficeDate.safeParse(written)
  return parsed.success && hasTable(parsed.data) ? parsed.data : null
}

function hasTable(date: OfficeDate): boolean {
  return HolidayYear.shape.year.safeParse(yearOf(date)).success
}

function monthOf(month: string): string {
  const named = monthNames.findIndex((name) => name.toLowerCase() === month.toLowerCase())
  return (named < 0 ? month : String(named + 1)).padStart(2, '0')
}

const kinds: Readonly<Record<string, HolidayKind>> = Object.fromEntries(
  Object.entries(holidayKindLabels).flatMap(([kind, label]) => [
    [plain(kind), kind],
    [plain(label), kind],
  ]),
) as Record<string, HolidayKind>

function kindIn(cell: string): HolidayKind | null {
  const name = plain(cell)
  return Object.hasOwn(kinds, name) ? (kinds[name] ?? null) : null
}

/** The first thing that is wrong with a name; a line need not hear of it twice. */
function faultOfName(error: z.ZodError): Fault {
  const [fault] = faultsOf(error)
  return { field: 'name', problem: fault?.problem ?? 'unknown-value' }
}

/** `Cuti_Bersama` and `cuti-bersama` are `cuti bersama`. */
function plain(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
}
