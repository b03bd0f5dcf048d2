import type { CaseFile, Disposition } from '../../src-main/contract/case.ts'
import { runsOn } from '../../src-main/contract/closing.ts'
import { ClockId } from '../../src-main/contract/clock-id.ts'
import type { Office } from '../../src-main/contract/office.ts'
import type { Norm } from '../../src-main/contract/procedure.ts'
import type { Instant, OfficeDate } from '../../src-main/contract/values.ts'
import { dateNow, daysBetween } from '../words/dates.ts'
import { clockGroups } from '../words/acts.ts'
import { caseWords as words, clockShort, normWords } from '../words/case.ts'
import { provisionalYear } from '../words/warnings.ts'
import { mayDo } from './act-props.ts'

/** One clock as the strip shows it. */
export interface StripClock {
  readonly id: string
  readonly name: string
  readonly basis: string
  readonly startedAt: Instant
  readonly dueAt: Instant
  readonly metAt: Instant | null
  /** Since when it stands still; null while it runs. */
  readonly stillSince: Instant | null
  readonly late: boolean
  /** It is the one that presses. */
  readonly presses: boolean
  /** The year without a table of holidays that its date lies in. */
  readonly provisional: number | null
  /** What hangs on it, while it is late or nearly so. */
  readonly consequence: string
  readonly disposition: Disposition | null
}

export interface ClockGroup {
  readonly id: keyof typeof clockGroups
  readonly clocks: readonly StripClock[]
}

/** What the procedure says of a step; its norm where the case's own version is known. */
export type StepOf = (id: string) => { readonly short: string; readonly norm?: Norm | null }

/** Days ahead of a date of the Act from which the strip says what hangs on it. */
const warnsAhead = 3

/** The clocks of a case in their groups: the Act's stand above the SOP's. */
export function clockGroupsOf(file: CaseFile, office: Office | null, stepOf: StepOf): ClockGroup[] {
  const groups: ClockGroup[] = [
    { id: 'act', clocks: actClocks(file, office) },
    { id: 'step', clocks: stepClock(file, stepOf) },
    { id: 'classification', clocks: limitClock(file, office) },
    { id: 'disposition', clocks: dispositionClock(file) },
  ]
  return groups.filter(({ clocks }) => clocks.length > 0)
}

type Told = Pick<StripClock, 'id' | 'name' | 'basis' | 'startedAt' | 'dueAt' | 'metAt' | 'late'>

function clockOf(file: CaseFile, told: Told, paused: boolean): StripClock {
  const pausedAt = file.pauses.find(({ endedAt }) => endedAt === null)?.startedAt
  const year = Number(told.dueAt.slice(0, 4))
  const open = told.metAt === null
  const stopped = open && !runsStill(file, told.id) ? file.closedAt : null
  return {
    ...told,
    stillSince: stopped ?? (open && paused ? (pausedAt ?? told.startedAt) : null),
    presses: open && file.pressing?.id === told.id,
    provisional: open && isMovable(told.id) && provisionalYears(file).includes(year) ? year : null,
    consequence: '',
    disposition: null,
  }
}

/**
 * Years without a decree that a running date in working time lies in. Days of the Act are
 * calendar days: no decree moves them.
 */
export function provisionalYears({ warnings, steps, classificationLimit }: CaseFile): number[] {
  const open = steps.find(({ startedAt, finishedAt }) => startedAt && !finishedAt)
  const limit = classificationLimit?.metAt === null ? classificationLimit.dueAt : null
  const years = [open?.dueAt, limit].flatMap((due) => (due ? [Number(due.slice(0, 4))] : []))
  return years.filter((year) => warnings.some((warning) => provisionalYear(warning) === year))
}

/** What is counted in working time: a step, the classification's limit. */
function isMovable(id: string): boolean {
  return !ClockId.safeParse(id).success && id !== 'disposition'
}

/** Beside the Act's clocks nothing runs on after closing. */
function runsStill({ closedAt, closedAs }: CaseFile, id: string): boolean {
  const clock = ClockId.safeParse(id)
  return clock.success ? runsOn(closedAs, clock.data) : closedAt === null
}

function actClocks(file: CaseFile, office: Office | null): StripClock[] {
  return file.clocks
    .map((clock) => {
      const made = clockOf(file, { ...clock, name: clockShort[clock.id] }, clock.paused)
      // That it may lapse is proposed above the strip already.
      const proposed = clock.id === 'completion' && mayDo(file, 'lapse')
      const near =
        !proposed &&
        made.metAt === null &&
        made.stillSince === null &&
        (clock.late ||
          daysBetween(dateNow(clock.dueAt), clock.dueAt.slice(0, 10) as OfficeDate) <= warnsAhead)
      return near ? { ...made, consequence: consequenceOf(office, clock.id) } : made
    })
    .toSorted(
      (a, b) =>
        Number(a.metAt !== null) - Number(b.metAt !== null) ||
        // What is met stays in the Act's order.
        (a.metAt === null ? Date.parse(a.dueAt) - Date.parse(b.dueAt) : 0),
    )
}

function consequenceOf(office: Office | null, id: string): string {
  const clock = ClockId.safeParse(id)
  return (clock.success && office?.limits.act[clock.data].consequence) || ''
}

function stepClock(file: CaseFile, stepOf: StepOf): StripClock[] {
  const open = file.closedAt
    ? undefined
    : file.steps.find(({ startedAt, finishedAt }) => startedAt && !finishedAt)
  if (!open?.startedAt || !open.dueAt) return []
  const { id, startedAt, dueAt, late, paused } = open
  const { short, norm } = stepOf(id)
  const basis = norm ? normWords(norm) : words.sopStep
  const told = { id, name: short, basis, startedAt, dueAt, metAt: null, late }
  return [clockOf(file, told, paused)]
}

function limitClock(file: CaseFile, office: Office | null): StripClock[] {
  const limit = file.classificationLimit
  if (!limit) return []
  const days = file.classification && office?.limits.classification[file.classification]
  const name = days
    ? normWords({ unit: 'working-days', amount: days.workingDays })
    : clockGroups.classification
  const { basis, startedAt, dueAt, metAt, late, paused } = limit
  const told = { id: 'classification', name, basis, startedAt, dueAt, metAt, late }
  return [clockOf(file, told, paused)]
}

/** The newest disposition with a date, while its step is open. */
function dispositionClock(file: CaseFile): StripClock[] {
  const open = file.steps.find(({ startedAt, finishedAt }) => startedAt && !finishedAt)
  if (file.closedAt || !open?.startedAt) return []
  const since = Date.parse(open.startedAt)
  const disposition = file.dispositions
    .filter(({ step, givenAt }) => step === open.id && Date.parse(givenAt) >= since)
    .toSorted((a, b) => Date.parse(a.givenAt) - Date.parse(b.givenAt))
    .findLast(({ dueOn }) => dueOn !== null)
  if (!disposition?.dueOn) return []
  const pressed = file.pressing?.id === 'disposition' ? file.pressing.dueAt : null
  // Until it presses only its date is known: it lasts that whole day.
  const dueAt =
    pressed ?? (`${disposition.dueOn}T23:59:59${disposition.givenAt.slice(-6)}` as Instant)
  const told = {
    id: 'disposition',
    name: disposition.givenBy,
    basis: '',
    startedAt: disposition.givenAt,
    dueAt,
    metAt: null,
    late: Date.parse(dueAt) < Date.now(),
  }
  return [{ ...clockOf(file, told, false), disposition }]
}
