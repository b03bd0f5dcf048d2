import { useState } from 'react'
import { Link } from 'react-aria-components'
import { calls } from '../../src-main/contract/calls.ts'
import { letterKindLabels } from '../../src-main/contract/labels.ts'
import type { LetterOnItsWay } from '../../src-main/contract/letter.ts'
import { shownDate } from '../../src-main/contract/words.ts'
import { go, hashOf } from '../app/place.ts'
import { useMay, useSession } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { ProblemNotice } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { dateNow, shortDate } from '../words/dates.ts'
import { letterWords as words } from '../words/letters.ts'
import { stageWords, trackWords } from '../words/letter-track.ts'
import { useLetterNames } from './letter-names.ts'
import { nextAct } from './next-act.ts'

const inSight = 3

/** Letters on their way, those that wait for this officer first, each with what is done next. */
export function OnTheirWay() {
  const asked = useAnswer('letterDrafts', {})
  const { officer } = useSession()
  const [all, setAll] = useState(false)
  const held = (asked.answer ?? []).toSorted(
    (a, b) => Number(b.holder === officer?.id) - Number(a.holder === officer?.id),
  )
  if (asked.problem) return <ProblemNotice problem={asked.problem} onRetry={asked.again} />
  if (held.length === 0) return null
  const shown = all ? held : held.slice(0, inSight)
  return (
    <section className="on-their-way" aria-labelledby="on-their-way">
      <h2 id="on-their-way">
        {trackWords.onTheirWay} <span className="soft">{held.length}</span>
      </h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.complaint}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{trackWords.has}</th>
            <th scope="col">{trackWords.next}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((letter) => (
            <WayRow key={letter.id} letter={letter} mine={letter.holder === officer?.id} />
          ))}
        </tbody>
      </table>
      {held.length > shown.length ? (
        <Action kind="quiet" icon="down" onPress={() => setAll(true)}>
          {trackWords.showAll(held.length)}
        </Action>
      ) : null}
    </section>
  )
}

function WayRow({ letter, mine }: { readonly letter: LetterOnItsWay; readonly mine: boolean }) {
  const { nameOf } = useLetterNames()
  const may = useMay(calls.markLetterDraft.roles)
  const next = nextAct(letter)
  const since = shownDate(letter.since)
  return (
    <tr>
      <th scope="row">
        <Link className="link" href={hashOf({ at: 'letter-draft', draft: letter.id })}>
          {letterKindLabels[letter.kind]}
        </Link>
      </th>
      <td>
        <span className="way-words" title={letter.subject ?? ''}>
          {letter.complaint} <span className="soft small">{letter.subject}</span>
        </span>
      </td>
      <td>
        <span className="way-words" title={letter.to ?? ''}>
          {letter.to?.split('\n')[0]}
        </span>
      </td>
      <td className="number">{stageWords(letter)}</td>
      <td>
        <span className={mine ? 'way-words strong' : 'way-words'}>
          {trackWords.hasSince(nameOf(letter.holder), shortDate(since, dateNow(letter.since)))}
        </span>
      </td>
      <td>
        {may ? (
          <Action
            kind={mine ? 'main' : 'plain'}
            label={`${trackWords.acts[next]}: ${letterKindLabels[letter.kind]} ${letter.complaint}`}
            onPress={() => go({ at: 'letter-draft', draft: letter.id, act: next })}
          >
            {trackWords.acts[next]}
          </Action>
        ) : (
          trackWords.acts[next]
        )}
      </td>
    </tr>
  )
}
