import { Link } from 'react-aria-components'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { hashOf } from '../app/place.ts'
import { tell } from '../app/status-line.tsx'
import { problemOf, tellUndoable } from '../app/undo.ts'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { DuplicateLine } from '../intake/possible-duplicates.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { ask } from '../register-client.ts'
import { useAnswer, useDoing } from '../use-answer.ts'
import { repeatWords as words } from '../words/repeats.ts'
import { ActForm } from './act-form.tsx'
import { mayDo, type ActProps } from './act-props.ts'
import { useKeptInput } from './kept-input.ts'

/** Berulang dari, diulang oleh: in the head of a case. */
export function Repeats({ file }: { readonly file: CaseFile }) {
  const unlink = useDoing('unlinkRepeat')
  const { number, repeats, repeatedBy, revision } = file
  if (repeats === null && repeatedBy.length === 0) return null
  const release = async (from: string) => {
    const outcome = await unlink.run({ number, basedOn: revision })
    if (!('answer' in outcome)) return
    const back = { number, repeats: from, basedOn: outcome.answer.revision }
    tellUndoable(words.unlinked(from), async () => problemOf(await ask('linkRepeat', back)))
  }
  return (
    <>
      {repeats ? (
        <div className="head-fact">
          <span className="soft">{words.repeats}</span>
          <CaseLink number={repeats} />
          {mayDo(file, 'repeat') ? (
            <Action
              kind="quiet"
              label={words.unlinkFrom(repeats)}
              busy={unlink.busy}
              onPress={() => void release(repeats)}
            >
              {words.unlink}
            </Action>
          ) : null}
        </div>
      ) : null}
      {repeatedBy.length > 0 ? (
        <div className="head-fact">
          <span className="soft">{words.repeatedBy}</span>
          <span>
            {repeatedBy.map((later, index) => (
              <span key={later}>
                {index > 0 ? ', ' : ''}
                <CaseLink number={later} />
              </span>
            ))}
          </span>
        </div>
      ) : null}
      <ProblemNotice problem={unlink.problem} />
    </>
  )
}

function CaseLink({ number }: { readonly number: string }) {
  return (
    <Link className="link number" href={hashOf({ at: 'case', number })}>
      {number}
    </Link>
  )
}

/** Names the earlier complaint: by its number, or one of those that may be the same. */
export function RepeatForm({ file, onClose, onDone, again }: ActProps) {
  const link = useDoing('linkRepeat')
  const { number, revision } = file
  const before = file.repeats
  const { input, change, forget } = useKeptInput(number, 'repeat', { repeats: before ?? '' })
  const { complainant, subject, narrative, place, officerComplainedOf } = file
  // Of a masked complainant the case tells dots: nobody is looked for by those.
  const { name, phone, nationalId } = file.masked ? nobody : complainant
  const probe = { name, phone, nationalId, subject, narrative, place, officerComplainedOf }
  const found = useAnswer('possibleDuplicates', probe).answer ?? []
  const others = found.filter((one) => one.number !== number).slice(0, 4)

  const submit = async () => {
    const outcome = await link.run({ number, repeats: input.repeats, basedOn: revision })
    if (!('answer' in outcome)) return
    forget()
    const { repeats, revision: next } = outcome.answer
    const said = words.linked(repeats ?? input.repeats)
    const basedOn = next
    const undo = () =>
      before === null
        ? ask('unlinkRepeat', { number, basedOn })
        : ask('linkRepeat', { number, repeats: before, basedOn })
    if (next === revision) tell(said)
    else tellUndoable(said, async () => problemOf(await undo()))
    onDone()
  }
  return (
    <ActForm
      will={words.will}
      verb={words.linkDo}
      busy={link.busy}
      problem={link.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
      onReload={() => {
        link.forget()
        again()
      }}
    >
      <TextBox
        label={words.number}
        field="repeats"
        hint={words.numberHint}
        autoFocus
        value={input.repeats}
        onChange={(repeats) => change({ repeats })}
      />
      {others.length > 0 ? (
        <section aria-label={words.suggested}>
          <h3 className="soft">{words.suggested}</h3>
          <ul className="aside-list">
            {others.map((one) => (
              <li key={one.number}>
                <DuplicateLine one={one}>
                  <Action
                    kind="quiet"
                    label={words.choose(one.number)}
                    onPress={() => change({ repeats: one.number })}
                  >
                    {words.chooseIt}
                  </Action>
                </DuplicateLine>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </ActForm>
  )
}

const nobody = { name: null, phone: null, nationalId: null }
