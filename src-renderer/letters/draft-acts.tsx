import type { HeldLetter } from '../../src-main/contract/letter.ts'
import { go, type DraftAct } from '../app/place.ts'
import { useOffice } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { ActForm } from '../case/act-form.tsx'
import { useKeptInput } from '../case/kept-input.ts'
import { unsaidWhen, useMoment, WhenFields } from '../case/when-fields.tsx'
import { DateBox } from '../form/date-box.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { useDoing } from '../use-answer.ts'
import { letterWords } from '../words/letters.ts'
import { trackWords as words } from '../words/letter-track.ts'
import { useLetterNames } from './letter-names.ts'
import { WhoField } from './who-field.tsx'

interface DraftActProps {
  readonly held: HeldLetter
  /** Leaves the dialog; what was typed stays. */
  readonly onClose: () => void
  /** It is done; the letter as it stands now, null where it is a draft no longer. */
  readonly onDone: (held: HeldLetter | null) => void
  readonly again: () => void
}

/** The dialog of what is done with a letter on its way. */
export function DraftActs({ act, ...props }: DraftActProps & { readonly act: DraftAct | null }) {
  return (
    <WindowDialog
      title={act ? words.actTitles[act] : ''}
      open={act !== null}
      onClose={props.onClose}
    >
      {act === 'issue' ? (
        <IssueForm {...props} />
      ) : act === 'discard' ? (
        <DiscardForm {...props} />
      ) : act ? (
        <MarkForm key={act} act={act} {...props} />
      ) : null}
    </WindowDialog>
  )
}

type MarkAct = Exclude<DraftAct, 'issue' | 'discard'>

const marks = {
  initial: { mark: 'initialled', who: words.initialledBy },
  sign: { mark: 'signed', who: words.signedBy },
  pass: { mark: 'passed', who: words.passTo },
  return: { mark: 'returned', who: words.returnTo },
} as const

/** Records a paraf or the signature, or says who has the letter now. */
function MarkForm({
  act,
  held,
  onClose,
  onDone,
  again,
}: DraftActProps & { readonly act: MarkAct }) {
  const { office } = useOffice()
  const { byOf } = useLetterNames()
  const doing = useDoing('markLetterDraft')
  const signatory = office?.signatories.find(({ id }) => id === held.fields.signatory)
  const empty = { by: act === 'sign' ? (signatory?.name ?? '') : '', note: '', ...unsaidWhen }
  const { input, change, forget } = useKeptInput(held.id, act, empty)
  const moment = useMoment()
  const wills = {
    initial: words.initialWill(held.initials + 1),
    sign: words.signWill,
    pass: words.passWill,
    return: words.returnWill,
  }
  const submit = async () => {
    const { mark } = marks[act]
    const outcome = await doing.run({
      id: held.id,
      basedOn: held.revision,
      mark,
      by: byOf(input.by),
      note: input.note,
      at: moment(input),
    })
    if (!('answer' in outcome)) return
    forget()
    onDone(outcome.answer)
  }
  return (
    <ActForm
      will={wills[act]}
      verb={words.actVerbs[act]}
      busy={doing.busy}
      problem={doing.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={() => {
        doing.forget()
        again()
      }}
    >
      <WhoField label={marks[act].who} value={input.by} onChange={(by) => change({ by })} />
      <TextBox
        label={act === 'return' ? words.returnReason : words.note}
        field="note"
        rows={2}
        required={act === 'return'}
        value={input.note}
        onChange={(note) => change({ note })}
      />
      <WhenFields value={input} onChange={change} />
    </ActForm>
  )
}

/** Numbers and files it; where the general agenda numbers, both may follow later. */
function IssueForm(props: DraftActProps) {
  const { office } = useOffice()
  return office ? (
    <NumberedForm {...props} central={office.letterNumbering.way === 'central'} />
  ) : null
}

function NumberedForm({
  held,
  central,
  onClose,
  onDone,
  again,
}: DraftActProps & { readonly central: boolean }) {
  const doing = useDoing('issueLetterDraft')
  const empty = {
    number: held.fields.number ?? '',
    date: (central ? null : held.fields.date) as string | null,
  }
  const { input, change, forget } = useKeptInput(held.id, 'issue', empty)
  const submit = async () => {
    const outcome = await doing.run({
      id: held.id,
      basedOn: held.revision,
      number: central ? input.number : null,
      date: input.date,
    })
    if (!('answer' in outcome)) return
    forget()
    onDone(null)
    const { letter } = outcome.answer
    tell(letterWords.issued(letter.number))
    go({ at: 'letter', letter: letter.id })
  }
  return (
    <ActForm
      will={central ? words.issueCentralWill : words.issueWill}
      verb={words.actVerbs.issue}
      busy={doing.busy}
      problem={doing.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={() => {
        doing.forget()
        again()
      }}
    >
      {central ? (
        <TextBox
          label={words.number}
          hint={words.numberMissing}
          field="number"
          autoFocus
          value={input.number}
          onChange={(number) => change({ number })}
        />
      ) : null}
      <DateBox
        label={words.date}
        field="date"
        autoFocus={!central}
        value={input.date}
        onChange={(date) => change({ date })}
      />
    </ActForm>
  )
}

function DiscardForm({ held, onClose, onDone, again }: DraftActProps) {
  const doing = useDoing('discardLetterDraft')
  const submit = async () => {
    const outcome = await doing.run({ id: held.id, basedOn: held.revision })
    if (!('answer' in outcome)) return
    onDone(null)
    tell(words.discarded)
    go({ at: 'letters', year: null })
  }
  return (
    <ActForm
      will={words.discardWill}
      verb={words.actVerbs.discard}
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
      {null}
    </ActForm>
  )
}
