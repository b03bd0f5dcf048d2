import { useEffect, useRef, type ReactNode } from 'react'
import type { Fault, Problem } from '../../src-main/contract/problems.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { Action } from '../form/action.tsx'
import { FaultLine, faultsOfProblem, FaultyForm, focusFirstFault } from '../form/faults.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { actWords as words } from '../words/acts.ts'
import { commonWords } from '../words/common.ts'

interface ActFormProps {
  readonly children: ReactNode
  /** What will happen, in a sentence above the buttons. */
  readonly will: ReactNode
  /** The verb on the button that does it. */
  readonly verb: string
  /** It closes the case: the button says so by its look. */
  readonly grave?: boolean
  readonly busy: boolean
  readonly problem: Problem | null
  /** What is said instead of a problem's own sentence. */
  readonly instead?: ReactNode
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly onReload: () => void
}

/** The inside of a dialog that does one thing with a case: fields, what will happen, the verb. */
export function ActForm(props: ActFormProps) {
  const { problem, busy, onSubmit, onClose } = props
  const holder = useRef<HTMLDivElement>(null)
  const faults: readonly Fault[] = faultsOfProblem(problem)
  useEffect(() => {
    if (problem) focusFirstFault(holder.current)
  }, [problem])
  const submit = () => {
    if (!busy) onSubmit()
  }
  useCommands({ 'dialog.save': submit })
  return (
    <FaultyForm faults={faults}>
      <div className="act-fields" ref={holder}>
        {props.children}
      </div>
      <p className={props.grave ? 'act-will act-will-grave' : 'act-will'}>
        <span className="said-only">{words.will}: </span>
        {props.will}
      </p>
      <FaultLine />
      {faults.length === 0 ? <ActProblem {...props} /> : null}
      <div className="form-end">
        <Waiting busy={busy} what={words.saving} />
        <Action onPress={onClose}>{commonWords.cancel}</Action>
        <Action
          kind={props.grave ? 'grave' : 'main'}
          keys={keysOf('dialog.save')}
          busy={busy}
          onPress={submit}
        >
          {props.verb}
        </Action>
      </div>
    </FaultyForm>
  )
}

function ActProblem({ problem, instead, onReload }: ActFormProps) {
  if (problem && instead) {
    return (
      <div className="notice notice-late" role="alert">
        <div>{instead}</div>
      </div>
    )
  }
  return (
    <ProblemNotice problem={problem}>
      {problem?.problem === 'changed-elsewhere' ? (
        <Action onPress={onReload}>{commonWords.reload}</Action>
      ) : null}
    </ProblemNotice>
  )
}
