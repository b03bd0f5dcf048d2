import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Answer } from '../../src-main/contract/calls.ts'
import { recapBlocks, recapDefinitions } from '../../src-main/contract/recap-words.ts'
import type { Period } from '../../src-main/contract/values.ts'
import { formatMoment } from '../../src-main/contract/words.ts'
import { isFor, keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { go, hashOf } from '../app/place.ts'
import { useSession } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { Empty, Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { ComplaintTable } from '../register/complaint-table.tsx'
import { useAnswer } from '../use-answer.ts'
import { recapWords as words } from '../words/recap.ts'
import { Differences } from './differences.tsx'
import { exportRecap } from './export-recap.ts'
import { FigureScreen } from './figure-screen.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { periodOf } from './periods.ts'
import { OnTimeBlock, RecapBlock, type View } from './recap-block.tsx'
import { Balance, periodName, PeriodSwitch } from './recap-head.tsx'
import { YearSatisfaction } from './satisfaction.tsx'
import { Trend } from './trend.tsx'
import '../register/register.css'
import './recap.css'

/** The recap of a month, a quarter or a year; with `figure`, the complaints behind one figure. */
export function RecapScreen({
  period: given,
  figure,
}: {
  readonly period: string | null
  readonly figure?: string | undefined
}) {
  const period = periodOf(given)
  return figure ? <FigureScreen period={period} figure={figure} /> : <Recap period={period} />
}

const memory = 'meja-aduan.recap.view'

/** The balance first, then what it is made of, then what its figures mean. */
function Recap({ period }: { readonly period: Period }) {
  const asked = useAnswer('recapScreen', { period })
  const recap = asked.answer
  const { officer } = useSession()
  const [view, setView] = useState<View>(() =>
    window.localStorage.getItem(memory) === 'table' ? 'table' : 'chart',
  )
  const [issuing, setIssuing] = useState(false)
  const show = (next: View) => {
    setView(next)
    window.localStorage.setItem(memory, next)
  }
  const excel = () => void exportRecap(period)
  const pdf = () => go({ at: 'paper', paper: { paper: 'recap', period } })
  // What was issued is issued again only once it would say otherwise.
  const last = recap?.issued[0]?.id
  const news = !last || (recap?.differences ?? []).some(({ recap: of }) => of.id === last)
  const mayIssue = recap?.over === true && news && isFor('recap.issue', officer?.role ?? null)
  useCommands({
    'recap.excel': excel,
    'recap.pdf': pdf,
    'recap.issue': mayIssue && (() => setIssuing(true)),
    'recap.view': () => show(view === 'chart' ? 'table' : 'chart'),
  })
  return (
    <section className="screen recap" aria-labelledby="recap-title">
      <div className="screen-head">
        <h1 id="recap-title" className="said-only">
          {words.title} {periodName(period)}
        </h1>
        <PeriodSwitch period={period} />
        <Waiting busy={asked.busy && !recap} />
        <div className="push recap-acts">
          <ToggleButtonGroup
            className="react-aria-ToggleButtonGroup joined"
            aria-label={words.views}
            selectedKeys={[view]}
            disallowEmptySelection
            onSelectionChange={(keys) => show(keys.has('table') ? 'table' : 'chart')}
          >
            <ToggleButton id="chart">{words.chart}</ToggleButton>
            <ToggleButton id="table">
              {words.table} <kbd aria-hidden="true">{keysOf('recap.view')}</kbd>
            </ToggleButton>
          </ToggleButtonGroup>
          <Action icon="save" keys={keysOf('recap.excel')} onPress={excel}>
            {words.excel}
          </Action>
          <Action icon="print" keys={keysOf('recap.pdf')} onPress={pdf}>
            {words.pdf}
          </Action>
          {mayIssue ? (
            <Action icon="lock" onPress={() => setIssuing(true)}>
              {words.issue}
            </Action>
          ) : null}
        </div>
      </div>
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      {recap ? (
        <>
          <Balance figures={recap.figures} />
          <Issued recap={recap} />
          <Parts recap={recap} view={view} />
          <Differences recap={recap} />
          <h2>{words.open}</h2>
          {recap.open.length === 0 ? (
            <Empty title={words.openNone} />
          ) : (
            <ComplaintTable lines={recap.open} label={words.open} />
          )}
          <YearSatisfaction period={period} />
          <Definitions period={period} timeZone={recap.timeZone} />
          {issuing ? (
            <IssueDialog figures={recap.figures} onClose={() => setIssuing(false)} />
          ) : null}
        </>
      ) : null}
    </section>
  )
}

/** When and by whom it was issued, and whether it would say otherwise now. */
function Issued({ recap }: { readonly recap: Answer<'recapScreen'> }) {
  const { issued, differences, over } = recap
  const [last] = issued
  if (!over) return <p className="soft small">{words.notOver}</p>
  if (!last && differences.length === 0) return null
  return (
    <Notice kind={differences.length > 0 ? 'soon' : 'done'}>
      {last ? (
        <>
          {words.issued(formatMoment(last.issuedAt), last.issuedBy)}{' '}
          <a
            className="link"
            href={hashOf({
              at: 'paper',
              paper: { paper: 'recap', period: last.period, issued: last.id },
            })}
          >
            {words.asIssued}
          </a>{' '}
        </>
      ) : null}
      {differences.length > 0 ? (
        <>
          {words.differ}{' '}
          <Action kind="quiet" onPress={toDifferences}>
            {words.explain}
          </Action>
        </>
      ) : null}
    </Notice>
  )
}

function toDifferences(): void {
  const heading = document.querySelector<HTMLElement>('#differences')
  heading?.focus()
}

function Parts({ recap, view }: { readonly recap: Answer<'recapScreen'>; readonly view: View }) {
  const { figures, divisions, trend } = recap
  const { period } = figures
  const blocks = recapBlocks(figures, divisions)
  return (
    <div className="recap-grid">
      <Trend trend={trend} period={period} view={view} />
      <OnTimeBlock block={blocks.onTime} figures={figures} view={view} />
      {(['category', 'channel', 'division', 'status', 'closedAs', 'classification'] as const).map(
        (name) => (
          <RecapBlock key={name} block={blocks[name]} period={period} view={view} />
        ),
      )}
      <RecapBlock block={blocks.days} period={period} view="table" />
      <RecapBlock block={blocks.letters} period={period} view={view} />
    </div>
  )
}

function Definitions({ period, timeZone }: { readonly period: Period; readonly timeZone: string }) {
  return (
    <section aria-labelledby="definitions">
      <h2 id="definitions">{words.definitions}</h2>
      <ul className="recap-definitions small">
        {recapDefinitions(period, timeZone).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
