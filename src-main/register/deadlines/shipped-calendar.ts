import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HolidayYear } from '../../contract/calendar.ts'

/**
 * The holiday tables that come with the product, `calendar/2026.json` and its like in the assets
 * folder, by year. A new register takes them over; from then on its own tables hold.
 *
 * @throws Error naming the file where one is not in the contract's shape, its name is not its year,
 * or a day lies outside the year, is out of order or is there twice under one name.
 */
export function readShippedCalendar(assetsFolder: string): HolidayYear[] {
  const folder = join(assetsFolder, 'calendar')
  return readdirSync(folder)
    .filter((name) => /^\d{4}\.json$/.test(name))
    .toSorted()
    .map((name) => readYear(join(folder, name), Number(name.slice(0, 4))))
}

function readYear(file: string, year: number): HolidayYear {
  try {
    const table = HolidayYear.parse(JSON.parse(readFileSync(file, 'utf8')))
    if (table.year !== year) throw new Error(`it is the table of ${table.year}`)
    checkDays(table)
    return table
  } catch (cause) {
    throw new Error(`${file} is not a holiday table: ${String(cause)}`, { cause })
  }
}

function checkDays({ year, days }: HolidayYear): void {
  let before = ''
  const seen = new Set<string>()
  for (const { date, name } of days) {
    if (Number(date.slice(0, 4)) !== year) throw new Error(`${date} lies outside the year`)
    if (date < before) throw new Error(`${date} is out of order`)
    if (seen.has(`${date} ${name}`)) throw new Error(`${date} ${name} is there twice`)
    seen.add(`${date} ${name}`)
    before = date
  }
}
