import { useState } from 'react'
import { formatMoment, formatNumber, shortHead } from '../../src-main/contract/words.ts'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Icon } from '../look/icon.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import type { Answer } from '../../src-main/contract/calls.ts'
import { journalWords as words } from '../words/journal.ts'

type Matched = Answer<'findHead'> | 'none'

/** What the chain proves and what not, and whether a head on paper is still in it. */
export function ChainProof() {
  const { answer } = useAnswer('journal', { limit: 1 })
  const find = useDoing('findHead')
  const [typed, setTyped] = useState('')
  const [matched, setMatched] = useState<Matched | null>(null)
  const mistyped = find.problem?.problem === 'invalid'
  const run = () => {
    setMatched(null)
    void find.run({ head: typed }).then((outcome) => {
      if ('answer' in outcome) setMatched(outcome.answer)
      else if (outcome.problem.problem === 'not-found') {
        find.forget()
        setMatched('none')
      }
    })
  }
  return (
    <section className="stack" aria-labelledby="chain-proof">
      <h2 id="chain-proof">{words.head}</h2>
      {answer ? (
        <p>
          {words.headNow}: <span className="head-digits">{shortHead(answer.head)}</span>{' '}
          <span className="soft">({words.rows(formatNumber(answer.historyRows))})</span>
        </p>
      ) : null}
      <dl className="proofs">
        <dt>{words.proves}</dt>
        <dd>{words.provesText}</dd>
        <dt>{words.not}</dt>
        <dd>{words.notText}</dd>
      </dl>
      <form
        className="journal-match"
        onSubmit={(event) => {
          event.preventDefault()
          run()
        }}
      >
        <TextBox
          label={words.match}
          hint={words.matchHint}
          fault={mistyped ? words.matchFault : null}
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setMatched(null)
            find.forget()
          }}
          autoComplete="off"
        />
        <Action submit busy={find.busy} onPress={() => undefined}>
          {words.matchNow}
        </Action>
      </form>
      <ProblemNotice problem={mistyped ? null : find.problem} />
      <div role="status">{matched ? <Match matched={matched} /> : null}</div>
    </section>
  )
}

function Match({ matched }: { readonly matched: Matched }) {
  const good = matched !== 'none'
  return (
    <p className={good ? 'due due-done' : 'due due-late'}>
      <Icon name={good ? 'done' : 'late'} />
      {good
        ? words.matched(formatNumber(matched.sequence), formatMoment(matched.recordedAt))
        : words.unmatched}
    </p>
  )
}
