import type { ClockId } from '../../contract/clock-id.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import type { OfficeCalendar } from './calendar.ts'
import { dueAfter } from './due.ts'
import type { Millis } from './zone.ts'

/** A clock of UU 25/2009: calendar days counted from the next day, never shifted. */
export interface ActClock {
  readonly id: ClockId
  readonly basis: string
  readonly days: number
}

/** Ps. 44(3) answer, 44(4) completion, 50(1) decision, 50(2) notification. */
export const actClocks = {
  answer: { id: 'answer', basis: 'UU 25/2009 Ps. 44(3)', days: 14 },
  completion: { id: 'completion', basis: 'UU 25/2009 Ps. 44(4)', days: 30 },
  decision: { id: 'decision', basis: 'UU 25/2009 Ps. 50(1)', days: 60 },
  notification: { id: 'notification', basis: 'UU 25/2009 Ps. 50(2)', days: 14 },
} as const satisfies Record<ClockId, ActClock>

/** What of a case the clocks depend on. */
export interface ActFacts {
  readonly receivedAt: Millis
  /** Completeness request issued (Ps. 44(4)); null when none was. */
  readonly completenessRequestedAt: Millis | null
  /** Declared complete; null when it was not. */
  readonly completedAt: Millis | null
  readonly finished: readonly {
    readonly step: string
    readonly outcomes: readonly string[]
    readonly at: Millis
  }[]
  readonly letters: readonly { readonly kind: LetterKind; readonly issuedAt: Millis }[]
}

export interface RunningClock {
  readonly id: ClockId
  readonly startedAt: Millis
  readonly dueAt: Millis
  readonly metAt: Millis | null
}

/** The clocks that have started, in the Act's order; one that has not is absent. */
export function runClocks(calendar: OfficeCalendar, facts: ActFacts): RunningClock[] {
  const finishedAt = (step: string, outcome?: string) =>
    facts.finished.find(
      (one) => one.step === step && (outcome === undefined || one.outcomes.includes(outcome)),
    )?.at ?? null
  const issuedAt = (...kinds: LetterKind[]) =>
    earliest(...facts.letters.map((one) => (kinds.includes(one.kind) ? one.issuedAt : null)))

  const decidedAt = earliest(
    finishedAt('follow-up'),
    finishedAt('report'),
    finishedAt('clarify', 'decline'),
  )
  const clocks: [ClockId, Millis | null, Millis | null][] = [
    [
      'answer',
      facts.receivedAt,
      earliest(
        facts.completenessRequestedAt,
        facts.completedAt,
        finishedAt('clarify'),
        finishedAt('report'),
      ),
    ],
    ['completion', facts.completenessRequestedAt, facts.completedAt],
    [
      'decision',
      facts.completenessRequestedAt === null ? facts.receivedAt : facts.completedAt,
      decidedAt,
    ],
    [
      'notification',
      decidedAt,
      earliest(
        issuedAt('follow-up-complainant', 'follow-up-party', 'declination'),
        finishedAt('receive'),
      ),
    ],
  ]
  return clocks.flatMap(([id, startedAt, met]) => {
    if (startedAt === null) return []
    const span = { unit: 'calendar-days', amount: actClocks[id].days } as const
    const dueAt = dueAfter(calendar, startedAt, span).due
    // A letter may go out before the step that decides is finished: it is met as it starts.
    return [{ id, startedAt, dueAt, metAt: met === null ? null : Math.max(met, startedAt) }]
  })
}

function earliest(...moments: (Millis | null)[]): Millis | null {
  const known = moments.filter((moment) => moment !== null)
  return known.length === 0 ? null : Math.min(...known)
}
