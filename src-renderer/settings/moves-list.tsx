import {
  Cell,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components'
import type { DeadlineMove } from '../../src-main/contract/calendar.ts'
import { useOffice, type OfficeWords } from '../app/session.tsx'
import { calendarWords as words, moveWords } from '../words/calendar.ts'

const rowHeight = 32
const headingHeight = 30
const mostRowsInSight = 10

/** Every deadline that a change moves, old and new. Only rows in sight are drawn: there may be thousands. */
export function MovesList({ moves }: { readonly moves: readonly DeadlineMove[] }) {
  const office = useOffice()
  const rows = Math.min(moves.length, mostRowsInSight)
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight, headingHeight }}>
      <Table
        aria-label={words.movesList}
        className="moves-list"
        style={{ blockSize: headingHeight + rows * rowHeight }}
      >
        <TableHeader>
          <Column isRowHeader width={160}>
            {words.number}
          </Column>
          <Column>{words.step}</Column>
          <Column width={230}>{words.old}</Column>
          <Column width={240}>{words.new}</Column>
        </TableHeader>
        <TableBody items={moves.map((move) => ({ ...move, id: `${move.number} ${move.clock}` }))}>
          {(move) => {
            const [old, moved] = moveWords(move)
            return (
              <Row textValue={move.number}>
                <Cell>{move.number}</Cell>
                <Cell>{clockName(office, move.clock)}</Cell>
                <Cell>{old}</Cell>
                <Cell>→ {moved}</Cell>
              </Row>
            )
          }}
        </TableBody>
      </Table>
    </Virtualizer>
  )
}

/** A move names its step by the id alone; only one of the two procedures has it, or both call it alike. */
function clockName({ stepOf }: OfficeWords, clock: string): string {
  if (clock === 'classification') return words.classification
  const indirect = stepOf(false, clock).short
  return indirect === clock ? stepOf(true, clock).short : indirect
}
