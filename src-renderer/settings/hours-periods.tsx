import { useRef, useState } from 'react'
import { OfficeDate } from '../../src-main/contract/values.ts'
import { formatDate } from '../../src-main/contract/words.ts'
import { Action } from '../form/action.tsx'
import { DateBox } from '../form/date-box.tsx'
import { TextBox } from '../form/text-box.tsx'
import { calendarWords as words } from '../words/calendar.ts'
import { ramadanPeriod } from './edited-hours.ts'
import type { EditedPeriod } from './edited-hours.ts'
import { useInSight } from './in-sight.ts'
import { WeekRows } from './week-rows.tsx'

interface HoursPeriodsProps {
  readonly periods: readonly EditedPeriod[]
  readonly may: boolean
  readonly onChange: (periods: EditedPeriod[]) => void
}

/** Periods in which other hours are in force than in the ordinary week. */
export function HoursPeriods({ periods, may, onChange }: HoursPeriodsProps) {
  const [added, setAdded] = useState<number | null>(null)
  const add = () => {
    const period = ramadanPeriod()
    setAdded(period.id)
    onChange([...periods, period])
  }
  return (
    <>
      <h2>{words.periods}</h2>
      <p className="soft">{periods.length > 0 ? words.periodsNote : words.noPeriods}</p>
      {periods.map((period, index) => (
        <section key={period.id} className="hours-period" aria-label={words.periodOf(period.name)}>
          {may ? (
            <PeriodFields
              period={period}
              index={index}
              focused={period.id === added}
              onChange={(changed) =>
                onChange(periods.map((one) => (one === period ? { ...one, ...changed } : one)))
              }
              onRemove={() => onChange(periods.filter((one) => one !== period))}
            />
          ) : (
            <p>
              <strong>{period.name}</strong> {toldDate(period.from)} – {toldDate(period.to)}
            </p>
          )}
          <WeekRows
            week={period.week}
            field={`periods.${index}.week`}
            may={may}
            onChange={(week) =>
              onChange(periods.map((one) => (one === period ? { ...one, week } : one)))
            }
          />
        </section>
      ))}
      {may ? (
        <div className="import-holidays">
          <Action icon="plus" onPress={add}>
            {words.addRamadan}
          </Action>
          <p className="small soft">{words.ramadanNote}</p>
        </div>
      ) : null}
    </>
  )
}

function toldDate(date: string | null): string {
  const read = OfficeDate.safeParse(date)
  return read.success ? formatDate(read.data) : ''
}

function PeriodFields({
  period,
  index,
  focused,
  onChange,
  onRemove,
}: {
  readonly period: EditedPeriod
  readonly index: number
  readonly focused: boolean
  readonly onChange: (changed: Partial<EditedPeriod>) => void
  readonly onRemove: () => void
}) {
  const holder = useRef<HTMLDivElement>(null)
  useInSight(holder, focused)
  return (
    <div ref={holder} className="period-fields">
      <TextBox
        label={words.periodName}
        field={`periods.${index}.name`}
        value={period.name}
        onChange={(name) => onChange({ name })}
      />
      <DateBox
        label={words.from}
        field={`periods.${index}.from`}
        autoFocus={focused}
        value={period.from}
        onChange={(from) => onChange({ from })}
      />
      <DateBox
        label={words.to}
        field={`periods.${index}.to`}
        value={period.to}
        onChange={(to) => onChange({ to })}
      />
      <Action
        kind="quiet"
        icon="close"
        label={words.removeRow(period.name || words.nameless(index + 1))}
        onPress={onRemove}
      >
        {''}
      </Action>
    </div>
  )
}
