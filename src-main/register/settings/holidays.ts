import type { Holiday, HolidayYear } from '../../contract/calendar.ts'
import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'

/** Puts a year's table into the register. */
export function keepHolidays(db: Connection, table: HolidayYear): void {
  sql(db, 'INSERT INTO holiday_years (year, source) VALUES (?, ?)').run(table.year, table.source)
  for (const day of table.days)
    sql(db, 'INSERT INTO holidays (date, year, kind, name) VALUES (?, ?, ?, ?)').run(
      day.date,
      table.year,
      day.kind,
      day.name,
    )
}

/** Puts a year's table in the place of the one that is there. */
export function replaceHolidays(db: Connection, table: HolidayYear): void {
  sql(db, 'DELETE FROM holidays WHERE year = ?').run(table.year)
  sql(db, 'DELETE FROM holiday_years WHERE year = ?').run(table.year)
  keepHolidays(db, table)
}

/** A year's table; a year that has none has no days and no source. */
export function readHolidays(db: Connection, year: number): HolidayYear {
  const known = sql<{ source: string | null }>(
    db,
    'SELECT source FROM holiday_years WHERE year = ?',
  ).get(year)
  const days = sql<Holiday>(
    db,
    'SELECT date, kind, name FROM holidays WHERE year = ? ORDER BY date',
  ).all(year)
  return { year, source: known?.source ?? null, days }
}

export function readAllHolidays(db: Connection): HolidayYear[] {
  return sql<{ year: number }>(db, 'SELECT year FROM holiday_years ORDER BY year')
    .all()
    .map(({ year }) => readHolidays(db, year))
}
