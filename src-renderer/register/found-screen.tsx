import { useState } from 'react'
import type { SearchedLine } from '../../src-main/contract/list-calls.ts'
import { formatNumber } from '../../src-main/contract/words.ts'
import { goQuietly } from '../app/place.ts'
import { useSearched } from '../app/search.ts'
import { Action } from '../form/action.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { registerWords as words } from '../words/register.ts'
import { ComplaintList } from './complaint-list.tsx'
import { asksOfFilter } from './filter.ts'
import type { Filter } from './filter.ts'
import { Filters } from './filters.tsx'
import { ViewsBar } from './views-bar.tsx'
import './register.css'

/** Asked at first, and when one scrolls on: a longer answer would cost a frame, and there are filters. */
const fewest = 50
const most = 200

interface Shown {
  readonly of: string
  readonly text: string
  readonly lines: readonly SearchedLine[]
  /** Whether as many came as were asked for: then there may be older ones. */
  readonly more: boolean
}

/** What the search found in what the filter leaves, newest first, with the matched words marked. */
export function FoundScreen({ filter }: { readonly filter: Filter }) {
  const text = useSearched()
  const asks = asksOfFilter(filter)
  const of = JSON.stringify([text, asks])
  const [wanted, setWanted] = useState({ of, limit: fewest })
  const limit = wanted.of === of ? wanted.limit : fewest
  const enough = text.length >= 2
  const found = useAnswer('searchComplaints', enough ? { ...asks, text, limit } : null)
  const [shown, setShown] = useState<Shown | null>(null)
  // The last result stays while the next is on its way, so that nothing jumps.
  if (found.answer && found.answer !== shown?.lines)
    setShown({ of, text, lines: found.answer, more: found.answer.length >= limit })
  const result = enough && !found.problem ? shown : null
  const narrowed = Object.keys(asks).length > 0
  const set = (next: Filter) => goQuietly({ at: 'found', filter: next })

  return (
    <section className="screen screen-list" aria-labelledby="found-title">
      <div className="screen-head">
        <h1 id="found-title">{words.foundTitle}</h1>
        <p className="soft cut" role="status">
          {result && result.lines.length > 0 ? countWords(result) : ''}
        </p>
        <Waiting busy={found.busy} />
        <ViewsBar filter={filter} text={text} />
      </div>
      <Filters filter={filter} onChange={set} />
      <ProblemNotice problem={found.problem} onRetry={found.again} />
      {enough ? null : <Empty title={words.foundAsk} />}
      {result?.lines.length === 0 ? (
        <Empty title={narrowed ? words.foundNoneFiltered(text) : words.foundNone(text)}>
          <p>{words.foundHint}</p>
          {narrowed ? <Action onPress={() => set({})}>{words.clear}</Action> : null}
        </Empty>
      ) : null}
      {result && result.lines.length > 0 ? (
        <ComplaintList
          key={result.of}
          label={words.foundTitle}
          count={result.lines.length}
          more={result.more && result.lines.length < most}
          lines="two"
          lineAt={(index) => result.lines[index] ?? null}
          onShown={(_from, to) => {
            if (result.of !== of || !result.more || limit === most) return
            if (to < result.lines.length - 1) return
            setWanted({ of, limit: most })
          }}
        />
      ) : null}
    </section>
  )
}

function countWords({ lines, more, text }: Shown): string {
  const count = formatNumber(lines.length)
  return more ? words.foundNewest(count, text) : words.foundCount(count, text)
}
