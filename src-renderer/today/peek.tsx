import { Button } from 'react-aria-components'
import { performerLabels, statusLabels } from '../../src-main/contract/labels.ts'
import { go } from '../app/place.ts'
import { useOffice } from '../app/session.tsx'
import { ClocksStrip } from '../case/clocks-strip.tsx'
import { Action } from '../form/action.tsx'
import { DueWords } from '../look/due.tsx'
import { Icon } from '../look/icon.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { todayWords as words } from '../words/today.ts'

/** A case beside the list, for a look without leaving it. */
export function Peek({
  number,
  onClose,
}: {
  readonly number: string
  readonly onClose: () => void
}) {
  const { stepOf } = useOffice()
  const read = useAnswer('readCase', { number })
  const file = read.answer
  const open = file?.steps.find(({ startedAt, finishedAt }) => startedAt && !finishedAt)
  return (
    <aside className="today-aside peek" aria-label={words.peek} aria-live="polite">
      <div className="peek-head">
        <h2>{number}</h2>
        <Button className="action action-quiet" aria-label={words.peekClose} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <Waiting busy={read.busy && !file} />
      <ProblemNotice problem={read.problem} />
      {file ? (
        <>
          <p className="strong peek-subject">{file.subject ?? commonWords.noSubject}</p>
          <p className="small soft">
            {statusLabels[file.status]} · {file.complainant.name ?? commonWords.unknownName}
          </p>
          {open ? (
            <p className="small">
              {stepOf(file.direct, open.id).short} · {performerLabels[open.performer]} ·{' '}
              <DueWords dueAt={open.dueAt} late={open.late} />
            </p>
          ) : null}
          <ClocksStrip file={file} compact />
          <p className="small peek-narrative">{file.narrative}</p>
          <Action onPress={() => go({ at: 'case', number })}>{commonWords.open}</Action>
        </>
      ) : null}
    </aside>
  )
}
