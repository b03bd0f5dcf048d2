import type { GoodRow } from '../../src-main/contract/import-calls.ts'
import { channelLabels } from '../../src-main/contract/labels.ts'
import { formatNumber, shownDate } from '../../src-main/contract/words.ts'
import { LongTable } from '../look/long-table.tsx'
import { shortDate } from '../words/dates.ts'
import { importFieldNames, importWords as words } from '../words/import.ts'

interface GoodProps {
  readonly rows: readonly GoodRow[]
  /** How many there are, with those that are not shown. */
  readonly all: number
}

const inSight = 8

/** The first rows that would be taken, as they were read: a date or a column mistaken shows here. */
export function GoodTable({ rows, all }: GoodProps) {
  if (rows.length === 0) return <p className="soft">{words.nothingToTake}</p>
  return (
    <>
      <p className="soft small">{words.goodShown(rows.length, all)}</p>
      <LongTable
        className="import-lines"
        label={words.good}
        rows={rows.length}
        inSight={inSight}
        head={
          <tr aria-rowindex={1}>
            <th scope="col" className="col-row">
              {words.row}
            </th>
            <th scope="col" className="col-field">
              {importFieldNames.number}
            </th>
            <th scope="col" className="col-field">
              {importFieldNames.receivedAt}
            </th>
            <th scope="col">{importFieldNames['complainant.name']}</th>
            <th scope="col">{importFieldNames.subject}</th>
            <th scope="col" className="col-field">
              {importFieldNames.closedAt}
            </th>
          </tr>
        }
        renderRow={(index) => {
          const good = rows[index]
          return good ? <Line key={good.row} good={good} place={index + 2} /> : null
        }}
      />
    </>
  )
}

function Line({ good, place }: { readonly good: GoodRow; readonly place: number }) {
  const received = `${shortDate(shownDate(good.receivedAt))} · ${channelLabels[good.channel]}`
  return (
    <tr aria-rowindex={place}>
      <th scope="row">{formatNumber(good.row)}</th>
      <td className="cut">{good.number ?? words.newNumber}</td>
      <td className="cut" title={received}>
        {received}
      </td>
      <td className="cut" title={good.name ?? ''}>
        {good.name ?? words.hidden}
      </td>
      <td className="cut" title={good.subject}>
        {good.subject}
      </td>
      <td className="cut">
        {good.closedAt ? shortDate(shownDate(good.closedAt)) : words.stillOpen}
      </td>
    </tr>
  )
}
