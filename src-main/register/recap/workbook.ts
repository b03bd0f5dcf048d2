import { DocProperties, Workbook } from 'wasm-xlsxwriter'
import type { Worksheet } from 'wasm-xlsxwriter'
import type { Office } from '../../contract/office.ts'
import type { RecapDifference, RecapFigures, RecapMonth } from '../../contract/recap.ts'
import { formatPeriod, shownDate } from '../../contract/words.ts'
import { practiceMark } from '../letters/pdf/practice-mark.ts'
import { writeChartSheet } from './chart-sheet.ts'
import { type ClosingLine, writeChangeSheet, writeClosingSheet } from './data-sheet.ts'
import { knownBy } from './known-by.ts'
import { writeRecapSheet } from './recap-sheet.ts'
import type { RegisterRow } from './register-row.ts'
import { writeRegisterSheet } from './register-sheet.ts'
import { makeLooks } from './sheet-looks.ts'

export type RecapWorkbook = {
  readonly figures: RecapFigures
  /** In the order of the sheet; up to some 20,000, beyond that the library is slow. */
  readonly rows: readonly RegisterRow[]
  readonly office: Office
  /** The months of the year, for the charts; none for a year that has not begun. */
  readonly trend?: readonly RecapMonth[]
  readonly closings?: readonly ClosingLine[]
  /** What says otherwise now than when it was issued. */
  readonly differences?: readonly RecapDifference[]
  /** Who signs under *Mengetahui*: a signatory's id. By default the Sekretaris, else the first. */
  readonly knownBy?: string
  /** From a register for practice: every sheet says so in its head. */
  readonly practice?: boolean
}

/**
 * A period's workbook (.xlsx): *Rekap*, one page to print and sign, *Grafik* with native charts,
 * *Register*, one line a complaint (rules-and-formats.md 7.2), *Penutupan*, one line a closing, and
 * *Perubahan* where an issued recap says otherwise now. Nothing is decided here: the figures come as they are.
 *
 * The library stamps docProps/core.xml with the PC's time; all else follows from the input alone.
 * Importing this module compiles the library (some 50 ms): import it when a workbook is wanted.
 *
 * @throws Error for a `knownBy` that the settings do not have.
 */
export function recapWorkbook(input: RecapWorkbook): Uint8Array {
  const { figures, rows, office, trend = [], closings = [], differences = [] } = input
  const signatory = knownBy(office, shownDate(figures.madeAt), input.knownBy)
  const workbook = new Workbook()
  try {
    workbook.setProperties(
      new DocProperties()
        .setTitle(`Rekap pengaduan ${formatPeriod(figures.period)}`)
        .setCompany(office.name)
        .setComment(`Kepala riwayat: ${figures.head}`),
    )
    const looks = makeLooks()
    const sheets: Worksheet[] = []
    const addSheet = () => {
      const sheet = workbook.addWorksheet()
      sheets.push(sheet)
      return sheet
    }
    writeRecapSheet(addSheet(), looks, { figures, office, knownBy: signatory })
    writeChartSheet(addSheet(), looks, { figures, trend, office })
    writeRegisterSheet(addSheet(), looks, { figures, office, rows })
    writeClosingSheet(addSheet(), looks, { figures, office, rows: closings })
    if (differences.length > 0)
      writeChangeSheet(addSheet(), looks, { figures, office, differences })
    // In place of what else the head of a page would say.
    if (input.practice)
      for (const sheet of sheets) sheet.setHeader(`&C&"Arial,Bold"&16${practiceMark}`)
    return workbook.saveToBufferSync()
  } finally {
    workbook.free()
  }
}
