import { closingLabels, letterKindLabels, performerLabels } from '../../contract/labels.ts'
import type { LeadsTo, Norm, Performer, ProcedureDraft } from '../../contract/procedure.ts'

type Step = ProcedureDraft['steps'][number]

/** `Telaah`; its id where it has no name yet. */
export function shortOf(step: Step): string {
  return step.short.trim() || step.id
}

/** `Langkah 3 “Telaah”`: the place and the name by which a Sekretaris finds it. */
export function namedStep(steps: readonly Step[], place: number): string {
  const step = steps[place]
  const name = step ? shortOf(step) : ''
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

const chooseWords: Record<Step['choose'], string> = {
  none: 'tanpa pilihan',
  one: 'pilih satu',
  some: 'pilih satu atau lebih',
}

/** How a step is finished: a line for how many outcomes are chosen, and one for each of them. */
export function outcomeWords(step: Step, steps: readonly Step[]): string | null {
  if (step.outcomes.length === 0) return null
  const lines = step.outcomes.map((outcome) => {
    const lead = outcome.leadsTo ? ` → ${leadWords(outcome.leadsTo, steps)}` : ''
    const needs = outcome.needs
      ? `, perlu ${letterKindLabels[outcome.needs.letter].toLowerCase()}${outcome.needs.orNote ? ' atau catatan' : ''}`
      : ''
    const spot = outcome.onTheSpot ? ', berlaku saat selesai di tempat' : ''
    return `${outcome.short || outcome.id}: ${outcome.text}${lead}${needs}${spot}`
  })
  return [chooseWords[step.choose], ...lines].join('\n')
}
