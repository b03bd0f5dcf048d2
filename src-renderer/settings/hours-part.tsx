import type { DayHours, WeekHours } from '../../src-main/contract/office.ts'
import { TimeBox } from '../form/date-box.tsx'
import { Tick } from '../form/tick.tsx'
import { settingsWords as words, weekdays } from '../words/settings.ts'
import type { OfficeEdit } from './office-editor.tsx'

type OpenDay = NonNullable<DayHours>

const ordinaryDay: OpenDay = {
  opens: '07:30',
  closes: '16:00',
  break: { from: '12:00', to: '13:00' },
}

/** The ordinary week's hours, which the office minutes of the SOP run in. */
export function HoursPart({ office, onChange, may }: OfficeEdit) {
  const { hours } = office
  const setDay = (day: keyof WeekHours, value: DayHours) =>
    onChange({ hours: { ...hours, week: { ...hours.week, [day]: value } } })
  return (
    <div className="part">
      <p className="soft">{words.hoursNote}</p>
      <div className="rows">
        {weekdays.map(([day, name]) => {
          const open = hours.week[day]
          return (
            <div key={day} className="day-hours" role="group" aria-label={name}>
              <Tick
                label={name}
                value={open !== null}
                disabled={!may}
                onChange={(on) => setDay(day, on ? ordinaryDay : null)}
              />
              {open ? (
                <DayTimes
                  open={open}
                  onChange={(value) => (may ? setDay(day, value) : undefined)}
                />
              ) : null}
            </div>
          )
        })}
      </div>
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
