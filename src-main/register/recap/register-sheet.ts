import type { Worksheet } from 'wasm-xlsxwriter'
import type { Office } from '../../contract/office.ts'
import type { RecapFigures } from '../../contract/recap.ts'
import { formatPeriod } from '../../contract/words.ts'
import { type Cell, type Column, registerColumns } from './register-columns.ts'
import type { RegisterRow } from './register-row.ts'
import { headerLimit, type Looks, pageWords, preparePage } from './sheet-looks.ts'

const lineHeight = 12
const mostLines = 30
/** Letters of the sheet's 9 points in a column width's unit, which is a digit of 11 points. */
const lettersPerUnit = 1.1

/** Writes the sheet *Register*: a line a complaint in the order given. */
export function writeRegisterSheet(
  sheet: Worksheet,
  looks: Looks,
  input: { figures: RecapFigures; office: Office; rows: readonly RegisterRow[] },
): void {
  writeRows(sheet, looks, registerColumns(input.office), {
    ...input,
    name: 'Register',
    title: 'Register Pengaduan Masyarakat',
  })
}

/**
 * Writes a sheet of data: one header row, and a line for each row. Text is always written as text, so
 * that what a citizen wrote can never become a formula.
 *
 * Whole columns go to the library at once, and every handle it answers is freed: 5,000 lines are
 * 100,000 cells, and a handle for each would keep the workbook in memory until they are collected.
 */
export function writeRows<Row>(
  sheet: Worksheet,
  looks: Looks,
  columns: readonly Column<Row>[],
  input: {
    readonly figures: RecapFigures
    readonly office: Office
    readonly rows: readonly Row[]
    readonly name: string
    readonly title: string
  },
): void {
  const { figures, office, rows } = input
  const lines = new Uint8Array(rows.length).fill(1)
  sheet.setName(input.name)
  columns.forEach(({ header, width, look, cell }, column) => {
    sheet.setColumnWidth(column, width)
    sheet.writeStringWithFormat(0, column, header, looks.header)
    if (rows.length === 0) return
    const cells = rows.map((row, index) => cell(row, index))
    cells.forEach((value, index) => {
      lines[index] = Math.max(lines[index] ?? 1, linesOf(value, width))
    })
    sheet
      .writeColumn(
        1,
        column,
        cells.map((value) => value ?? undefined),
      )
      .free()
    sheet.setRangeWithFormat(1, column, rows.length, column, looks[look]).free()
  })
  sheet.setRowHeight(0, 38)
  lines.forEach((count, index) => sheet.setRowHeight(index + 1, count * lineHeight + 3).free())
  sheet.setFreezePanes(1, 2)
  sheet.autofilter(0, 0, rows.length, columns.length - 1)
  sheet.setRepeatRows(0, 0)
  sheet.setPrintArea(0, 0, rows.length, columns.length - 1)
  preparePage(sheet, office, figures)
  sheet.setHeader(pageHeader(office, figures, input.title))
  sheet.setPrintFitToPages(1, 0)
}

function pageHeader(office: Office, figures: RecapFigures, words: string): string {
  const title = `&L&9${words}, `
  const period = `&R&9${formatPeriod(figures.period)}`
  return title + pageWords(office.shortName, headerLimit - title.length - period.length) + period
}

/**
 * How many lines a cell takes when wrapped between words. Heights are reckoned here because not
 * every program that opens the file reckons them itself.
 */
function linesOf(value: Cell, width: number): number {
  if (typeof value !== 'string') return 1
  const room = Math.floor(width * lettersPerUnit)
  let lines = 0
  for (const paragraph of value.split('\n')) {
    let used = 0
    lines += 1
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length <= room) {
        used += 1 + word.length
        continue
      }
      if (used > 0) lines += 1
      lines += Math.max(0, Math.ceil(word.length / room) - 1)
      used = word.length % room || Math.min(word.length, room)
    }
  }
  return Math.min(lines, mostLines)
}
