import type { Problem } from '../../src-main/contract/problems.ts'
import type { ProcedureDraft } from '../../src-main/contract/procedure.ts'
import { intake, type Desk } from '../fixtures/open-desk.ts'

export const indirect = 'tidak-langsung'
export const asSecretary = { as: 'secretary' } as const

/** `tidak-langsung` with a sixth step between review and follow-up. */
export function withVerification(draft: ProcedureDraft): ProcedureDraft {
  const steps = draft.steps.map((step) =>
    step.id === 'review' ? { ...step, leadsTo: { step: 'verifikasi' } } : step,
  )
  const place = steps.findIndex(({ id }) => id === 'follow-up')
  const verification: ProcedureDraft['steps'][number] = {
    id: 'verifikasi',
    performer: 'secretary',
    with: [],
    text: 'Sekretaris memverifikasi hasil telaah',
    short: 'Verifikasi',
    norm: { unit: 'working-days', amount: 2 },
    documents: [{ id: 'hasil-telaah', name: 'Hasil telaah' }],
    output: null,
    choose: 'none',
    outcomes: [],
    leadsTo: { step: 'follow-up' },
    analysis: false,
    meets: [],
  }
  return { ...draft, steps: steps.toSpliced(place, 0, verification) }
}

export async function changed(desk: Desk, change: (draft: ProcedureDraft) => ProcedureDraft) {
  const { draft, revision } = await desk.must('procedureDraft', { id: indirect }, asSecretary)
  const asks = { draft: change(draft), basedOn: revision }
  return desk.must('saveProcedureDraft', asks, asSecretary)
}

export async function published(desk: Desk, change: (draft: ProcedureDraft) => ProcedureDraft) {
  const { revision } = await changed(desk, change)
  return desk.must('publishProcedure', { id: indirect, basedOn: revision }, asSecretary)
}

/** A complaint that came by letter, its first steps finished. */
export async function walked(desk: Desk, ...steps: ('hand-over' | 'clarify' | 'review')[]) {
  const { number } = await desk.must('receive', intake())
  const outcome = { 'hand-over': [], clarify: ['forward'], review: ['clarified'] }
  for (const step of steps)
    await desk.must('completeStep', { number, step, has: ['all'], outcomes: outcome[step] })
  return number
}

export async function problemOf(outcome: Promise<unknown>): Promise<Problem | undefined> {
  return ((await outcome) as { problem?: Problem }).problem
}

/** The same without its third step: clarifying leads straight to the letter. */
export function withoutReview(draft: ProcedureDraft, also?: string): ProcedureDraft {
  const steps = draft.steps
    .filter(({ id }) => id !== 'review' && id !== also)
    .map((step) =>
      step.id === 'clarify'
        ? {
            ...step,
            leadsTo: { step: 'follow-up' },
            outcomes: step.outcomes.map((outcome) =>
              outcome.id === 'forward' ? { ...outcome, leadsTo: { step: 'follow-up' } } : outcome,
            ),
          }
        : step,
    )
  return { ...draft, steps }
}

/** The step that a case stands in. */
export function openIn(file: { steps: { id: string; startedAt: unknown; finishedAt: unknown }[] }) {
  return file.steps.find((step) => step.startedAt !== null && step.finishedAt === null)?.id
}
