import { Link } from 'react-aria-components'
import type { Answer } from '../../src-main/contract/calls.ts'
import {
  categoryLabels,
  channelLabels,
  closingLabels,
  letterKindLabels,
  statusLabels,
} from '../../src-main/contract/labels.ts'
import { Month, type Period } from '../../src-main/contract/values.ts'
import { formatMonth, formatNumber } from '../../src-main/contract/words.ts'
import { go, hashOf } from '../app/place.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { Bars, type BarRow } from '../look/bars.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { ComplaintTable } from '../register/complaint-table.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { recapWords as words } from '../words/recap.ts'
import '../register/register.css'
import './recap.css'

/** The month's recap: the balance first, then what it is made of. */
export function RecapScreen({ period }: { readonly period: string | null }) {
  const parsed = Month.safeParse(period ?? '')
  const month = parsed.success ? parsed.data : monthNow()
  const asked = useAnswer('recapScreen', { period: month })
  const save = useDoing('saveRecapFile')
  const saveNow = () => {
    void save.run({ period: month }).then((outcome) => {
      if ('answer' in outcome) tell(words.saved(outcome.answer.name))
    })
  }
  return (
    <section className="screen recap" aria-labelledby="recap-title">
      <div className="screen-head">
        <h1 id="recap-title" className="said-only">
          {words.title} {formatMonth(month)}
        </h1>
        <div className="month-switch">
          <Action
            icon="left"
            label={words.before}
            onPress={() => go({ at: 'recap', period: monthFrom(month, -1) })}
          >
            {''}
          </Action>
          <p className="month-name">{formatMonth(month)}</p>
          <Action
            icon="right"
            label={words.after}
            disabled={month >= monthNow()}
            onPress={() => go({ at: 'recap', period: monthFrom(month, 1) })}
          >
            {''}
          </Action>
        </div>
        {asked.answer ? <Balance figures={asked.answer.figures} /> : null}
        <Waiting busy={asked.busy && !asked.answer} />
        <div className="push">
          <Action icon="save" busy={save.busy} onPress={saveNow}>
            {words.excel}
          </Action>
        </div>
      </div>
      <Waiting busy={save.busy} what={words.saving} />
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      <ProblemNotice problem={save.problem} />
      {asked.answer ? <RecapParts recap={asked.answer} month={month} /> : null}
    </section>
  )
}

function Balance({ figures }: { readonly figures: Answer<'recapScreen'>['figures'] }) {
  const { carriedOver, received, reopened, closed, remaining } = figures
  return (
    <p className="balance">
      {words.carriedOver} <b>{formatNumber(carriedOver)}</b> + {words.received}{' '}
      <b>{formatNumber(received)}</b>
      {reopened > 0 ? (
        <>
          {' '}
          + {words.reopened} <b>{formatNumber(reopened)}</b>
        </>
      ) : null}{' '}
      − {words.closed} <b>{formatNumber(closed)}</b> = {words.remaining}{' '}
      <b className="balance-end">{formatNumber(remaining)}</b>
    </p>
  )
}

