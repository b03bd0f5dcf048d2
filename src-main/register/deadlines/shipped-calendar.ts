import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HolidayYear } from '../../contract/calendar.ts'

/**
 * The holiday tables that come with the product, `calendar/2026.json` and its like in the assets
 * folder, by year. A new register takes them over; from then on its own tables hold. A table without
 * a source holds the fixed dates of a year whose decree is not out yet: it is provisional.
 *
 * @throws Error naming the file where one is not in the contract's shape (a day of another year or
 * there twice included), its name is not its year, or a day is out of order.
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
    checkOrder(table)
    return table
  } catch (cause) {
    throw new Error(`${file} is not a holiday table: ${String(cause)}`, { cause })
  }
}

function checkOrder({ days }: HolidayYear): void {
  let before = ''
  for (const { date } of days) {
    if (date < before) throw new Error(`${date} is out of order`)
    before = date
  }
}
