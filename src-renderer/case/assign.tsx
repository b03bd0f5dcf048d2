import type { CaseFile } from '../../src-main/contract/case.ts'
import { performerLabels, roleLabels } from '../../src-main/contract/labels.ts'
import { tell } from '../app/status-line.tsx'
import { problemOf, tellUndoable } from '../app/undo.ts'
import { Action } from '../form/action.tsx'
import { Pick } from '../form/pick.tsx'
import { ask } from '../register-client.ts'
import { useDoing } from '../use-answer.ts'
import { actWords as words } from '../words/acts.ts'
import { ActForm } from './act-form.tsx'
import { useKeptInput } from './kept-input.ts'
import { mayDo, type ActName, type ActProps } from './act-props.ts'
import { useWho } from './use-who.ts'

/** Who has the case now, in the head. */
export function AssignedTo({
  file,
  onAct,
}: {
  readonly file: CaseFile
  readonly onAct: (act: ActName) => void
}) {
  const { nameOf } = useWho()
  if (file.closedAt) return null
  const open = file.steps.find(({ startedAt, finishedAt }) => startedAt && !finishedAt)
  return (
    <div className="head-fact">
      <span className="soft">{words.handledBy}</span>
      <span className="cut">
        {file.assignedTo !== null
          ? nameOf(file.assignedTo)
          : open
            ? words.byPerformer(performerLabels[open.performer])
            : ''}
      </span>
      {mayDo(file, 'assign') ? (
        <Action kind="quiet" className="after-assign" onPress={() => onAct('assign')}>
          {words.assign}
        </Action>
      ) : null}
    </div>
  )
}

/** Gives the case to an officer, or leaves it to the performer of its step. */
export function AssignForm({ file, onClose, onDone, again }: ActProps) {
  const { officers, nameOf } = useWho()
  const assign = useDoing('assign')
  const empty = { officer: file.assignedTo }
  const { input, change, forget } = useKeptInput(file.number, 'assign', empty)
  const submit = async () => {
    const { officer } = input
    const outcome = await assign.run({ number: file.number, officer, basedOn: file.revision })
    if (!('answer' in outcome)) return
    forget()
    const { revision } = outcome.answer
    const back = { number: file.number, officer: file.assignedTo, basedOn: revision }
    const said = officer === null ? words.unassigned : words.assigned(nameOf(officer))
    if (revision === file.revision) tell(said)
    else tellUndoable(said, async () => problemOf(await ask('assign', back)))
    onDone()
  }
  return (
    <ActForm
      will={words.assignWill}
      verb={words.assignDo}
      busy={assign.busy}
      problem={assign.problem}
      instead={assign.problem?.problem === 'conflict-of-interest' ? words.assignConflict : null}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={() => {
        assign.forget()
        again()
      }}
    >
      <Pick
        label={words.assign}
        field="officer"
        none={words.nobody}
        autoFocus
        value={input.officer}
        onChange={(officer) => change({ officer })}
        options={officers.map(({ id, name, role }) => ({
          id,
          name: `${name} · ${roleLabels[role]}`,
        }))}
      />
    </ActForm>
  )
}
