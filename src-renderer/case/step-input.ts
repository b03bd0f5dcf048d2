import { useKeptInput } from './kept-input.ts'

/** How a required document is shown. */
export interface Shown {
  readonly as: 'paper' | 'file' | 'note'
  readonly note: string
  /** The attachment, where it is a file. */
  readonly attachment: string | null
}

export const onPaper: Shown = { as: 'paper', note: '', attachment: null }

/** What is being typed at the open step of a case. */
export interface StepInput {
  readonly has: readonly string[]
  /** By document, where it is not simply seen on paper. */
  readonly shown: Readonly<Record<string, Shown>>
  readonly note: string
  readonly outcomes: readonly string[]
  readonly by: string | null
  /** Null while the clerk has not said when: then it is now. */
  readonly date: string | null
  readonly time: string | null
}

const empty: StepInput = {
  has: [],
  shown: {},
  note: '',
  outcomes: [],
  by: null,
  date: null,
  time: null,
}

/** The input of a step, kept until the step is finished or the window closes. */
export function useStepInput(number: string, step: string) {
  return useKeptInput(number, `step ${step}`, empty)
}
