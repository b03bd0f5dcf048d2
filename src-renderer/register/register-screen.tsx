import { recorders } from '../../src-main/contract/officer.ts'
import { formatNumber } from '../../src-main/contract/words.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { go, goQuietly } from '../app/place.ts'
import { useMay } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { paperWords } from '../words/papers.ts'
import { registerWords as words } from '../words/register.ts'
import { ComplaintList } from './complaint-list.tsx'
import { asksOfFilter, calendarMonth } from './filter.ts'
import type { Filter } from './filter.ts'
import { Filters } from './filters.tsx'
import { useListPages } from './use-list-pages.ts'
import { ViewsBar } from './views-bar.tsx'
import './register.css'

/** The register as a list, newest first, narrowed by any of its filters. */
export function RegisterScreen({ filter }: { readonly filter: Filter }) {
  const asks = asksOfFilter(filter)
  const pages = useListPages(asks)
  const { count } = pages
  const mayReceive = useMay(recorders)
  const narrowed = Object.keys(asks).length > 0
  const set = (next: Filter) => goQuietly({ at: 'register', filter: next })
  const { overdue, ...others } = filter
  useCommands({
    'register.clear': narrowed && (() => set({})),
    'register.overdue': () => set(overdue ? others : { ...filter, overdue: 'true' }),
  })

  return (
    <section className="screen screen-list" aria-labelledby="register-title">
      <div className="screen-head">
        <h1 id="register-title">{words.title}</h1>
        <p className="soft" role="status">
          {count === null || !pages.counted ? '' : words.count(formatNumber(count))}
        </p>
        <Waiting busy={pages.busy} />
        <ViewsBar filter={filter} text="" />
        <Action
          icon="print"
          onPress={() =>
            go({
              at: 'paper',
              paper: { paper: 'register-book', month: calendarMonth(asks.month) },
            })
          }
        >
          {paperWords.titles['register-book']}
        </Action>
      </div>
      <Filters filter={filter} onChange={set} />
      <ProblemNotice problem={pages.problem} onRetry={pages.again} />
      {count === 0 && !pages.busy ? (
        <Empty title={narrowed ? words.emptyFiltered : words.empty}>
          {narrowed ? (
            <Action onPress={() => set({})}>{words.clear}</Action>
          ) : mayReceive ? (
            <Action kind="main" icon="plus" onPress={() => go({ at: 'intake', draft: null })}>
              {words.first}
            </Action>
          ) : null}
        </Empty>
      ) : null}
      {count ? (
        <ComplaintList
          key={pages.of}
          label={words.list}
          count={count}
          more={!pages.counted}
          lines="one"
          lineAt={pages.lineAt}
          onShown={pages.onShown}
        />
      ) : null}
    </section>
  )
}
