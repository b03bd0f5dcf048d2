import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Erasure } from '../../src-main/contract/personal-data-calls.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { personalDataWords as words } from '../words/personal-data.ts'

/** The second officer says yes, with the password typed again. */
export function ConfirmErasure({
  erasure,
  onClose,
}: {
  readonly erasure: Erasure
  readonly onClose: () => void
}) {
  const [password, setPassword] = useState('')
  const confirm = useDoing('confirmErasure')
  return (
    <WindowDialog title={words.confirmTitle} open onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (confirm.busy) return
          void confirm.run({ id: erasure.id, password }).then((outcome) => {
            if (!('answer' in outcome)) return
            tell(words.confirmed)
            onClose()
          })
        }}
      >
        <p>{words.confirmWarn(erasure.numbers.length)}</p>
        <p className="erasure-numbers">{erasure.numbers.join(', ')}</p>
        <p className="soft">{words.preview}</p>
        <TextBox
          label={words.password}
          type="password"
          field="password"
          required
          autoFocus
          value={password}
          onChange={setPassword}
        />
        <ProblemNotice problem={confirm.problem} />
        <div className="form-end">
          <Waiting busy={confirm.busy} />
          <Action onPress={onClose}>{commonWords.cancel}</Action>
          <Action kind="grave" submit busy={confirm.busy} onPress={() => undefined}>
            {words.confirm}
          </Action>
        </div>
      </Form>
    </WindowDialog>
  )
}
