import { useState } from 'react'
import type { HeldLetter } from '../../src-main/contract/letter.ts'
import { go, type DraftAct } from '../app/place.ts'
import { useOffice } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { problemOf, tellUndoable } from '../app/undo.ts'
import { ActForm } from '../case/act-form.tsx'
import { answered, KeptAct } from '../case/kept-act.tsx'
import { unsaidWhen, useMoment, WhenFields } from '../case/when-fields.tsx'
import { DateBox } from '../form/date-box.tsx'
import { TextBox } from '../form/text-box.tsx'
import { Tick } from '../form/tick.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { ask } from '../register-client.ts'
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
  const { byOf, nameOf, officers } = useLetterNames()
  const doing = useDoing('markLetterDraft')
  // Never kept: whoever comes back to the dialog looks at the sheet again.
  const [seen, setSeen] = useState(false)
  const [lacks, setLacks] = useState(false)
  const moment = useMoment()
  const signing = act === 'sign'
  // To whom it was passed on is who puts the next paraf on it, once.
  const passed = held.marks.some(({ mark }) => mark === 'passed')
  const initialled = held.marks.some(({ mark, by }) => mark === 'initialled' && by === held.holder)
  const awaited = passed && !initialled ? nameOf(held.holder) : ''
  const printed = office?.signatories.find(({ id }) => id === held.fields.signatory)?.name ?? ''
  const outside = (name: string) =>
    name.trim() !== '' && !officers.some((one) => one.name === name.trim())
  const wills = {
    initial: () => words.initialWill(held.initials + 1),
    sign: () => words.signWill,
    pass: (to: string) => (outside(to) ? words.passOutsideWill(to.trim()) : words.passWill),
    return: () => words.returnWill,
  }
  return (
    <KeptAct
      kept={[held.id, act]}
      empty={{ by: signing ? printed : act === 'initial' ? awaited : '', note: '', ...unsaidWhen }}
      calling={doing}
      run={async (input) => {
        // Without a name the register refuses it first, at its field.
        const unseen = signing && !seen && input.by.trim() !== ''
        setLacks(signing && !seen)
        if (unseen) return null
        const { mark } = marks[act]
        const [by, at] = [byOf(input.by), moment(input)]
        const { note } = input
        return answered(doing.run({ id: held.id, basedOn: held.revision, mark, by, note, at }))
      }}
      onDone={onDone}
      will={({ by }) => wills[act](by)}
      verb={words.actVerbs[act]}
      onClose={onClose}
      again={again}
    >
      {(input, change) => (
        <>
          <WhoField
            label={marks[act].who}
            value={input.by}
            onChange={(by) => {
              if (by !== input.by) setSeen(false)
              change({ by })
            }}
          />
          {signing && isOther(input.by, printed) ? (
            <Notice kind="soon">
              <p>{words.otherThanPrinted(printed, input.by.trim())}</p>
            </Notice>
          ) : null}
          <TextBox
            label={act === 'return' ? words.returnReason : words.note}
            field="note"
            rows={2}
            required={act === 'return'}
            value={input.note}
            onChange={(note) => change({ note })}
          />
          <WhenFields value={input} onChange={change} />
          {signing ? (
            <Tick
              label={words.signatureSeen(input.by.trim())}
              value={seen}
              onChange={(now) => {
                setSeen(now)
                setLacks(false)
              }}
            />
          ) : null}
          {lacks ? (
            <p className="fault-line" role="alert">
              {words.signatureUnseen}
            </p>
          ) : null}
        </>
      )}
    </KeptAct>
  )
}

/** Another name than the one under which it is printed, however the two are spaced and dotted. */
function isOther(name: string, printed: string): boolean {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  return bare(printed) !== '' && bare(name) !== '' && bare(name) !== bare(printed)
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
  return (
    <KeptAct
      kept={[held.id, 'issue']}
      empty={empty}
      calling={doing}
      run={({ number, date }) =>
        answered(
          doing.run({
            id: held.id,
            basedOn: held.revision,
            number: central ? number : null,
            date,
          }),
        )
      }
      onDone={({ letter }) => {
        onDone(null)
        tell(letterWords.issued(letter.number))
        go({ at: 'letter', letter: letter.id })
      }}
      will={central ? words.issueCentralWill : words.issueWill}
      verb={words.actVerbs.issue}
      onClose={onClose}
      again={again}
    >
      {(input, change) => (
        <>
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
        </>
      )}
    </KeptAct>
  )
}

function DiscardForm({ held, onClose, onDone, again }: DraftActProps) {
  const doing = useDoing('discardLetterDraft')
  // Paraf and signature are of that paper; a new draft would not have them.
  const bare = held.stage === 'draft' && held.initials === 0
  const submit = async () => {
    const outcome = await doing.run({ id: held.id, basedOn: held.revision })
    if (!('answer' in outcome)) return
    onDone(null)
    go({ at: 'letters', year: null })
    if (!bare) return tell(words.discarded)
    const { complaint, kind, fields } = held
    tellUndoable(words.discarded, async () => {
      const again = await ask('saveLetterDraft', { complaint, kind, fields })
      if ('answer' in again) go({ at: 'letter-draft', draft: again.answer.id })
      return problemOf(again)
    })
  }
  return (
    <ActForm
      will={bare ? words.discardBareWill : words.discardWill}
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
