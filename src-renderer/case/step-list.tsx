import { useEffect, useRef } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { CaseFile, CaseStep } from '../../src-main/contract/case.ts'
import { performerLabels } from '../../src-main/contract/labels.ts'
import type { HeldDoubt, Procedure, ProcedureStep } from '../../src-main/contract/procedure.ts'
import { shownDate } from '../../src-main/contract/words.ts'
import { useOffice } from '../app/session.tsx'
import { DueWords } from '../look/due.tsx'
import { Icon, type IconName } from '../look/icon.tsx'
import { actWords } from '../words/acts.ts'
import { caseWords as words, normWords } from '../words/case.ts'
import { dateNow, shortDate } from '../words/dates.ts'
import { useAnswer } from '../use-answer.ts'
import { OpenStep } from './open-step.tsx'
import { StepDoubts } from './step-doubts.tsx'
import { StepFacts } from './step-facts.tsx'

export interface StepListProps {
  readonly file: CaseFile
  readonly procedure: Procedure
  readonly again: () => void
  readonly onCorrect: (fields: readonly string[]) => void
}

/** The SOP as a checklist: the open step unfolds, the others on request. */
export function StepList({ file, procedure, again, onCorrect }: StepListProps) {
  const list = useRef<HTMLOListElement>(null)
  const { revision } = file
  const { stepOf } = useOffice()
  const doubts = useAnswer('doubts', { id: procedure.id }).answer ?? []
  const seen = useRef(revision)
  // The button that finished a step is gone with it: the keyboard goes on at the next one.
  useEffect(() => {
    if (seen.current === revision) return
    seen.current = revision
    if (document.activeElement !== document.body) return
    const next = list.current?.querySelector<HTMLElement>('.step-open .step-row')
    const place = next ?? document.querySelector<HTMLElement>('#case-title')
    place?.focus()
  }, [revision])
  return (
    <section aria-labelledby="steps-title">
      <div className="steps-head small soft" aria-hidden="true">
        <span>{words.number}</span>
        <span>{words.step}</span>
        <span>{words.performer}</span>
        <span>{words.norm}</span>
        <span>{words.state}</span>
      </div>
      <h2 id="steps-title" className="said-only">
        {words.procedure}: {procedure.title}
      </h2>
      <ol className="steps" ref={list}>
        {file.steps.map((walked, index) => {
          const step =
            procedure.steps.find(({ id }) => id === walked.id) ??
            earlierStep(walked, stepOf(file.direct, walked.id).short)
          return (
            <StepRow
              // Unfolds anew when it becomes the open one.
              key={`${step.id} ${stateOf(walked, file)}`}
              place={index + 1}
              step={step}
              walked={walked}
              file={file}
              procedure={procedure}
              again={again}
              onCorrect={onCorrect}
              doubts={doubts.filter((doubt) => doubt.step === step.id && !doubt.answer)}
            />
          )
        })}
      </ol>
    </section>
  )
}

/** A case that was moved to another version may have finished a step which that version lacks. */
function earlierStep({ id, performer, documents }: CaseStep, short: string): ProcedureStep {
  return {
    id,
    performer,
    with: [],
    text: words.earlierVersion,
    short,
    norm: null,
    documents: documents.map((document) => ({ id: document.id, name: document.name })),
    output: null,
    choose: 'none',
    outcomes: [],
    leadsTo: { step: id },
    analysis: false,
    meets: [],
  }
}

type StepState = 'finished' | 'open' | 'ahead' | 'skipped'

function stateOf(step: CaseStep, file: CaseFile): StepState {
  if (step.finishedAt) return 'finished'
  if (file.closedAt) return 'skipped'
  return step.startedAt ? 'open' : 'ahead'
}

const signs: Record<StepState, IconName | null> = {
  finished: 'done',
  open: 'right',
  ahead: 'open',
  skipped: 'open',
}

function StepRow(
  props: StepListProps & {
    readonly place: number
    readonly step: ProcedureStep
    readonly walked: CaseStep
    /** Questions about this step that nobody has answered yet. */
    readonly doubts: readonly HeldDoubt[]
  },
) {
  const { place, step, walked, file, doubts } = props
  const state = stateOf(walked, file)
  const sign = signs[state]
  return (
    <li className={`step step-${state}`} aria-current={state === 'open' ? 'step' : undefined}>
      <Disclosure defaultExpanded={state === 'open'}>
        <Heading level={3}>
          <Button slot="trigger" className="step-row">
            <span className="step-place">
              {sign && state !== 'open' ? (
                <Icon name={sign} />
              ) : (
                <span className="step-dot" aria-hidden="true" />
              )}
              {place}
            </span>
            <span className="step-what">
              {step.short}
              {doubts.length > 0 ? (
                <span className="step-doubt-sign">
                  <Icon name="help" />
                  <span className="said-only">, {words.hasDoubts}</span>
                </span>
              ) : null}
            </span>
            <span className="soft small">{performerLabels[step.performer]}</span>
            <span className="soft small">{normWords(step.norm)}</span>
            <span className="small">
              <StateWords state={state} walked={walked} />
            </span>
          </Button>
        </Heading>
        <DisclosurePanel>
          <div className="step-inside">
            <StepDoubts doubts={doubts} />
            {state === 'open' ? <OpenStep {...props} /> : <StepFacts {...props} />}
          </div>
        </DisclosurePanel>
      </Disclosure>
    </li>
  )
}

function StateWords({ state, walked }: { readonly state: StepState; readonly walked: CaseStep }) {
  if (state === 'finished' && walked.finishedAt) {
    return (
      <span className={walked.late ? 'due due-late' : 'due due-done'}>
        {words.finished(shortDate(shownDate(walked.finishedAt), dateNow(walked.finishedAt)))}
        {walked.dueAt ? ` · ${walked.late ? words.finishedLate : words.finishedInTime}` : ''}
      </span>
    )
  }
  if (state === 'open' && walked.paused) {
    return (
      <span className="due">
        <Icon name="paused" />
        {actWords.stepPaused}
      </span>
    )
  }
  if (state === 'open') return <DueWords dueAt={walked.dueAt} late={walked.late} />
  const skipped = walked.startedAt ? actWords.unfinished : words.skipped
  return <span className="soft">{state === 'skipped' ? skipped : words.notReached}</span>
}
