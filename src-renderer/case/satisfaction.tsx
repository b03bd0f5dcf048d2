import { useState } from 'react'
import { answerKinds } from '../../src-main/contract/answer-calls.ts'
import { calls } from '../../src-main/contract/calls.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import {
  AskedHow,
  askedHowLabels,
  questionWords,
  scores,
  slipQuestions,
  type Satisfaction,
  type SlipQuestion,
} from '../../src-main/contract/satisfaction.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'
import { formatDate } from '../../src-main/contract/words.ts'
import { go } from '../app/place.ts'
import { useMay, useOffice } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { Choice } from '../form/choice.tsx'
import { DateBox } from '../form/date-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { newForm } from '../intake/complaint-form.ts'
import { useAnswer, useDoing } from '../use-answer.ts'
import { afterAnswerWords as words } from '../words/after-answer.ts'
import { Fact } from './fact.tsx'
import { answered, KeptAct } from './kept-act.tsx'
import './identity.css'

/** Slip kepuasan of a case that was answered: what came of it, to be printed, read out and typed in. */
export function SatisfactionPart({ file }: { readonly file: CaseFile }) {
  const mayRead = useMay(calls.satisfaction.roles)
  const answered = file.closedAt !== null || file.letters.some(isAnswer)
  return mayRead && answered ? <Slip file={file} /> : null
}

function isAnswer({ kind, state }: CaseFile['letters'][number]): boolean {
  return (
    state === 'issued' && kind !== 'completeness-request' && answerKinds.some((one) => one === kind)
  )
}

function Slip({ file: { number } }: { readonly file: CaseFile }) {
  const read = useAnswer('satisfaction', { number })
  const mayRecord = useMay(calls.recordSatisfaction.roles)
  const [open, setOpen] = useState(false)
  const slip = read.answer
  const known = !read.busy || slip !== null
  return (
    <div className="slip">
      <h3 className="soft">{words.slip}</h3>
      {known ? <p>{slip ? askedWords(slip) : words.slipNobody}</p> : null}
      {slip ? (
        <dl className="facts">
          {slipQuestions.map((question) => (
            <Fact key={question} name={questionWords[question].element}>
              {answerWords(question, slip[question])}
            </Fact>
          ))}
        </dl>
      ) : null}
      <div className="slip-actions">
        {mayRecord && known ? (
          <Action kind="quiet" onPress={() => setOpen(true)}>
            {slip ? words.change : words.record}
          </Action>
        ) : null}
        <Action
          kind="quiet"
          onPress={() => go({ at: 'paper', paper: { paper: 'satisfaction-slip', number } })}
        >
          {words.print}
        </Action>
      </div>
      <WindowDialog title={words.title} open={open} onClose={() => setOpen(false)}>
        <SlipForm number={number} slip={slip} onClose={() => setOpen(false)} again={read.again} />
      </WindowDialog>
    </div>
  )
}

function askedWords({ askedOn, how }: Satisfaction): string {
  return words.slipAsked(formatDate(askedOn), askedHowLabels[how])
}

function answerWords(question: SlipQuestion, score: number | null): string {
  const said = score === null ? undefined : questionWords[question].answers[score - 1]
  return said ? `${said} (${score})` : words.noAnswer
}

interface SlipFormProps {
  readonly number: string
  readonly slip: Satisfaction | null
  readonly onClose: () => void
  readonly again: () => void
}

/** The questions word for word, so that they can be read out from here. */
function SlipForm({ number, slip, onClose, again }: SlipFormProps) {
  const recording = useDoing('recordSatisfaction')
  const { office } = useOffice()
  const [today] = useState(() => newForm(office?.timeZone ?? 'Asia/Jakarta').date)
  const empty = {
    askedOn: slip?.askedOn ?? today,
    how: slip?.how ?? 'read-out',
    speed: slip?.speed ?? null,
    handling: slip?.handling ?? null,
  }
  return (
    <KeptAct
      kept={[number, 'satisfaction']}
      empty={empty}
      calling={recording}
      run={({ askedOn, ...input }) =>
        answered(
          recording.run({
            number,
            basedOn: slip?.revision ?? null,
            askedOn: askedOn as OfficeDate,
            ...input,
          }),
        )
      }
      onDone={() => {
        tell(words.recorded)
        onClose()
      }}
      will={words.will}
      verb={slip ? words.change : words.record}
      onClose={onClose}
      again={again}
    >
      {(input, change) => (
        <>
          {slipQuestions.map((question) => (
            <Choice
              key={question}
              label={questionWords[question].asks}
              field={question}
              value={String(input[question] ?? 'none')}
              onChange={(chosen) =>
                change({ [question]: chosen === 'none' ? null : Number(chosen) })
              }
              options={[
                ...scores.map((score) => ({
                  id: String(score),
                  name: questionWords[question].answers[score - 1] ?? '',
                })),
                { id: 'none', name: words.none },
              ]}
            />
          ))}
          <Choice
            label={words.how}
            field="how"
            value={input.how}
            onChange={(how) => change({ how })}
            options={AskedHow.options.map((id) => ({ id, name: askedHowLabels[id] }))}
          />
          <DateBox
            label={words.askedOn}
            field="askedOn"
            value={input.askedOn}
            onChange={(askedOn) => change({ askedOn })}
          />
        </>
      )}
    </KeptAct>
  )
}
