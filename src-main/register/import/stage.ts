import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { largestImport } from '../../contract/import-calls.ts'
import type { Context } from '../context.ts'
import { faulty, Refusal } from '../refusal.ts'
import { readApart, usualSizes } from './read-apart.ts'
import type { Table, TableRow } from './read-table.ts'
import type { FileKind } from './look-at-file.ts'

/** A sheet's rows as they lie in a file of the register's folder while they are brought in. */
export interface Staged {
  readonly name: string
  readonly sha256: string
  readonly count: number
  /** The first rows, in which the header is. */
  readonly top: TableRow[]
  rows(): Generator<TableRow>
  discard(): void
}

export interface ImportFile {
  readonly name: string
  readonly content: Uint8Array
}

/** More than the rows above any header. */
const topRows = 1_000

/** Has one sheet read apart; its rows never stand in this process all at once. */
export async function stage(
  context: Context,
  file: ImportFile,
  sheet: string | null,
): Promise<Staged> {
  const place = beginReading(context, file)
  const into = join(place, 'rows')
  try {
    const what = { sheet, into }
    const says = await reading(
      context,
      readApart({ file: join(place, 'file'), what, ...usualSizes }),
    )
    const count = 'rows' in says ? says.rows : null
    if (count === null) throw faulty('profile.sheet', 'unknown-value')
    if (count === 0) throw new Refusal({ problem: 'import-file', why: 'empty' })
    const top: TableRow[] = []
    for (const row of rowsIn(into)) if (top.push(row) >= topRows) break
    return {
      name: file.name,
      sha256: createHash('sha256').update(file.content).digest('hex'),
      count,
      top,
      rows: () => rowsIn(into),
      discard: () => rmSync(place, { recursive: true, force: true }),
    }
  } catch (error) {
    rmSync(place, { recursive: true, force: true })
    throw error
  }
}

/** The first rows of every sheet. */
export async function sample(
  context: Context,
  file: ImportFile,
  rows: number,
): Promise<{ kind: FileKind; tables: Table[] }> {
  const place = beginReading(context, file)
  try {
    const what = { samplesOf: rows }
    const says = await reading(
      context,
      readApart({ file: join(place, 'file'), what, ...usualSizes }),
    )
    if (!('tables' in says)) throw new Error('the reader gave no samples')
    return says
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** A long reading tells that it has not ended; how far it is nobody knows. */
async function reading<T>(context: Context, says: Promise<T>): Promise<T> {
  const telling = setInterval(() => context.progress(0, 0), 20_000)
  try {
    return await says
  } finally {
    clearInterval(telling)
  }
}

/** A folder of its own inside the register's, without what a reading that was cut off left there. */
function beginReading(context: Context, { content }: ImportFile): string {
  if (content.byteLength === 0) throw new Refusal({ problem: 'import-file', why: 'empty' })
  if (content.byteLength > largestImport)
    throw new Refusal({ problem: 'import-file', why: 'too-large' })
  const place = join(context.folder, 'import-reading')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { mode: 0o700 })
  writeFileSync(join(place, 'file'), content, { mode: 0o600 })
  return place
}

function* rowsIn(file: string): Generator<TableRow> {
  const input = openSync(file, 'r')
  try {
    const piece = Buffer.alloc(2 ** 20)
    let begun: Buffer = Buffer.alloc(0)
    for (let length = readSync(input, piece); length > 0; length = readSync(input, piece)) {
      const bytes = Buffer.concat([begun, piece.subarray(0, length)])
      let from = 0
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
        yield JSON.parse(bytes.toString('utf8', from, end)) as TableRow
        from = end + 1
      }
      begun = bytes.subarray(from)
    }
  } finally {
    closeSync(input)
  }
}
