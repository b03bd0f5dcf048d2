import ExcelJS from 'exceljs'
import type { Office } from '../../src-main/contract/office.ts'
import { registerColumns } from '../../src-main/register/recap/register-columns.ts'
import type { RegisterRow } from '../../src-main/register/recap/register-row.ts'
import { figures, office, rowOf } from '../recap/recap-support.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'
import { registerNumber } from '../../src-main/register/storage/numbers.ts'
import { assets } from './assets.ts'
import { interleaved, median, ratioRow, shown } from './measure.ts'
import type { Row } from './measure.ts'
import { readBank } from './texts.ts'

/** A month's workbook by the product, against the same sheet written by exceljs. */
export async function measureWorkbook(rows: number, rounds: number): Promise<Row> {
  const register = registerRows(rows)
  const coldBegan = performance.now()
  const { recapWorkbook } = await import('../../src-main/register/recap/workbook.ts')
  recapWorkbook({ figures, rows: register, office })
  const cold = performance.now() - coldBegan
  const times = await interleaved(
    rounds,
    {
      desk: () => recapWorkbook({ figures, rows: register, office }),
      exceljs: () => writeByExceljs(register, office),
    },
    1,
  )
  const row = ratioRow(
    {
      measure: `month's workbook, ${rows.toLocaleString('en')} rows`,
      against: 'exceljs writing the same sheet',
      limit: 0.5,
      method: `recapWorkbook() with both sheets; exceljs with the sheet Register alone: same cells, widths, looks, filter and frozen panes; ${rounds} in turn, warm, medians`,
    },
    median(times.desk),
    median(times.exceljs),
  )
  return { ...row, times: `${row.times}; the first, with the library's loading, ${shown(cold)}` }
}

export function registerRows(count: number): RegisterRow[] {
  const bank = readBank(assets)
  return Array.from({ length: count }, (_, index) => {
    const { subject, narrative, complainant, category, channel } = bank(index)
    return rowOf({
      number: registerNumber(2026, index + 1),
      receivedAt: `2026-10-${String((index % 28) + 1).padStart(2, '0')}` as OfficeDate,
      complainant: complainant?.name ?? null,
      address: complainant?.address ?? null,
      subject: subject ?? null,
      narrative: narrative ?? '',
      category: category ?? null,
      channel,
    })
  })
}

async function writeByExceljs(rows: readonly RegisterRow[], office: Office): Promise<unknown> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Register', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
  })
  const columns = registerColumns(office)
  const line = { style: 'thin' } as const
  const border = { top: line, left: line, bottom: line, right: line }
  sheet.columns = columns.map(({ header, width, look }) => ({
    header,
    width,
    style: {
      font: { name: 'Arial', size: 9 },
      alignment: { wrapText: true, vertical: 'top' },
      border,
      ...(look === 'date' ? { numFmt: 'd mmmm yyyy' } : {}),
    },
  }))
  rows.forEach((row, index) => {
    sheet.addRow(columns.map(({ cell }) => cell(row, index)))
  })
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: rows.length + 1, column: columns.length },
  }
  return workbook.xlsx.writeBuffer()
}
