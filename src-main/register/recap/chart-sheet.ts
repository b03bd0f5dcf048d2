import {
  Chart,
  ChartFont,
  ChartFormat,
  ChartLegendPosition,
  ChartLine,
  ChartRange,
  ChartSeries,
  ChartSolidFill,
  ChartType,
  Color,
  type Worksheet,
} from 'wasm-xlsxwriter'
import type { Office } from '../../contract/office.ts'
import type { RecapFigures, RecapMonth } from '../../contract/recap.ts'
import { balanceFigures, recapBlocks, rules } from '../../contract/recap-words.ts'
import { formatMonth, formatPeriod } from '../../contract/words.ts'
import { type Looks, preparePage } from './sheet-looks.ts'

const sheetName = 'Grafik'
const lastColumn = 15
/** How high a chart is, and the rows that it stands over. */
const usual = { pixels: 240, rows: 13 }
/** Its months stand slanted under it. */
const tall = { pixels: 320, rows: 17 }

interface Input {
  readonly figures: RecapFigures
  readonly trend: readonly RecapMonth[]
  readonly office: Office
}

/** Writes the sheet *Grafik*: native charts, each over the small table that it is drawn from. */
export function writeChartSheet(sheet: Worksheet, looks: Looks, input: Input): void {
  const { figures, trend, office } = input
  sheet.setName(sheetName)
  sheet.setColumnWidth(0, 30)
  for (let column = 1; column <= lastColumn; column += 1) sheet.setColumnWidth(column, 9)
  sheet.mergeRange(
    0,
    0,
    0,
    lastColumn,
    `Grafik rekap pengaduan, ${formatPeriod(figures.period)}`,
    looks.title,
  )
  let row = 2
  if (trend.length > 0) row = writeTrend(sheet, looks, row, trend)
  row = writeOnTime(sheet, looks, row, figures)
  row = writeCategories(sheet, looks, row, figures, office)
  sheet.setScreenGridlines(false)
  sheet.setPrintArea(0, 0, row, lastColumn)
  preparePage(sheet, office, figures)
  sheet.setPrintFitToPages(1, 0)
}

/** Received and closed of each month of the year as columns, what remained as a line. */
function writeTrend(
  sheet: Worksheet,
  looks: Looks,
  row: number,
  trend: readonly RecapMonth[],
): number {
  const heads = ['Bulan', 'Sisa lalu', 'Diterima', 'Dibuka kembali', 'Ditutup', 'Sisa akhir']
  const rows = trend.map((one) => [formatMonth(one.month), ...balanceFigures.map((f) => one[f])])
  const first = writeTable(sheet, looks, row, heads, rows)
  const last = first + rows.length - 1
  const chart = Chart.newColumn()
  addSeries(chart, 'Diterima', { first, last, column: 2 }, 0x0d5a5a)
  addSeries(chart, 'Ditutup', { first, last, column: 4 }, 0x9fbfbd)
  const line = Chart.newLine()
  addSeries(line, 'Sisa akhir', { first, last, column: 5 }, 0xa1261a)
  chart.combine(line)
  chart.xAxis().setFont(new ChartFont().setSize(8))
  place(sheet, chart, row, 'Diterima, ditutup, dan sisa akhir tiap bulan', tall)
  return Math.max(last, row + tall.rows) + 2
}

function writeOnTime(sheet: Worksheet, looks: Looks, row: number, figures: RecapFigures): number {
  const { sop, act } = figures.onTime
  const rows = [
    [`Menurut ${rules.sop}`, sop.met, sop.late],
    [`Menurut ${rules.act}`, act.met, act.late],
  ]
  const first = writeTable(sheet, looks, row, ['Ketepatan waktu', 'Tepat waktu', 'Terlambat'], rows)
  const chart = new Chart(ChartType.ColumnStacked)
  const last = first + rows.length - 1
  addSeries(chart, 'Tepat waktu', { first, last, column: 1 }, 0x2b6638)
  addSeries(chart, 'Terlambat', { first, last, column: 2 }, 0xa1261a)
  place(sheet, chart, row, 'Ketepatan waktu penutupan')
  return row + usual.rows + 2
}

function writeCategories(
  sheet: Worksheet,
  looks: Looks,
  row: number,
  figures: RecapFigures,
  office: Office,
): number {
  const { category } = recapBlocks(figures, office.divisions)
  const rows = category.lines.map(({ label, value }) => [label, value ?? 0])
  const first = writeTable(sheet, looks, row, ['Kategori (SOP)', 'Diterima'], rows)
  const chart = Chart.newBar()
  addSeries(chart, 'Diterima', { first, last: first + rows.length - 1, column: 1 }, 0x0d5a5a)
  chart.legend().setHidden()
  place(sheet, chart, row, category.title)
  return row + usual.rows + 2
}

/** Answers the first row under the head. */
function writeTable(
  sheet: Worksheet,
  looks: Looks,
  row: number,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): number {
  sheet.setRowHeight(row, 26)
  heads.forEach((head, column) => sheet.writeStringWithFormat(row, column, head, looks.header))
  rows.forEach((cells, index) =>
    cells.forEach((value, column) => {
      const at = row + 1 + index
      if (typeof value === 'number') sheet.writeNumberWithFormat(at, column, value, looks.count)
      else sheet.writeStringWithFormat(at, column, value, looks.label)
    }),
  )
  return row + 1
}

function addSeries(
  chart: Chart,
  name: string,
  {
    first,
    last,
    column,
  }: { readonly first: number; readonly last: number; readonly column: number },
  colour: number,
): void {
  // A colour is used up where it is set, so each use makes its own.
  const look = new ChartFormat()
    .setSolidFill(new ChartSolidFill().setColor(Color.rgb(colour)))
    .setLine(new ChartLine().setColor(Color.rgb(colour)).setWidth(1.75))
  chart.pushSeries(
    new ChartSeries()
      .setName(name)
      .setCategories(ChartRange.newFromRange(sheetName, first, 0, last, 0))
      .setValues(ChartRange.newFromRange(sheetName, first, column, last, column))
      .setFormat(look),
  )
}

/** Beside its table, with the words that a listener hears. */
function place(sheet: Worksheet, chart: Chart, row: number, title: string, size = usual): void {
  chart.title().setName(title).setFont(new ChartFont().setSize(10))
  chart.legend().setPosition(ChartLegendPosition.Bottom)
  // Programs begin the axis where they like: eleven beside thirteen would look like a tenth of it.
  // Of a category's axis it means nothing.
  for (const axis of [chart.xAxis(), chart.yAxis()]) axis.setMin(0)
  chart.setAltText(`${title}. Angkanya ada pada tabel di sebelah kiri.`)
  chart.setWidth(560).setHeight(size.pixels)
  sheet.insertChart(row, 7, chart)
}
