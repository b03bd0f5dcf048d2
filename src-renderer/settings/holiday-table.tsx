import type { Holiday } from '../../src-main/contract/calendar.ts'
import { holidayKindLabels } from '../../src-main/contract/labels.ts'
import { formatDate, formatWeekday } from '../../src-main/contract/words.ts'
import { calendarWords as words } from '../words/calendar.ts'

/** A year's days, to be read only. */
export function HolidayTable({ days }: { readonly days: readonly Holiday[] }) {
  if (days.length === 0) return null
  return (
    <table className="plain-table holidays">
      <thead>
        <tr>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.weekday}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.name}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, kind, name }) => (
          <tr key={date}>
            <th scope="row">{formatDate(date)}</th>
            <td>{formatWeekday(date)}</td>
            <td>{holidayKindLabels[kind]}</td>
            <td>{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