function RecapParts({
  recap,
  month,
}: {
  readonly recap: Answer<'recapScreen'>
  readonly month: Month
}) {
  const { figures, open, divisions } = recap
  const divisionRows = [...divisions, { id: 'none', name: words.none }]
    .map(({ id, name }) => ({ id, name, value: figures.byDivision[id] ?? 0 }))
    .filter(({ id, value }) => id !== 'none' || value > 0)
  return (
    <>
      <div className="recap-grid">
        <Part title={words.byCategory}>
          <Bars
            label={words.byCategory}
            rows={rowsOf(
              figures.byCategory,
              { ...categoryLabels, none: words.none },
              (category) => ({
                month,
                category,
              }),
            )}
          />
        </Part>
        <Part title={words.byChannel}>
          <Bars
            label={words.byChannel}
            rows={rowsOf(figures.byChannel, channelLabels, (channel) => ({ month, channel }))}
          />
        </Part>
        <Part title={words.byDivision}>
          <Bars
            label={words.byDivision}
            rows={divisionRows.map((row) => linked(row, { month, division: row.id }))}
          />
        </Part>
        <Part title={words.byStatus}>
          <Bars label={words.byStatus} rows={rowsOf(figures.byStatus, statusLabels, null)} />
        </Part>
        <Part title={words.closedAs}>
          <Bars label={words.closedAs} rows={rowsOf(figures.closedAs, closingLabels, null)} />
        </Part>
        <Part title={words.onTime}>
          <OnTime name={words.sop} {...figures.onTime.sop} />
          <OnTime name={words.act} {...figures.onTime.act} />
          <h2 className="recap-sub">{words.days}</h2>
          <p className="days">
            {(['average', 'median', 'longest'] as const).map((key) => (
              <span key={key}>
                <b>{daysWords(figures.daysToClose[key])}</b>{' '}
                <span className="soft">{words[key]}</span>
              </span>
            ))}
          </p>
          <Letters letters={figures.letters} />
        </Part>
      </div>
      <h2>{words.open}</h2>
      {open.length === 0 ? (
        <Empty title={words.openNone} />
      ) : (
        <ComplaintTable lines={open} label={words.open} />
      )}
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="recap-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function rowsOf<T extends string>(
  counts: Readonly<Record<T, number>>,
  labels: Readonly<Record<T, string>>,
  filterOf: ((id: T) => Record<string, string>) | null,
): BarRow[] {
  return (Object.keys(labels) as T[]).map((id) => {
    const row = { id, name: labels[id], value: counts[id] }
    // What is not set has no filter in the register.
    return filterOf && id !== 'none' ? linked(row, filterOf(id)) : row
  })
}

/** A figure that opens the cases behind it. */
function linked(row: BarRow, filter: Record<string, string>): BarRow {
  if (row.value === 0 || filter['division'] === 'none') return row
  const value = formatNumber(row.value)
  return {
    ...row,
    action: (
      <Link
        className="link"
        href={hashOf({ at: 'register', filter })}
        aria-label={words.show(row.name, value)}
      >
        {value}
      </Link>
    ),
  }
}

function OnTime({
  name,
  met,
  late,
}: {
  readonly name: string
  readonly met: number
  readonly late: number
}) {
  const all = met + late
  return (
    <div className="on-time">
      <p>
        {name}:{' '}
        {all === 0 ? (
          <span className="soft">{words.noneClosed}</span>
        ) : (
          <>
            <b>{words.ofClosed(formatNumber(met), formatNumber(all))}</b>
            {late > 0 ? (
              <span className="due-late"> · {words.late(formatNumber(late))}</span>
            ) : null}
          </>
        )}
      </p>
      <svg
        className="on-time-bar"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="on-time-met" width={all === 0 ? 0 : (100 * met) / all} height="6" />
        <rect
          className="on-time-late"
          x={all === 0 ? 0 : (100 * met) / all}
          width={all === 0 ? 0 : (100 * late) / all}
          height="6"
        />
      </svg>
    </div>
  )
}

function Letters({ letters }: { readonly letters: Answer<'recapScreen'>['figures']['letters'] }) {
  const written = (Object.keys(letterKindLabels) as (keyof typeof letterKindLabels)[]).filter(
    (kind) => letters[kind] > 0,
  )
  if (written.length === 0) return null
  return (
    <>
      <h2 className="recap-sub">{words.letters}</h2>
      <ul className="small">
        {written.map((kind) => (
          <li key={kind}>
            {letterKindLabels[kind]}: <b>{formatNumber(letters[kind])}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

function daysWords(days: number | null): string {
  return days === null ? '–' : formatNumber(days)
}

function monthNow(): Month {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}` as Month
}

function monthFrom(month: Month, by: number): Period {
  const day = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1))
  return day.toISOString().slice(0, 7) as Period
}
