/**
 * Reads the file of an old register in a process of its own: what a hostile file does to it ends
 * here. Started by read-apart.ts, says one thing, and ends.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { answerApart } from '../apart.ts'
import { lookAtFile, Unreadable } from './look-at-file.ts'
import type { FileKind, ZipLimits } from './look-at-file.ts'
import { readTables } from './read-table.ts'
import type { Table, TableLimits } from './read-table.ts'

export interface ReaderAsks {
  readonly file: string
  /** The first rows of all sheets; or one sheet's rows, a JSON line each, written to a file. */
  readonly what:
    { readonly samplesOf: number } | { readonly sheet: string | null; readonly into: string }
  readonly zip: ZipLimits
  readonly table: TableLimits
}

export type ReaderSays =
  | { readonly kind: FileKind; readonly tables: Table[] }
  /** How many rows were written; null where there is no such sheet. */
  | { readonly kind: FileKind; readonly rows: number | null }
  | { readonly why: Unreadable['why'] }

async function answer({ file, what, zip, table }: ReaderAsks): Promise<ReaderSays> {
  try {
    const bytes = readFileSync(file)
    const kind = await lookAtFile(bytes, zip)
    if ('samplesOf' in what) return { kind, tables: samplesOf(bytes, kind, what.samplesOf, table) }
    const [found] = readTables(bytes, kind, what, table)
    if (found) writeRows(found, what.into)
    return { kind, rows: found?.rows.length ?? null }
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.why }
    throw error
  }
}

function samplesOf(bytes: Buffer, kind: FileKind, rows: number, limits: TableLimits): Table[] {
  const tables = readTables(bytes, kind, 'all', limits, rows)
  return tables.map((table) => ({ ...table, rows: table.rows.slice(0, rows) }))
}

function writeRows({ rows }: Table, into: string): void {
  const out = openSync(into, 'wx', 0o600)
  try {
    for (let from = 0; from < rows.length; from += 1_000) {
      const piece = rows.slice(from, from + 1_000)
      writeSync(out, piece.map((row) => `${JSON.stringify(row)}\n`).join(''))
    }
  } finally {
    closeSync(out)
  }
}

await answerApart(answer)
