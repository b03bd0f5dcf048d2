import { useSession } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { keepDraftNow } from '../intake/keep-draft.ts'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { practiceWords as words } from '../words/practice.ts'
import './practice.css'

/** The way into practice; within it there is the banner instead. */
export function PracticeEntry({ verb = words.open }: { readonly verb?: string }) {
  const { demo } = useSession()
  const open = useDoing('openPractice')
  if (demo) return null
  const start = () => {
    void keepDraftNow().then(() => open.run({}))
  }
  return (
    <section className="practice-entry" aria-labelledby="practice-title">
      <h2 id="practice-title">{words.title}</h2>
      <p>{words.what}</p>
      <p className="small soft">{words.openWill}</p>
      <ProblemNotice problem={open.problem} />
      <div className="practice-open">
        <Action busy={open.busy} onPress={start}>
          {verb}
        </Action>
        <Waiting busy={open.busy} what={words.opening} />
      </div>
    </section>
  )
}
