import type { Format, Worksheet } from 'wasm-xlsxwriter'
import { groupNip } from '../../contract/employee-number.ts'
import type { Office, Signatory } from '../../contract/office.ts'
import type { RecapFigures } from '../../contract/recap.ts'
import {
  balanceName,
  type RecapBlock,
  type RecapBlocks,
  recapBlocks,
  recapDefinitions,
  type RecapLine,
} from '../../contract/recap-words.ts'
import { signingLines } from '../../contract/signing.ts'
import { formatDate, formatMoment, formatPeriod, shownDate } from '../../contract/words.ts'
import { type Looks, preparePage } from './sheet-looks.ts'

/** Four blocks of two columns, a narrow column between them. */
const blockColumns = [0, 3, 6, 9] as const
const columnBlocks: readonly (readonly (keyof RecapBlocks)[])[] = [
  ['category', 'classification'],
  ['channel', 'days'],
  ['status', 'closedAs', 'onTime'],
  ['division', 'letters'],
]
const lastColumn = 10
const widths = [34, 7, 1.5, 28, 7, 1.5, 28, 7, 1.5, 40, 7]
/** More lines than this do not fit one page legibly; the recap then takes a second. */
const linesOfOnePage = 34
const dotted = '.'.repeat(44)
const dottedNumber = `NIP ${'.'.repeat(32)}`

export type RecapSheetInput = {
  readonly figures: RecapFigures
  readonly office: Office
  readonly knownBy: Signatory
}

/** Writes the sheet *Rekap*: the page that is printed and signed. */
export function writeRecapSheet(sheet: Worksheet, looks: Looks, input: RecapSheetInput): void {
  const { figures, office } = input
  sheet.setName('Rekap')
  widths.forEach((width, column) => sheet.setColumnWidth(column, width))
  let row = writeTitle(sheet, looks, input)
  row = writeBalance(sheet, looks, row, figures)
  const blocks = recapBlocks(figures, office.divisions)
  const tables = columnBlocks.map((names, index) =>
    writeBlocks(
      sheet,
      looks,
      row,
      blockColumns[index] ?? 0,
      names.map((name) => blocks[name]),
    ),
  )
  row = Math.max(...tables)
  const tallest = row
  const foot = Math.max(
    writeDefinitions(sheet, looks, row, input),
    signBoth(sheet, looks, row, input),
  )
  sheet.writeStringWithFormat(foot + 1, 0, provenance(figures), looks.provenance)
  sheet.setScreenGridlines(false)
  sheet.setPrintArea(0, 0, foot + 1, lastColumn)
  preparePage(sheet, office, figures)
  sheet.setPrintFitToPages(1, tallest > linesOfOnePage + 10 ? 0 : 1)
}

function across(sheet: Worksheet, row: number, text: string, look: Format): void {
  sheet.mergeRange(row, 0, row, lastColumn, text, look)
}

function writeTitle(sheet: Worksheet, looks: Looks, { figures, office }: RecapSheetInput): number {
  let row = 0
  across(sheet, row++, office.letterhead.government, looks.government)
  for (const line of office.letterhead.office) across(sheet, row++, line, looks.office)
  for (const line of office.letterhead.lines) across(sheet, row++, line, looks.officeLine)
  sheet.setRowHeight(row, 8)
  for (let column = 0; column <= lastColumn; column += 1) sheet.writeBlank(row, column, looks.rule)
  row += 1
  across(sheet, row++, 'REKAPITULASI PENGADUAN MASYARAKAT', looks.title)
  across(sheet, row++, formatPeriod(figures.period).toUpperCase(), looks.title)
  return row + 1
}

function writeBalance(sheet: Worksheet, looks: Looks, row: number, figures: RecapFigures): number {
  const { period } = figures
  const parts = [
    ['', 'carriedOver'],
    ['+  ', 'received'],
    ['+  ', 'reopened'],
    ['−  ', 'closed'],
  ] as const
  parts.forEach(([sign, figure], index) => {
    const column = blockColumns[index] ?? 0
    const label = sign + balanceName(figure, period)
    sheet.writeStringWithFormat(row, column, label, looks.balanceLabel)
    sheet.writeNumberWithFormat(row, column + 1, figures[figure], looks.balanceCount)
  })
  const remaining = `=  ${balanceName('remaining', period)}`
  sheet.mergeRange(row + 1, 0, row + 1, lastColumn - 1, remaining, looks.remainingLabel)
  sheet.writeNumberWithFormat(row + 1, lastColumn, figures.remaining, looks.remainingCount)
  sheet.setRowHeight(row, 20)
  sheet.setRowHeight(row + 1, 20)
  return row + 3
}

