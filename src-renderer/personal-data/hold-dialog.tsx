import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Action } from '../form/action.tsx'
import { faultsOfProblem, FaultyForm } from '../form/faults.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { personalDataWords as words } from '../words/personal-data.ts'

/** Holds one complaint back from erasure, for a reason. */
export function HoldDialog({
  number,
  onClose,
}: {
  readonly number: string
  readonly onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const hold = useDoing('holdErasure')
  return (
    <WindowDialog title={words.holdOf(number)} open onClose={onClose}>
      <FaultyForm faults={faultsOfProblem(hold.problem)}>
        <Form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void hold.run({ number, reason }).then((outcome) => {
              if ('answer' in outcome) onClose()
            })
          }}
        >
          <TextBox
            label={words.reason}
            hint={words.reasonHint}
            field="reason"
            required
            autoFocus
            value={reason}
            onChange={setReason}
          />
          {hold.problem?.problem === 'invalid' ? null : <ProblemNotice problem={hold.problem} />}
          <div className="form-end">
            <Action onPress={onClose}>{commonWords.cancel}</Action>
            <Action kind="main" submit busy={hold.busy} onPress={() => undefined}>
              {words.hold}
            </Action>
          </div>
        </Form>
      </FaultyForm>
    </WindowDialog>
  )
}
