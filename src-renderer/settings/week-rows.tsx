import type { DayHours, WeekHours } from '../../src-main/contract/office.ts'
import { TimeBox } from '../form/date-box.tsx'
import { useFault } from '../form/faults.tsx'
import { Tick } from '../form/tick.tsx'
import { calendarWords as words } from '../words/calendar.ts'
import { weekdays } from '../words/settings.ts'

type OpenDay = NonNullable<DayHours>

const ordinaryDay: OpenDay = {
  opens: '07:30',
  closes: '16:00',
  break: { from: '12:00', to: '13:00' },
}

interface WeekRowsProps {
  readonly week: WeekHours
  /** The week's path in what is sent. */
  readonly field: string
  readonly may: boolean
  readonly onChange: (week: WeekHours) => void
}

/** The hours of each weekday; who may not change them reads them. */
export function WeekRows({ week, field, may, onChange }: WeekRowsProps) {
  const { fault } = useFault(field)
  return (
    <div className="rows">
      {weekdays.map(([day, name]) =>
        may ? (
          <DayRow
            key={day}
            name={name}
            field={`${field}.${day}`}
            hours={week[day]}
            onChange={(hours) => onChange({ ...week, [day]: hours })}
          />
        ) : (
          <p key={day} className="day-told">
            <span className="soft">{name}</span> {toldHours(week[day])}
          </p>
        ),
      )}
      {fault ? <p className="fault-line">{words.wrongWeek}</p> : null}
    </div>
  )
}

/** `07.30–16.00, istirahat 12.00–13.00` */
function toldHours(hours: DayHours): string {
  if (!hours) return words.closed
  const told = (time: string) => time.replace(':', '.')
  const span = (from: string, to: string) => `${told(from)}–${told(to)}`
  const rest = hours.break ? `, istirahat ${span(hours.break.from, hours.break.to)}` : ''
  return span(hours.opens, hours.closes) + rest
}

function DayRow({
  name,
  field,
  hours,
  onChange,
}: {
  readonly name: string
  readonly field: string
  readonly hours: DayHours
  readonly onChange: (hours: DayHours) => void
}) {
  const { fault, changed } = useFault(field)
  const set = (next: DayHours) => {
    changed()
    onChange(next)
  }
  return (
    <div role="group" aria-label={name} {...(fault ? { 'data-faulty': '' } : {})}>
      <div className="day-hours">
        <Tick label={name} value={hours !== null} onChange={(on) => set(on ? ordinaryDay : null)} />
        {hours ? <DayTimes open={hours} onChange={set} /> : null}
      </div>
      {fault ? <p className="fault-line">{words.wrongDay(name)}</p> : null}
    </div>
  )
}

function DayTimes({
  open,
  onChange,
}: {
  readonly open: OpenDay
  readonly onChange: (open: OpenDay) => void
}) {
  const rest = open.break ?? { from: '12:00', to: '13:00' }
  return (
    <>
      <TimeBox
        label={words.opens}
        value={open.opens}
        onChange={(opens) => (opens ? onChange({ ...open, opens }) : undefined)}
      />
      <TimeBox
        label={words.breakFrom}
        value={open.break?.from ?? null}
        onChange={(from) => onChange({ ...open, break: from ? { ...rest, from } : null })}
      />
      <TimeBox
        label={words.breakTo}
        value={open.break?.to ?? null}
        onChange={(to) => onChange({ ...open, break: to ? { ...rest, to } : null })}
      />
      <TimeBox
        label={words.closes}
        value={open.closes}
        onChange={(closes) => (closes ? onChange({ ...open, closes }) : undefined)}
      />
    </>
  )
}
