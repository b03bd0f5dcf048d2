import { FieldError, Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import type { PauseReason } from '../../src-main/contract/limits.ts'
import { useOffice } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { problemOf, tellUndoable } from '../app/undo.ts'
import { useFault } from '../form/faults.tsx'
import { TextBox } from '../form/text-box.tsx'
import { ask } from '../register-client.ts'
import { useDoing } from '../use-answer.ts'
import { actWords as words, stopsWords } from '../words/acts.ts'
import { commandWords } from '../words/commands.ts'
import { ActForm } from './act-form.tsx'
import { useKeptInput } from './kept-input.ts'
import type { ActProps } from './act-props.ts'
import { stoppedNames } from './pauses.tsx'
import { unsaidWhen, useMoment, WhenFields } from './when-fields.tsx'

/** Pauses a case for one of the reasons in the settings, each saying what it stops. */
export function PauseForm({ file, onClose, onDone, again }: ActProps) {
  const { office } = useOffice()
  const pause = useDoing('pause')
  const empty = { reason: null as string | null, note: '', ...unsaidWhen }
  const { input, change, forget } = useKeptInput(file.number, 'pause', empty)
  const moment = useMoment()
  const submit = async () => {
    const { reason, note } = input
    const outcome = await pause.run({
      number: file.number,
      // Left out where none is chosen: the register's check then names the field.
      ...((reason === null ? {} : { reason }) as { reason: string }),
      note,
      at: moment(input),
      basedOn: file.revision,
    })
    if (!('answer' in outcome)) return
    forget()
    const { revision, pauses } = outcome.answer
    const begun = pauses.find(({ endedAt }) => endedAt === null)
    // A pause that ends when it began moves nothing.
    const back = {
      number: file.number,
      note: commandWords.undoNote,
      at: begun?.startedAt ?? null,
      basedOn: revision,
    }
    tellUndoable(words.paused, async () => problemOf(await ask('resume', back)))
    onDone()
  }
  return (
    <ActForm
      will={words.pauseWill}
      verb={words.pause}
      busy={pause.busy}
      problem={pause.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={() => {
        pause.forget()
        again()
      }}
    >
      <Reasons
        reasons={office?.pauseReasons ?? []}
        value={input.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextBox
        label={words.note}
        field="note"
        rows={2}
        value={input.note}
        onChange={(note) => change({ note })}
      />
      <WhenFields value={input} onChange={change} />
    </ActForm>
  )
}

interface ReasonsProps {
  readonly reasons: readonly PauseReason[]
  readonly value: string | null
  readonly onChange: (reason: string) => void
}

function Reasons({ reasons, value, onChange }: ReasonsProps) {
  const { fault, changed } = useFault('reason')
  return (
    <RadioGroup
      className="field pause-reasons"
      value={value}
      onChange={(reason) => {
        changed()
        onChange(reason)
      }}
      isInvalid={fault !== null}
      isRequired
      validationBehavior="aria"
      {...(fault ? { 'data-faulty': '' } : {})}
    >
      <Label>
        {words.pauseReason}
        <span className="needed"> · wajib</span>
      </Label>
      {reasons.map(({ id, name, stops, basis }, index) => (
        <RadioField key={id} value={id} autoFocus={value ? id === value : index === 0}>
          <RadioButton>
            <span className="radio-mark" aria-hidden="true" />
            <span>
              {name}
              <span className="small soft pause-stops">
                {words.stops(stopsWords(stops))}
                {basis ? ` · ${basis}` : ''}
              </span>
            </span>
          </RadioButton>
        </RadioField>
      ))}
      <FieldError>{fault}</FieldError>
    </RadioGroup>
  )
}

/** Goes on: what stood still is laid out anew from then. */
export function ResumeForm({ file, onClose, onDone, again }: ActProps) {
  const resume = useDoing('resume')
  const { stepOf } = useOffice()
  const { input, change, forget } = useKeptInput(file.number, 'resume', { note: '', ...unsaidWhen })
  const moment = useMoment()
  const submit = async () => {
    const { note } = input
    const asks = { number: file.number, note, at: moment(input), basedOn: file.revision }
    const outcome = await resume.run(asks)
    if (!('answer' in outcome)) return
    forget()
    tell(words.resumed)
    onDone()
  }
  const paused = file.pauses.find(({ endedAt }) => endedAt === null)
  return (
    <ActForm
      will={words.resumeWill(
        paused ? stoppedNames(paused, (id) => stepOf(file.direct, id).short) : words.nothingStops,
      )}
      verb={words.resume}
      busy={resume.busy}
      problem={resume.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={() => {
        resume.forget()
        again()
      }}
    >
      <TextBox
        label={words.note}
        field="note"
        rows={2}
        autoFocus
        value={input.note}
        onChange={(note) => change({ note })}
      />
      <WhenFields value={input} onChange={change} />
    </ActForm>
  )
}
