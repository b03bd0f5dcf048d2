import { useState } from 'react'
import type { DeadlineMove } from '../../src-main/contract/calendar.ts'
import { useOffice, type OfficeWords } from '../app/session.tsx'
import { calendarWords as words, moveWords } from '../words/calendar.ts'

/** As in calendar.css. */
const rowHeight = 32
const rowsInSight = 10
/** Drawn above and below what is in sight, so that scrolling shows no gap. */
const spare = 10

/** Every deadline that a change moves, old and new. Only rows near sight are drawn: there may be thousands. */
export function MovesList({ moves }: { readonly moves: readonly DeadlineMove[] }) {
  const office = useOffice()
  const [top, setTop] = useState(0)
  const first = Math.max(0, Math.min(top, moves.length - rowsInSight) - spare)
  const drawn = moves.slice(first, first + rowsInSight + 2 * spare)
  const below = moves.length - first - drawn.length
  return (
    <div
      className="moves-list"
      role="region"
      aria-label={words.movesList}
      // A part that scrolls must be within reach of the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={(event) => setTop(Math.floor(event.currentTarget.scrollTop / rowHeight))}
    >
      <table className="plain-table" aria-rowcount={moves.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="col-number">
              {words.number}
            </th>
            <th scope="col">{words.step}</th>
            <th scope="col" className="col-due">
              {words.old}
            </th>
            <th scope="col" className="col-due">
              {words.new}
            </th>
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {drawn.map((move, index) => (
            <MoveRow
              key={`${move.number} ${move.clock}`}
              move={move}
              place={first + index + 2}
              step={clockName(office, move.clock)}
            />
          ))}
          <Gap rows={below} />
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

function MoveRow({
  move,
  place,
  step,
}: {
  readonly move: DeadlineMove
  readonly place: number
  readonly step: string
}) {
  const [old, moved] = moveWords(move)
  return (
    <tr aria-rowindex={place}>
      <th scope="row">{move.number}</th>
      <td className="cut" title={step}>
        {step}
      </td>
      <td>{old}</td>
      <td>→ {moved}</td>
    </tr>
  )
}

/** A move names its step by the id alone; only one of the two procedures has it, or both call it alike. */
function clockName({ stepOf }: OfficeWords, clock: string): string {
  if (clock === 'classification') return words.classification
  const indirect = stepOf(false, clock).short
  return indirect === clock ? stepOf(true, clock).short : indirect
}
