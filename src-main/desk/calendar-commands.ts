import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseAsks } from '../contract/call.ts'
import { calls } from '../contract/calls.ts'
import type { Surroundings } from '../register/context.ts'
import { contextOf } from '../register/context.ts'
import { officeCalendar } from '../register/deadlines/calendar.ts'
import type { OfficeCalendar } from '../register/deadlines/calendar.ts'
import { dueAfter } from '../register/deadlines/due.ts'
import { readShippedCalendar } from '../register/deadlines/shipped-calendar.ts'
import { fromInstant, officeDateOf, toInstant } from '../register/deadlines/zone.ts'
import { firstOffice } from '../register/settings/office.ts'
import { databaseIn } from '../register/storage/folder.ts'
import type { Command } from './command.ts'
import { printOutcome } from './printer.ts'
import type { Printer } from './printer.ts'
import { folderOf, reading, signedIn } from './signed-in.ts'
import { readWords, WordsOff } from './words.ts'

const text = { type: 'string' } as const
const units = ['working-days', 'calendar-days', 'office-minutes'] as const

const due: Command = {
  usage: '--from WAKTU --working-days N | --calendar-days N | --office-minutes N [--data FOLDER]',
  run: async (args, printer, surroundings) => {
    const words = readWords(
      args,
      { from: text, 'working-days': text, 'calendar-days': text, 'office-minutes': text },
      [0, 0],
    )
    const spans = units.flatMap((unit) => {
      const amount = words.whole(unit, 1, 10_000)
      return amount === null ? [] : [{ unit, amount }]
    })
    const [span] = spans
    const from = words.text('from')
    if (!span || spans.length > 1 || from === null) throw new WordsOff()
    const asks = parseAsks(calls.countDays.asks, { from, span })
    if ('problem' in asks) return printer.refuse(asks.problem)
    await withCalendar(folderOf(words), surroundings, (calendar) => {
      const found = dueAfter(calendar, fromInstant(asks.answer.from), asks.answer.span)
      printer.answer({ ...found, due: toInstant(found.due, calendar.zone) })
    })
  },
}

/** The register's own calendar, or the shipped one where there is no register. */
async function withCalendar(
  folder: string,
  surroundings: Surroundings,
  work: (calendar: OfficeCalendar) => void,
): Promise<void> {
  if (existsSync(databaseIn(folder)))
    return reading(folder, async (db) => work(contextOf(db, folder, surroundings).calendar()))
  const { timeZone: zone, hours } = firstOffice(surroundings.assets, undefined)
  work(officeCalendar({ zone, hours, years: readShippedCalendar(surroundings.assets) }))
}

/** Replaces a year's table and moves the open deadlines; without `--confirm` only tells which. */
async function setHolidays(
  args: readonly string[],
  printer: Printer,
  surroundings: Surroundings,
): Promise<void> {
  const words = readWords(args, { confirm: { type: 'boolean' } }, [1, 1])
  const confirmed = words.flag('confirm')
  const content = await readFile(words.positionals[0] ?? '', 'utf8')
  await signedIn(words, surroundings, async (client) => {
    client.onProgress((done, total) => printer.progress(done, total))
    const read = await client.call('readHolidayFile', { text: content })
    if ('problem' in read) return printer.refuse(read.problem)
    const change = { holidays: read.answer }
    const outcome = confirmed
      ? await client.call('changeCalendar', { change })
      : await client.call('previewCalendar', { change })
    printOutcome(printer, outcome, ({ moves }) => ({ moves, confirmed }))
  })
}

const holidays: Command = {
  usage: '[--year Y] --as PETUGAS | set FILE.json [--confirm] --as PETUGAS',
  run: async (args, printer, surroundings) => {
    if (args[0] === 'set') return setHolidays(args.slice(1), printer, surroundings)
    const words = readWords(args, { year: text }, [0, 0])
    await signedIn(words, surroundings, async (client) => {
      const { timeZone } = client.context.office()
      const thisYear = Number(officeDateOf(surroundings.clock(), timeZone).slice(0, 4))
      const year = words.whole('year', 1970, 9999) ?? thisYear
      printOutcome(printer, await client.call('holidays', { year }))
    })
  },
}

export const calendarCommands = { due, holidays } satisfies Record<string, Command>
