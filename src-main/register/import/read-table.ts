import { read as readWorkbook, SSF } from '@e965/xlsx'
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { readRows } from '../settings/delimited-rows.ts'
import { decoded, Unreadable } from './look-at-file.ts'
import type { FileKind } from './look-at-file.ts'

/** A cell as it is handed on: a date or time of the sheet is text already, `2026-10-05 09:15:00`. */
export type Cell = string | number | boolean | null

export interface TableRow {
  /** As the spreadsheet counts, from 1. */
  readonly row: number
  readonly cells: Cell[]
}

export interface Table {
  readonly sheet: string
  readonly rows: TableRow[]
}

/** How many rows of a sheet are read at most, and columns of a row. */
export interface TableLimits {
  readonly rows: number
  readonly columns: number
}

/**
 * Reads the sheets asked for (`all`, or one by its name, null the first) with the values that the
 * cells held when the file was saved: no formula is reckoned, no link followed. Rows without any
 * value are passed over. `only` stops after the first rows of a workbook. Throws Unreadable.
 */
export function readTables(
  bytes: Buffer,
  kind: FileKind,
  which: 'all' | { readonly sheet: string | null },
  limits: TableLimits,
  only = Number.POSITIVE_INFINITY,
): Table[] {
  if (kind === 'csv') return [{ sheet: 'CSV', rows: readText(decoded(bytes), limits) }]
  // One more than is taken tells that there are more.
  const workbook = open(bytes, which, Math.min(only, limits.rows + 1))
  const names =
    which === 'all'
      ? workbook.SheetNames
      : workbook.SheetNames.filter((name, index) =>
          which.sheet === null ? index === 0 : name === which.sheet,
        )
  const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false
  return names.flatMap((name) => {
    const sheet = workbook.Sheets[name]
    const rows = sheet && rowsOf(sheet, date1904, limits)
    return rows ? [{ sheet: name, rows }] : []
  })
}

function open(bytes: Buffer, which: 'all' | { readonly sheet: string | null }, sheetRows: number) {
  let workbook: WorkBook
  try {
    workbook = readWorkbook(bytes, {
      type: 'buffer',
      dense: true,
      sheetRows,
      ...(which === 'all' ? {} : { sheets: which.sheet ?? 0 }),
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
    })
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    throw new Unreadable(/password|encrypt/i.test(said) ? 'password' : 'damaged')
  }
  if (workbook.SheetNames.length === 0) throw new Unreadable('empty')
  return workbook
}

/** Rows at the end that hold nothing tell that the sheet ends there, whatever it claims. */
const emptyTail = 1_000

function rowsOf(sheet: WorkSheet, date1904: boolean, limits: TableLimits): TableRow[] {
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  const rows: TableRow[] = []
  for (const [index, found] of data.entries()) {
    // Rows that were never written are holes.
    if (found === undefined) continue
    const cells = Array.from(found.slice(0, limits.columns), (cell) => cellOf(cell, date1904))
    if (cells.some((cell) => cell !== null && cell !== '')) rows.push({ row: index + 1, cells })
  }
  const last = rows.at(-1)?.row ?? 0
  const tail = Math.min(emptyTail, Math.floor(limits.rows / 10))
  if (last > limits.rows - tail && data.length > limits.rows) throw new Unreadable('too-many-rows')
  return rows
}

function cellOf(cell: CellObject | undefined, date1904: boolean): Cell {
  switch (cell?.t) {
    case 's':
      return String(cell.v ?? '')
    case 'b':
      return cell.v === true
    case 'n':
      if (typeof cell.v !== 'number') return null
      return isDate(cell.z) ? dateText(cell.v, date1904) : cell.v
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString().slice(0, 19).replace('T', ' ') : null
    default:
      return null
  }
}

function isDate(format: unknown): boolean {
  return typeof format === 'string' && SSF.is_date(format)
}

/** A spreadsheet's serial as the date and time that it shows, without a zone. */
function dateText(serial: number, date1904: boolean): Cell {
  const parts = SSF.parse_date_code(serial, { date1904 }) as
    { y: number; m: number; d: number; H: number; M: number; S: number } | undefined
  if (!parts) return serial
  const two = (value: number) => String(value).padStart(2, '0')
  const time = `${two(parts.H)}:${two(parts.M)}:${two(Math.floor(parts.S))}`
  if (serial < 1) return time
  const date = `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`
  return serial % 1 === 0 ? date : `${date} ${time}`
}

function readText(text: string, limits: TableLimits): TableRow[] {
  const named = /^\uFEFF?sep=(.)\r?\n/i.exec(text)
  const plain = text.slice(named?.[0].length ?? 0).replace(/^\uFEFF/, '')
  const rows = readRows(plain, named?.[1] ?? markOf(plain))
  if (rows.length > limits.rows) throw new Unreadable('too-many-rows')
  const shift = named ? 1 : 0
  return rows.map(({ line, cells }) => ({
    row: line + shift,
    cells: cells.slice(0, limits.columns),
  }))
}

/** The mark that parts the most of the first lines, outside quotes. */
function markOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const count = (mark: string) => head.split(mark).length
  return [';', '\t', ',', '|'].toSorted((a, b) => count(b) - count(a))[0] ?? ';'
}
