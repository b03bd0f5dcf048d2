import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import type { Officer } from '../../src-main/contract/officer.ts'
import { readRecoveryCode } from '../../src-main/contract/recovery-code.ts'
import { Action } from '../form/action.tsx'
import { faultsOfProblem, FaultyForm, focusFirstFault } from '../form/faults.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { appWords } from '../words/app.ts'
import { signInWords as words } from '../words/sign-in.ts'
import { showFormEnd, useWait, WaitNotice } from './wait-notice.tsx'

interface RecoveryFormProps {
  readonly keepers: readonly Officer[]
  readonly onBack: () => void
  readonly onDone: (keeper: string) => void
}

/** Lupa kata sandi: the code of the recovery sheet, and a register keeper's new password. */
export function RecoveryForm({ keepers, onBack, onDone }: RecoveryFormProps) {
  const recover = useDoing('recoverPassword')
  const wait = useWait(recover.problem)
  const [keeper, setKeeper] = useState(keepers[0]?.id ?? null)
  const [code, setCode] = useState('')
  const [next, setNext] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tries, setTries] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (tries === 0) return
    focusFirstFault(form.current)
    if (recover.problem) showFormEnd(form.current)
  }, [tries, recover.problem])
  const tried = tries > 0

  const read = readRecoveryCode(code)
  const slips = 'faultyGroups' in read ? read.faultyGroups : []
  const codeFault = tried && slips.length > 0 ? words.codeFaulty(slips) : null
  const repeatFault = tried && next !== repeated ? appWords.repeatDiffers : null

  const submit = () => {
    setTries(tries + 1)
    if (!keeper || recover.busy || wait.left > 0) return
    if (slips.length > 0 || next !== repeated) return
    void recover.run({ officer: keeper, code, next }).then((outcome) => {
      if ('answer' in outcome) onDone(keeper)
    })
  }

  return (
    <FaultyForm faults={faultsOfProblem(recover.problem)}>
      <p className="small">{words.forgotOthers}</p>
      <Form
        className="sign-in-form"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {keepers.length === 0 ? <p>{words.forgotNoKeeper}</p> : null}
        {keepers.length > 1 ? (
          <Pick
            label={words.keeper}
            options={keepers.map(({ id, name }) => ({ id, name }))}
            value={keeper}
            onChange={setKeeper}
          />
        ) : (
          <p>
            <span className="soft">{words.keeper}: </span>
            {keepers[0]?.name}
          </p>
        )}
        <TextBox
          label={words.code}
          hint={words.codeHint}
          value={code}
          onChange={setCode}
          fault={codeFault}
          className="recovery-code"
          autoFocus
        />
        <TextBox
          label={appWords.nextPassword}
          hint={appWords.nextHint}
          field="next"
          type="password"
          value={next}
          onChange={setNext}
        />
        <TextBox
          label={appWords.repeatPassword}
          type="password"
          value={repeated}
          onChange={setRepeated}
          fault={repeatFault}
        />
        {recover.problem?.problem === 'invalid' ? null : <WaitNotice {...wait} />}
        <div className="form-end">
          <Waiting busy={recover.busy} />
          <Action onPress={onBack}>{words.backToSignIn}</Action>
          <Action kind="main" submit busy={recover.busy} keys="Enter" onPress={() => undefined}>
            {words.setNew}
          </Action>
        </div>
      </Form>
    </FaultyForm>
  )
}
