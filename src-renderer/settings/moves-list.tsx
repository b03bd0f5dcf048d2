import type { DeadlineMove } from '../../src-main/contract/calendar.ts'
import { useOffice, type OfficeWords } from '../app/session.tsx'
import { LongTable } from '../look/long-table.tsx'
import { calendarWords as words, moveWords } from '../words/calendar.ts'

/** Every deadline that a change moves, old and new. */
export function MovesList({ moves }: { readonly moves: readonly DeadlineMove[] }) {
  const office = useOffice()
  return (
    <LongTable
      className="moves-list"
      label={words.movesList}
      rows={moves.length}
      inSight={10}
      head={
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
      }
      renderRow={(index) => {
        const move = moves[index]
        return move ? (
          <MoveRow
            key={`${move.number} ${move.clock}`}
            move={move}
            place={index + 2}
            step={clockName(office, move.clock)}
          />
        ) : null
      }}
    />
  )
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
