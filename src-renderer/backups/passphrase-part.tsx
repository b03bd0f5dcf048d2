import { useRef, useState } from 'react'
import { shortestPassphrase } from '../../src-main/contract/keeping-calls.ts'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Tick } from '../form/tick.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useInSight } from '../settings/in-sight.ts'
import { useAnswer, useDoing } from '../use-answer.ts'
import { backupWords as words } from '../words/backups.ts'
import { commonWords } from '../words/common.ts'

/** Whether what leaves the PC is sealed, and setting the passphrase. */
export function PassphrasePart() {
  const { answer: state } = useAnswer('backupState', {})
  const [open, setOpen] = useState<'set' | 'take-off' | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const result = useRef<HTMLDivElement>(null)
  useInSight(result, done !== null)
  if (!state) return null
  const close = (told: string | null) => {
    setOpen(null)
    setDone(told)
  }
  return (
    <section className="keeping-part">
      <div>
        <h2>{words.passphrase}</h2>
        <p className="soft">{state.sealed ? words.passphraseOn : words.passphraseOff}</p>
      </div>
      <div className="keeping-acts">
        <Action icon="lock" onPress={() => setOpen('set')}>
          {state.sealed ? words.changePassphrase : words.setPassphrase}
        </Action>
        {state.sealed ? (
          <Action kind="quiet" onPress={() => setOpen('take-off')}>
            {words.takeOff}
          </Action>
        ) : null}
      </div>
      <div className="keeping-result" role="status" ref={result}>
        {done ? <p>{done}</p> : null}
      </div>
      <WindowDialog
        title={words.passphraseTitle}
        open={open === 'set'}
        onClose={() => setOpen(null)}
      >
        <PassphraseForm onDone={close} />
      </WindowDialog>
      <WindowDialog
        title={words.takeOffTitle}
        open={open === 'take-off'}
        onClose={() => setOpen(null)}
      >
        <TakeOff onDone={close} />
      </WindowDialog>
    </section>
  )
}

interface EndProps {
  readonly onDone: (told: string | null) => void
}

/** What is typed is in this dialog alone: closing it forgets it, as with any password. */
function PassphraseForm({ onDone }: EndProps) {
  const setting = useDoing('setPassphrase')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [kept, setKept] = useState(false)
  const [tried, setTried] = useState(false)
  const short = passphrase.length < shortestPassphrase
  const differs = passphrase !== again
  const submit = () => {
    setTried(true)
    if (short || differs || !kept) return
    void setting.run({ passphrase }).then((outcome) => {
      if ('answer' in outcome) onDone(words.passphraseSet)
    })
  }
  return (
    <form
      className="keeping-result"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p>{words.passphraseMore}</p>
      <Notice kind="soon">
        <p>{words.passphraseWarn}</p>
      </Notice>
      <TextBox
        label={words.passphraseField}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        hint={words.passphraseHint}
        fault={tried && short ? words.tooShort : null}
        autoComplete="new-password"
        autoFocus
      />
      <TextBox
        label={words.again}
        type="password"
        value={again}
        onChange={setAgain}
        fault={tried && differs ? words.differs : null}
        autoComplete="new-password"
      />
      <Tick label={words.keptIt} value={kept} onChange={setKept} />
      {tried && !kept ? <p className="due due-late">{words.keepItFirst}</p> : null}
      <ProblemNotice problem={setting.problem} />
      <div className="form-end">
        <Waiting busy={setting.busy} />
        <Action onPress={() => onDone(null)}>{commonWords.cancel}</Action>
        <Action kind="main" submit busy={setting.busy} onPress={() => undefined}>
          {words.setPassphrase}
        </Action>
      </div>
    </form>
  )
}

function TakeOff({ onDone }: EndProps) {
  const setting = useDoing('setPassphrase')
  const takeOff = () => {
    void setting.run({ passphrase: null }).then((outcome) => {
      if ('answer' in outcome) onDone(words.passphraseGone)
    })
  }
  return (
    <>
      <p>{words.takeOffMore}</p>
      <ProblemNotice problem={setting.problem} />
      <div className="form-end">
        <Action autoFocus onPress={() => onDone(null)}>
          {commonWords.cancel}
        </Action>
        <Action kind="grave" busy={setting.busy} onPress={takeOff}>
          {words.takeOff}
        </Action>
      </div>
    </>
  )
}
