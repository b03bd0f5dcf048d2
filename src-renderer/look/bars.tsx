import type { ReactNode } from 'react'

export interface BarRow {
  readonly id: string
  readonly name: string
  readonly value: number
  readonly action?: ReactNode
}

/** Bars with their figures. The list itself is the text; the bars only repeat it to the eye. */
export function Bars({
  rows,
  label,
}: {
  readonly rows: readonly BarRow[]
  readonly label: string
}) {
  const most = Math.max(1, ...rows.map((row) => row.value))
  return (
    <ul className="bars" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          <span className="bars-name">{row.name}</span>
          <svg
            className="bars-bar"
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect width={(100 * row.value) / most} height="10" />
          </svg>
          <span className="bars-value">{row.action ?? row.value}</span>
        </li>
      ))}
    </ul>
  )
}
