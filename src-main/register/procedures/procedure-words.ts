import {
  clockLabels,
  closingLabels,
  letterKindLabels,
  performerLabels,
} from '../../contract/labels.ts'
import type { LeadsTo, Norm, Performer, ProcedureDraft } from '../../contract/procedure.ts'

type Step = ProcedureDraft['steps'][number]

/** `Telaah`; its id where it has no name yet. */
export function shortOf(step: Step): string {
  return step.short.trim() || step.id
}

/** `Langkah 3 “Telaah”`: the place and the name by which a Sekretaris finds it; ids say nothing. */
export function namedStep(steps: readonly Step[], place: number): string {
  const name = steps[place]?.short.trim() ?? ''
  return name === '' ? `Langkah ${place + 1}` : `Langkah ${place + 1} “${name}”`
}

export function normWords(norm: Norm | null): string {
  if (!norm) return 'tanpa batas'
  return `${norm.amount} ${norm.unit === 'working-days' ? 'hari kerja' : 'menit kerja'}`
}

export function performerWords(performers: readonly Performer[]): string | null {
  return performers.map((one) => performerLabels[one]).join(', ') || null
}

/** `Telaah`, or `ditutup: selesai`. */
export function leadWords(lead: LeadsTo, steps: readonly Step[]): string {
  if ('closes' in lead) return `ditutup: ${closingLabels[lead.closes].toLowerCase()}`
  const step = steps.find((one) => one.id === lead.step)
  return step ? shortOf(step) : lead.step
}

const chooseNames: Record<Step['choose'], string | null> = {
  none: null,
  one: 'satu hasil',
  some: 'satu hasil atau lebih',
}

export function chooseWords(step: Step): string | null {
  return chooseNames[step.choose]
}

type Outcome = Step['outcomes'][number]

/** What is said of an outcome, part by part; null where nothing is. */
export function tellOutcome(outcome: Outcome, steps: readonly Step[]): (string | null)[] {
  const { short, text, leadsTo, needs, meets = [], onTheSpot } = outcome
  const letter = needs && letterKindLabels[needs.letter].toLowerCase()
  return [
    short || outcome.id,
    text || null,
    leadsTo ? `menuju ${leadWords(leadsTo, steps)}` : null,
    letter ? `perlu ${letter}${needs.orNote ? ' atau catatan' : ''}` : null,
    meets.length > 0 ? `memenuhi ${meets.map((clock) => clockLabels[clock]).join(', ')}` : null,
    onTheSpot ? 'berlaku saat selesai di tempat' : null,
  ]
}

/**
 * The step's ways with the words that say whose they are. The step's own is looked at even where
 * every outcome says another: it must not dangle.
 */
export function toldWays({
  leadsTo,
  outcomes,
}: Step): { of: string; leadsTo: LeadsTo | undefined }[] {
  return [
    { of: '', leadsTo },
    ...outcomes.map((outcome) => ({ of: `hasil “${outcome.short}” `, leadsTo: outcome.leadsTo })),
  ]
}
