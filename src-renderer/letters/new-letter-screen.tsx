import { Link } from 'react-aria-components'
import { calls } from '../../src-main/contract/calls.ts'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import { letterRuns, type LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { FilledLetterFields } from '../../src-main/contract/letter.ts'
import { go, goQuietly, hashOf } from '../app/place.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { useMay } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { emptyLetterFields } from '../intake/registered.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { letterWords as words } from '../words/letters.ts'
import { LetterDesk } from './letter-desk.tsx'
import { fieldsOf } from './typed-letter.ts'
import { useLetterTyping } from './use-letter-typing.ts'
import './letters.css'

interface NewLetterProps {
  readonly number: string
  readonly kind: LetterKind
}

/** A letter that was not saved yet: issued at once, kept as a draft, or passed on for paraf. */
export function NewLetterScreen({ number, kind }: NewLetterProps) {
  const asked = useAnswer('fillLetter', { complaint: number, kind, fields: emptyLetterFields })
  return (
    <section className="screen letter" aria-labelledby="letter-title">
      <div className="screen-head">
        <h1 id="letter-title">{letterKindLabels[kind]}</h1>
        <Link className="link" href={hashOf({ at: 'case', number })}>
          {number}
        </Link>
        <Waiting busy={asked.busy && !asked.answer} />
      </div>
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      {asked.answer ? (
        <NewLetterDesk
          key={`${number} ${kind}`}
          number={number}
          kind={kind}
          filled={asked.answer}
        />
      ) : null}
    </section>
  )
}

function NewLetterDesk({
  number,
  kind,
  filled,
}: NewLetterProps & { readonly filled: FilledLetterFields }) {
  const { typed, change, forget } = useLetterTyping(`${number} ${kind}`, 0, filled)
  const issue = useDoing('issueLetter')
  const save = useDoing('saveLetterDraft')
  const official = letterRuns[kind] !== 'register'
  const may = useMay(calls.saveLetterDraft.roles)
  const asks = { complaint: number, kind, fields: fieldsOf(kind, typed) }
  const busy = issue.busy || save.busy

  const issueNow = () => {
    if (busy) return
    save.forget()
    void issue.run(asks).then((outcome) => {
      if (!('answer' in outcome)) return
      forget()
      const { letter } = outcome.answer
      tell(words.issued(letter.number))
      go({ at: 'letter', letter: letter.id })
    })
  }
  const saveNow = (passOn: boolean) => {
    if (busy) return
    issue.forget()
    void save.run(asks).then((outcome) => {
      if (!('answer' in outcome)) return
      forget()
      tell(words.draftSaved)
      // In the place of the new letter: going back must not begin another.
      goQuietly({
        at: 'letter-draft',
        draft: outcome.answer.id,
        ...(passOn ? { act: 'pass' as const } : {}),
      })
    })
  }
  useCommands({
    'new-letter.issue': issueNow,
    'new-letter.save': official && (() => saveNow(false)),
    'new-letter.pass': official && (() => saveNow(true)),
  })

  return (
    <LetterDesk
      number={number}
      kind={kind}
      typed={typed}
      onChange={change}
      problem={issue.problem ?? save.problem}
      doing={issue.busy ? words.issuing : save.busy ? words.savingDraft : null}
    >
      {may ? (
        <>
          <Action
            kind="main"
            keys={keysOf('new-letter.issue')}
            busy={issue.busy}
            onPress={issueNow}
          >
            {official ? words.issue : words.issueSheet}
          </Action>
          {official ? (
            <>
              <Action
                keys={keysOf('new-letter.save')}
                busy={save.busy}
                onPress={() => saveNow(false)}
              >
                {words.saveDraft}
              </Action>
              <Action busy={save.busy} onPress={() => saveNow(true)}>
                {words.passOn}
              </Action>
            </>
          ) : null}
        </>
      ) : null}
    </LetterDesk>
  )
}
