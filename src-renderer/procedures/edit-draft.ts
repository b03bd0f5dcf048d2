import type { LeadsTo, Performer, ProcedureDraft } from '../../src-main/contract/procedure.ts'

/** What the editor does to a draft: each answers a new one, so that the ways stay whole. */

export type DraftStep = ProcedureDraft['steps'][number]
export type DraftOutcome = DraftStep['outcomes'][number]
export type DraftDoubt = ProcedureDraft['doubts'][number]

/** An id made of a name: never shown, and not one of `taken`. */
export function idOf(name: string, fallback: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  const base =
    plain === '' || reserved.includes(plain) ? `${fallback}${plain && `-${plain}`}` : plain
  if (!taken.includes(base)) return base
  let number = 2
  while (taken.includes(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

/** Words that the register keeps for itself; a step or a document gets another id. */
const reserved: readonly string[] = [
  'answer',
  'completion',
  'decision',
  'notification',
  'classification',
  'disposition',
  'start',
  'all',
]

/** Puts a step after another (first where there is none), into the way that led on from there. */
export function insertStep(draft: ProcedureDraft, after: number): ProcedureDraft {
  const before = draft.steps[after]
  const id = idOf('', 'langkah', idsOf(draft))
  const leadsTo = before?.leadsTo ?? firstLead(draft)
  const fresh: DraftStep = {
    id,
    performer: before?.performer ?? draft.lanes[0] ?? 'service-officer',
    with: [],
    text: '',
    short: '',
    norm: null,
    documents: [],
    output: null,
    choose: 'none',
    outcomes: [],
    leadsTo,
    analysis: false,
    meets: [],
  }
  const steps = draft.steps.map((step) =>
    step === before ? turned(step, leadsTo, { step: id }) : step,
  )
  return { ...draft, steps: steps.toSpliced(after + 1, 0, fresh) }
}

function firstLead(draft: ProcedureDraft): LeadsTo {
  const first = draft.steps[0]
  return first ? { step: first.id } : { closes: 'resolved' }
}

/** Takes a step out; what led to it leads to where it led. Its doubts become the whole's. */
export function removeStep(draft: ProcedureDraft, place: number): ProcedureDraft {
  const gone = draft.steps[place]
  if (!gone) return draft
  const itself = { step: gone.id }
  const onward = same(gone.leadsTo, itself) ? ({ closes: 'resolved' } as const) : gone.leadsTo
  return {
    ...draft,
    steps: draft.steps.filter((step) => step !== gone).map((step) => turned(step, itself, onward)),
    doubts: draft.doubts.map((doubt) =>
      doubt.step === gone.id ? { ...doubt, step: null } : doubt,
    ),
  }
}

/**
 * Changes places with the next step. Where the one led straight to the other, the way is turned too,
 * as the table's reader expects; elsewhere only the order changes.
 */
export function moveDown(draft: ProcedureDraft, place: number): ProcedureDraft {
  const upper = draft.steps[place]
  const lower = draft.steps[place + 1]
  if (!upper || !lower) return draft
  const linked = same(upper.leadsTo, { step: lower.id })
  const steps = linked
    ? draft.steps.map((step) => {
        if (step === upper) return turned(step, upper.leadsTo, lower.leadsTo)
        if (step === lower) return turned(step, lower.leadsTo, { step: upper.id })
        return turned(step, { step: upper.id }, { step: lower.id })
      })
    : draft.steps
  const [first, second] = [steps[place + 1], steps[place]]
  return first && second ? { ...draft, steps: steps.toSpliced(place, 2, first, second) } : draft
}

/** A step with its own way, and those of its outcomes that were the same, led elsewhere. */
function turned(step: DraftStep, from: LeadsTo, to: LeadsTo): DraftStep {
  const turn = (lead: LeadsTo) => (same(lead, from) ? to : lead)
  return {
    ...step,
    leadsTo: turn(step.leadsTo),
    outcomes: step.outcomes.map((outcome) =>
      outcome.leadsTo ? { ...outcome, leadsTo: turn(outcome.leadsTo) } : outcome,
    ),
  }
}

function same(one: LeadsTo, other: LeadsTo): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Changes a step; a performer without a lane gets one. */
export function changeStep(
  draft: ProcedureDraft,
  place: number,
  change: Partial<DraftStep>,
): ProcedureDraft {
  const steps = draft.steps.map((step, index) => (index === place ? { ...step, ...change } : step))
  const performers = [...(change.performer ? [change.performer] : []), ...(change.with ?? [])]
  return { ...draft, steps, lanes: withLanes(draft.lanes, performers) }
}

function withLanes(lanes: readonly Performer[], performers: readonly Performer[]): Performer[] {
  return [...lanes, ...performers.filter((one) => !lanes.includes(one))]
}

/** Names a step; one that no version and no kept draft knows yet takes its id from its name. */
export function nameStep(
  draft: ProcedureDraft,
  place: number,
  short: string,
  known: ReadonlySet<string>,
): ProcedureDraft {
  const named = changeStep(draft, place, { short })
  const old = draft.steps[place]?.id ?? ''
  if (known.has(old)) return named
  const id = idOf(short, 'langkah', idsOf(draft).toSpliced(place, 1))
  return {
    ...named,
    steps: named.steps
      .map((step, index) => (index === place ? { ...step, id } : step))
      .map((step) => turned(step, { step: old }, { step: id })),
    doubts: named.doubts.map((doubt) => (doubt.step === old ? { ...doubt, step: id } : doubt)),
  }
}

function idsOf(draft: ProcedureDraft): string[] {
  return draft.steps.map(({ id }) => id)
}
