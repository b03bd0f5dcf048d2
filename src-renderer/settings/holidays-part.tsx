import { useState } from 'react'
import { holidayKindLabels } from '../../src-main/contract/labels.ts'
import { formatDate, formatWeekday } from '../../src-main/contract/words.ts'
import { Pick } from '../form/pick.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { settingsWords as words } from '../words/settings.ts'

/** A year's holidays with the decree they come from; to be read only. */
export function HolidaysPart() {
  const [thisYear] = useState(() => new Date().getFullYear())
  const [year, setYear] = useState(thisYear)
  const asked = useAnswer('holidays', { year })
  const table = asked.answer
  const years = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2]
  return (
    <div className="part">
      <div className="year-line">
        <Pick
          label={words.year}
          value={String(year)}
          onChange={(chosen) => setYear(Number(chosen ?? thisYear))}
          options={years.map((one) => ({ id: String(one), name: String(one) }))}
        />
        {table?.source ? (
          <p className="soft">
            {words.source}: {table.source}
          </p>
        ) : null}
      </div>
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      <Waiting busy={asked.busy && !table} />
      {table && table.days.length === 0 ? (
        <Notice kind="soon">
          <p>{words.noHolidays(year)}</p>
        </Notice>
      ) : null}
      {table && table.days.length > 0 ? (
        <table className="plain-table holidays">
          <thead>
            <tr>
              <th scope="col">{words.date}</th>
              <th scope="col">{words.weekday}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.holiday}</th>
            </tr>
          </thead>
          <tbody>
            {table.days.map(({ date, kind, name }) => (
              <tr key={`${date} ${name}`}>
                <th scope="row">{formatDate(date)}</th>
                <td>{formatWeekday(date)}</td>
                <td>{holidayKindLabels[kind]}</td>
                <td>{name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  )
}
