import { useEffect, useState, type ReactNode } from 'react'
import { Link } from 'react-aria-components'
import type { AsksInput } from '../../src-main/contract/calls.ts'
import type { PossibleDuplicate } from '../../src-main/contract/complaint.ts'
import { statusLabels } from '../../src-main/contract/labels.ts'
import { keysOf } from '../app/commands/table.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { hashOf } from '../app/place.ts'
import { useOffice } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { Icon } from '../look/icon.tsx'
import { useAnswer } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { agoWords } from '../words/dates.ts'
import { intakeWords as words } from '../words/intake.ts'
import type { ComplaintForm } from './complaint-form.ts'
import { changeForm } from './keep-draft.ts'

type Probe = AsksInput<'possibleDuplicates'>

/** What may be the same, beside the form: it never takes the focus. One of them can be linked. */
export function PossibleDuplicates({ form }: { readonly form: ComplaintForm }) {
  const { name, anonymous, phone, nationalId, subject, narrative, place, repeats } = form
  const found = useWhenQuiet({
    name: anonymous ? '' : name,
    phone,
    nationalId,
    subject,
    narrative,
    place,
    officerComplainedOf: form.officerComplainedOf,
  })
  const link = (number: string) => changeForm({ repeats: number })
  const others = found.filter(({ number }) => number !== repeats)
  const [first] = others
  const linkFirst = () => link(repeats ? '' : (first?.number ?? ''))
  useCommands({ 'intake.link': (repeats !== '' || first !== undefined) && linkFirst })
  return (
    <section>
      <h2>{words.duplicates}</h2>
      {repeats ? <Linked number={repeats} onUnlink={() => link('')} /> : null}
      <div aria-live="polite">
        {others.length === 0 ? (
          <p className="small soft">{repeats ? words.linkedWill : words.noDuplicates}</p>
        ) : (
          <ul className="aside-list">
            {others.slice(0, repeats ? 2 : 3).map((one, index) => (
              <li key={one.number}>
                <DuplicateLine one={one}>
                  <Action
                    kind="quiet"
                    label={words.linkTo(one.number)}
                    onPress={() => link(one.number)}
                    {...(index === 0 && !repeats ? { keys: keysOf('intake.link') } : {})}
                  >
                    {words.link}
                  </Action>
                </DuplicateLine>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

function Linked({ number, onUnlink }: { readonly number: string; readonly onUnlink: () => void }) {
  return (
    <p className="aside-line linked">
      <span>
        <Icon name="check" /> {words.linked(number)}
      </span>
      <Action
        kind="quiet"
        label={words.unlinkFrom(number)}
        keys={keysOf('intake.link')}
        onPress={onUnlink}
      >
        {words.unlink}
      </Action>
    </p>
  )
}

/** One complaint that may be the same: what, when, how it stands, and why it is named here. */
export function DuplicateLine({
  one,
  children,
}: {
  readonly one: PossibleDuplicate
  /** What can be done with it. */
  readonly children: ReactNode
}) {
  const { stepOf } = useOffice()
  return (
    <>
      <p className="cut">
        <Link className="link number" href={hashOf({ at: 'case', number: one.number })}>
          {one.number}
        </Link>{' '}
        {one.subject ?? commonWords.noSubject}
      </p>
      <div className="aside-line">
        <p className="small soft">
          {agoWords(one.receivedAt)} ·{' '}
          {one.step ? stepOf(one.direct, one.step).short : statusLabels[one.status]} ·{' '}
          {one.because.map((why) => words.because[why]).join(', ')}
        </p>
        {children}
      </div>
    </>
  )
}

/** Asked again half a second after the last change; the last hints stay meanwhile. */
function useWhenQuiet(probe: Probe): readonly PossibleDuplicate[] {
  const written = JSON.stringify(probe)
  const [asked, setAsked] = useState(written)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(written), 500)
    return () => clearTimeout(timer)
  }, [written])
  const { answer } = useAnswer('possibleDuplicates', JSON.parse(asked) as Probe)
  const [last, setLast] = useState<readonly PossibleDuplicate[]>([])
  useEffect(() => {
    if (answer) setLast(answer)
  }, [answer])
  return answer ?? last
}
