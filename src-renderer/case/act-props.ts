import type { CaseFile, Move } from '../../src-main/contract/case.ts'

/** What is done with a case in a dialog of its own, by its name among the moves. */
export type ActName = Exclude<
  Move['do'],
  'complete' | 'settle' | 'correct' | 'letter' | 'attach' | 'move-to-version' | 'merge' | 'unmerge'
>

export interface ActProps {
  readonly file: CaseFile
  /** Leaves the dialog; what was typed stays. */
  readonly onClose: () => void
  /** It is done: leaves the dialog, and the focus goes on where the work goes on. */
  readonly onDone: () => void
  readonly again: () => void
}

/** Whether this officer may do this with the case now; the register decides. */
export function mayDo(file: CaseFile, wanted: Move['do']): boolean {
  return file.mayDo.some(({ do: move }) => move === wanted)
}
