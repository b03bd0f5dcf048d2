import { Fragment, useState } from 'react'
import { Button } from 'react-aria-components'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { ProcedureStep } from '../../src-main/contract/procedure.ts'
import { shownDate } from '../../src-main/contract/words.ts'
import { useOffice } from '../app/session.tsx'
import { DueWords, urgencyOf } from '../look/due.tsx'
import { Icon } from '../look/icon.tsx'
import { clockGroups, clockWords } from '../words/acts.ts'
import { caseWords as words } from '../words/case.ts'
import { dueDateWords, shortDate } from '../words/dates.ts'
import { clockGroupsOf, type StripClock } from './strip-clocks.ts'
import { WhyThisDate } from './why-this-date.tsx'
import './clocks.css'

interface ClocksStripProps {
  readonly file: CaseFile
  /** The steps of the case's own version; otherwise of the one in force. */
  readonly steps?: readonly ProcedureStep[] | undefined
  readonly compact?: boolean
}

/** Every clock with its bar, in groups: the Act's above the SOP's; the one that binds is named. */
export function ClocksStrip({ file, steps, compact = false }: ClocksStripProps) {
  const { office, stepOf } = useOffice()
  const [now] = useState(() => Date.now())
  const [asked, setAsked] = useState<StripClock | null>(null)
  const groups = clockGroupsOf(
    file,
    office,
    (id) => steps?.find((step) => step.id === id) ?? stepOf(file.direct, id),
  )
  if (groups.length === 0) return <p className="small soft">{words.noClocks}</p>
  return (
    <section className={compact ? 'clocks clocks-compact' : 'clocks'} aria-label={words.clocks}>
      {groups.map(({ id, clocks }) => (
        <Fragment key={id}>
          <div className={`clock-group clock-group-${id}`}>
            <h2 className="small soft">{clockGroups[id]}</h2>
            <ul aria-label={clockGroups[id]}>
              {clocks.map((clock) => (
                <li key={clock.id}>
                  <ClockButton clock={clock} now={now} onPress={() => setAsked(clock)} />
                </li>
              ))}
            </ul>
          </div>
          <Consequences clocks={clocks} />
        </Fragment>
      ))}
      <WhyThisDate number={file.number} clock={asked} onClose={() => setAsked(null)} />
    </section>
  )
}

interface ClockButtonProps {
  readonly clock: StripClock
  readonly now: number
  readonly onPress: () => void
}

function ClockButton({ clock, now, onPress }: ClockButtonProps) {
  const { provisional } = clock
  return (
    <Button className={clock.presses ? 'clock clock-presses' : 'clock'} onPress={onPress}>
      <span className="clock-name small">
        <span className="cut">
          <span className="strong">{clock.name}</span>{' '}
          {/* The group says it already; the whole basis stands with "Mengapa tanggal ini?". */}
          {clock.id === 'classification' ? null : (
            <span className="soft">{clock.basis.replace(/^UU 25\/2009 /, '')}</span>
          )}
        </span>
        <span className="clock-words">
          <ClockWords clock={clock} />
          {provisional === null ? null : (
            <span className="due-soon" title={clockWords.provisionalMore(provisional)}>
              {clockWords.provisional}
            </span>
          )}
          {clock.presses ? <span className="clock-mark">{clockWords.pressing}</span> : null}
        </span>
      </span>
      <Used clock={clock} now={now} />
      <span className="said-only">. {words.why}</span>
    </Button>
  )
}

/** What hangs on a date of the Act that is past or near, each article said once. */
function Consequences({ clocks }: { readonly clocks: readonly StripClock[] }) {
  const said = new Set(clocks.map(({ consequence }) => consequence).filter(Boolean))
  return [...said].map((consequence) => (
    <p key={consequence} className="small clock-consequence">
      {consequence}.
    </p>
  ))
}

function ClockWords({ clock }: { readonly clock: StripClock }) {
  const { metAt, stillSince, late } = clock
  if (metAt) {
    const when = shortDate(shownDate(metAt))
    return (
      <span className={late ? 'due due-late' : 'due due-done'}>
        <Icon name={late ? 'late' : 'done'} />
        {late ? words.metLate(when) : words.met(when)}
      </span>
    )
  }
  if (stillSince) {
    return (
      <span className={late ? 'due due-late' : 'due'}>
        <Icon name="paused" />
        {clockWords.standsStill(shortDate(shownDate(stillSince)))}
      </span>
    )
  }
  if (clock.disposition?.dueOn) {
    const urgency = urgencyOf(clock.dueAt, late)
    return (
      <span className={`due due-${urgency}`}>
        {urgency === 'late' || urgency === 'soon' ? <Icon name={urgency} /> : null}
        {dueDateWords(clock.disposition.dueOn, clock.dueAt)}
      </span>
    )
  }
  return <DueWords dueAt={clock.dueAt} late={late} />
}

function Used({ clock, now }: { readonly clock: StripClock; readonly now: number }) {
  const start = Date.parse(clock.startedAt)
  const span = Math.max(1, Date.parse(clock.dueAt) - start)
  const ended = clock.metAt ?? clock.stillSince
  const until = ended ? Date.parse(ended) : now
  const used = Math.min(100, Math.max(0, ((until - start) / span) * 100))
  const look = clock.stillSince
    ? 'still'
    : clock.metAt && !clock.late
      ? 'done'
      : urgencyOf(clock.dueAt, clock.late)
  return (
    <svg
      className={`clock-bar clock-${look}`}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={used} height="6" />
    </svg>
  )
}
