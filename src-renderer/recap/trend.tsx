import { Link } from 'react-aria-components'
import type { RecapMonth } from '../../src-main/contract/recap.ts'
import type { Period } from '../../src-main/contract/values.ts'
import { formatMonth, monthNames } from '../../src-main/contract/words.ts'
import { hashOf } from '../app/place.ts'
import { recapWords as words } from '../words/recap.ts'
import { FigureLink } from './figure-link.tsx'
import type { View } from './recap-block.tsx'

/** The months of the year: columns over a table of the figures that they are drawn from. */
export function Trend({
  trend,
  period,
  view,
}: {
  readonly trend: readonly RecapMonth[]
  readonly period: Period
  readonly view: View
}) {
  const [first] = trend
  if (!first) return null
  return (
    <section className="recap-part trend" aria-labelledby="trend">
      <h2 id="trend">{words.trend(first.month.slice(0, 4))}</h2>
      {view === 'chart' ? <Columns trend={trend} /> : null}
      <table className="recap-table trend-table">
        <caption className="said-only">{words.trend(first.month.slice(0, 4))}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="said-only">{words.what}</span>
            </th>
            {monthNames.map((name, index) => {
              const one = trend[index]
              return (
                <th
                  key={name}
                  scope="col"
                  {...((one?.month as string | undefined) === period
                    ? { 'aria-current': 'date' as const }
                    : {})}
                >
                  {one ? (
                    <Link
                      className="link"
                      href={hashOf({ at: 'recap', period: one.month })}
                      aria-label={words.openMonth(name.slice(0, 3), formatMonth(one.month))}
                    >
                      {name.slice(0, 3)}
                    </Link>
                  ) : (
                    <abbr title={name}>{name.slice(0, 3)}</abbr>
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ always }) => always || view === 'table')
            .map(({ figure, name, key, of }) => (
              <tr key={figure}>
                <th scope="row">
                  {key && view === 'chart' ? <span className={key} aria-hidden="true" /> : null}
                  {name}
                </th>
                {monthNames.map((month, index) => {
                  const one = trend[index]
                  return (
                    <td key={month}>
                      {one ? (
                        <FigureLink
                          period={one.month as string as Period}
                          figure={figure}
                          name={`${name}, ${formatMonth(one.month)}`}
                          value={of(one)}
                        />
                      ) : null}
                    </td>
                  )
                })}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

interface TrendRow {
  readonly figure: string
  readonly name: string
  readonly of: (one: RecapMonth) => number
  /** The sign of its column or line in the picture. */
  readonly key?: string
  /** Under the picture too, and not in the table alone. */
  readonly always: boolean
}

const rows: readonly TrendRow[] = [
  { figure: 'carriedOver', name: words.carriedOver, of: (one) => one.carriedOver, always: false },
  {
    figure: 'received',
    name: words.received,
    of: (one) => one.received,
    key: 'key-in',
    always: true,
  },
  { figure: 'reopened', name: words.reopened, of: (one) => one.reopened, always: false },
  { figure: 'closed', name: words.closed, of: (one) => one.closed, key: 'key-out', always: true },
  {
    figure: 'remaining',
    name: words.remaining,
    of: (one) => one.remaining,
    key: 'key-line',
    always: true,
  },
  { figure: 'onTime.sop.met', name: words.sopMet, of: (one) => one.onTime.sop.met, always: false },
  {
    figure: 'onTime.sop.late',
    name: words.sopLate,
    of: (one) => one.onTime.sop.late,
    always: true,
  },
  { figure: 'onTime.act.met', name: words.actMet, of: (one) => one.onTime.act.met, always: false },
  {
    figure: 'onTime.act.late',
    name: words.actLate,
    of: (one) => one.onTime.act.late,
    always: true,
  },
]

const height = 88
const slot = 60

/** Received and closed as columns, what remained as a line; the table beneath is its text. */
function Columns({ trend }: { readonly trend: readonly RecapMonth[] }) {
  const most = Math.max(
    1,
    ...trend.flatMap(({ received, closed, remaining }) => [received, closed, remaining]),
  )
  const tall = (value: number) => Math.round((value / most) * (height - 6))
  const middle = (index: number) => index * slot + slot / 2
  return (
    <svg
      className="trend-columns"
      viewBox={`0 0 ${monthNames.length * slot} ${height + 2}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {trend.map(({ month, received, closed }, index) => (
        <g key={month}>
          <rect
            className="weeks-in"
            x={middle(index) - 17}
            width="16"
            y={height - tall(received)}
            height={tall(received)}
          />
          <rect
            className="weeks-out"
            x={middle(index) + 1.5}
            width="15"
            y={height - tall(closed) + 0.5}
            height={Math.max(0, tall(closed) - 0.5)}
          />
        </g>
      ))}
      <polyline
        className="trend-line"
        points={trend
          .map(({ remaining }, index) => `${middle(index)},${height - tall(remaining)}`)
          .join(' ')}
      />
      {trend.map(({ month, remaining }, index) => (
        <circle
          key={month}
          className="trend-dot"
          cx={middle(index)}
          cy={height - tall(remaining)}
          r="2.5"
        />
      ))}
      <line x1="0" x2={monthNames.length * slot} y1={height + 0.5} y2={height + 0.5} />
    </svg>
  )
}
