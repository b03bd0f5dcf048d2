import type { AsksInput } from '../../src-main/contract/calls.ts'
import { Category, Channel, Status } from '../../src-main/contract/complaint.ts'
import { categoryLabels, channelLabels, statusLabels } from '../../src-main/contract/labels.ts'
import type { PaperInput } from '../../src-main/contract/paper.ts'
import { Month } from '../../src-main/contract/values.ts'
import { formatMonth, formatNumber } from '../../src-main/contract/words.ts'
import { go, goQuietly } from '../app/place.ts'
import { useOffice } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { Pick } from '../form/pick.tsx'
import { Tick } from '../form/tick.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { paperWords } from '../words/papers.ts'
import { registerWords as words } from '../words/register.ts'
import { ComplaintTable } from './complaint-table.tsx'
import { useComplaintPages } from './use-complaint-pages.ts'
import './register.css'

type Filter = Readonly<Record<string, string>>

/** The register as a list, narrowed by month, status, channel, category, division, lateness. */
export function RegisterScreen({ filter }: { readonly filter: Filter }) {
  const asks = asksOfFilter(filter)
  const pages = useComplaintPages(asks)
  const count = useAnswer('countComplaints', asks).answer?.count
  const narrowed = Object.keys(asks).length > 0

  return (
    <section className="screen" aria-labelledby="register-title">
      <div className="screen-head">
        <h1 id="register-title">{words.title}</h1>
        <p className="soft" role="status">
          {count === undefined ? '' : words.count(formatNumber(count))}
        </p>
        <Waiting busy={pages.busy && !pages.known} />
        <Action icon="print" onPress={() => go({ at: 'paper', paper: bookOf(asks.month) })}>
          {paperWords.titles['register-book']}
        </Action>
      </div>
      <Filters filter={filter} narrowed={narrowed} />
      <ProblemNotice problem={pages.problem} onRetry={pages.again} />
      {pages.known && pages.lines.length === 0 ? (
        <Empty title={narrowed ? words.emptyFiltered : words.empty}>
          {narrowed ? (
            <Action onPress={() => go({ at: 'register', filter: {} })}>{words.clear}</Action>
          ) : (
            <Action kind="main" icon="plus" onPress={() => go({ at: 'intake', draft: null })}>
              {words.first}
            </Action>
          )}
        </Empty>
      ) : null}
      {pages.lines.length > 0 ? (
        <>
          <ComplaintTable lines={pages.lines} label={words.list} />
          {pages.complete ? null : (
            <div>
              <Action busy={pages.busy} onPress={pages.more}>
                {words.more}
              </Action>
            </div>
          )}
        </>
      ) : null}
    </section>
  )
}

function Filters({ filter, narrowed }: { readonly filter: Filter; readonly narrowed: boolean }) {
  const { office } = useOffice()
  const set = (key: string) => (value: string | null) => {
    const { [key]: _old, ...rest } = filter
    goQuietly({ at: 'register', filter: value === null ? rest : { ...rest, [key]: value } })
  }
  const value = (key: string) => filter[key] ?? null
  return (
    <div className="filters" role="group" aria-label={words.filters}>
      <Pick
        label={words.month}
        none={commonWords.any}
        value={value('month')}
        onChange={set('month')}
        options={monthsAround(filter['month'])}
      />
      <Pick
        label={words.status}
        none={commonWords.any}
        value={value('status')}
        onChange={set('status')}
        options={Status.options.map((id) => ({ id, name: statusLabels[id] }))}
      />
      <Pick
        label={words.channel}
        none={commonWords.any}
        value={value('channel')}
        onChange={set('channel')}
        options={Channel.options.map((id) => ({ id, name: channelLabels[id] }))}
      />
      <Pick
        label={words.category}
        none={commonWords.any}
        value={value('category')}
        onChange={set('category')}
        options={Category.options.map((id) => ({ id, name: categoryLabels[id] }))}
      />
      <Pick
        label={words.division}
        none={commonWords.any}
        value={value('division')}
        onChange={set('division')}
        options={office?.divisions ?? []}
      />
      <Tick
        label={words.overdue}
        value={filter['overdue'] === 'true'}
        onChange={(on) => set('overdue')(on ? 'true' : null)}
      />
      {narrowed ? (
        <Action kind="quiet" onPress={() => goQuietly({ at: 'register', filter: {} })}>
          {words.clear}
        </Action>
      ) : null}
    </div>
  )
}

/** Reads the filter out of the place; what is not of the contract's own values is left out. */
export function asksOfFilter(filter: Filter): AsksInput<'countComplaints'> {
  const month = Month.safeParse(filter['month'])
  const status = Status.safeParse(filter['status'])
  const channel = Channel.safeParse(filter['channel'])
  const category = Category.safeParse(filter['category'])
  return {
    ...(month.success ? { month: month.data } : {}),
    ...(status.success ? { status: status.data } : {}),
    ...(channel.success ? { channel: channel.data } : {}),
    ...(category.success ? { category: category.data } : {}),
    ...(filter['division'] ? { division: filter['division'] } : {}),
    ...(filter['overdue'] === 'true' ? { overdue: true } : {}),
  }
}

/** The book of the month that is shown, or of this one. */
function bookOf(month: string | null | undefined): PaperInput {
  return { paper: 'register-book', month: month ?? monthsAround(undefined)[0]?.id ?? '' }
}

/** The last two years' months, newest first, and the chosen one wherever it lies. */
function monthsAround(chosen: string | undefined) {
  const now = new Date()
  const months = Array.from({ length: 25 }, (_, back) => {
    const day = new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 1))
    return day.toISOString().slice(0, 7)
  })
  if (chosen && !months.includes(chosen) && Month.safeParse(chosen).success) months.push(chosen)
  return months.map((id) => ({ id, name: formatMonth(Month.parse(id)) }))
}
