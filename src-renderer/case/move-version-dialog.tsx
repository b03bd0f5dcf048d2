import { useState } from 'react'
import type { CaseFile } from '../../src-main/contract/case.ts'
import type { Procedure } from '../../src-main/contract/procedure.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { FaultLine, faultsOfProblem, FaultyForm } from '../form/faults.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { Differences } from '../procedures/differences.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { procedureWords as words } from '../words/procedures.ts'

interface MoveVersionProps {
  readonly file: CaseFile
  readonly open: boolean
  readonly onClose: () => void
}

/** Moves an open complaint to another version of its SOP, on purpose and with a reason. */
export function MoveVersionDialog({ file, open, onClose }: MoveVersionProps) {
  return (
    <WindowDialog title={words.moveTitle} open={open} onClose={onClose} wide>
      <MoveForm file={file} onClose={onClose} />
    </WindowDialog>
  )
}

// Outlives the dialog: Escape must not cost a half-typed reason.
const typed = new Map<string, string>()

function MoveForm({ file, onClose }: Omit<MoveVersionProps, 'open'>) {
  const { id, version: present } = file.procedure
  const lines = useAnswer('procedures', {})
  const others = (lines.answer?.find((line) => line.id === id)?.versions ?? []).filter(
    ({ version }) => version !== present,
  )
  const [chosen, setChosen] = useState<number | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const [reason, setReason] = useState(() => typed.get(file.number) ?? '')
  const move = useDoing('moveToVersion')
  const target = chosen ?? others[0]?.version ?? null
  const asked = useAnswer('procedure', target === null ? null : { id, version: target })
  const open = file.steps.find((step) => step.startedAt && !step.finishedAt)
  const steps = asked.answer ? stepsToGoOnWith(asked.answer, file, open?.id) : []
  const goesOn = steps.some((step) => step.id === open?.id)
  const step = steps.find((one) => one.id === picked)?.id ?? null

  if (!lines.answer) return <Waiting busy={lines.busy} />
  if (target === null) return <p className="soft">{words.moveNone}</p>
  const submit = () => {
    const asks = { number: file.number, version: target, reason, basedOn: file.revision }
    void move.run({ ...asks, step: goesOn ? null : step }).then((outcome) => {
      if (!('answer' in outcome)) return
      typed.delete(file.number)
      tell(words.movedTo(target))
      onClose()
    })
  }
  return (
    <FaultyForm faults={faultsOfProblem(move.problem)}>
      <div className="stack">
        <p>{words.moveNow(present)}</p>
        <Pick
          label={words.moveTo}
          field="version"
          value={String(target)}
          onChange={(version) => setChosen(Number(version ?? target))}
          options={others.map(({ version }) => ({
            id: String(version),
            name: words.versionName(version),
          }))}
        />
        <Differences id={id} from={present} to={target} />
        <Notice>
          <p>{words.moveKeeps}</p>
        </Notice>
        {asked.answer && !goesOn ? (
          <Landing steps={steps} step={step} onPick={setPicked} procedure={asked.answer} />
        ) : null}
        <TextBox
          label={words.moveReason}
          field="reason"
          rows={2}
          required
          value={reason}
          onChange={(value) => {
            typed.set(file.number, value)
            setReason(value)
          }}
        />
        {move.problem?.problem === 'invalid' ? (
          <FaultLine without="reason" />
        ) : (
          <ProblemNotice problem={move.problem} />
        )}
        <div className="form-end">
          <Waiting busy={move.busy} what={words.moving} />
          <Action onPress={onClose}>{commonWords.cancel}</Action>
          <Action
            kind="main"
            busy={move.busy}
            disabled={!asked.answer || steps.length === 0 || (!goesOn && step === null)}
            onPress={submit}
          >
            {words.moveDo(target)}
          </Action>
        </div>
      </div>
    </FaultyForm>
  )
}

/** Which step takes the place of the open one, where the target has no such step. */
function Landing({
  steps,
  step,
  onPick,
  procedure,
}: {
  readonly steps: Procedure['steps']
  readonly step: string | null
  readonly onPick: (step: string | null) => void
  readonly procedure: Procedure
}) {
  if (steps.length === 0) {
    return (
      <Notice kind="soon">
        <p>{words.moveNowhere}</p>
      </Notice>
    )
  }
  return (
    <div className="stack">
      <p>{words.moveStepWhy}</p>
      <Pick
        label={words.moveStep}
        field="step"
        value={step}
        onChange={onPick}
        options={steps.map((one) => ({
          id: one.id,
          name: words.toStep(procedure.steps.indexOf(one) + 1, one.short),
        }))}
      />
    </div>
  )
}

/**
 * The open step where the version has it, else those that come next after what was done; none with
 * anything finished in it or ahead of it, which would be done twice.
 */
function stepsToGoOnWith(
  procedure: Procedure,
  file: CaseFile,
  open: string | undefined,
): Procedure['steps'] {
  const finished = new Set(file.steps.flatMap((step) => (step.finishedAt ? [step.id] : [])))
  const byId = new Map(procedure.steps.map((step) => [step.id, step] as const))
  const clear = (id: string, seen: ReadonlySet<string>): boolean => {
    const step = byId.get(id)
    if (!step || finished.has(id) || seen.has(id)) return false
    const path = new Set([...seen, id])
    return leadsOf(step, []).every((next) => clear(next, path))
  }
  const goesOn = procedure.steps.some(({ id }) => id === open)
  const next = goesOn ? [open] : nextIn(procedure, file)
  return procedure.steps.filter(({ id }) => next.includes(id) && clear(id, new Set()))
}

/** Where the last finished step leads that the version has; its first step where none is finished. */
function nextIn(procedure: Procedure, file: CaseFile): readonly string[] {
  for (const { kind, detail } of file.history.toReversed()) {
    if (kind !== 'step-finished') continue
    const step = procedure.steps.find(({ id }) => id === detail)
    const done = file.steps.find(({ id, finishedAt }) => id === detail && finishedAt !== null)
    if (step && done) return leadsOf(step, done.outcomes)
  }
  return procedure.steps.slice(0, 1).map(({ id }) => id)
}

/** The steps to which outcomes lead: the taken ones that the step has, else any. */
function leadsOf(step: Procedure['steps'][number], taken: readonly string[]): string[] {
  const known = step.outcomes.filter(({ id }) => taken.includes(id))
  const outcomes = known.length === 0 ? step.outcomes : known
  const leads = outcomes.length
    ? outcomes.map((outcome) => outcome.leadsTo ?? step.leadsTo)
    : [step.leadsTo]
  return leads.flatMap((lead) => ('step' in lead ? [lead.step] : []))
}
