import { sendingWayLabels } from '../../src-main/contract/labels.ts'
import { sendingWays, type LetterLine, type SendingWay } from '../../src-main/contract/letter.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'
import { tell } from '../app/status-line.tsx'
import { ActForm } from '../case/act-form.tsx'
import { toTheCase, useAttach } from '../case/attach-files.ts'
import { AttachFate, ChooseFile } from '../case/file-entry.tsx'
import { useKeptInput } from '../case/kept-input.ts'
import { unsaidWhen, useMoment, WhenFields } from '../case/when-fields.tsx'
import { Choice } from '../form/choice.tsx'
import { DateBox } from '../form/date-box.tsx'
import { Pick } from '../form/pick.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { trackWords as words } from '../words/letter-track.ts'

/** What is done with an issued letter in a dialog of its own. */
export type LetterAct = 'send' | 'number' | 'void'

interface LetterActProps {
  readonly letter: LetterLine
  readonly complaint: string
  readonly onClose: () => void
  readonly again: () => void
}

const titles = {
  send: words.sendTitle,
  number: words.fillNumberTitle,
  void: words.voidTitle,
}

export function LetterActs({ act, ...props }: LetterActProps & { readonly act: LetterAct | null }) {
  return (
    <WindowDialog title={act ? titles[act] : ''} open={act !== null} onClose={props.onClose}>
      {act === 'send' ? (
        <SendForm {...props} />
      ) : act === 'number' ? (
        <NumberForm {...props} />
      ) : act === 'void' ? (
        <VoidForm {...props} />
      ) : null}
    </WindowDialog>
  )
}

/** How, when and to whom it left the office, with its proof. */
function SendForm({ letter, complaint, onClose, again }: LetterActProps) {
  const doing = useDoing('sendLetter')
  const attaching = useAttach(complaint)
  const attachments = useAnswer('readCase', { number: complaint }).answer?.attachments ?? []
  const empty = {
    how: 'handed-over' as SendingWay,
    receivedBy: '',
    note: '',
    proof: null as string | null,
    ...unsaidWhen,
  }
  const { input, change, forget } = useKeptInput(letter.id, 'send', empty)
  const moment = useMoment()
  const submit = async () => {
    const { how, receivedBy, note, proof } = input
    const asks = { letter: letter.id, how, receivedBy, note, proof, at: moment(input) }
    const outcome = await doing.run(asks)
    if (!('answer' in outcome)) return
    forget()
    tell(words.sendDone)
    onClose()
  }
  const addProof = (files: readonly File[]) => {
    void attaching.attach(files, toTheCase).then(([proof]) => {
      if (proof) change({ proof })
    })
  }
  return (
    <ActForm
      will={words.sendWill}
      verb={words.send}
      busy={doing.busy}
      problem={doing.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={again}
    >
      <Choice
        label={words.how}
        field="how"
        value={input.how}
        onChange={(how) => change({ how })}
        options={sendingWays.map((id) => ({ id, name: sendingWayLabels[id] }))}
      />
      <WhenFields value={input} onChange={change} />
      <TextBox
        label={words.receivedBy}
        field="receivedBy"
        value={input.receivedBy}
        onChange={(receivedBy) => change({ receivedBy })}
      />
      <TextBox
        label={words.note}
        field="note"
        value={input.note}
        onChange={(note) => change({ note })}
      />
      <div className="letter-proof">
        <Pick
          label={words.proof}
          field="proof"
          none={words.noProof}
          value={input.proof}
          onChange={(proof) => change({ proof })}
          options={attachments.map(({ id, name }) => ({ id, name }))}
        />
        <ChooseFile onFiles={addProof}>{words.addProof}</ChooseFile>
      </div>
      <AttachFate attaching={attaching} />
    </ActForm>
  )
}

/** The number that the office's general agenda gave after the signature. */
function NumberForm({ letter, onClose, again }: LetterActProps) {
  const doing = useDoing('numberLetter')
  const empty = { number: '', date: letter.date as string | null }
  const { input, change, forget } = useKeptInput(letter.id, 'number', empty)
  const submit = async () => {
    const { number, date } = input
    const asks = { letter: letter.id, number, date: date as OfficeDate | null }
    const outcome = await doing.run(asks)
    if (!('answer' in outcome)) return
    forget()
    tell(words.numberFilled(outcome.answer.letter.number ?? number))
    onClose()
  }
  return (
    <ActForm
      will={words.fillNumberWill}
      verb={words.fillNumber}
      busy={doing.busy}
      problem={doing.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={again}
    >
      <TextBox
        label={words.number}
        field="number"
        required
        autoFocus
        value={input.number}
        onChange={(number) => change({ number })}
      />
      <DateBox
        label={words.date}
        field="date"
        value={input.date}
        onChange={(date) => change({ date })}
      />
    </ActForm>
  )
}

function VoidForm({ letter, onClose, again }: LetterActProps) {
  const doing = useDoing('voidLetter')
  const { input, change, forget } = useKeptInput(letter.id, 'void', { reason: '' })
  const submit = async () => {
    const outcome = await doing.run({ letter: letter.id, reason: input.reason })
    if (!('answer' in outcome)) return
    forget()
    tell(words.voidDone)
    onClose()
  }
  return (
    <ActForm
      will={words.voidWill}
      verb={words.voidDo}
      grave
      busy={doing.busy}
      problem={doing.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={again}
    >
      <TextBox
        label={words.voidReason}
        field="reason"
        rows={3}
        required
        autoFocus
        value={input.reason}
        onChange={(reason) => change({ reason })}
      />
    </ActForm>
  )
}