/** Blocks beneath each other; answers the row after the last and its empty line. */
function writeBlocks(
  sheet: Worksheet,
  looks: Looks,
  start: number,
  column: number,
  blocks: readonly RecapBlock[],
): number {
  let row = start
  for (const { title, lines, total } of blocks) {
    sheet.mergeRange(row, column, row, column + 1, title, looks.blockTitle)
    row += 1
    for (const line of lines) writeLine(sheet, looks, row++, column, line)
    if (total) {
      const sum = lines.reduce((soFar, { value }) => soFar + (value ?? 0), 0)
      sheet.writeStringWithFormat(row, column, 'Jumlah', looks.totalLabel)
      sheet.writeNumberWithFormat(row++, column + 1, sum, looks.totalCount)
    }
    row += 1
  }
  return row
}

function writeLine(
  sheet: Worksheet,
  looks: Looks,
  row: number,
  column: number,
  { label, value, as }: RecapLine,
): void {
  sheet.writeStringWithFormat(row, column, label, looks.label)
  if (value === null) sheet.writeStringWithFormat(row, column + 1, '–', looks.missing)
  else sheet.writeNumberWithFormat(row, column + 1, value, looks[as])
}

/** One merged cell under the first two blocks. */
function writeDefinitions(
  sheet: Worksheet,
  looks: Looks,
  row: number,
  { figures, office }: RecapSheetInput,
): number {
  const last = row + 11
  const lines = recapDefinitions(figures.period, office.timeZone).map((line) => `• ${line}`)
  sheet.mergeRange(row, 0, last, 4, ['Keterangan', ...lines].join('\n'), looks.definitions)
  return last
}

function signBoth(
  sheet: Worksheet,
  looks: Looks,
  row: number,
  { figures, office, knownBy }: RecapSheetInput,
): number {
  const placeAndDate = `${office.place}, ${formatDate(shownDate(figures.madeAt))}`
  const known = signatureLines(knownBy)
  const above = Math.max(known.above.length, 1)
  const keeper = { above: ['Petugas,'], name: null, below: [dottedNumber] }
  sign(sheet, looks, row, 6, 'Mengetahui,', known, above)
  return sign(sheet, looks, row, 9, placeAndDate, keeper, above)
}

type SignatureLines = { above: string[]; name: string | null; below: string[] }

/** No name but the settings' own: without one there is a dotted line to write on. */
function signatureLines(signatory: Signatory): SignatureLines {
  const { name, rank, employeeNumber } = signatory
  return {
    above: signingLines(signatory),
    name: name.trim() || null,
    below: [rank.trim(), employeeNumber ? `NIP ${groupNip(employeeNumber)}` : dottedNumber].filter(
      (line) => line !== '',
    ),
  }
}

function sign(
  sheet: Worksheet,
  looks: Looks,
  start: number,
  column: number,
  first: string,
  { above, name, below }: SignatureLines,
  linesAbove: number,
): number {
  const put = (row: number, text: string, look: Format) => {
    sheet.mergeRange(row, column, row, column + 1, text, look)
  }
  put(start, first, looks.signature)
  above.forEach((line, index) => put(start + 1 + index, line, looks.signature))
  // Room for the signature and the stamp.
  const nameRow = start + 1 + linesAbove + 4
  if (name === null) put(nameRow, dotted, looks.signature)
  else put(nameRow, name, looks.signatureName)
  below.forEach((line, index) => put(nameRow + 1 + index, line, looks.signature))
  return nameRow + below.length
}

function provenance({ madeAt, head }: RecapFigures): string {
  return `Dibuat ${formatMoment(madeAt)}. Kepala riwayat register (SHA-256): ${head}`
}
