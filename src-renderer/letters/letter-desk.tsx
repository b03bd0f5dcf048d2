import { useEffect, useRef, useState, type ReactNode } from 'react'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import type { LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { useOffice } from '../app/session.tsx'
import { FaultLine, faultsOfProblem, FaultyForm, focusFirstFault } from '../form/faults.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { letterWords as words } from '../words/letters.ts'
import { LetterFields } from './letter-fields.tsx'
import { LetterWarnings } from './letter-warnings.tsx'
import { PdfView } from './pdf-view.tsx'
import { fieldsOf, type TypedLetter } from './typed-letter.ts'

interface LetterDeskProps {
  readonly number: string
  readonly kind: LetterKind
  /** The letter on its way: once it is signed it is shown as it was then. */
  readonly held?: string
  readonly typed: TypedLetter
  readonly onChange: (part: Partial<TypedLetter>) => void
  /** Signed: the text is read, not written. */
  readonly frozen?: boolean
  /** Why the last try to save or issue it failed. */
  readonly problem: Problem | null
  /** What is under way, null for nothing. */
  readonly doing: string | null
  /** Above the fields: where the letter stands. */
  readonly above?: ReactNode
  /** The way on from a problem. */
  readonly wayOn?: ReactNode
  /** The buttons. */
  readonly children: ReactNode
}

/** A letter being made: the page itself beside its fields, drawn anew after each change. */
export function LetterDesk(props: LetterDeskProps) {
  const { number, kind, typed, frozen = false, doing } = props
  const { office } = useOffice()
  const [drawn, setDrawn] = useState(typed)
  const [shown, setShown] = useState<Uint8Array | null>(null)
  const form = useRef<HTMLElement>(null)
  const draft = useAnswer('draftLetter', {
    complaint: number,
    kind,
    fields: fieldsOf(kind, drawn),
    ...(props.held ? { held: props.held } : {}),
  })
  const problem = props.problem ?? draft.problem
  const faults = faultsOfProblem(problem)

  useEffect(() => {
    const timer = setTimeout(() => setDrawn(typed), 400)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    // The last page stays in sight until the next is drawn.
    if (draft.answer) setShown(draft.answer.pdf)
  }, [draft.answer])
  useEffect(() => {
    if (props.problem) focusFirstFault(form.current)
  }, [props.problem])

  return (
    <FaultyForm faults={faults}>
      <div className="letter-columns">
        <PdfView pdf={shown} label={`${words.preview}: ${letterKindLabels[kind]}`} />
        <aside className="letter-aside" ref={form}>
          {props.above}
          {frozen ? (
            <p className="small soft">{words.signedText}</p>
          ) : (
            <LetterFields kind={kind} office={office} typed={typed} onChange={props.onChange} />
          )}
          <div className="letter-end">
            <LetterWarnings warnings={draft.answer?.warnings ?? []} />
            <FaultLine />
            {faults.length === 0 ? (
              <ProblemNotice problem={problem}>{props.wayOn}</ProblemNotice>
            ) : null}
            <div className="letter-actions">{props.children}</div>
            <Waiting busy={doing !== null || draft.busy} what={doing ?? words.redrawing} />
          </div>
        </aside>
      </div>
    </FaultyForm>
  )
}
