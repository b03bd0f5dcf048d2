/**
 * What every byte of a database file is: https://sqlite.org/fileformat.html, read anew here so that it is no
 * part of what it tries. Pages of 4,096 bytes, nothing reserved, no auto-vacuum; a log that was taken in.
 */
import type { Connection } from '../../src-main/register/storage/connection.ts'

const pageSize = 4096

export type ByteKind =
  /** Of the file's first hundred: what is fixed or SQLite's own check holds. */
  | 'header'
  /** Heads of pages, pointers, lists of free space: what holds the tree together. */
  | 'structure'
  /** A record of a table, with its lengths, types and key. */
  | 'value'
  | 'index'
  | 'search'
  | 'schema'
  | 'seal'
  | 'letter'
  /** Nothing lies there, or it tells nothing: free pages, gaps, reserved bytes. */
  | 'unused'

/** A run of bytes of one kind, from `from` up to, and without, `to`. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly kind: ByteKind
  /** The table or index it belongs to, and the rowid where there is one. */
  readonly of: string
  readonly row: bigint | null
}

/** Every byte of `file`, the bytes of the database that `db` has open. */
export function mapDatabase(db: Connection, file: Buffer): Span[] {
  const kinds = kindsOf(db)
  const spans: Span[] = []
  const pages = db
    .prepare<[], { name: string; pageno: number; pagetype: string }>(
      "SELECT name, pageno, pagetype FROM dbstat WHERE pagetype <> 'overflow'",
    )
    .all()
  for (const { name, pageno } of pages)
    spans.push(...pageSpans(file, pageno, name, kinds.get(name) ?? 'value'))
  spans.push(...freeSpans(file), ...headerSpans())
  return withGaps(
    spans.toSorted((one, other) => one.from - other.from),
    file.length,
  )
}

/** Of each tree, what its records are. */
function kindsOf(db: Connection): Map<string, ByteKind> {
  const kinds = new Map<string, ByteKind>([
    ['sqlite_schema', 'schema'],
    ['row_seals', 'seal'],
    ['letter_files', 'letter'],
  ])
  for (const { name, kind } of db
    .prepare<[], { name: string; kind: ByteKind }>(
      `SELECT name, 'search' AS kind FROM pragma_table_list WHERE type = 'shadow'
       UNION ALL SELECT name, 'index' FROM sqlite_schema WHERE type = 'index'`,
    )
    .all())
    kinds.set(name, kind)
  return kinds
}

function headerSpans(): Span[] {
  const of = 'header'
  const span = (from: number, to: number, kind: ByteKind) => ({ from, to, kind, of, row: null })
  return [
    span(0, 40, 'header'),
    // How often the schema changed: connections that are open compare it, nobody else.
    span(40, 44, 'unused'),
    span(44, 72, 'header'),
    // Reserved for later versions of SQLite.
    span(72, 92, 'unused'),
    span(92, 96, 'header'),
    // Which version of SQLite wrote last.
    span(96, 100, 'unused'),
  ]
}

function pageSpans(file: Buffer, number: number, of: string, kind: ByteKind): Span[] {
  const start = (number - 1) * pageSize
  const page = file.subarray(start, start + pageSize)
  const head = number === 1 ? 100 : 0
  const type = page[head] ?? 0
  const interior = type === 2 || type === 5
  const headLength = interior ? 12 : 8
  const cells = page.readUInt16BE(head + 3)
  const spans: Span[] = []
  const mark = (from: number, to: number, as: ByteKind, row: bigint | null = null) =>
    spans.push({ from: start + from, to: start + to, kind: as, of, row })
  mark(head, head + headLength + 2 * cells, 'structure')
  for (let free = page.readUInt16BE(head + 1); free !== 0; free = page.readUInt16BE(free))
    mark(free, free + 4, 'structure')
  for (let index = 0; index < cells; index += 1) {
    let at = page.readUInt16BE(head + headLength + 2 * index)
    if (interior) mark(at, (at += 4), 'structure')
    if (type === 5) {
      mark(at, varint(page, at).end, 'structure')
      continue
    }
    const cell = at
    const { value: length, end } = varint(page, at)
    at = end
    let row: bigint | null = null
    if (type === 13) ({ value: row, end: at } = varint(page, at))
    const local = localBytes(Number(length), type === 13)
    mark(cell, at + local, kind, row)
    if (local === Number(length)) continue
    mark(at + local, at + local + 4, 'structure')
    let left = Number(length) - local
    for (let next = page.readUInt32BE(at + local); left > 0;) {
      const from = (next - 1) * pageSize
      const here = Math.min(left, pageSize - 4)
      spans.push({ from, to: from + 4, kind: 'structure', of, row })
      spans.push({ from: from + 4, to: from + 4 + here, kind, of, row })
      left -= here
      next = file.readUInt32BE(from)
    }
  }
  return spans
}

/** How much of a record lies on its own page. */
function localBytes(length: number, tableLeaf: boolean): number {
  const most = tableLeaf ? pageSize - 35 : Math.floor(((pageSize - 12) * 64) / 255) - 23
  if (length <= most) return length
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23
  const fitting = least + ((length - least) % (pageSize - 4))
  return fitting <= most ? fitting : least
}

/** The list of free pages; what else is on them is free. */
function freeSpans(file: Buffer): Span[] {
  const spans: Span[] = []
  for (let trunk = file.readUInt32BE(32); trunk !== 0;) {
    const from = (trunk - 1) * pageSize
    const to = from + 8 + 4 * file.readUInt32BE(from + 4)
    spans.push({ from, to, kind: 'structure', of: 'free pages', row: null })
    trunk = file.readUInt32BE(from)
  }
  return spans
}

function withGaps(spans: readonly Span[], length: number): Span[] {
  const all: Span[] = []
  let at = 0
  for (const span of [...spans, { from: length, to: length, kind: 'unused', of: '', row: null }]) {
    if (span.from < at) throw new Error(`byte ${span.from} is two things: ${span.of}`)
    if (span.from > at)
      all.push({ from: at, to: span.from, kind: 'unused', of: 'unused', row: null })
    if (span.to > span.from) all.push(span as Span)
    at = span.to
  }
  return all
}

/** SQLite's numbers of one to nine bytes. */
function varint(bytes: Buffer, at: number): { value: bigint; end: number } {
  let value = 0n
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index] ?? 0
    value = (value << 7n) | BigInt(byte & 0x7f)
    if (byte < 0x80) return { value, end: at + index + 1 }
  }
  return { value: (value << 8n) | BigInt(bytes[at + 8] ?? 0), end: at + 9 }
}
