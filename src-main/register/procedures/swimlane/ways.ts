import type { ClosedAs } from '../../../contract/closing.ts'
import type { Performer, Procedure, ProcedureStep } from '../../../contract/procedure.ts'

/** One way out of a step: to another step's place in the procedure, or to a closing. */
export interface Way {
  /** The node at its end. */
  readonly to: string
  readonly step: number | null
  readonly closes: ClosedAs | null
  /** Places of the outcomes that lead this way; empty where nothing was to be chosen. */
  readonly outcomes: readonly number[]
}

export interface StepWays {
  readonly step: ProcedureStep
  readonly place: number
  /** Place of the performer's lane. */
  readonly lane: number
  /** Places of the lanes of others who take part, in order. */
  readonly joins: readonly number[]
  /** Whether the outcomes part the ways: the step has a diamond. */
  readonly decides: boolean
  readonly ways: readonly Way[]
}

/** Each performer once, in the SOP's order; every one that does a step has a lane in a sound procedure. */
export function lanesOf(procedure: Procedure): Performer[] {
  return [...new Set(procedure.lanes)]
}

/** The procedure as a graph: ways that end at the same node are one. */
export function waysOf(procedure: Procedure): StepWays[] {
  const lanes = lanesOf(procedure)
  const places = new Map(procedure.steps.map(({ id }, place) => [id, place]))
  return procedure.steps.map((step, place) => {
    const lane = Math.max(0, lanes.indexOf(step.performer))
    const leads = step.outcomes.length === 0 ? [step.leadsTo] : step.outcomes.map(leadOf)
    function leadOf({ leadsTo }: ProcedureStep['outcomes'][number]) {
      return leadsTo ?? step.leadsTo
    }
    const ways = new Map<string, Way>()
    leads.forEach((lead, index) => {
      const to = 'step' in lead ? lead.step : `${step.id}:${lead.closes}`
      const outcomes = [
        ...(ways.get(to)?.outcomes ?? []),
        ...(step.outcomes.length > 0 ? [index] : []),
      ]
      const target = 'step' in lead ? (places.get(lead.step) ?? null) : null
      ways.set(to, { to, step: target, closes: 'closes' in lead ? lead.closes : null, outcomes })
    })
    return {
      step,
      place,
      lane,
      joins: [...new Set(step.with.map((performer) => lanes.indexOf(performer)))]
        .filter((join) => join >= 0 && join !== lane)
        .toSorted((a, b) => a - b),
      decides: ways.size > 1,
      // A way to a step that is not there has no end to be drawn to.
      ways: [...ways.values()].filter(({ step: target, closes }) => target !== null || closes),
    }
  })
}

/** `a`, `b` … `z`, `27`: how an outcome is called in the list and on the line. */
export function letterOf(outcome: number): string {
  return outcome < 26 ? String.fromCharCode(97 + outcome) : String(outcome + 1)
}

/** `a`, `a, c`, `a–d`. */
export function lettersOf(outcomes: readonly number[]): string {
  const [first, last] = [outcomes[0], outcomes.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (outcomes.length > 2 && last - first === outcomes.length - 1)
    return `${letterOf(first)}–${letterOf(last)}`
  return outcomes.map(letterOf).join(', ')
}
