import { useState } from 'react'
import { Link } from 'react-aria-components'
import { calls } from '../../src-main/contract/calls.ts'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import type { HeldLetter } from '../../src-main/contract/letter.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { go, goQuietly, hashOf, type DraftAct } from '../app/place.ts'
import { useMay } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { tellUndoable } from '../app/undo.ts'
import { Action } from '../form/action.tsx'
import { Empty, Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { recentWords } from '../words/dates.ts'
import { letterWords as words } from '../words/letters.ts'
import { trackWords } from '../words/letter-track.ts'
import { DraftActs } from './draft-acts.tsx'
import { LetterDesk } from './letter-desk.tsx'
import { useLetterNames } from './letter-names.ts'
import { LetterTrack } from './letter-track.tsx'
import { nextAct, otherActs } from './next-act.ts'
import { fieldsOf } from './typed-letter.ts'
import { useLetterTyping } from './use-letter-typing.ts'
import './letters.css'

interface LetterDraftProps {
  readonly draft: string
  readonly act?: DraftAct
}

/** A letter on its way: its text while it is a draft, its track, and what is done next. */
export function LetterDraftScreen({ draft: id, act }: LetterDraftProps) {
  const read = useAnswer('readLetterDraft', { id })
  // What a call has just answered is newer than what was read before it.
  const [answered, setAnswered] = useState<HeldLetter | null>(null)
  const held = answered && answered.revision > (read.answer?.revision ?? 0) ? answered : read.answer
  const gone = read.problem?.problem === 'not-found'
  return (
    <section className="screen letter" aria-labelledby="letter-title">
      <div className="screen-head">
        <h1 id="letter-title">{held ? letterKindLabels[held.kind] : trackWords.draft}</h1>
        {held ? (
          <Link className="link" href={hashOf({ at: 'case', number: held.complaint })}>
            {held.complaint}
          </Link>
        ) : null}
        {held?.subject ? <p className="soft cut">{held.subject}</p> : null}
        <Waiting busy={read.busy && !held} />
      </div>
      {gone ? (
        <Empty title={words.draftGone}>
          <Action icon="left" onPress={() => go({ at: 'letters', year: null })}>
            {words.title}
          </Action>
        </Empty>
      ) : (
        <ProblemNotice problem={read.problem} onRetry={read.again} />
      )}
      {held ? (
        <DraftDesk key={id} held={held} act={act ?? null} onHeld={setAnswered} again={read.again} />
      ) : null}
    </section>
  )
}

interface DraftDeskProps {
  readonly held: HeldLetter
  readonly act: DraftAct | null
  readonly onHeld: (held: HeldLetter) => void
  readonly again: () => void
}

function DraftDesk({ held, act, onHeld, again }: DraftDeskProps) {
  const { id, kind, complaint } = held
  const typing = useLetterTyping(id, held.revision, held.fields)
  const save = useDoing('saveLetterDraft')
  const may = useMay(calls.markLetterDraft.roles)
  const frozen = held.stage === 'signed'
  const dirty = typing.dirty && !frozen
  const next = nextAct(held)
  const open = (chosen: DraftAct | null) =>
    goQuietly({ at: 'letter-draft', draft: id, ...(chosen ? { act: chosen } : {}) })

  const saveNow = () => {
    if (save.busy || !dirty) return
    void save
      .run({ id, basedOn: typing.basedOn, complaint, kind, fields: fieldsOf(kind, typing.typed) })
      .then((outcome) => {
        if (!('answer' in outcome)) return
        typing.forget()
        onHeld(outcome.answer)
        tell(words.draftSaved)
      })
  }
  const dropTyped = () => {
    const { typed } = typing
    typing.forget()
    tellUndoable(words.typedDropped, async () => {
      typing.change(typed)
      return null
    })
  }
  const reload = () => {
    typing.layOver()
    save.forget()
    again()
  }
  const settled = may && !dirty
  const others = [next, ...otherActs(held)].map((one) => [`draft.${one}`, () => open(one)] as const)
  useCommands(
    {
      'draft.save': may && dirty && saveNow,
      'draft.next': may && (dirty ? saveNow : () => open(next)),
      ...(settled ? Object.fromEntries(others) : {}),
    },
    act === null,
  )

  return (
    <>
      <LetterDesk
        number={complaint}
        kind={kind}
        held={id}
        typed={typing.typed}
        onChange={typing.change}
        frozen={frozen || !may}
        problem={save.problem?.problem === 'changed-elsewhere' ? null : save.problem}
        doing={save.busy ? words.savingDraft : null}
        above={
          <>
            <HolderLine held={held} />
            {may && !dirty ? (
              <div className="letter-actions">
                <Action kind="main" keys={keysOf('draft.next')} onPress={() => open(next)}>
                  {trackWords.acts[next]}
                </Action>
                {otherActs(held).map((other) => (
                  <Action key={other} onPress={() => open(other)}>
                    {trackWords.acts[other]}
                  </Action>
                ))}
              </div>
            ) : null}
            <LetterTrack marks={held.marks} held={held} letter={null} />
          </>
        }
      >
        {dirty ? (
          <>
            {save.problem?.problem === 'changed-elsewhere' ? (
              <Notice kind="soon">
                <p role="alert">{words.typedOver}</p>
                <Action onPress={reload}>{words.reload}</Action>
              </Notice>
            ) : (
              <p className="small soft">
                {held.initials > 0 ? words.initialsFall : words.saveFirst}
              </p>
            )}
            <Action kind="main" keys={keysOf('draft.save')} busy={save.busy} onPress={saveNow}>
              {words.saveDraft}
            </Action>
            <Action onPress={dropTyped}>{words.dropTyped}</Action>
          </>
        ) : null}
      </LetterDesk>
      <DraftActs
        act={may ? act : null}
        held={held}
        again={again}
        onClose={() => open(null)}
        onDone={(now) => {
          if (!now) {
            typing.forget()
            return
          }
          onHeld(now)
          open(null)
        }}
      />
    </>
  )
}

/** Who has it now and since when. */
function HolderLine({ held }: { readonly held: HeldLetter }) {
  const { nameOf } = useLetterNames()
  return (
    <p className="letter-holder">
      {trackWords.has} {trackWords.hasSince(nameOf(held.holder), recentWords(held.since))}
    </p>
  )
}
