import type { Answer } from '../../src-main/contract/calls.ts'
import { formatMonth, formatNumber } from '../../src-main/contract/words.ts'
import type { Month } from '../../src-main/contract/values.ts'
import { hashOf, type Place } from '../app/place.ts'
import { BackupAside } from '../backups/backup-aside.tsx'
import { shortDate } from '../words/dates.ts'
import { todayWords as words } from '../words/today.ts'

/** The month in four figures, how the backups stand, and received against closed in the last weeks. */
export function MonthAside({ today }: { readonly today: Answer<'today'> }) {
  const month = today.date.slice(0, 7) as Month
  return (
    <aside className="today-aside" aria-label={words.month}>
      <section>
        <h2>{formatMonth(month)}</h2>
        <dl className="figures">
          <Figure
            name={words.received}
            value={today.month.received}
            to={{ at: 'register', filter: { month } }}
          />
          <Figure
            name={words.closed}
            value={today.month.closed}
            to={{ at: 'recap', period: month }}
          />
          <Figure
            name={words.open}
            value={today.month.open}
            to={{ at: 'register', filter: { status: 'in-progress' } }}
          />
          <Figure name={words.late} value={today.month.late} to={null} late />
        </dl>
      </section>
      <BackupAside />
      {today.weeks.length > 0 ? <Weeks weeks={today.weeks} /> : null}
    </aside>
  )
}

function Figure({
  name,
  value,
  to,
  late = false,
}: {
  readonly name: string
  readonly value: number
  /** Null where the list beside it is what the figure counts. */
  readonly to: Place | null
  readonly late?: boolean
}) {
  return (
    <div>
      <dd>
        {to ? (
          <a href={hashOf(to)} aria-label={`${value} ${name}`}>
            {formatNumber(value)}
          </a>
        ) : (
          <span className={late && value > 0 ? 'due-late' : ''}>{formatNumber(value)}</span>
        )}
      </dd>
      <dt className="small soft">{name}</dt>
    </div>
  )
}

const height = 72
const slot = 26

function Weeks({ weeks }: { readonly weeks: Answer<'today'>['weeks'] }) {
  const most = Math.max(1, ...weeks.flatMap(({ received, closed }) => [received, closed]))
  const tall = (value: number) => Math.round((value / most) * (height - 14))
  return (
    <section>
      <h2>{words.weeks}</h2>
      <svg
        className="weeks"
        viewBox={`0 0 ${weeks.length * slot} ${height + 16}`}
        aria-hidden="true"
        focusable="false"
      >
        {weeks.map(({ from, received, closed }, index) => (
          <g key={from} transform={`translate(${index * slot} 0)`}>
            <rect
              className="weeks-in"
              x="3"
              width="9"
              y={height - tall(received)}
              height={tall(received)}
            />
            <rect
              className="weeks-out"
              x="13.5"
              width="8"
              y={height - tall(closed) + 0.5}
              height={Math.max(0, tall(closed) - 0.5)}
            />
            <text x="12.5" y={height + 12}>
              {Number(from.slice(8, 10))}/{Number(from.slice(5, 7))}
            </text>
          </g>
        ))}
        <line x1="0" x2={weeks.length * slot} y1={height + 0.5} y2={height + 0.5} />
      </svg>
      <p className="small soft weeks-key">
        <span className="key-in" aria-hidden="true" /> {words.weekReceived}
        <span className="key-out" aria-hidden="true" /> {words.weekClosed}
      </p>
      <ul className="said-only">
        {weeks.map(({ from, received, closed }) => (
          <li key={from}>{words.weekRow(shortDate(from), received, closed)}</li>
        ))}
      </ul>
    </section>
  )
}
