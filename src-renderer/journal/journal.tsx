import { useState } from 'react'
import { Link } from 'react-aria-components'
import type { JournalRow } from '../../src-main/contract/journal-calls.ts'
import { OfficeDate } from '../../src-main/contract/values.ts'
import { formatMoment } from '../../src-main/contract/words.ts'
import { hashOf } from '../app/place.ts'
import { useWho } from '../case/use-who.ts'
import { Action } from '../form/action.tsx'
import { DateBox } from '../form/date-box.tsx'
import { Pick } from '../form/pick.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { journalWords as words, kindGroups, rowWords, type KindGroup } from '../words/journal.ts'

const pageOfRows = 50
const most = 200

/** All that was recorded, newest first, by what and by whom. */
export function Journal() {
  const { officers, nameOf } = useWho()
  const [group, setGroup] = useState<KindGroup | null>(null)
  const [officer, setOfficer] = useState<string | null>(null)
  const [on, setOn] = useState<string | null>(null)
  const [limit, setLimit] = useState(pageOfRows)
  const [below, setBelow] = useState<number | null>(null)
  const asked = useAnswer('journal', {
    limit,
    below,
    officer,
    // Half typed, it filters nothing yet.
    on: OfficeDate.safeParse(on).data ?? null,
    kinds: group === null ? null : [...kindGroups[group].kinds],
  })
  const rows = asked.answer?.rows ?? []
  const afresh = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value)
      setLimit(pageOfRows)
      setBelow(null)
    }
  }
  const last = rows.at(-1)
  const older = () => {
    if (limit < most) setLimit(limit + pageOfRows)
    else if (last) setBelow(last.sequence)
  }
  return (
    <section className="stack" aria-labelledby="journal">
      <h2 id="journal">{words.journal}</h2>
      <p className="soft">{words.journalMore}</p>
      <div className="journal-filters">
        <Pick
          label={words.what}
          options={(Object.keys(kindGroups) as KindGroup[]).map((id) => ({
            id,
            name: kindGroups[id].name,
          }))}
          none={words.allKinds}
          value={group}
          onChange={afresh(setGroup)}
        />
        <Pick
          label={words.officer}
          options={officers.map(({ id, name }) => ({ id, name }))}
          none={words.allOfficers}
          value={officer}
          onChange={afresh(setOfficer)}
        />
        <DateBox label={words.on} value={on} onChange={afresh(setOn)} />
      </div>
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      <Waiting busy={asked.busy && !asked.answer} />
      {asked.answer && rows.length === 0 ? (
        <p>
          {words.none} <span className="soft">{words.noneMore}</span>
        </p>
      ) : null}
      {rows.length > 0 ? <Rows rows={rows} nameOf={nameOf} /> : null}
      {rows.length === limit ? <Action onPress={older}>{words.more}</Action> : null}
    </section>
  )
}

function Rows({
  rows,
  nameOf,
}: {
  readonly rows: readonly JournalRow[]
  readonly nameOf: (by: string | null) => string
}) {
  return (
    <table className="plain-table" aria-labelledby="journal">
      <thead>
        <tr>
          <th scope="col">{words.time}</th>
          <th scope="col">{words.officer}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.complaint}</th>
          <th scope="col" className="figure">
            {words.row}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.sequence}>
            <td>{formatMoment(row.recordedAt)}</td>
            <td>{nameOf(row.recordedBy)}</td>
            <th scope="row">{rowWords(row.kind, row.detail, nameOf)}</th>
            <td>
              {row.complaint === null ? null : (
                <Link className="link" href={hashOf({ at: 'case', number: row.complaint })}>
                  {row.complaint}
                </Link>
              )}
            </td>
            <td className="figure">{row.sequence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
