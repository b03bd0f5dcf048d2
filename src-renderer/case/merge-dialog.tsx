import { useState } from 'react'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { shownDate } from '../../src-main/contract/words.ts'
import { go } from '../app/place.ts'
import { useOffice } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { Choice } from '../form/choice.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { shortDate } from '../words/dates.ts'
import { mergeWarningWords, mergeWords as words } from '../words/merging.ts'
import { ActForm } from './act-form.tsx'
import { useKeptInput } from './kept-input.ts'
import { deadlineName } from './pauses.tsx'
import { SideBySide } from './side-by-side.tsx'
import './merging.css'

interface MergeProps {
  readonly file: CaseFile
  readonly open: boolean
  readonly onClose: () => void
}

/** Gabungkan: two registrations of one complaint become one, after a look at both. */
export function MergeDialog({ file, open, onClose }: MergeProps) {
  return (
    <WindowDialog title={words.title} open={open} onClose={onClose} wide>
      <Merging file={file} onClose={onClose} />
    </WindowDialog>
  )
}

const empty = { other: '', reason: '' }

function Merging({ file, onClose }: Omit<MergeProps, 'open'>) {
  const { input, change, forget } = useKeptInput(file.number, 'merge', empty)
  const wanted = fullNumber(input.other, file.number)
  const read = useAnswer('readCase', wanted === null ? null : { number: wanted })
  const other = read.answer
  return (
    <div className="stack">
      <TextBox
        label={words.other}
        {...(other ? {} : { hint: words.otherHint })}
        required
        autoFocus
        value={input.other}
        onChange={(other) => change({ other })}
        fault={read.problem?.problem === 'not-found' && wanted ? words.notFound(wanted) : null}
      />
      {other ? null : <Alike file={file} onPick={(number) => change({ other: number })} />}
      <Waiting busy={read.busy && !other} />
      {read.problem?.problem === 'not-found' ? null : <ProblemNotice problem={read.problem} />}
      {other ? (
        <Looking
          key={other.number}
          file={file}
          other={other}
          reason={input.reason}
          onReason={(reason) => change({ reason })}
          onClose={onClose}
          onDone={forget}
        />
      ) : (
        <div className="form-end">
          <Action onPress={onClose}>{commonWords.cancel}</Action>
        </div>
      )}
    </div>
  )
}

/** `12` is the twelfth of the year of the case that stands open. */
function fullNumber(typed: string, beside: string): string | null {
  const text = typed.trim().toUpperCase()
  if (text === '') return null
  if (!/^\d{1,5}$/.test(text)) return text.length > 40 ? null : text
  return `${beside.slice(0, beside.lastIndexOf('-'))}-${text.padStart(5, '0')}`
}

/** What may be the same, to be taken with one key. */
function Alike({ file, onPick }: { file: CaseFile; onPick: (number: string) => void }) {
  const { complainant, subject, narrative, masked } = file
  const found = useAnswer('possibleDuplicates', {
    name: masked ? null : complainant.name,
    phone: masked ? null : complainant.phone,
    nationalId: masked ? null : complainant.nationalId,
    subject,
    narrative,
  }).answer
  const others = (found ?? []).filter(
    ({ number, status }) => number !== file.number && status !== 'closed',
  )
  if (others.length === 0) return null
  return (
    <section aria-label={words.alike} className="stack">
      <h3 className="soft">{words.alike}</h3>
      {others.map(({ number, receivedAt, subject: about }) => (
        <Action key={number} onPress={() => onPick(number)}>
          <span className="cut">
            {`${number}, ${shortDate(shownDate(receivedAt))}: ${about ?? commonWords.noSubject}`}
          </span>
        </Action>
      ))}
    </section>
  )
}

interface LookingProps {
  readonly file: CaseFile
  readonly other: CaseFile
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Both side by side, which one is kept, the dates that move, and the reason. */
function Looking({ file, other, reason, onReason, onClose, onDone }: LookingProps) {
  const { stepOf } = useOffice()
  const pair = [file, other].toSorted((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt))
  const [keep, setKeep] = useState(pair[0]?.number ?? file.number)
  const kept = keep === other.number ? other : file
  const merged = kept === file ? other : file
  const numbers = { kept: kept.number, merged: merged.number }
  const shown = useAnswer('previewMerge', numbers)
  const merge = useDoing('mergeComplaints')
  const preview = shown.answer

  const submit = () => {
    if (!preview) return
    void merge.run({ ...numbers, reason, seen: preview.sha256 }).then((outcome) => {
      if (!('answer' in outcome)) return
      onDone()
      tell(words.done(merged.number, kept.number))
      onClose()
      go({ at: 'case', number: kept.number })
    })
  }
  return (
    <ActForm
      will={words.will(merged.number, kept.number)}
      verb={words.do}
      busy={merge.busy || (shown.busy && !preview)}
      problem={merge.problem ?? shown.problem}
      onSubmit={submit}
      onClose={onClose}
      onReload={() => {
        merge.forget()
        shown.again()
      }}
    >
      <Choice
        label={words.keep}
        value={keep}
        onChange={(number) => {
          merge.forget()
          setKeep(number)
        }}
        options={pair.map(({ number, receivedAt }) => ({
          id: number,
          name: words.keepOption(number, shortDate(shownDate(receivedAt))),
        }))}
      />
      {preview?.warnings.map((warning) => (
        <Notice key={warning} kind="soon">
          <p>{mergeWarningWords[warning]}</p>
        </Notice>
      ))}
      {preview ? (
        <section aria-label={words.moves}>
          <h3 className="soft">{words.moves}</h3>
          {preview.moves.length === 0 ? <p>{words.noMoves}</p> : null}
          {preview.moves.map(({ clock, old, new: fresh }) => (
            <span key={clock} className="merge-move">
              {words.moved(
                deadlineName(clock, (step) => stepOf(kept.direct, step).short),
                shortDate(shownDate(old)),
                shortDate(shownDate(fresh)),
              )}
            </span>
          ))}
          {preview.moves.length > 0 ? <p className="soft small">{words.whyMoves}</p> : null}
        </section>
      ) : null}
      <SideBySide files={pair} />
      <TextBox
        label={words.reason}
        field="reason"
        rows={2}
        required
        value={reason}
        onChange={onReason}
      />
    </ActForm>
  )
}
