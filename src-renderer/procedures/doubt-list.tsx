import { useState } from 'react'
import type { HeldDoubt } from '../../src-main/contract/procedure.ts'
import { useMay } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { useWho } from '../case/use-who.ts'
import { Action } from '../form/action.tsx'
import { faultsOfProblem, FaultyForm } from '../form/faults.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { shortMoment } from '../words/dates.ts'
import { procedureWords as words } from '../words/procedures.ts'

interface DoubtListProps {
  readonly procedure: string
  readonly doubts: readonly HeldDoubt[]
}

/** Open questions beside a step or the whole SOP, each until the office has answered it. */
export function DoubtList({ procedure, doubts }: DoubtListProps) {
  const may = useMay(['secretary', 'head', 'register-keeper'])
  const { nameOf } = useWho()
  const [answering, setAnswering] = useState<HeldDoubt | null>(null)
  return (
    <>
      <ul className="doubts" aria-label={words.doubts}>
        {doubts.map((doubt) => (
          <li key={doubt.id} className={doubt.answer ? 'doubt' : 'doubt doubt-open'}>
            <Icon name={doubt.answer ? 'done' : 'help'} />
            <div>
              <p>{doubt.question}</p>
              {doubt.answer ? (
                <>
                  <p className="doubt-answer strong">{doubt.answer.text}</p>
                  <p className="small soft">
                    {words.answeredBy(nameOf(doubt.answer.by), shortMoment(doubt.answer.at))}
                  </p>
                </>
              ) : (
                <p className="small">
                  {words.stillOpen}
                  {doubt.source ? <span className="soft"> · {doubt.source}</span> : null}
                </p>
              )}
            </div>
            {may ? (
              <Action
                kind="quiet"
                label={
                  doubt.answer
                    ? words.changeAnswerOf(doubt.question)
                    : words.answerOf(doubt.question)
                }
                onPress={() => setAnswering(doubt)}
              >
                {doubt.answer ? words.changeAnswer : words.answer}
              </Action>
            ) : null}
          </li>
        ))}
      </ul>
      <WindowDialog
        title={words.answerTitle}
        open={answering !== null}
        onClose={() => setAnswering(null)}
      >
        {answering ? (
          <AnswerForm procedure={procedure} doubt={answering} onClose={() => setAnswering(null)} />
        ) : null}
      </WindowDialog>
    </>
  )
}

// Outlives the dialog: Escape must not cost a half-typed answer.
const typed = new Map<string, string>()

function AnswerForm({
  procedure,
  doubt,
  onClose,
}: {
  readonly procedure: string
  readonly doubt: HeldDoubt
  readonly onClose: () => void
}) {
  const key = `${procedure} ${doubt.id}`
  const save = useDoing('answerDoubt')
  const [text, setText] = useState(() => typed.get(key) ?? doubt.answer?.text ?? '')
  const submit = () => {
    void save.run({ id: procedure, doubt: doubt.id, answer: text }).then((outcome) => {
      if (!('answer' in outcome)) return
      typed.delete(key)
      tell(words.answered)
      onClose()
    })
  }
  return (
    <FaultyForm faults={faultsOfProblem(save.problem)}>
      <div className="stack">
        <p>{doubt.question}</p>
        {doubt.source ? (
          <p className="small soft">
            {words.doubtSource}: {doubt.source}
          </p>
        ) : null}
        <TextBox
          label={words.answerField}
          hint={words.answerHint}
          field="answer"
          rows={4}
          required
          autoFocus
          value={text}
          onChange={(value) => {
            typed.set(key, value)
            setText(value)
          }}
        />
        {save.problem?.problem === 'invalid' ? null : <ProblemNotice problem={save.problem} />}
        <div className="form-end">
          <Waiting busy={save.busy} />
          <Action onPress={onClose}>{commonWords.cancel}</Action>
          <Action kind="main" busy={save.busy} onPress={submit}>
            {commonWords.save}
          </Action>
        </div>
      </div>
    </FaultyForm>
  )
}
