import type { ClosedAs } from '../../src-main/contract/closing.ts'
import { tell } from '../app/status-line.tsx'
import { TextBox } from '../form/text-box.tsx'
import { useDoing } from '../use-answer.ts'
import { actWords as words } from '../words/acts.ts'
import { ActForm } from './act-form.tsx'
import { useKeptInput } from './kept-input.ts'
import type { ActProps } from './act-props.ts'
import { unsaidWhen, useMoment, WhenFields } from './when-fields.tsx'

const empty = { note: '', to: '', ...unsaidWhen }

/** How each ending is called, and what it asks for. */
const endings = {
  withdraw: { as: 'withdrawn', note: words.withdrawNote, verb: words.withdraw },
  lapse: { as: 'lapsed', note: words.lapseNote, verb: words.lapse },
  transfer: { as: 'transferred', note: words.transferNote, verb: words.transferDo },
} as const satisfies Record<string, { as: ClosedAs; note: string; verb: string }>

/** Closes a case beside the SOP's own endings: withdrawn, deemed withdrawn, or handed to others. */
export function EndForm({ act, ...props }: ActProps & { readonly act: keyof typeof endings }) {
  const { file, onClose, onDone, again } = props
  const { as, note, verb } = endings[act]
  const withdraw = useDoing('withdraw')
  const lapse = useDoing('lapse')
  const transfer = useDoing('transfer')
  const doing = { withdraw, lapse, transfer }[act]
  const { input, change, forget } = useKeptInput(file.number, act, empty)
  const moment = useMoment()

  const submit = async () => {
    const asks = {
      number: file.number,
      note: input.note,
      at: moment(input),
      basedOn: file.revision,
    }
    const outcome =
      act === 'transfer'
        ? await transfer.run({ ...asks, to: input.to })
        : await { withdraw, lapse }[act].run(asks)
    if (!('answer' in outcome)) return
    forget()
    tell(words.closedNow(as))
    onDone()
  }
  return (
    <ActForm
      will={words.closes(as)}
      verb={verb}
      grave
      busy={doing.busy}
      problem={doing.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={() => {
        doing.forget()
        again()
      }}
    >
      {act === 'transfer' ? (
        <TextBox
          label={words.transferTo}
          field="to"
          required
          autoFocus
          value={input.to}
          onChange={(to) => change({ to })}
        />
      ) : null}
      <TextBox
        label={note}
        field="note"
        rows={3}
        required
        autoFocus={act !== 'transfer'}
        value={input.note}
        onChange={(note) => change({ note })}
      />
      <WhenFields value={input} onChange={change} />
    </ActForm>
  )
}

/** Opens a closed case again, with the reason. */
export function ReopenForm({ file, onClose, onDone, again }: ActProps) {
  const reopen = useDoing('reopen')
  const { input, change, forget } = useKeptInput(file.number, 'reopen', empty)
  const moment = useMoment()
  const submit = async () => {
    const { note } = input
    const asks = { number: file.number, note, at: moment(input), basedOn: file.revision }
    const outcome = await reopen.run(asks)
    if (!('answer' in outcome)) return
    forget()
    tell(words.reopened)
    onDone()
  }
  return (
    <ActForm
      will={words.reopenWill}
      verb={words.reopen}
      busy={reopen.busy}
      problem={reopen.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={() => {
        reopen.forget()
        again()
      }}
    >
      <TextBox
        label={words.reopenNote}
        field="note"
        rows={3}
        required
        autoFocus
        value={input.note}
        onChange={(note) => change({ note })}
      />
      <WhenFields value={input} onChange={change} />
    </ActForm>
  )
}
