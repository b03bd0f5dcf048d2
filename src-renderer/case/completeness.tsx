import type { CaseFile } from '../../src-main/contract/case.ts'
import type { LetterKind } from '../../src-main/contract/letter-kind.ts'
import { shownDate } from '../../src-main/contract/words.ts'
import { go } from '../app/place.ts'
import { Action } from '../form/action.tsx'
import { Icon } from '../look/icon.tsx'
import { actWords as words } from '../words/acts.ts'
import { shortDate } from '../words/dates.ts'
import { mayDo, type ActName } from './act-props.ts'

interface CompletenessProps {
  readonly file: CaseFile
  readonly onAct: (act: ActName) => void
}

/** Whether all that UU 25/2009 asks for is there, in the head, with what can be done about it. */
export function CompletenessState({ file, onAct }: CompletenessProps) {
  const { state, foundAt, completedAt } = file.completeness
  const day = (at: CaseFile['closedAt']) => (at ? shortDate(shownDate(at)) : '')
  return (
    <div className="head-fact">
      <span className="soft">{words.completeness}</span>
      <span
        className={state === 'complete' ? 'due-done' : state === 'incomplete' ? 'due-soon' : ''}
      >
        {state === 'unchecked' ? words.unchecked : null}
        {state === 'incomplete' ? words.incompleteSince(day(foundAt)) : null}
        {state === 'complete' ? words.completeSince(day(completedAt)) : null}
      </span>
      {mayDo(file, 'incomplete') ? (
        <Action className="after-completed" onPress={() => onAct('incomplete')}>
          {words.findIncomplete}
        </Action>
      ) : null}
      {mayDo(file, 'completed') ? (
        <Action className="after-completed" onPress={() => onAct('completed')}>
          {words.declareComplete}
        </Action>
      ) : null}
    </div>
  )
}

/**
 * While incomplete: what is lacking, whether it was asked for, and the letter that asks. Once the
 * thirty days have run out, lapsing is proposed; an officer decides.
 */
export function IncompleteNotice({ file, onAct }: CompletenessProps) {
  const { state, note, requestedAt } = file.completeness
  const lapses = mayDo(file, 'lapse')
  const dueAt = file.clocks.find(({ id }) => id === 'completion')?.dueAt
  if (file.closedAt || (state !== 'incomplete' && !lapses)) return null
  return (
    <div className="notice notice-soon case-notice" role="note">
      <Icon name={lapses ? 'late' : 'soon'} />
      <div>
        {lapses && dueAt ? (
          <p className="strong">{words.lapseNotice(shortDate(shownDate(dueAt)))}</p>
        ) : null}
        {note ? (
          <p className="contents-text case-lacking" title={note}>
            <span className="strong">{words.lacking}:</span> {note.replaceAll(/\n+/g, '; ')}
          </p>
        ) : null}
        <p className="small">
          {requestedAt ? words.requested(shortDate(shownDate(requestedAt))) : words.notRequested}
        </p>
      </div>
      {lapses ? <Action onPress={() => onAct('lapse')}>{words.lapse}</Action> : null}
      {requestedAt ? null : (
        <LetterAction file={file} kind="completeness-request" className="after-incomplete">
          {words.request}
        </LetterAction>
      )}
    </div>
  )
}

/** Closed as lapsed: the complainant is told by letter. */
export function LapsedNotice({ file }: { readonly file: CaseFile }) {
  const told = file.letters.some(({ kind, state }) => kind === 'lapse' && state === 'issued')
  if (file.closedAs !== 'lapsed' || told) return null
  return (
    <LetterAction file={file} kind="lapse" className="after-lapse">
      {words.lapseLetter}
    </LetterAction>
  )
}

function LetterAction(props: {
  readonly file: CaseFile
  readonly kind: LetterKind
  readonly className: string
  readonly children: string
}) {
  const { file, kind, className, children } = props
  if (!mayDo(file, 'letter')) return null
  return (
    <Action
      icon="mail"
      className={className}
      onPress={() => go({ at: 'new-letter', number: file.number, kind })}
    >
      {children}
    </Action>
  )
}
