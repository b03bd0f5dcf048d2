/** A row of a file of lines, and the line that it begins on. */
export interface DelimitedRow {
  readonly line: number
  readonly cells: string[]
}

/**
 * The rows of a text whose cells are parted by `mark`: tab, semicolon or comma, whichever its first
 * line has (in that order), unless another is named; a cell in double quotes may hold it, line ends
 * and doubled quotes. Empty lines are passed over.
 */
export function readRows(text: string, mark = markOf(text)): DelimitedRow[] {
  const rows: DelimitedRow[] = []
  let line = 1
  let row: DelimitedRow = { line, cells: [] }
  const end = () => {
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row)
  }
  const escaped = `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
  // Each match is one cell and what ends it: a mark, a line end, or the end of the text.
  const cell = new RegExp(
    `(?: *"((?:[^"]|"")*)" *|([^\\r\\n${escaped}]*))([${escaped}]|\\r\\n|\\r|\\n|$)`,
    'gy',
  )
  for (const [whole, quoted, bare = '', ending] of text.matchAll(cell)) {
    row.cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0
    if (ending === mark) continue
    end()
    row = { line, cells: [] }
    if (ending === '') break
  }
  return rows
}

function markOf(text: string): string {
  const first = /^\s*(.*)/.exec(text)?.[1] ?? ''
  return ['\t', ';'].find((one) => first.includes(one)) ?? ','
}
