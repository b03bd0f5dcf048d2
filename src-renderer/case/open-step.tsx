import { useEffect, useMemo, useRef, useState } from 'react'
import type { CaseFile, CaseStep } from '../../src-main/contract/case.ts'
import { letterKindLabels, performerLabels } from '../../src-main/contract/labels.ts'
import { LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { Procedure, ProcedureStep, StepOutcome } from '../../src-main/contract/procedure.ts'
import type { Problem } from '../../src-main/contract/problems.ts'
import { go } from '../app/place.ts'
import { useOffice } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { DateBox, TimeBox } from '../form/date-box.tsx'
import { FaultLine, faultsOfProblem, FaultyForm, focusFirstFault } from '../form/faults.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Ticks } from '../form/tick.tsx'
import { momentOf, newForm } from '../intake/complaint-form.ts'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useDoing } from '../use-answer.ts'
import { actWords } from '../words/acts.ts'
import { caseWords as words, leadsToWords } from '../words/case.ts'
import { commonWords } from '../words/common.ts'
import { evidenceOf, EvidenceRows, StepOutput, unshownIn } from './evidence.tsx'
import { useStepInput } from './step-input.ts'
import { useWho } from './use-who.ts'

/** The steps whose note a follow-up letter begins with. */
const findingSteps: ReadonlySet<string> = new Set(['clarify', 'review'])

interface OpenStepProps {
  readonly file: CaseFile
  readonly procedure: Procedure
  readonly step: ProcedureStep
  readonly walked: CaseStep
  readonly again: () => void
  /** Corrects the complaint first, in these fields. */
  readonly onCorrect: (fields: readonly string[]) => void
}

