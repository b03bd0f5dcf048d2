import { useMemo, useRef, useState } from 'react'
import type { HolidayYear } from '../../src-main/contract/calendar.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { Action } from '../form/action.tsx'
import { faultsOfProblem, FaultyForm } from '../form/faults.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { calendarWords as words } from '../words/calendar.ts'
import { ChangeDialog, UnsavedLine } from './change-dialog.tsx'
import { editedYear, fixedDays, keepUnsavedYear, tableOf, unsavedYear } from './edited-year.ts'
import type { EditedYear } from './edited-year.ts'
import { HolidayRows } from './holiday-rows.tsx'
import { HolidayTable } from './holiday-table.tsx'
import { ImportHolidays } from './import-holidays.tsx'
import { useFirstFault } from './in-sight.ts'
import { useCalendarChange } from './use-calendar-change.ts'
import './calendar.css'

/** From this month on the next year's decree is usually out. */
const october = 9

/** The holidays of each year with the decree they come from; the register keeper changes them. */
export function HolidaysPart({ may }: { readonly may: boolean }) {
  const [today] = useState(() => new Date())
  const thisYear = today.getFullYear()
  const [year, setYear] = useState(thisYear)
  const asked = useAnswer('holidays', { year })
  const next = useAnswer('holidays', { year: thisYear + 1 }).answer
  const years = [2, 1, 0, -1, -2, -3].map((offset) => String(thisYear + offset))
  const table = asked.answer
  return (
    <div className="part calendar-part">
      <div className="year-line">
        <Pick
          label={words.year}
          value={String(year)}
          onChange={(chosen) => setYear(Number(chosen ?? thisYear))}
          options={years.map((one) => ({ id: one, name: one }))}
        />
        {table?.source && !may ? <p className="soft">{words.sourceIs(table.source)}</p> : null}
      </div>
      {next && next.source === null && today.getMonth() >= october && year !== next.year ? (
        <Notice kind="soon">
          <p>{words.nextYear(next.year)}</p>
          <Action onPress={() => setYear(next.year)}>{words.openYear(next.year)}</Action>
        </Notice>
      ) : null}
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      <Waiting busy={asked.busy && !table} />
      {table ? <YearNotice table={table} /> : null}
      {table && !may ? <HolidayTable days={table.days} /> : null}
      {table && may ? <YearEditor key={year} table={table} onSaved={asked.again} /> : null}
    </div>
  )
}

function YearNotice({ table: { year, source, days } }: { readonly table: HolidayYear }) {
  if (source !== null) return null
  return (
    <Notice kind="soon">
      <p>
        <strong>{words.provisional(year)}.</strong>{' '}
        {days.length === 0 ? words.none(year) : words.provisionalMore}
      </p>
    </Notice>
  )
}

function YearEditor({
  table,
  onSaved,
}: {
  readonly table: HolidayYear
  readonly onSaved: () => void
}) {
  const { year } = table
  const [edited, setEdited] = useState(() => unsavedYear(year))
  const held = useMemo(() => editedYear(table), [table])
  const shown = edited ?? held
  const holder = useRef<HTMLDivElement>(null)
  const set = (next: EditedYear | null) => {
    keepUnsavedYear(year, next)
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
        field: fault.field.replace(/^change\.holidays\./, ''),
      })),
    [changing.problem],
  )
  useFirstFault(holder, faults)
  const check = () => {
    if (edited) changing.check({ holidays: tableOf(year, edited) })
  }
  useCommands({ 'settings.calendar': check }, edited !== null && changing.shown === null)
  return (
    <FaultyForm faults={faults}>
      <div ref={holder} className="year-editor">
        <TextBox
          label={words.source}
          hint={words.sourceHint}
          field="source"
          value={shown.source}
          onChange={(source) => set({ ...shown, source })}
        />
        <ImportHolidays
          year={year}
          onRead={(read) => {
            changing.forget()
            set(merged(shown, read))
          }}
        />
        <HolidayRows
          days={shown.days}
          onChange={(days) => {
            // Faults name their row by its place.
            if (days.length !== shown.days.length) changing.forget()
            set({ ...shown, days })
          }}
          more={
            shown.days.length === 0 ? (
              <Action onPress={() => set({ ...shown, days: fixedDays(year) })}>
                {words.fixedDates}
              </Action>
            ) : null
          }
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
      <ChangeDialog title={words.saveHolidays(year)} changing={changing} />
    </FaultyForm>
  )
}

/** A file replaces the days; a source that was typed stays where the file names none. */
function merged(shown: EditedYear, read: HolidayYear): EditedYear {
  const table = editedYear(read)
  return { ...table, source: table.source || shown.source }
}
