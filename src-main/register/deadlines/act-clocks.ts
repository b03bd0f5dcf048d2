import type { ClockId } from '../../contract/clock-id.ts'
import type { LetterKind } from '../../contract/letter-kind.ts'
import type { ActLimit } from '../../contract/limits.ts'
import type { OfficeCalendar } from './calendar.ts'
import { dueWithPauses } from './pauses.ts'
import type { Pause } from './pauses.ts'
import type { Millis } from './zone.ts'

/** What of a case the Act's clocks depend on. */
export interface ActFacts {
  readonly receivedAt: Millis
  /** Found incomplete (Ps. 44(3)), and declared complete; null when it was not. */
  readonly incompleteAt: Millis | null
  readonly completedAt: Millis | null
  /** Steps that were finished, each with the clocks that it meets. */
  readonly finished: readonly { readonly meets: readonly ClockId[]; readonly at: Millis }[]
  readonly letters: readonly { readonly kind: LetterKind; readonly issuedAt: Millis }[]
  /** An answer given before it was reopened stays given. */
  readonly answeredAt: Millis | null
  /** Only letters since then tell a new decision. */
  readonly reopenedAt: Millis | null
  /** Pauses that stop the decision; one that is not over yet stops it now. */
  readonly decisionPauses: readonly Pause[]
  readonly decisionPausedAt: Millis | null
}

export interface RunningClock {
  readonly id: ClockId
  readonly startedAt: Millis
  readonly dueAt: Millis
  readonly metAt: Millis | null
  /** Since when it stands still; null while it runs. */
  readonly pausedAt: Millis | null
}

/** What the clocks, the classification's limit and lists need to know of a case's way. */
export interface Milestones {
  /** The first completeness request issued by letter. */
  readonly requestedAt: Millis | null
  /** From when the file counts as complete; null while it was found incomplete and is not yet. */
  readonly completeFrom: Millis | null
  readonly decidedAt: Millis | null
}

export function milestonesOf(facts: ActFacts): Milestones {
  const decidedAt = finishedAt(facts, 'decision')
  // Asked for after it was declared complete or decided, it changes nothing of what ran before.
  const until = earliest(facts.completedAt, decidedAt) ?? Number.POSITIVE_INFINITY
  const asked = issuedAt(facts, Number.NEGATIVE_INFINITY, 'completeness-request')
  const requestedAt = asked !== null && asked <= until ? asked : null
  const foundIncomplete = facts.incompleteAt !== null || requestedAt !== null
  return {
    requestedAt,
    completeFrom: foundIncomplete ? facts.completedAt : facts.receivedAt,
    decidedAt,
  }
}

/**
 * The clocks of UU 25/2009 that have started, in the Act's order; one that has not is absent.
 * Calendar days counted from the next day, never shifted; `limits` holds the days.
 */
export function runClocks(
  calendar: OfficeCalendar,
  limits: Readonly<Record<ClockId, ActLimit>>,
  facts: ActFacts,
): RunningClock[] {
  const { requestedAt, completeFrom, decidedAt } = milestonesOf(facts)
  const tellingSince = facts.reopenedAt ?? Number.NEGATIVE_INFINITY
  const clocks: [ClockId, Millis | null, Millis | null][] = [
    [
      'answer',
      facts.receivedAt,
      earliest(requestedAt, facts.completedAt, finishedAt(facts, 'answer'), facts.answeredAt),
    ],
    ['completion', requestedAt, facts.completedAt],
    ['decision', completeFrom, decidedAt],
    [
      'notification',
      decidedAt,
      earliest(
        issuedAt(facts, tellingSince, 'follow-up-complainant', 'follow-up-party', 'declination'),
        finishedAt(facts, 'notification'),
      ),
    ],
  ]
  return clocks.flatMap(([id, startedAt, met]) => {
    if (startedAt === null) return []
    const stops = id === 'decision'
    const span = { unit: 'calendar-days', amount: limits[id].days } as const
    const dueAt = dueWithPauses(calendar, startedAt, span, stops ? facts.decisionPauses : [])
    // A letter may go out before the step that decides is finished: it is met as it starts.
    const metAt = met === null ? null : Math.max(met, startedAt)
    const pausedAt =
      stops && metAt === null && facts.decisionPausedAt !== null
        ? Math.max(facts.decisionPausedAt, startedAt)
        : null
    return [{ id, startedAt, dueAt, metAt, pausedAt }]
  })
}

function finishedAt(facts: ActFacts, clock: ClockId): Millis | null {
  return earliest(...facts.finished.map((one) => (one.meets.includes(clock) ? one.at : null)))
}

function issuedAt(facts: ActFacts, since: Millis, ...kinds: LetterKind[]): Millis | null {
  return earliest(
    ...facts.letters.map((one) =>
      kinds.includes(one.kind) && one.issuedAt >= since ? one.issuedAt : null,
    ),
  )
}

function earliest(...moments: (Millis | null)[]): Millis | null {
  const known = moments.filter((moment) => moment !== null)
  return known.length === 0 ? null : Math.min(...known)
}
