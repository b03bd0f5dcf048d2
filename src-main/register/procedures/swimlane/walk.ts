import type { CaseFile, CaseStep } from '../../../contract/case.ts'
import type { ClosedAs } from '../../../contract/closing.ts'
import type { SwimlaneEdge, SwimlaneState } from '../../../contract/swimlane.ts'
import { monthNames, shownDate } from '../../../contract/words.ts'
import type { Instant } from '../../../contract/values.ts'
import type { StepWays, Way } from './ways.ts'

/** What of a case the picture shows. */
export interface WalkedCase extends Pick<CaseFile, 'steps' | 'closedAt' | 'closedAs'> {
  readonly paused?: boolean
}

export type EdgeState = SwimlaneEdge['state']

/** How far a case has come, told of each step and each way. */
export interface Walk {
  readonly stateOf: (place: number) => SwimlaneState
  readonly edgeState: (from: StepWays, way: Way) => EdgeState
  /** The step at which a case was closed without a way of the procedure leading there. */
  readonly stopped: { readonly place: number; readonly as: ClosedAs } | null
  readonly stepOf: (place: number) => CaseStep | null
  readonly paused: (place: number) => boolean
  /** `7 Okt`, with the year where it is not that in which the case began. */
  readonly shortDate: (at: Instant) => string
}

/** Lays a case over its procedure; null is the bare procedure. */
export function walkOf(steps: readonly StepWays[], walked: WalkedCase | null): Walk {
  if (walked === null) return bare
  const byId = new Map(walked.steps.map((step) => [step.id, step]))
  const stepOf = (place: number) => byId.get(steps[place]?.step.id ?? '') ?? null
  const closed = walked.closedAt !== null
  const isFinished = (place: number) => stepOf(place)?.finishedAt != null
  const isStarted = (place: number) => stepOf(place)?.startedAt != null
  const open = steps.findIndex(({ place }) => isStarted(place) && !isFinished(place))
  const reachable = closed ? new Set<number>() : reachedFrom(steps, open < 0 ? 0 : open)

  const isTaken = (from: StepWays, way: Way): boolean => {
    if (!isFinished(from.place)) return false
    const chosen = stepOf(from.place)?.outcomes ?? []
    const named = way.outcomes.some((index) => chosen.includes(from.step.outcomes[index]?.id ?? ''))
    if (chosen.length > 0 && way.outcomes.length > 0 && !named) return false
    return way.step === null ? way.closes === walked.closedAs && closed : isStarted(way.step)
  }
  const ended = steps.some((from) =>
    from.ways.some((way) => way.step === null && isTaken(from, way)),
  )
  const stopped = closed && !ended ? stopOf(steps, open, stepOf, walked.closedAs) : null

  const began = walked.steps.find(({ startedAt }) => startedAt !== null)?.startedAt ?? null
  return {
    stateOf: (place) => {
      if (isFinished(place)) return 'walked'
      if (place === open && (!closed || stopped !== null)) return 'present'
      return reachable.has(place) ? 'ahead' : 'left-out'
    },
    edgeState: (from, way) => {
      if (isTaken(from, way)) return 'walked'
      return reachable.has(from.place) ? 'ahead' : 'left-out'
    },
    stopped,
    stepOf,
    paused: (place) =>
      place === open && !closed && (walked.paused === true || stepOf(place)?.paused === true),
    shortDate: (at) => shortDate(at, began),
  }
}

const bare: Walk = {
  stateOf: () => 'ahead',
  edgeState: () => 'ahead',
  stopped: null,
  stepOf: () => null,
  paused: () => false,
  shortDate: (at) => shortDate(at, null),
}

/** Where it was cut short: at the open step, else after the last finished one. */
function stopOf(
  steps: readonly StepWays[],
  open: number,
  stepOf: Walk['stepOf'],
  closedAs: ClosedAs | null,
): Walk['stopped'] {
  // By when it was done: the procedure may list its steps in another order than it walks them.
  const doneAt = (place: number) => stepOf(place)?.finishedAt ?? ''
  const last = steps.reduce((best, { place }) => (doneAt(place) >= doneAt(best) ? place : best), 0)
  const place = open >= 0 ? open : last
  return closedAs === null ? null : { place, as: closedAs }
}

function reachedFrom(steps: readonly StepWays[], start: number): Set<number> {
  const reached = new Set<number>()
  const waiting = [start]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (reached.has(place)) continue
    reached.add(place)
    for (const way of steps[place]?.ways ?? []) if (way.step !== null) waiting.push(way.step)
  }
  return reached
}

function shortDate(at: Instant, began: Instant | null): string {
  const date = shownDate(at)
  const month = (monthNames[Number(date.slice(5, 7)) - 1] ?? '').slice(0, 3)
  const year = began?.slice(0, 4) === date.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`
  return `${Number(date.slice(8, 10))} ${month}${year}`
}
