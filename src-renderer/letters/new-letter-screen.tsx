import { useEffect, useRef, useState } from 'react'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import { letterRuns, type LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { FilledLetterFields } from '../../src-main/contract/letter.ts'
import { Link } from 'react-aria-components'
import type { AsksInput } from '../../src-main/contract/calls.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'
import { go, hashOf } from '../app/place.ts'
import { useKeys } from '../app/keys.ts'
import { useOffice } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { FaultLine, faultsOfProblem, FaultyForm, focusFirstFault } from '../form/faults.tsx'
import { emptyLetterFields } from '../intake/registered.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { letterWords as words } from '../words/letters.ts'
import { LetterFields, type TypedLetter } from './letter-fields.tsx'
import { PdfView } from './pdf-view.tsx'
import './letters.css'

interface NewLetterProps {
  readonly number: string
  readonly kind: LetterKind
}

// Outlives the screen: looking something up must not cost the wording.
const typedLetters = new Map<string, TypedLetter>()

/** A letter being made: the page itself beside its fields, drawn anew after each change. */
export function NewLetterScreen({ number, kind }: NewLetterProps) {
  const asked = useAnswer('fillLetter', { complaint: number, kind, fields: emptyLetterFields })
  const key = `${number} ${kind}`
  const [filled, setFilled] = useState<FilledLetterFields | null>(null)
  useEffect(() => {
    // Filled once: news that arrives later must not overwrite what is being typed.
    if (asked.answer) setFilled((old) => old ?? asked.answer)
  }, [asked.answer])
  return (
    <section className="screen letter" aria-labelledby="letter-title">
      <div className="screen-head">
        <h1 id="letter-title">{letterKindLabels[kind]}</h1>
        <Link className="link" href={hashOf({ at: 'case', number })}>
          {number}
        </Link>
        <Waiting busy={asked.busy && !filled} />
      </div>
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      {filled ? <LetterDesk key={key} number={number} kind={kind} filled={filled} /> : null}
    </section>
  )
}

function LetterDesk({
  number,
  kind,
  filled,
}: NewLetterProps & { readonly filled: FilledLetterFields }) {
  const { office } = useOffice()
  const key = `${number} ${kind}`
  const [typed, setTyped] = useState(() => typedLetters.get(key) ?? typedOf(filled))
  const [drawn, setDrawn] = useState(typed)
  const [shown, setShown] = useState<Uint8Array | null>(null)
  const form = useRef<HTMLElement>(null)
  const draft = useAnswer('draftLetter', asksOf(number, kind, drawn))
  const issue = useDoing('issueLetter')
  const faults = faultsOfProblem(issue.problem ?? draft.problem)

  useEffect(() => {
    const timer = setTimeout(() => setDrawn(typed), 400)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    // The last page stays in sight until the next is drawn.
    if (draft.answer) setShown(draft.answer.pdf)
  }, [draft.answer])
  useEffect(() => {
    if (issue.problem) requestAnimationFrame(() => focusFirstFault(form.current))
  }, [issue.problem])

  const change = (part: Partial<TypedLetter>) => {
    const next = { ...typed, ...part }
    typedLetters.set(key, next)
    setTyped(next)
  }
  const issueNow = () => {
    if (issue.busy) return
    void issue.run(asksOf(number, kind, typed)).then((outcome) => {
      if (!('answer' in outcome)) return
      typedLetters.delete(key)
      const { letter } = outcome.answer
      tell(words.issued(letter.number ?? ''))
      go({ at: 'letter', letter: letter.id })
    })
  }
  useKeys({ 'Ctrl+Enter': issueNow })

  return (
    <FaultyForm faults={faults}>
      <div className="letter-columns">
        <PdfView pdf={shown} label={`${words.preview}: ${letterKindLabels[kind]}`} />
        <aside className="letter-aside" ref={form}>
          <LetterFields kind={kind} office={office} typed={typed} onChange={change} />
          <FaultLine />
          {faults.length === 0 ? <ProblemNotice problem={issue.problem ?? draft.problem} /> : null}
          <div className="letter-actions">
            <Action kind="main" keys="Ctrl+Enter" busy={issue.busy} onPress={issueNow}>
              {letterRuns[kind] === 'register' ? words.issueSheet : words.issue}
            </Action>
          </div>
          <Waiting
            busy={issue.busy || draft.busy}
            what={issue.busy ? words.issuing : words.redrawing}
          />
        </aside>
      </div>
    </FaultyForm>
  )
}

function typedOf(filled: FilledLetterFields): TypedLetter {
  return { ...filled, number: filled.number ?? '', copiesTo: filled.copiesTo.join('\n') }
}

/** What a receipt or a form holds is the register's business; only official letters are worded. */
function asksOf(number: string, kind: LetterKind, typed: TypedLetter): AsksInput<'draftLetter'> {
  const date = typed.date as OfficeDate | null
  const official = letterRuns[kind] !== 'register'
  return {
    complaint: number,
    kind,
    fields: official
      ? {
          to: typed.to,
          date,
          number: typed.number,
          about: typed.about,
          body: typed.body,
          signatory: typed.signatory,
          copiesTo: typed.copiesTo
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        }
      : { ...emptyLetterFields, date },
  }
}
