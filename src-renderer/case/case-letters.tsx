import { useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading, Link } from 'react-aria-components'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { letterKindLabels, letterStateLabels } from '../../src-main/contract/labels.ts'
import { letterRuns, type LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { LetterOnItsWay } from '../../src-main/contract/letter.ts'
import { formatDate } from '../../src-main/contract/words.ts'
import { useCommands } from '../app/commands/use-commands.ts'
import { go, hashOf } from '../app/place.ts'
import { Action } from '../form/action.tsx'
import { FileLetterDialog } from '../letters/file-letter-dialog.tsx'
import { kindsFor } from '../letters/fitting-kinds.ts'
import { useLetterNames } from '../letters/letter-names.ts'
import { Tag } from '../look/due.tsx'
import { Icon } from '../look/icon.tsx'
import { useAnswer } from '../use-answer.ts'
import { caseWords as words } from '../words/case.ts'
import { recentWords } from '../words/dates.ts'
import { letterWords } from '../words/letters.ts'
import { sendingLower, stageWords, trackWords } from '../words/letter-track.ts'

/** Surat: those of this complaint, on their way and issued, and the ones that can be made. */
export function CaseLetters({ file }: { readonly file: CaseFile }) {
  const may = file.mayDo.some(({ do: move }) => move === 'letter')
  const { fitting, others } = kindsFor(file)
  const drafts = useAnswer('letterDrafts', {}).answer ?? []
  const held = drafts.filter(({ complaint }) => complaint === file.number)
  const [filing, setFiling] = useState(false)
  useCommands({ 'case.file-letter': () => setFiling(true) }, may)
  return (
    <div className="contents">
      {file.letters.length + held.length === 0 ? <p className="soft">{words.noLetters}</p> : null}
      <ul className="aside-list">
        {held.map((letter) => (
          <DraftLine key={letter.id} letter={letter} />
        ))}
        {file.letters.map((letter) => (
          <li key={letter.id}>
            <p>
              <Link className="link" href={hashOf({ at: 'letter', letter: letter.id })}>
                {letterKindLabels[letter.kind]}
              </Link>
            </p>
            <p className="small soft contents-text">
              {[
                letter.number ?? letterWords.noNumber,
                formatDate(letter.date),
                letter.source === 'filed' ? letterWords.filed : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className="small contents-text">
              <SendingWords letter={letter} />
            </p>
          </li>
        ))}
      </ul>
      {may ? (
        <div className="stack">
          <h3 className="soft">{words.newLetter}</h3>
          <KindActions number={file.number} kinds={fitting} />
          {others.length > 0 ? (
            <Disclosure>
              <Heading level={4}>
                <Button slot="trigger">
                  <Icon name="right" />
                  {words.otherLetters}
                </Button>
              </Heading>
              <DisclosurePanel>
                <KindActions number={file.number} kinds={others} />
              </DisclosurePanel>
            </Disclosure>
          ) : null}
          <div className="letter-kinds">
            <Action icon="save" onPress={() => setFiling(true)}>
              {trackWords.file}
            </Action>
          </div>
          <FileLetterDialog number={file.number} open={filing} onClose={() => setFiling(false)} />
        </div>
      ) : null}
    </div>
  )
}

/** A letter on its way: where it stands and who has it. */
function DraftLine({ letter }: { readonly letter: LetterOnItsWay }) {
  const { nameOf } = useLetterNames()
  return (
    <li>
      <p>
        <Link className="link" href={hashOf({ at: 'letter-draft', draft: letter.id })}>
          {letterKindLabels[letter.kind]}
        </Link>
      </p>
      <p className="small soft contents-text">
        {stageWords(letter)} ·{' '}
        {trackWords.hasSince(nameOf(letter.holder), recentWords(letter.since))}
      </p>
    </li>
  )
}

/** Whether it left the office, or why it counts no more. Sheets of the desk are not sent. */
function SendingWords({ letter }: { readonly letter: CaseFile['letters'][number] }) {
  if (letter.state === 'voided') {
    return (
      <>
        <Tag urgency="late">{letterStateLabels.voided}</Tag>{' '}
        <span className="soft">{letter.voidedFor}</span>
      </>
    )
  }
  if (letter.sent) {
    return (
      <Tag urgency="done">
        {`${letterWords.sent} ${recentWords(letter.sent.at)}, ${sendingLower(letter.sent.how)}`}
      </Tag>
    )
  }
  if (letterRuns[letter.kind] === 'register') return null
  return <span className="soft">{letterWords.unsent}</span>
}

function KindActions(props: { readonly number: string; readonly kinds: readonly LetterKind[] }) {
  const { number, kinds } = props
  return (
    <div className="letter-kinds">
      {kinds.map((kind) => (
        <Action key={kind} icon="plus" onPress={() => go({ at: 'new-letter', number, kind })}>
          {letterKindLabels[kind]}
        </Action>
      ))}
    </div>
  )
}
