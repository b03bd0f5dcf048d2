import { useRef, useState } from 'react'
import { Form, ListBox, ListBoxItem } from 'react-aria-components'
import { roleLabels } from '../../src-main/contract/labels.ts'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { leadThroughSetup } from '../setup/lead-through-setup.ts'
import { useAnswer, useDoing } from '../use-answer.ts'
import { appWords } from '../words/app.ts'
import { commonWords } from '../words/common.ts'
import { useSession } from './session.tsx'
import './sign-in.css'

/** Who is at the desk? A list of names, one password, Enter. */
export function SignIn({ returning }: { readonly returning: boolean }) {
  const { refresh } = useSession()
  const welcome = useAnswer('welcome', {})
  const signIn = useDoing('signIn')
  const [officer, setOfficer] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const form = useRef<HTMLDivElement>(null)
  const officers = welcome.answer?.officers ?? []
  const chosen = officer ?? officers[0]?.id ?? null
  const ready = officers.length > 0

  const submit = () => {
    if (!chosen || signIn.busy) return
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

  return (
    <main className="sign-in" ref={form}>
      <div className="sign-in-sheet">
        <p className="product">{commonWords.product}</p>
        <p className="soft sign-in-office">{welcome.answer?.office}</p>
        <h1>{returning ? appWords.changeOfficer : appWords.signInTitle}</h1>
        <p className="soft small">{returning ? appWords.keepsDraft : appWords.choosePerson}</p>
        <ProblemNotice problem={welcome.problem} onRetry={welcome.again} />
        <Form
          className="sign-in-form"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          {ready ? (
            <ListBox
              autoFocus="first"
              aria-label={appWords.signInOfficers}
              className="officers"
              selectionMode="single"
              disallowEmptySelection
              selectionBehavior="replace"
              selectedKeys={chosen ? [chosen] : []}
              onAction={() =>
                form.current?.querySelector<HTMLInputElement>('input[type="password"]')?.focus()
              }
              onSelectionChange={(keys) => {
                const [key] = keys === 'all' ? [] : keys
                if (key !== undefined) setOfficer(String(key))
              }}
            >
              {officers.map(({ id, name, role }) => (
                <ListBoxItem key={id} id={id} textValue={name}>
                  <span className="cut">{name}</span>
                  <span className="small soft officer-role">{roleLabels[role]}</span>
                </ListBoxItem>
              ))}
            </ListBox>
          ) : null}
          <TextBox
            label={appWords.password}
            type="password"
            value={password}
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
          <ProblemNotice problem={signIn.problem} />
          <div className="form-end">
            <Waiting
              busy={signIn.busy || welcome.busy}
              what={signIn.busy ? appWords.signingIn : appWords.starting}
            />
            <Action kind="main" submit onPress={() => undefined} busy={signIn.busy} keys="Enter">
              {appWords.signIn}
            </Action>
          </div>
        </Form>
      </div>
    </main>
  )
}
