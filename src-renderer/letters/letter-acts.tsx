import { sendingWayLabels } from '../../src-main/contract/labels.ts'
import { sendingWays, type LetterLine, type SendingWay } from '../../src-main/contract/letter.ts'
import { tell } from '../app/status-line.tsx'
import { toTheCase, useAttach } from '../case/attach-files.ts'
import { AttachFate, ChooseFile } from '../case/file-entry.tsx'
import { answered, KeptAct } from '../case/kept-act.tsx'
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
  /** How it was sent, where that is known already. */
  readonly how?: SendingWay
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
function SendForm({ letter, complaint, onClose, again, how = 'handed-over' }: LetterActProps) {
  const doing = useDoing('sendLetter')
  const attaching = useAttach(complaint)
  const attachments = useAnswer('readCase', { number: complaint }).answer?.attachments ?? []
  const moment = useMoment()
  const empty = {
    how,
    receivedBy: '',
    note: '',
    proof: null as string | null,
    ...unsaidWhen,
  }
  return (
    <KeptAct
      kept={[letter.id, 'send']}
      empty={empty}
      calling={doing}
      run={(input) => {
        const { how, receivedBy, note, proof } = input
        const at = moment(input)
        return answered(doing.run({ letter: letter.id, how, receivedBy, note, proof, at }))
      }}
      onDone={() => {
        tell(words.sendDone)
        onClose()
      }}
      will={words.sendWill}
      verb={words.send}
      onClose={onClose}
      again={again}
    >
      {(input, change) => (
        <>
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
            required={input.how === 'handed-over'}
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
            <ChooseFile
              onFiles={(files) => {
                void attaching.attach(files, toTheCase).then(([proof]) => {
                  if (proof) change({ proof })
                })
              }}
            >
              {words.addProof}
            </ChooseFile>
          </div>
          <AttachFate attaching={attaching} />
        </>
      )}
    </KeptAct>
  )
}

/** The number that the office's general agenda gave after the signature. */
function NumberForm({ letter, onClose, again }: LetterActProps) {
  const doing = useDoing('numberLetter')
  const empty: { number: string; date: string | null } = { number: '', date: letter.date }
  return (
    <KeptAct
      kept={[letter.id, 'number']}
      empty={empty}
      calling={doing}
      run={({ number, date }) => answered(doing.run({ letter: letter.id, number, date }))}
      onDone={(answer) => {
        tell(words.numberFilled(answer.letter.number ?? ''))
        onClose()
      }}
      will={words.fillNumberWill}
      verb={words.fillNumber}
      onClose={onClose}
      again={again}
    >
      {(input, change) => (
        <>
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
        </>
      )}
    </KeptAct>
  )
}

function VoidForm({ letter, onClose, again }: LetterActProps) {
  const doing = useDoing('voidLetter')
  return (
    <KeptAct
      kept={[letter.id, 'void']}
      empty={{ reason: '' }}
      calling={doing}
      run={({ reason }) => answered(doing.run({ letter: letter.id, reason }))}
      onDone={() => {
        tell(words.voidDone)
        onClose()
      }}
      will={words.voidWill}
      verb={words.voidDo}
      grave
      onClose={onClose}
      again={again}
    >
      {(input, change) => (
        <TextBox
          label={words.voidReason}
          field="reason"
          rows={3}
          required
          autoFocus
          value={input.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
    </KeptAct>
  )
}
