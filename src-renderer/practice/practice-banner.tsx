import { useState } from 'react'
import { useSession } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { practiceWords as words } from '../words/practice.ts'
import './practice.css'

/** Over every screen of a register for practice: that it is one, the way out, and the way to its beginning. */
export function PracticeBanner() {
  const { demo, officer } = useSession()
  const leave = useDoing('leavePractice')
  const [asking, setAsking] = useState(false)
  if (!demo) return null
  return (
    <aside className="practice-banner" aria-label={words.title}>
      <Icon name="info" />
      <strong>{words.sign}</strong>
      <span className="practice-what">{words.banner}</span>
      <Waiting busy={leave.busy} what={words.leaving} />
      {officer ? <Action onPress={() => setAsking(true)}>{words.restart}</Action> : null}
      <Action busy={leave.busy} onPress={() => void leave.run({})}>
        {words.leave}
      </Action>
      <WindowDialog title={words.restartTitle} open={asking} onClose={() => setAsking(false)}>
        <Restart onClose={() => setAsking(false)} />
      </WindowDialog>
    </aside>
  )
}

function Restart({ onClose }: { readonly onClose: () => void }) {
  const restart = useDoing('restartPractice')
  return (
    <>
      <p className="act-will act-will-grave">{words.restartWill}</p>
      <ProblemNotice problem={restart.problem} />
      <div className="form-end">
        <Waiting busy={restart.busy} what={words.restarting} />
        <Action autoFocus onPress={onClose}>
          {commonWords.cancel}
        </Action>
        <Action kind="grave" busy={restart.busy} onPress={() => void restart.run({})}>
          {words.restartDo}
        </Action>
      </div>
    </>
  )
}
