import { useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { Action } from '../form/action.tsx'
import { faultsOfProblem, FaultyForm } from '../form/faults.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { appWords } from '../words/app.ts'
import { commonWords } from '../words/common.ts'
import { tell } from './status-line.tsx'
import { useWait, WaitNotice } from './wait-notice.tsx'

/** Changing one's own password. */
export function ChangePassword({
  open,
  onClose,
}: {
  readonly open: boolean
  readonly onClose: () => void
}) {
  return (
    <WindowDialog title={appWords.changePassword} open={open} onClose={onClose}>
      <PasswordForm onClose={onClose} />
    </WindowDialog>
  )
}

function PasswordForm({ onClose }: { readonly onClose: () => void }) {
  const change = useDoing('changePassword')
  const [present, setPresent] = useState('')
  const [next, setNext] = useState('')
  const [repeated, setRepeated] = useState('')
  const [differs, setDiffers] = useState(false)

  const wait = useWait(change.problem)
  const wrong = change.problem?.problem === 'not-signed-in' && !change.problem.waitSeconds
  const form = useRef<HTMLDivElement>(null)

  const submit = () => {
    setDiffers(next !== repeated)
    if (next !== repeated) return
    void change.run({ present, next }).then((outcome) => {
      if (!('answer' in outcome)) {
        form.current?.querySelector<HTMLInputElement>('input')?.select()
        return
      }
      tell(appWords.passwordChanged)
      onClose()
    })
  }

  return (
    <FaultyForm faults={faultsOfProblem(change.problem)}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextBox
          label={appWords.presentPassword}
          type="password"
          field="present"
          value={present}
          onChange={setPresent}
          autoFocus
        />
        <TextBox
          label={appWords.nextPassword}
          type="password"
          field="next"
          hint={appWords.nextHint}
          value={next}
          onChange={setNext}
        />
        <TextBox
          label={appWords.repeatPassword}
          type="password"
          value={repeated}
          onChange={setRepeated}
        />
        {wrong ? (
          <p className="fault-line" role="alert">
            {appWords.presentWrong}
          </p>
        ) : null}
        {differs ? (
          <p className="fault-line" role="alert">
            {appWords.repeatDiffers}
          </p>
        ) : null}
        {wrong || change.problem?.problem === 'invalid' ? null : <WaitNotice {...wait} />}
        <div className="form-end">
          <Waiting busy={change.busy} />
          <Action onPress={onClose}>{commonWords.cancel}</Action>
          <Action kind="main" submit onPress={() => undefined} busy={change.busy}>
            {commonWords.save}
          </Action>
        </div>
      </Form>
    </FaultyForm>
  )
}
