import { useSearched } from '../app/search.ts'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { registerWords as words } from '../words/register.ts'
import { ComplaintTable } from './complaint-table.tsx'
import './register.css'

/** What the search found, with the matched words marked. */
export function FoundScreen() {
  const text = useSearched()
  const enough = text.length >= 2
  const found = useAnswer('find', enough ? { text } : null)
  const lines = found.answer
  return (
    <section className="screen" aria-labelledby="found-title">
      <div className="screen-head">
        <h1 id="found-title">{words.foundTitle}</h1>
        <p className="soft cut" role="status">
          {enough && lines && lines.length > 0 ? words.foundCount(lines.length, text) : ''}
        </p>
        <Waiting busy={found.busy} />
      </div>
      <ProblemNotice problem={found.problem} onRetry={found.again} />
      {enough ? null : <Empty title={words.foundAsk} />}
      {enough && lines?.length === 0 ? (
        <Empty title={words.foundNone(text)}>
          <p>{words.foundHint}</p>
        </Empty>
      ) : null}
      {enough && lines && lines.length > 0 ? (
        <ComplaintTable lines={lines} label={words.foundTitle} />
      ) : null}
    </section>
  )
}
