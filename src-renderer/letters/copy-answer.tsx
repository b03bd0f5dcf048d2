import { useState } from 'react'
import { answerKinds } from '../../src-main/contract/answer-calls.ts'
import type { LetterLine, SendingWay } from '../../src-main/contract/letter.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { Icon } from '../look/icon.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { afterAnswerWords as words } from '../words/after-answer.ts'
import '../case/identity.css'

interface CopyAnswerProps {
  readonly letter: LetterLine
  /** The copy went out this way: that it was sent is to be recorded. */
  readonly onSent: (how: SendingWay) => void
}

/** Salin jawaban: an issued answer as text for WhatsApp or e-mail, and then its sending. */
export function CopyAnswer({ letter, onSent }: CopyAnswerProps) {
  const { kind, state, source } = letter
  const isAnswer = answerKinds.some((one) => one === kind)
  return state === 'issued' && source === 'made' && isAnswer ? (
    <Copying letter={letter} onSent={onSent} />
  ) : null
}

function Copying({ letter, onSent }: CopyAnswerProps) {
  const copying = useDoing('copyAnswer')
  const [copied, setCopied] = useState(false)
  const copy = () => {
    void copying.run({ letter: letter.id }).then((outcome) => {
      if (!('answer' in outcome)) return
      setCopied(true)
      tell(words.copied)
    })
  }
  useCommands({ 'letter.copy-answer': copy })
  return (
    <>
      <Action keys={keysOf('letter.copy-answer')} busy={copying.busy} onPress={copy}>
        {words.copy}
      </Action>
      <ProblemNotice problem={copying.problem} />
      {copied ? (
        <div className="answer-copied small" role="note">
          <Icon name="done" />
          <p>
            {words.copied} {words.copiedMore}
          </p>
          <Action kind="quiet" onPress={() => onSent('text-message')}>
            {words.recordWhatsApp}
          </Action>
          <Action kind="quiet" onPress={() => onSent('email')}>
            {words.recordEmail}
          </Action>
        </div>
      ) : null}
    </>
  )
}