/** The open step: what must be present, a note, when and by whom, and where each outcome leads. */
export function OpenStep({ file, procedure, step, again, onCorrect }: OpenStepProps) {
  const complete = useDoing('completeStep')
  const { input, change, forget } = useStepInput(file.number, step.id)
  const { office } = useOffice()
  const { officers } = useWho()
  const [now] = useState(() => newForm(office?.timeZone ?? 'Asia/Jakarta'))
  const [unchosen, setUnchosen] = useState(false)
  const [unshown, setUnshown] = useState<readonly string[]>([])
  const form = useRef<HTMLDivElement>(null)
  const may = file.mayDo.some((move) => move.do === 'complete' && move.step === step.id)
  const faults = useMemo(() => faultsOf(complete.problem, unchosen), [complete.problem, unchosen])

  useEffect(() => {
    if (complete.problem) focusFirstFault(form.current)
  }, [complete.problem])

  // What was missing may be there now: the next attempt judges anew.
  const refused = complete.problem?.problem === 'invalid'
  const forgetRefusal = complete.forget
  useEffect(() => {
    if (refused) forgetRefusal()
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [file.revision])

  const run = async (outcomes: readonly string[]) => {
    if (complete.busy) return
    setUnchosen(step.choose === 'some' && outcomes.length === 0)
    if (step.choose === 'some' && outcomes.length === 0) return
    const lacking = unshownIn(step, input)
    setUnshown(lacking)
    if (lacking.length > 0) {
      requestAnimationFrame(() => focusFirstFault(form.current))
      return
    }
    const timed = input.date !== null || input.time !== null
    const at = timed
      ? momentOf(input.date ?? now.date, input.time ?? now.time, office?.timeZone ?? 'Asia/Jakarta')
      : null
    const outcome = await complete.run({
      number: file.number,
      step: step.id,
      outcomes: [...outcomes],
      note: input.note,
      has: [...input.has],
      evidence: evidenceOf(step, input),
      by: input.by,
      at,
      basedOn: file.revision,
    })
    if (!('answer' in outcome)) return
    forget()
    tell(words.recorded)
    again()
  }

  if (!may) {
    return (
      <>
        <p className="soft small sop-text">{step.text}.</p>
        <p className="soft">{file.status === 'paused' ? actWords.whilePaused : words.notYours}</p>
      </>
    )
  }
  return (
    <FaultyForm faults={faults}>
      <div className="open-step" ref={form}>
        <p className="soft small sop-text">{step.text}.</p>
        {step.documents.length > 0 ? (
          <EvidenceRows
            file={file}
            step={step}
            input={input}
            change={(part) => {
              setUnshown([])
              change(part)
            }}
            unshown={unshown}
          />
        ) : null}
        <TextBox
          label={words.note}
          {...(findingSteps.has(step.id) ? { hint: words.noteHint } : {})}
          field="note"
          rows={2}
          value={input.note}
          onChange={(note) => change({ note })}
        />
        <div className="open-step-when">
          <DateBox
            label={words.when}
            field="at"
            value={input.date ?? now.date}
            onChange={(date) => change({ date })}
          />
          <TimeBox
            label={words.time}
            value={input.time ?? now.time}
            onChange={(time) => change({ time })}
          />
          <Pick
            label={words.by}
            field="by"
            none={words.byPerformer(performerLabels[step.performer])}
            value={input.by}
            onChange={(by) => change({ by })}
            options={officers.map(({ id, name }) => ({ id, name }))}
          />
        </div>
        <StepOutput file={file} step={step} />
        {step.choose === 'some' ? (
          <Ticks
            label={words.outcomes}
            field="outcomes"
            options={step.outcomes.map(({ id, short }) => ({ id, name: short }))}
            value={input.outcomes}
            onChange={(outcomes) => change({ outcomes })}
          />
        ) : null}
        <FaultLine without="has" />
        <StepProblem problem={complete.problem} file={file} again={again} onCorrect={onCorrect} />
        <Waiting busy={complete.busy} what={words.recording} />
        <div className="outcomes" role="group" aria-label={words.outcomes}>
          {step.choose === 'one' ? (
            step.outcomes.map((outcome) => (
              <OutcomeAction
                key={outcome.id}
                outcome={outcome}
                to={leadsToWords(outcome.leadsTo ?? step.leadsTo, procedure.steps)}
                file={file}
                busy={complete.busy}
                onPress={() => void run([outcome.id])}
              />
            ))
          ) : (
            <OutcomeAction
              outcome={null}
              to={leadsToWords(step.leadsTo, procedure.steps)}
              file={file}
              busy={complete.busy}
              onPress={() => void run(step.choose === 'some' ? input.outcomes : [])}
            />
          )}
        </div>
        {step.choose === 'some'
          ? step.outcomes
              .filter(({ id }) => input.outcomes.includes(id))
              .map((outcome) => <NeededLetter key={outcome.id} outcome={outcome} file={file} />)
          : null}
      </div>
    </FaultyForm>
  )
}

function faultsOf(problem: Problem | null, unchosen: boolean) {
  if (unchosen) return [{ field: 'outcomes', problem: 'required' as const }]
  if (problem?.problem === 'documents-missing') {
    return [{ field: 'has', problem: 'required' as const }]
  }
  return faultsOfProblem(problem)
}

interface OutcomeActionProps {
  readonly outcome: StepOutcome | null
  readonly to: string
  readonly file: CaseFile
  readonly busy: boolean
  readonly onPress: () => void
}

function OutcomeAction({ outcome, to, file, busy, onPress }: OutcomeActionProps) {
  return (
    <div>
      <Action kind="plain" busy={busy} onPress={onPress}>
        <span className="strong">{outcome?.short ?? words.finish}</span>
        <span className="soft"> → {to}</span>
      </Action>
      {outcome ? <NeededLetter outcome={outcome} file={file} /> : null}
    </div>
  )
}

/** The letter that an outcome needs, while it is not there. */
function NeededLetter({
  outcome,
  file,
}: {
  readonly outcome: StepOutcome
  readonly file: CaseFile
}) {
  const { needs } = outcome
  if (!needs) return null
  if (file.letters.some(({ kind, state }) => kind === needs.letter && state === 'issued'))
    return null
  return (
    <p className="small soft needed-letter">
      {words.needsLetter(letterKindLabels[needs.letter])}
      {needs.orNote ? `, ${words.orNote}` : ''}.{' '}
      <Action
        kind="quiet"
        icon="mail"
        label={`${words.makeLetter}: ${letterKindLabels[needs.letter]}`}
        onPress={() => go({ at: 'new-letter', number: file.number, kind: needs.letter })}
      >
        {words.makeLetter}
      </Action>
    </p>
  )
}

interface StepProblemProps {
  readonly problem: Problem | null
  readonly file: CaseFile
  readonly again: () => void
  readonly onCorrect: (fields: readonly string[]) => void
}

/** A refusal where it belongs, with the way on. */
function StepProblem({ problem, file, again, onCorrect }: StepProblemProps) {
  if (!problem || problem.problem === 'documents-missing') return null
  if (problem.problem === 'invalid') {
    const unanalysed = problem.faults
      .map(({ field }) => field)
      .filter((field) => ['category', 'subject'].includes(field))
    return unanalysed.length > 0 ? (
      <div>
        <Action onPress={() => onCorrect(unanalysed)}>{words.correctFirst}</Action>
      </div>
    ) : null
  }
  if (problem.problem === 'letter-missing') {
    const kind = LetterKind.safeParse(problem.kind)
    return (
      <ProblemNotice problem={problem}>
        {kind.success ? (
          <Action
            icon="mail"
            onPress={() => go({ at: 'new-letter', number: file.number, kind: kind.data })}
          >
            {`${words.makeLetter}: ${letterKindLabels[kind.data]}`}
          </Action>
        ) : null}
      </ProblemNotice>
    )
  }
  const stale = problem.problem === 'changed-elsewhere' || problem.problem === 'out-of-order'
  return (
    <ProblemNotice problem={problem}>
      {stale ? <Action onPress={again}>{commonWords.reload}</Action> : null}
    </ProblemNotice>
  )
}
