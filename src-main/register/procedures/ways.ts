import type { LeadsTo, ProcedureDraft } from '../../contract/procedure.ts'

type Step = ProcedureDraft['steps'][number]

/** Who leads to whom, by ids; where an id stands twice its first step is meant. */
export interface Ways {
  readonly ids: readonly string[]
  /** Only to steps that exist. */
  readonly next: ReadonlyMap<string, readonly string[]>
  /** Steps from which the complaint may be closed at once. */
  readonly closing: readonly string[]
}

/** Every place that a step may lead to: of its outcomes where it has some, else its own. */
export function leadsOf(step: Step): LeadsTo[] {
  if (step.outcomes.length === 0) return [step.leadsTo]
  return step.outcomes.map((outcome) => outcome.leadsTo ?? step.leadsTo)
}

export function waysOf({ steps }: Pick<ProcedureDraft, 'steps'>): Ways {
  const known = new Map(steps.toReversed().map((step) => [step.id, leadsOf(step)] as const))
  const next = new Map(
    [...known].map(([id, leads]) => [
      id,
      leads.flatMap((lead) => ('step' in lead && known.has(lead.step) ? [lead.step] : [])),
    ]),
  )
  const closing = [...known].flatMap(([id, leads]) =>
    leads.some((lead) => 'closes' in lead) ? [id] : [],
  )
  return { ids: [...new Set(steps.map((step) => step.id))], next, closing }
}

/** What can be reached from some steps, they themselves included. */
export function reachedFrom(starts: readonly string[], next: Ways['next']): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = [...starts]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    waiting.push(...(next.get(id) ?? []))
  }
  return reached
}

/** The steps from which the complaint can be closed sooner or later. */
export function thatCanClose({ next, closing }: Ways): ReadonlySet<string> {
  const before = new Map<string, string[]>()
  for (const [id, leads] of next)
    for (const lead of leads) {
      const known = before.get(lead)
      if (known) known.push(id)
      else before.set(lead, [id])
    }
  return reachedFrom(closing, before)
}

/** Told at most: more rings would help nobody. */
const mostRings = 5

/** Steps that lead in a ring, each ring from its first step to that step again. */
export function ringsIn({ ids, next }: Ways): string[][] {
  const rings: string[][] = []
  const finished = new Set<string>()
  for (const start of ids) {
    if (finished.has(start)) continue
    // Its own stack: a chain of many steps must not exhaust the engine's.
    const path = [{ id: start, ahead: [...(next.get(start) ?? [])] }]
    const places = new Map([[start, 0]])
    while (path.length > 0) {
      const here = path.at(-1)
      const lead = here?.ahead.shift()
      if (!here) break
      if (lead === undefined) {
        finished.add(here.id)
        places.delete(here.id)
        path.pop()
        continue
      }
      const place = places.get(lead)
      if (place !== undefined) {
        rings.push([...path.slice(place).map((one) => one.id), lead])
        if (rings.length === mostRings) return rings
      } else if (!finished.has(lead)) {
        places.set(lead, path.length)
        path.push({ id: lead, ahead: [...(next.get(lead) ?? [])] })
      }
    }
  }
  return rings
}
