import { missingPartLabels } from '../../src-main/contract/labels.ts'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { useOffice } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Tick, Ticks } from '../form/tick.tsx'
import { useDoing } from '../use-answer.ts'
import { actWords as words } from '../words/acts.ts'
import { ActForm } from './act-form.tsx'
import { useKeptInput } from './kept-input.ts'
import { mayDo, type ActProps } from './act-props.ts'
import { unsaidWhen, useMoment, WhenFields } from './when-fields.tsx'

/** The reason of the settings that belongs to waiting for the complainant. */
const waitingForComplainant = 'complainant-completion'

/** Found incomplete: what is lacking, and perhaps a pause with it. */
export function IncompleteForm({ file, onClose, onDone, again }: ActProps) {
  const { office } = useOffice()
  const find = useDoing('findIncomplete')
  const pause = useDoing('pause')
  const empty = { note: '', pauses: false, ...unsaidWhen }
  const { input, change, forget } = useKeptInput(file.number, 'incomplete', empty)
  const moment = useMoment()
  const mayPause =
    mayDo(file, 'pause') && office?.pauseReasons.some(({ id }) => id === waitingForComplainant)
  const lines = input.note.split('\n')
  const labels = file.missing.map((part) => missingPartLabels[part])

  const submit = async () => {
    const { number } = file
    const { note } = input
    const at = moment(input)
    const found = await find.run({ number, note, at, basedOn: file.revision })
    if (!('answer' in found)) return
    const asks = { number, reason: waitingForComplainant, note, at }
    const paused =
      input.pauses && mayPause ? await pause.run({ ...asks, basedOn: found.answer.revision }) : null
    forget()
    tell(
      paused && 'problem' in paused ? words.pauseFailed(sentenceOf(paused.problem)) : words.found,
    )
    onDone()
  }
  return (
    <ActForm
      will={words.findIncompleteWill}
      verb={words.findIncomplete}
      busy={find.busy || pause.busy}
      problem={find.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={() => {
        find.forget()
        again()
      }}
    >
      {labels.length > 0 ? (
        <Ticks
          label={words.stillLacking}
          options={labels.map((name) => ({ id: name, name }))}
          value={labels.filter((name) => lines.includes(name))}
          onChange={(ticked) => change({ note: lacking(input.note, labels, ticked) })}
        />
      ) : null}
      <TextBox
        label={words.whatLacks}
        field="note"
        rows={3}
        required
        autoFocus={labels.length === 0}
        value={input.note}
        onChange={(note) => change({ note })}
      />
      <WhenFields value={input} onChange={change} />
      {mayPause ? (
        <Tick
          label={words.pauseToo}
          value={input.pauses}
          onChange={(pauses) => change({ pauses })}
        />
      ) : null}
    </ActForm>
  )
}

/** The ticked parts as lines before what the clerk wrote in own words. */
function lacking(note: string, labels: readonly string[], ticked: readonly string[]): string {
  const own = note.split('\n').filter((line) => line !== '' && !labels.includes(line))
  return [...labels.filter((label) => ticked.includes(label)), ...own].join('\n')
}

/** Declared complete: the decision's clock starts, and a pause may end with it. */
export function CompleteForm({ file, onClose, onDone, again }: ActProps) {
  const declare = useDoing('declareComplete')
  const resume = useDoing('resume')
  const empty = { note: '', resumes: true, ...unsaidWhen }
  const { input, change, forget } = useKeptInput(file.number, 'completed', empty)
  const moment = useMoment()
  const waits = file.pauses.some(
    ({ endedAt, reason }) => endedAt === null && reason === waitingForComplainant,
  )
  const mayResume = waits && mayDo(file, 'resume')

  const submit = async () => {
    const { number } = file
    const { note } = input
    const at = moment(input)
    const declared = await declare.run({ number, note, at, basedOn: file.revision })
    if (!('answer' in declared)) return
    const resumed =
      mayResume && input.resumes
        ? await resume.run({ number, note, at, basedOn: declared.answer.revision })
        : null
    forget()
    tell(
      resumed && 'problem' in resumed
        ? words.resumeFailed(sentenceOf(resumed.problem))
        : words.declared,
    )
    onDone()
  }
  return (
    <ActForm
      will={words.declareCompleteWill}
      verb={words.declareComplete}
      busy={declare.busy || resume.busy}
      problem={declare.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={() => {
        declare.forget()
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
      {mayResume ? (
        <Tick
          label={words.resumeToo}
          value={input.resumes}
          onChange={(resumes) => change({ resumes })}
        />
      ) : null}
    </ActForm>
  )
}
