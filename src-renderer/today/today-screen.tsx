import { useState } from 'react'
import type { Answer } from '../../src-main/contract/calls.ts'
import { calls } from '../../src-main/contract/calls.ts'
import { performerLabels } from '../../src-main/contract/labels.ts'
import type { PaperInput } from '../../src-main/contract/paper.ts'
import { formatLongDate } from '../../src-main/contract/words.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { go } from '../app/place.ts'
import { useMay, useSession } from '../app/session.tsx'
import { BackupAlarm } from '../backups/backup-aside.tsx'
import { Action } from '../form/action.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { WarningNotice } from '../look/warning-notice.tsx'
import { RecoverySheetNotice } from '../settings/recovery-sheet.tsx'
import { SetupNotice } from '../setup/setup-notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { todayWords as words } from '../words/today.ts'
import { HandOverDialog, type HandedOver } from './hand-over-dialog.tsx'
import { HandedOverNotice } from './handed-over-notice.tsx'
import { MonthAside } from './month-aside.tsx'
import { Peek } from './peek.tsx'
import { TodayList } from './today-list.tsx'
import { WhoseFilter, type Whose } from './whose-filter.tsx'
import './today.css'

/** What is late, due or waiting, in the order in which it presses; of all or of somebody. */
export function TodayScreen({ of }: { readonly of: Whose }) {
  const today = useAnswer('today', of === null ? {} : { of })
  const [peeked, setPeeked] = useState<string | null>(null)
  const [shown, setShown] = useState<Answer<'today'> | null>(null)
  const [handing, setHanding] = useState(false)
  const [handed, setHanded] = useState<HandedOver | null>(null)
  const { officer } = useSession()
  const mayHandOver = useMay(calls.handOver.roles)
  useCommands({ 'today.hand-over': today.answer !== null && (() => setHanding(true)) })
  // The last list stays while a filter's own is on its way, so that nothing jumps.
  if (today.answer && today.answer !== shown) setShown(today.answer)
  const answer = today.answer ?? (today.problem ? null : shown)
  return (
    <section className="screen" aria-labelledby="today-title">
      <div className="screen-head">
        <h1 id="today-title">{words.title}</h1>
        <p className="soft">{answer ? formatLongDate(answer.date) : ''}</p>
        <Waiting busy={today.busy && !answer} />
        <div className="today-actions push">
          {mayHandOver ? (
            <Action disabled={!answer} onPress={() => setHanding(true)}>
              {words.handOver}
            </Action>
          ) : null}
          <Action
            icon="print"
            onPress={() => go({ at: 'paper', paper: handoverOf(of, officer?.id) })}
          >
            {words.handover}
          </Action>
          <Action icon="print" onPress={() => go({ at: 'paper', paper: { paper: 'wall-list' } })}>
            {words.wallList}
          </Action>
        </div>
      </div>
      <ProblemNotice problem={today.problem} onRetry={today.again} />
      <BackupAlarm />
      <SetupNotice />
      <RecoverySheetNotice />
      {answer?.warnings.map((warning) => (
        <WarningNotice key={warning} warning={warning} />
      ))}
      {handed ? <HandedOverNotice handed={handed} onClose={() => setHanded(null)} /> : null}
      {answer ? (
        <>
          {answer.month.open > 0 || of !== null ? <WhoseFilter today={answer} of={of} /> : null}
          <div className="today-columns">
            {hasWork(answer) ? (
              <div>
                {of !== null && answer.groups.length === 0 ? <NothingOf of={of} /> : null}
                <TodayList today={answer} peeked={peeked} onPeek={setPeeked} />
                <p className="soft small today-keys">{words.peekHint}</p>
              </div>
            ) : of === null ? (
              <NothingToDo today={answer} />
            ) : (
              <NothingOf of={of} />
            )}
            {peeked ? (
              <Peek key={peeked} number={peeked} onClose={() => setPeeked(null)} />
            ) : (
              <MonthAside today={answer} />
            )}
          </div>
          <HandOverDialog
            open={handing}
            assigned={answer.assigned}
            onClose={() => setHanding(false)}
            onDone={(done) => {
              setHanding(false)
              setHanded(done)
            }}
          />
        </>
      ) : null}
    </section>
  )
}

/** The page of whoever the list is narrowed to. */
function handoverOf(of: Whose, me: string | undefined): PaperInput {
  if (of === 'me') return me ? { paper: 'handover', officer: me } : { paper: 'handover' }
  return of === null ? { paper: 'handover' } : { paper: 'handover', performer: of }
}

function hasWork(today: Answer<'today'>): boolean {
  return today.groups.some(({ count }) => count > 0) || today.drafts.length > 0
}

/** Nothing presses there; what waits longer, or on others, is a press away. */
function NothingOf({ of }: { readonly of: NonNullable<Whose> }) {
  return (
    <Empty title={words.nothingOf(of === 'me' ? words.me : performerLabels[of])}>
      <div className="registered-next">
        <Action onPress={() => go({ at: 'today' })}>{words.showAll}</Action>
      </div>
    </Empty>
  )
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
