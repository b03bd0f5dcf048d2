import { useSyncExternalStore } from 'react'
import type { Answer } from '../../src-main/contract/calls.ts'
import type { ProcedureDraft } from '../../src-main/contract/procedure.ts'
import type { ProcedureFault } from '../../src-main/contract/procedure-fault.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { ask } from '../register-client.ts'

/**
 * The draft of a procedure outlives its screen: it is kept here while the Sekretaris looks something
 * up, and in the register half a second after each change. Nothing typed may be lost.
 */
export interface KeptDraft {
  readonly id: string
  readonly draft: ProcedureDraft
  readonly basedOn: number | null
  readonly revision: number
  readonly faults: readonly ProcedureFault[]
  /** Ids that are known outside this editing: they never change with a name. */
  readonly known: ReadonlySet<string>
  /** On this PC's clock; null while nothing was saved here. */
  readonly savedAt: number | null
  readonly state: 'saved' | 'changed' | 'saving'
  /** Why the last attempt to save failed; the draft itself is still here. */
  readonly problem: Problem | null
}

const pause = 500
const kept = new Map<string, KeptDraft>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
const hearers = new Set<() => void>()

function hold(next: KeptDraft): void {
  kept.set(next.id, next)
  for (const hear of hearers) hear()
}

export function useKeptDraft(id: string): KeptDraft | null {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    () => kept.get(id) ?? null,
  )
}

/** Reads the draft, unless one with unsaved changes lies here. Answers what stood in the way. */
export async function loadDraft(id: string): Promise<Problem | null> {
  const here = kept.get(id)
  if (here && here.state !== 'saved') return null
  return reloadDraft(id)
}

/** Reads the draft as the register has it; what was typed here since is given up. */
export async function reloadDraft(id: string): Promise<Problem | null> {
  clearTimeout(timers.get(id))
  const outcome = await ask('procedureDraft', { id })
  if ('problem' in outcome) return outcome.problem
  hold(fresh(outcome.answer))
  return null
}

function fresh(held: Answer<'procedureDraft'>): KeptDraft {
  const { draft, basedOn, revision, faults } = held
  return {
    id: draft.id,
    draft,
    basedOn,
    revision,
    faults,
    known: knownIds(draft),
    savedAt: null,
    state: 'saved',
    problem: null,
  }
}

function knownIds({ steps, doubts }: ProcedureDraft): ReadonlySet<string> {
  return new Set([
    ...steps.flatMap((step) => [
      step.id,
      ...step.documents.map(({ id }) => `${step.id} ${id}`),
      ...step.outcomes.map(({ id }) => `${step.id} ${id}`),
    ]),
    ...doubts.map(({ id }) => `? ${id}`),
  ])
}

export function changeDraft(id: string, change: (draft: ProcedureDraft) => ProcedureDraft): void {
  const here = kept.get(id)
  if (!here) return
  hold({
    ...here,
    draft: change(here.draft),
    state: here.state === 'saving' ? 'saving' : 'changed',
  })
  clearTimeout(timers.get(id))
  // One that was changed elsewhere waits until somebody says which of the two stays.
  if (here.problem?.problem === 'changed-elsewhere') return
  timers.set(
    id,
    setTimeout(() => void saveDraftNow(id), pause),
  )
}

/** Saves what was changed, also what is changed while that is under way. */
export async function saveDraftNow(id: string): Promise<void> {
  clearTimeout(timers.get(id))
  const here = kept.get(id)
  if (!here || here.state !== 'changed') return
  const { draft, revision } = here
  hold({ ...here, state: 'saving', problem: null })
  const outcome = await ask('saveProcedureDraft', { draft, basedOn: revision }).catch(() => null)
  const now = kept.get(id)
  if (!now || now.state !== 'saving') return
  if (outcome && 'answer' in outcome) {
    const { revision: saved, faults, basedOn } = outcome.answer
    const state = now.draft === draft ? 'saved' : 'changed'
    hold({ ...now, revision: saved, faults, basedOn, savedAt: Date.now(), state, problem: null })
    if (state === 'changed') await saveDraftNow(id)
    return
  }
  const problem: Problem = outcome ? outcome.problem : { problem: 'register-unavailable' }
  hold({ ...now, state: 'changed', problem })
}

/** Saves over what was changed elsewhere. */
export async function saveOver(id: string): Promise<void> {
  const here = kept.get(id)
  if (here?.problem?.problem !== 'changed-elsewhere') return
  hold({ ...here, revision: here.problem.revision, problem: null })
  await saveDraftNow(id)
}

/** It is published or thrown away. */
export function forgetDraft(id: string): void {
  clearTimeout(timers.get(id))
  kept.delete(id)
  for (const hear of hearers) hear()
}
