import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { Instant } from '../../src-main/contract/values.ts'
import { shownDate } from '../../src-main/contract/words.ts'
import { useOffice } from '../app/session.tsx'
import { DueWords, urgencyOf } from '../look/due.tsx'
import { Icon } from '../look/icon.tsx'
import { caseWords as words, clockShort } from '../words/case.ts'
import { shortDate } from '../words/dates.ts'
import { WhyThisDate } from './why-this-date.tsx'
import './clocks.css'

interface StripClock {
  readonly id: string
  readonly name: string
  readonly basis: string
  readonly startedAt: Instant
  readonly dueAt: Instant
  readonly metAt: Instant | null
  readonly paused: boolean
  readonly late: boolean
}

/** One bar per clock, filled by the time used; the one that binds stands first. */
export function ClocksStrip({
  file,
  compact = false,
}: {
  readonly file: CaseFile
  readonly compact?: boolean
}) {
  const { stepOf } = useOffice()
  const [now] = useState(() => Date.now())
  const [asked, setAsked] = useState<StripClock | null>(null)
  const clocks = clocksOf(file, (id) => stepOf(file.direct, id).short)
  if (clocks.length === 0) return <p className="small soft">{words.noClocks}</p>
  return (
    <>
      <ul className={compact ? 'clocks clocks-compact' : 'clocks'} aria-label={words.clocks}>
        {clocks.map((clock) => (
          <li key={clock.id}>
            <Button className="clock" onPress={() => setAsked(clock)}>
              <span className="clock-name small">
                <span className="cut strong">{clock.name}</span>
                <span className="soft cut">{clock.basis}</span>
              </span>
              <Used clock={clock} now={now} />
              <span className="small">
                <ClockWords clock={clock} />
              </span>
              <span className="said-only">. {words.why}</span>
            </Button>
          </li>
        ))}
      </ul>
      <WhyThisDate
        number={file.number}
        of={asked?.id ?? null}
        name={asked ? `${asked.name} · ${asked.basis}` : ''}
        onClose={() => setAsked(null)}
      />
    </>
  )
}

function ClockWords({ clock }: { readonly clock: StripClock }) {
  if (clock.metAt) {
    const when = shortDate(shownDate(clock.metAt))
    return (
      <span className={clock.late ? 'due due-late' : 'due due-done'}>
        <Icon name={clock.late ? 'late' : 'done'} />
        {clock.late ? words.metLate(when) : words.met(when)}
      </span>
    )
  }
  if (clock.paused) {
    return (
      <span className="due">
        <Icon name="paused" />
        {words.pausedClock}
      </span>
    )
  }
  return <DueWords dueAt={clock.dueAt} late={clock.late} />
}

function Used({ clock, now }: { readonly clock: StripClock; readonly now: number }) {
  const start = Date.parse(clock.startedAt)
  const span = Math.max(1, Date.parse(clock.dueAt) - start)
  const until = clock.metAt ? Date.parse(clock.metAt) : now
  const used = Math.min(100, Math.max(0, ((until - start) / span) * 100))
  const urgency = clock.metAt && !clock.late ? 'done' : urgencyOf(clock.dueAt, clock.late)
  return (
    <svg
      className={`clock-bar clock-${urgency}`}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={used} height="6" />
    </svg>
  )
}

function clocksOf(file: CaseFile, stepName: (id: string) => string): StripClock[] {
  const open = file.closedAt
    ? undefined
    : file.steps.find(({ startedAt, finishedAt }) => startedAt && !finishedAt)
  const step: StripClock[] =
    open?.startedAt && open.dueAt
      ? [
          {
            id: open.id,
            name: stepName(open.id),
            basis: words.sopStep,
            startedAt: open.startedAt,
            dueAt: open.dueAt,
            metAt: null,
            paused: file.status === 'paused',
            late: open.late,
          },
        ]
      : []
  const act = file.clocks.map((clock) => ({ ...clock, name: clockShort[clock.id] }))
  return [...step, ...act].toSorted(
    (a, b) =>
      Number(a.metAt !== null) - Number(b.metAt !== null) ||
      Date.parse(a.dueAt) - Date.parse(b.dueAt),
  )
}
