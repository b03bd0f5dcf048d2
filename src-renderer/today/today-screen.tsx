import { useState } from 'react'
import type { Answer } from '../../src-main/contract/calls.ts'
import { formatLongDate } from '../../src-main/contract/words.ts'
import { go } from '../app/place.ts'
import { Action } from '../form/action.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { WarningNotice } from '../look/warning-notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { todayWords as words } from '../words/register.ts'
import { MonthAside } from './month-aside.tsx'
import { Peek } from './peek.tsx'
import { TodayList } from './today-list.tsx'
import './today.css'

/** What is late, due or waiting, in the order in which it presses. */
export function TodayScreen() {
  const today = useAnswer('today', {})
  const [peeked, setPeeked] = useState<string | null>(null)
  const answer = today.answer
  return (
    <section className="screen" aria-labelledby="today-title">
      <div className="screen-head">
        <h1 id="today-title">{words.title}</h1>
        <p className="soft">{answer ? formatLongDate(answer.date) : ''}</p>
        <Waiting busy={today.busy && !answer} />
        {answer && hasWork(answer) ? <p className="soft small push">{words.peekHint}</p> : null}
      </div>
      <ProblemNotice problem={today.problem} onRetry={today.again} />
      {answer?.warnings.map((warning) => (
        <WarningNotice key={warning} warning={warning} />
      ))}
      {answer ? (
        <div className="today-columns">
          {hasWork(answer) ? (
            <TodayList today={answer} peeked={peeked} onPeek={setPeeked} />
          ) : (
            <NothingToDo today={answer} />
          )}
          {peeked ? (
            <Peek key={peeked} number={peeked} onClose={() => setPeeked(null)} />
          ) : (
            <MonthAside today={answer} />
          )}
        </div>
      ) : null}
    </section>
  )
}

function hasWork(today: Answer<'today'>): boolean {
  return today.groups.some(({ count }) => count > 0) || today.drafts.length > 0
}

/** A day without work says so and offers the next useful thing. */
function NothingToDo({ today }: { readonly today: Answer<'today'> }) {
  const { received, open } = today.month
  const firstDay = received === 0 && open === 0
  return (
    <Empty title={firstDay ? words.firstDay : words.nothing}>
      {firstDay ? null : <p>{words.nothingNext}</p>}
      <div className="registered-next">
        <Action kind="main" icon="plus" onPress={() => go({ at: 'intake', draft: null })}>
          {words.takeIn}
        </Action>
        {firstDay ? null : (
          <Action onPress={() => go({ at: 'register', filter: { status: 'in-progress' } })}>
            {words.openRegister}
          </Action>
        )}
      </div>
    </Empty>
  )
}
