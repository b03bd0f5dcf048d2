import { useSyncExternalStore } from 'react'
import type { LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { LetterWording } from '../../src-main/contract/letter-wording.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import type { Template } from '../../src-main/contract/template-calls.ts'
import { problemOf } from '../app/undo.ts'
import { ask } from '../register-client.ts'

/** A wording being written. It outlives its screen: looking at a case must not cost what was typed. */
export interface KeptWording {
  readonly wording: LetterWording
  readonly basedOn: number
  /** What was taken away, the newest last, each with the way to put it back. */
  readonly undos: readonly Undo[]
}

export interface Undo {
  /** What was done, `Paragraf dihapus`. */
  readonly name: string
  readonly back: (now: LetterWording) => LetterWording
}

const kept = new Map<LetterKind, KeptWording>()
const hearers = new Set<() => void>()

function hold(kind: LetterKind, next: KeptWording | null): void {
  if (next) kept.set(kind, next)
  else kept.delete(kind)
  for (const hear of hearers) hear()
}

export function useKeptWording(kind: LetterKind): KeptWording | null {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    () => kept.get(kind) ?? null,
  )
}

/** Changes what is being written, which begins with the wording in force. */
export function changeWording(
  { kind, wording, version }: Template,
  change: (old: LetterWording) => LetterWording,
  undo?: Undo,
): void {
  const here = kept.get(kind) ?? { wording, basedOn: version, undos: [] }
  const next = change(here.wording)
  if (next === here.wording) return
  hold(kind, { ...here, wording: next, undos: undo ? [...here.undos, undo] : here.undos })
}

/** Takes back the newest removal; what was typed since stays. */
export function undoRemoval(kind: LetterKind): void {
  const here = kept.get(kind)
  const last = here?.undos.at(-1)
  if (!here || !last) return
  hold(kind, { ...here, wording: last.back(here.wording), undos: here.undos.slice(0, -1) })
}

/** Somebody saved another version meanwhile: what is written here shall follow that one. */
export function rebase(kind: LetterKind, basedOn: number): void {
  const here = kept.get(kind)
  if (here) hold(kind, { ...here, basedOn })
}

/** It is saved or given up. */
export function forgetWording(kind: LetterKind): void {
  hold(kind, null)
}

/** Makes one more version that says what stood before version `made`; refused where that is the last no more. */
export async function backTo(
  { kind, wording }: Pick<Template, 'kind' | 'wording'>,
  made: number,
): Promise<Problem | null> {
  return problemOf(await ask('saveTemplate', { kind, wording, basedOn: made }))
}
