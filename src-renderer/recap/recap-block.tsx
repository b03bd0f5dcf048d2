import { useId } from 'react'
import type { RecapFigures } from '../../src-main/contract/recap.ts'
import type { RecapBlock as Block, RecapLine } from '../../src-main/contract/recap-words.ts'
import type { Period } from '../../src-main/contract/values.ts'
import { formatNumber } from '../../src-main/contract/words.ts'
import { Bars } from '../look/bars.tsx'
import { recapWords as words } from '../words/recap.ts'
import { FigureLink } from './figure-link.tsx'

export type View = 'chart' | 'table'

interface Props {
  readonly block: Block
  readonly period: Period
  readonly view: View
}

/** One of the recap's small tables, as bars or as the table itself. */
export function RecapBlock({ block, period, view }: Props) {
  const { title, lines } = block
  const id = useId()
  return (
    <section className="recap-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {view === 'table' ? (
        <BlockTable block={block} period={period} />
      ) : (
        <Bars
          label={title}
          // What nobody left unset needs no bar.
          rows={lines
            .filter(({ figure, value }) => value !== 0 || !figure?.endsWith('.none'))
            .map((line) => ({
              id: line.label,
              name: line.label,
              value: line.value ?? 0,
              action: <Value line={line} period={period} of={title} />,
            }))}
        />
      )}
    </section>
  )
}

export function BlockTable({ block, period }: Omit<Props, 'view'>) {
  const { title, lines, total } = block
  const sum = lines.reduce((soFar, { value }) => soFar + (value ?? 0), 0)
  return (
    <table className="recap-table">
      <caption className="said-only">{title}</caption>
      <thead className="said-only">
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.count}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.label}>
            <th scope="row">{line.label}</th>
            <td>
              <Value line={line} period={period} of={title} />
            </td>
          </tr>
        ))}
        {total ? (
          <tr className="recap-total">
            <th scope="row">{words.total}</th>
            <td>{formatNumber(sum)}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}

function Value({
  line: { label, value, as, figure },
  period,
  of,
}: {
  readonly line: RecapLine
  readonly period: Period
  readonly of: string
}) {
  if (value === null) return <span>–</span>
  if (as === 'share') return <span>{Math.round(value * 100)}%</span>
  if (figure === null || as === 'days') return <span>{formatNumber(value)}</span>
  return <FigureLink period={period} figure={figure} name={`${of}, ${label}`} value={value} />
}

/** In time and late of all closings, by the SOP and by the Act: a bar of two parts each. */
export function OnTimeBlock({
  block,
  figures,
  view,
}: {
  readonly block: Block
  readonly figures: RecapFigures
  readonly view: View
}) {
  const { period, onTime } = figures
  return (
    <section className="recap-part" aria-labelledby="on-time">
      <h2 id="on-time">{words.onTime}</h2>
      {view === 'table' ? (
        <BlockTable block={block} period={period} />
      ) : (
        (['sop', 'act'] as const).map((rule) => (
          <OnTime key={rule} rule={rule} period={period} {...onTime[rule]} />
        ))
      )}
    </section>
  )
}

function OnTime({
  rule,
  period,
  met,
  late,
}: {
  readonly rule: 'sop' | 'act'
  readonly period: Period
  readonly met: number
  readonly late: number
}) {
  const all = met + late
  const figure = (which: 'met' | 'late', value: number) => (
    <b>
      <FigureLink
        period={period}
        figure={`onTime.${rule}.${which}`}
        name={`${words[rule]}, ${words[which]}`}
        value={value}
      />
    </b>
  )
  return (
    <div className="on-time">
      <p>
        {words[rule]}:{' '}
        {all === 0 ? (
          <span className="soft">{words.noneClosed}</span>
        ) : (
          <>
            {figure('met', met)} {words.ofClosed(formatNumber(all))}
            {late > 0 ? (
              <span className="due-late">
                {' '}
                · {figure('late', late)} {words.late}
              </span>
            ) : null}
          </>
        )}
      </p>
      <svg
        className="on-time-bar"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
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
