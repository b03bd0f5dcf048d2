import { useSyncExternalStore } from 'react'
import type { Problem } from '../../src-main/contract/problems.ts'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { commandWords as words } from '../words/commands.ts'
import { hearSaid, saidNow, tell, tellRefusal } from './status-line.tsx'

/**
 * The last thing that was done, while it can be undone. Undoing never takes a row of the history away:
 * it is one more recorded change, back to what was before, and is refused where somebody changed it
 * meanwhile. It is forgotten when something else is said to be done, on leaving the screen, and with
 * the officer.
 */
interface Undoable {
  /** What was done, in a few words: the notice and the palette say it. */
  readonly what: string
  /** Null when it is undone, otherwise why it is not: a problem, or a sentence of its own. */
  readonly undo: () => Promise<Problem | string | null>
  /** Where it was done. */
  readonly place: string
}

let last: Undoable | null = null
let listening = false

/** What is in sight: when the notice is gone, so is the undoing. */
function standing(): Undoable | null {
  return last?.what === saidNow() ? last : null
}

/** Says what was done, and offers to undo it. */
export function tellUndoable(what: string, undo: Undoable['undo']): void {
  if (!listening) {
    listening = true
    window.addEventListener('hashchange', () => {
      if (last && last.place !== window.location.hash) forgetUndo()
    })
  }
  last = { what, undo, place: window.location.hash }
  tell(what, true)
}

export function forgetUndo(): void {
  const wasShown = standing() !== null
  last = null
  if (wasShown) tell('')
}

/** Undoes it once; a second press of the key finds nothing. */
export async function undoLast(): Promise<void> {
  const doing = standing()
  if (!doing) return
  forgetUndo()
  const refused = await doing.undo()
  if (refused === null) tell(words.undone(doing.what))
  else tellRefusal(words.notUndone(typeof refused === 'string' ? refused : sentenceOf(refused)))
}

export function useUndoable(): Pick<Undoable, 'what'> | null {
  return useSyncExternalStore(hearSaid, standing)
}

/** The problem of a call's outcome, null for none: what an undo answers. */
export function problemOf(outcome: { readonly problem: Problem } | object): Problem | null {
  return 'problem' in outcome ? outcome.problem : null
}
