import type { ReactNode } from 'react'
import type { Problem } from '../../src-main/contract/problems.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { go } from '../app/place.ts'
import { Action } from '../form/action.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { setupWords as words } from '../words/setup.ts'
import { stepNames, wizardSteps, type StepName } from './setup-steps.ts'

export interface StepProps {
  readonly name: StepName
}

/** The step after this one; the one before it with -1. */
export function goFrom(name: StepName, by: 1 | -1): void {
  go({ at: 'setup', step: stepNames[stepNames.indexOf(name) + by] ?? name })
}

/** Says that a step is right as it stands, and goes on. */
export function useRight(name: StepName) {
  const note = useDoing('noteSetup')
  const what = wizardSteps[name]
  const right = () => {
    if (what === 'backup') return goFrom(name, 1)
    void note.run({ what }).then((outcome) => {
      if ('answer' in outcome) goFrom(name, 1)
    })
  }
  return { right, busy: note.busy, problem: note.problem }
}

/** The end of a step: what went wrong, back, past it, and the one act that goes on. */
export function StepFoot({
  name,
  verb,
  busy,
  problem,
  onNext,
  children,
}: StepProps & {
  readonly verb: string
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onNext: () => void
  readonly children?: ReactNode
}) {
  useCommands({ 'setup.next': busy ? false : onNext })
  return (
    <footer className="setup-foot">
      {children}
      <ProblemNotice problem={problem} />
      <div className="form-end">
        {name === 'kantor' ? null : (
          <Action icon="left" onPress={() => goFrom(name, -1)}>
            {words.back}
          </Action>
        )}
        <span className="push" />
        <Waiting busy={busy} />
        <Action onPress={() => goFrom(name, 1)}>{words.skip}</Action>
        <Action kind="main" keys={keysOf('setup.next')} busy={busy} onPress={onNext}>
          {verb}
        </Action>
      </div>
    </footer>
  )
}
