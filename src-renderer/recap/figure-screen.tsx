import { figureName } from '../../src-main/contract/recap-words.ts'
import type { Period } from '../../src-main/contract/values.ts'
import { formatNumber, formatPeriod } from '../../src-main/contract/words.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { go } from '../app/place.ts'
import { useOffice } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { Empty, Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { ComplaintTable } from '../register/complaint-table.tsx'
import { useAnswer } from '../use-answer.ts'
import { recapWords as words } from '../words/recap.ts'

/** The complaints behind one figure of a recap. */
export function FigureScreen({
  period,
  figure,
}: {
  readonly period: Period
  readonly figure: string
}) {
  const { office } = useOffice()
  const asked = useAnswer('recapCases', { period, figure })
  const back = () => go({ at: 'recap', period })
  useCommands({ 'recap.back': back })
  const { answer } = asked
  return (
    <section className="screen" aria-labelledby="figure-title">
      <div className="screen-head">
        <h1 id="figure-title">{figureName(figure, period, office?.divisions ?? [])}</h1>
        <p className="soft" role="status">
          {formatPeriod(period)}
          {answer ? `: ${formatNumber(answer.lines.length + answer.hidden)}` : ''}
        </p>
        <Waiting busy={asked.busy && !answer} />
        <div className="push">
          <Action icon="left" keys={keysOf('recap.back')} onPress={back}>
            {words.back}
          </Action>
        </div>
      </div>
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      {answer && answer.hidden > 0 ? (
        <Notice>{words.hidden(formatNumber(answer.hidden))}</Notice>
      ) : null}
      {answer && answer.lines.length > 0 ? (
        <ComplaintTable lines={answer.lines} label={words.behind} />
      ) : null}
      {answer && answer.lines.length + answer.hidden === 0 ? (
        <Empty title={words.behindNone} />
      ) : null}
    </section>
  )
}
