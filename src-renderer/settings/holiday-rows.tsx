import { useRef, useState, type ReactNode } from 'react'
import { HolidayKind } from '../../src-main/contract/calendar.ts'
import { holidayKindLabels } from '../../src-main/contract/labels.ts'
import { OfficeDate } from '../../src-main/contract/values.ts'
import { formatWeekday } from '../../src-main/contract/words.ts'
import { Action } from '../form/action.tsx'
import { DateBox } from '../form/date-box.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { calendarWords as words } from '../words/calendar.ts'
import { newDay } from './edited-year.ts'
import type { EditedDay } from './edited-year.ts'
import { useInSight } from './in-sight.ts'

const kinds = HolidayKind.options.map((id) => ({ id, name: holidayKindLabels[id] }))

interface HolidayRowsProps {
  readonly days: readonly EditedDay[]
  readonly onChange: (days: EditedDay[]) => void
  /** Beside the button that adds a row. */
  readonly more: ReactNode
}

/** A year's days as rows of fields; Tab goes through them, a new row begins at its date. */
export function HolidayRows({ days, onChange, more }: HolidayRowsProps) {
  const [added, setAdded] = useState<number | null>(null)
  const holder = useRef<HTMLDivElement>(null)
  const add = () => {
    const day = newDay()
    setAdded(day.id)
    onChange([...days, day])
  }
  const remove = (gone: EditedDay) => {
    onChange(days.filter((day) => day !== gone))
    // The button that had the focus is gone with its row.
    holder.current?.querySelector<HTMLElement>('.add-day')?.focus()
  }
  return (
    <div ref={holder} className="holiday-rows">
      {days.length > 0 ? (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col" className="col-day">
                {words.date}
              </th>
              <th scope="col" className="col-weekday">
                {words.weekday}
              </th>
              <th scope="col" className="col-kind">
                {words.kind}
              </th>
              <th scope="col">{words.name}</th>
              <th scope="col" className="col-remove">
                <span className="said-only">{words.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day, index) => (
              <HolidayRow
                key={day.id}
                day={day}
                index={index}
                focused={day.id === added}
                onChange={(changed) =>
                  onChange(days.map((one) => (one === day ? { ...one, ...changed } : one)))
                }
                onRemove={() => remove(day)}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      <div className="letter-actions">
        <Action icon="plus" className="add-day" onPress={add}>
          {words.add}
        </Action>
        {more}
      </div>
    </div>
  )
}

function HolidayRow({
  day,
  index,
  focused,
  onChange,
  onRemove,
}: {
  readonly day: EditedDay
  readonly index: number
  readonly focused: boolean
  readonly onChange: (changed: Partial<EditedDay>) => void
  readonly onRemove: () => void
}) {
  const row = index + 1
  const date = OfficeDate.safeParse(day.date)
  const holder = useRef<HTMLTableRowElement>(null)
  useInSight(holder, focused)
  return (
    <tr ref={holder}>
      <td>
        <DateBox
          label={words.ofRow(words.date, row)}
          labelHidden
          field={`days.${index}.date`}
          autoFocus={focused}
          value={day.date}
          onChange={(value) => onChange({ date: value })}
        />
      </td>
      <td>{date.success ? formatWeekday(date.data) : ''}</td>
      <td>
        <Pick
          label={words.ofRow(words.kind, row)}
          labelHidden
          field={`days.${index}.kind`}
          value={day.kind}
          onChange={(kind) => onChange({ kind: kind ?? day.kind })}
          options={kinds}
        />
      </td>
      <td>
        <TextBox
          label={words.ofRow(words.name, row)}
          labelHidden
          field={`days.${index}.name`}
          value={day.name}
          onChange={(name) => onChange({ name })}
        />
      </td>
      <td>
        <Action
          kind="quiet"
          icon="close"
          label={words.removeRow(day.name || words.nameless(row))}
          onPress={onRemove}
        >
          {''}
        </Action>
      </td>
    </tr>
  )
}
