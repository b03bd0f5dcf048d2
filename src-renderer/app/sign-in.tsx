import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Form, ListBox, ListBoxItem } from 'react-aria-components'
import { roleLabels } from '../../src-main/contract/labels.ts'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { leadThroughSetup } from '../setup/lead-through-setup.ts'
import { useAnswer, useDoing } from '../use-answer.ts'
import { appWords } from '../words/app.ts'
import { commonWords } from '../words/common.ts'
import { signInWords as words } from '../words/sign-in.ts'
import { RecoveryForm } from './recovery-form.tsx'
import { useSession } from './session.tsx'
import { showFormEnd, useWait, WaitNotice } from './wait-notice.tsx'
import './sign-in.css'

/** Who is at the desk? A list of names, one password, Enter. Over a locked desk, whoever left it comes first. */
export function SignIn() {
  const { refresh, officer: left, locked, lockedBy } = useSession()
  const welcome = useAnswer('welcome', {})
  const signIn = useDoing('signIn')
  const [officer, setOfficer] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const form = useRef<HTMLDivElement>(null)
  const wait = useWait(signIn.problem)
  const [forgot, setForgot] = useState(false)
  const [recovered, setRecovered] = useState(false)
  const officers = welcome.answer?.officers ?? []
  const before = officers.find(({ id }) => id === left?.id)
  const chosen = officer ?? before?.id ?? officers[0]?.id ?? null
  const ready = officers.length > 0
  const itself = locked && lockedBy !== null
  // The list comes after the password has the focus, and would push it out of sight.
  useEffect(() => {
    if ((ready && locked) || signIn.problem) showFormEnd(form.current)
  }, [ready, locked, signIn.problem])

  const submit = () => {
    if (!chosen || signIn.busy || wait.left > 0) return
    setRecovered(false)
    void signIn.run({ officer: chosen, password }).then((outcome) => {
      if ('answer' in outcome) {
        setPassword('')
        refresh()
        const { officer: who, initialPassword } = outcome.answer
        if (initialPassword && who.role === 'register-keeper') leadThroughSetup()
      } else {
        form.current?.querySelector<HTMLInputElement>('input[type="password"]')?.select()
      }
    })
  }

  const toPassword = () =>
    form.current?.querySelector<HTMLInputElement>('input[type="password"]')?.focus()
  // A letter typed at the names is the password's first: it would jump among them otherwise.
  const typesPassword = (event: KeyboardEvent) => {
    if (event.key.length > 1 || event.key === ' ' || event.ctrlKey || event.altKey) return
    event.stopPropagation()
    toPassword()
  }

  return (
    <main className="sign-in" ref={form}>
      <div className="sign-in-sheet">
        <p className="product">{commonWords.product}</p>
        <p className="soft sign-in-office">{welcome.answer?.office}</p>
        <h1>{titleOf(locked, itself, forgot)}</h1>
        {itself && !forgot ? (
          <Notice>
            <p>{words.lockedBy[lockedBy]}</p>
            {left ? <p>{words.lockedKeeps(left.name)}</p> : null}
          </Notice>
        ) : null}
        {itself || forgot ? null : (
          <p className="soft small">{locked ? appWords.keepsDraft : appWords.choosePerson}</p>
        )}
        <ProblemNotice problem={welcome.problem} onRetry={welcome.again} />
        {recovered ? (
          <Notice kind="done">
            <p role="status">{words.recovered}</p>
          </Notice>
        ) : null}
        {forgot ? (
          <RecoveryForm
            keepers={officers.filter(({ role }) => role === 'register-keeper')}
            onBack={() => setForgot(false)}
            onDone={(keeper) => {
              setForgot(false)
              setRecovered(true)
              setOfficer(keeper)
              signIn.forget()
            }}
          />
        ) : (
          <Form
            className="sign-in-form"
            onSubmit={(event) => {
              event.preventDefault()
              submit()
            }}
          >
            {ready ? (
              <div onKeyDownCapture={typesPassword}>
                <ListBox
                  {...(locked ? {} : { autoFocus: 'first' as const })}
                  aria-label={appWords.signInOfficers}
                  className="officers"
                  selectionMode="single"
                  disallowEmptySelection
                  selectionBehavior="replace"
                  selectedKeys={chosen ? [chosen] : []}
                  onAction={toPassword}
                  onSelectionChange={(keys) => {
                    const [key] = keys === 'all' ? [] : keys
                    if (key === undefined) return
                    setOfficer(String(key))
                    signIn.forget()
                  }}
                >
                  {officers.map(({ id, name, role }) => (
                    <ListBoxItem key={id} id={id} textValue={name}>
                      <span className="cut">{name}</span>
                      <span className="small soft officer-role">{roleLabels[role]}</span>
                    </ListBoxItem>
                  ))}
                </ListBox>
              </div>
            ) : null}
            <TextBox
              label={appWords.password}
              type="password"
              value={password}
              autoFocus={locked}
              onChange={setPassword}
            />
            {welcome.answer?.initialPassword ? (
              <Notice>
                <p>
                  {appWords.initialPassword}{' '}
                  <strong className="number">{welcome.answer.initialPassword}</strong>.{' '}
                  {appWords.changeInitial}
                </p>
                <p>{appWords.firstStart}</p>
              </Notice>
            ) : null}
            <WaitNotice {...wait} />
            <div className="form-end">
              <Waiting
                busy={signIn.busy || welcome.busy}
                what={signIn.busy ? appWords.signingIn : appWords.starting}
              />
              <Action kind="quiet" onPress={() => setForgot(true)}>
                {words.forgot}
              </Action>
              <Action kind="main" submit onPress={() => undefined} busy={signIn.busy} keys="Enter">
                {appWords.signIn}
              </Action>
            </div>
          </Form>
        )}
      </div>
    </main>
  )
}

function titleOf(locked: boolean, itself: boolean, forgot: boolean): string {
  if (forgot) return words.forgotTitle
  if (itself) return words.lockedTitle
  return locked ? appWords.changeOfficer : appWords.signInTitle
}
