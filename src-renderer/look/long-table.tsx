import { useState, type ReactNode } from 'react'
import './long-table.css'

/** As in long-table.css. */
const rowHeight = 32
/** Drawn above and below what is in sight, so that scrolling shows no gap. */
const spare = 10

interface LongTableProps {
  readonly label: string
  readonly rows: number
  /** How many rows are in sight at once; what follows scrolls. */
  readonly inSight: number
  readonly head: ReactNode
  /** A row by its place, from 0; `aria-rowindex` is its place and two. */
  readonly renderRow: (index: number) => ReactNode
  readonly className?: string
}

/** A table of thousands of rows of one height. Only rows near sight are drawn. */
export function LongTable({
  label,
  rows,
  inSight,
  head,
  renderRow,
  className = '',
}: LongTableProps) {
  const [top, setTop] = useState(0)
  const first = Math.max(0, Math.min(top, rows - inSight) - spare)
  const drawn = Math.min(rows - first, inSight + 2 * spare)
  return (
    <div
      className={`long-table ${className}`}
      // The heading is a row, too; the line around it 2 px.
      style={{ maxBlockSize: (inSight + 1) * rowHeight + 2 }}
      role="region"
      aria-label={label}
      // A part that scrolls must be within reach of the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={(event) => setTop(Math.floor(event.currentTarget.scrollTop / rowHeight))}
    >
      <table className="plain-table" aria-rowcount={rows + 1}>
        <thead>{head}</thead>
        <tbody>
          <Gap rows={first} />
          {Array.from({ length: drawn }, (_, index) => renderRow(first + index))}
          <Gap rows={rows - first - drawn} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for rows that are not drawn. */
function Gap({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null
  return <tr aria-hidden="true" style={{ blockSize: rows * rowHeight }} />
}
