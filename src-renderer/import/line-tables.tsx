import { useMemo } from 'react'
import type { ImportLine } from '../../src-main/contract/import-calls.ts'
import type { ImportField } from '../../src-main/contract/import-profile.ts'
import { hintOfFault } from '../../src-main/contract/sentences.ts'
import { formatNumber } from '../../src-main/contract/words.ts'
import { hashOf } from '../app/place.ts'
import { LongTable } from '../look/long-table.tsx'
import { becauseWords, importFieldNames, importWords as words } from '../words/import.ts'

interface LinesProps {
  readonly lines: readonly ImportLine[]
}

const inSight = 8

/** Every refused row, a line for each fault. */
export function RefusedTable({ lines }: LinesProps) {
  const faults = useMemo(() => lines.flatMap(faultsOf), [lines])
  if (faults.length === 0) return <p className="soft">{words.noneRefused}</p>
  return (
    <LongTable
      className="import-lines"
      label={words.refused}
      rows={faults.length}
      inSight={inSight}
      head={
        <tr aria-rowindex={1}>
          <th scope="col" className="col-row">
            {words.row}
          </th>
          <th scope="col" className="col-field">
            {words.field}
          </th>
          <th scope="col">{words.fault}</th>
          <th scope="col">{words.written}</th>
        </tr>
      }
      renderRow={(index) => {
        const fault = faults[index]
        return fault ? (
          <tr key={index} aria-rowindex={index + 2}>
            <th scope="row">{formatNumber(fault.row)}</th>
            <td className="cut" title={fault.field}>
              {fault.field}
            </td>
            <td className="cut" title={fault.hint}>
              {fault.hint}
            </td>
            <td className="cut" title={fault.found}>
              {fault.found}
            </td>
          </tr>
        ) : null
      }}
    />
  )
}

function faultsOf(line: ImportLine) {
  const { row } = line
  if (line.problem === 'conflict-of-interest')
    return [{ row, field: importFieldNames.officerComplainedOf, hint: words.conflict, found: '' }]
  if (line.problem !== 'invalid') return []
  return line.faults.map((fault) => ({
    row,
    field: importFieldNames[fault.field as ImportField] ?? fault.field,
    hint: hintOfFault(fault),
    found: line.found[fault.field] ?? '',
  }))
}

/** Every row that is in the register or in the file already, and where. */
export function DuplicateTable({ lines }: LinesProps) {
  const known = useMemo(() => lines.filter((line) => line.problem === 'duplicate'), [lines])
  if (known.length === 0) return <p className="soft">{words.noneDuplicate}</p>
  return (
    <LongTable
      className="import-lines"
      label={words.duplicates}
      rows={known.length}
      inSight={inSight}
      head={
        <tr aria-rowindex={1}>
          <th scope="col" className="col-row">
            {words.row}
          </th>
          <th scope="col">{words.because}</th>
          <th scope="col">{words.of}</th>
        </tr>
      }
      renderRow={(index) => {
        const line = known[index]
        return line ? (
          <tr key={index} aria-rowindex={index + 2}>
            <th scope="row">{formatNumber(line.row)}</th>
            <td>{becauseWords[line.because]}</td>
            <td>
              {'number' in line.of ? (
                <a className="link" href={hashOf({ at: 'case', number: line.of.number })}>
                  {line.of.number}
                </a>
              ) : (
                words.ofRow(line.of.row)
              )}
            </td>
          </tr>
        ) : null
      }}
    />
  )
}
