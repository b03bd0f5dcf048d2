import { useMemo, useRef, useState } from 'react'
import type { OfficeHours } from '../../src-main/contract/office.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { faultsOfProblem, FaultyForm } from '../form/faults.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { calendarWords as words } from '../words/calendar.ts'
import { ChangeDialog, UnsavedLine } from './change-dialog.tsx'
import { changeOf, editedHours, keepUnsavedHours, unsavedHours } from './edited-hours.ts'
import type { EditedHours } from './edited-hours.ts'
import { HoursPeriods } from './hours-periods.tsx'
import { useFirstFault } from './in-sight.ts'
import { useCalendarChange } from './use-calendar-change.ts'
import { WeekRows } from './week-rows.tsx'
import './calendar.css'

/** The office's hours: the ordinary week, and periods with others (Ramadan). */
export function HoursPart({ may }: { readonly may: boolean }) {
  const held = useAnswer('office', {})
  const hours = held.answer?.office.hours
  return (
    <div className="part calendar-part">
      <ProblemNotice problem={held.problem} onRetry={held.again} />
      <Waiting busy={held.busy && !hours} />
      {hours ? <HoursEditor hours={hours} may={may} onSaved={held.again} /> : null}
    </div>
  )
}

function HoursEditor({
  hours,
  may,
  onSaved,
}: {
  readonly hours: OfficeHours
  readonly may: boolean
  readonly onSaved: () => void
}) {
  const [edited, setEdited] = useState(unsavedHours)
  const held = useMemo(() => editedHours(hours), [hours])
  const shown = edited ?? held
  const holder = useRef<HTMLDivElement>(null)
  const set = (next: EditedHours | null) => {
    keepUnsavedHours(next)
    setEdited(next)
  }
  const changing = useCalendarChange(() => {
    set(null)
    onSaved()
  })
  const faults = useMemo(
    () =>
      faultsOfProblem(changing.problem).map((fault) => ({
        ...fault,
        field: fault.field.replace(/^change\.hours\./, ''),
      })),
    [changing.problem],
  )
  useFirstFault(holder, faults)
  const check = () => {
    if (edited) changing.check(changeOf(edited))
  }
  useCommands({ 'settings.calendar': check }, edited !== null && changing.shown === null)
  return (
    <FaultyForm faults={faults}>
      <div ref={holder} className="hours-editor">
        <h2>{words.ordinaryWeek}</h2>
        <p className="soft">{words.hoursNote}</p>
        <WeekRows
          week={shown.week}
          field="week"
          may={may}
          onChange={(week) => set({ ...shown, week })}
        />
        <HoursPeriods
          periods={shown.periods}
          may={may}
          onChange={(periods) => {
            // Faults name their period by its place.
            if (periods.length !== shown.periods.length) changing.forget()
            set({ ...shown, periods })
          }}
        />
      </div>
      {edited ? (
        <UnsavedLine
          changing={changing}
          onCheck={check}
          onDiscard={() => {
            set(null)
            changing.forget()
          }}
        />
      ) : null}
      <ChangeDialog title={words.saveHours} changing={changing} />
    </FaultyForm>
  )
}
