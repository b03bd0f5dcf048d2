import type { ReactNode } from 'react'
import type { Outcome } from '../../src-main/contract/call.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { ActForm } from './act-form.tsx'
import { useKeptInput } from './kept-input.ts'

/** How the call behind a dialog stands: of `useDoing`, or of a file that is sent. */
interface Calling {
  readonly busy: boolean
  readonly problem: Problem | null
  readonly forget: () => void
}

interface KeptActProps<T extends object, A> {
  /** Under which its typing is kept: of what, and which act. */
  readonly kept: readonly [of: string, what: string]
  readonly empty: T
  readonly calling: Calling
  /** Does it with what was typed; null where it did not come to be. */
  readonly run: (input: T) => Promise<A | null>
  /** It is done, and what was typed is forgotten. */
  readonly onDone: (answer: A) => void
  readonly will: ReactNode | ((input: T) => ReactNode)
  readonly verb: string
  readonly grave?: boolean
  readonly onClose: () => void
  /** Reads anew what changed elsewhere. */
  readonly again?: () => void
  readonly children: (input: T, change: (part: Partial<T>) => void) => ReactNode
}

/** The inside of a dialog that asks, keeps what was typed until it is done, does it and says so. */
export function KeptAct<T extends object, A>(props: KeptActProps<T, A>) {
  const { kept, empty, calling, run, onDone, will, again, children } = props
  const { input, change, forget } = useKeptInput(...kept, empty)
  const submit = async () => {
    const answer = await run(input)
    if (answer === null) return
    forget()
    onDone(answer)
  }
  return (
    <ActForm
      will={typeof will === 'function' ? will(input) : will}
      verb={props.verb}
      grave={props.grave ?? false}
      busy={calling.busy}
      problem={calling.problem}
      onSubmit={() => void submit()}
      onClose={props.onClose}
      onReload={() => {
        calling.forget()
        again?.()
      }}
    >
      {children(input, change)}
    </ActForm>
  )
}

/** What a call answered; null where it ended in a problem, which the form shows. */
export async function answered<A>(outcome: Promise<Outcome<A>>): Promise<A | null> {
  const ended = await outcome
  return 'answer' in ended ? ended.answer : null
}
