import { Button, Disclosure, DisclosurePanel, Heading, Link } from 'react-aria-components'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { letterKindLabels, letterStateLabels } from '../../src-main/contract/labels.ts'
import type { LetterKind } from '../../src-main/contract/letter-kind.ts'
import { formatDate } from '../../src-main/contract/words.ts'
import { go, hashOf } from '../app/place.ts'
import { Action } from '../form/action.tsx'
import { kindsFor } from '../letters/fitting-kinds.ts'
import { Icon } from '../look/icon.tsx'
import { caseWords as words } from '../words/case.ts'

/** Surat: those of this complaint, and the ones that can be made. */
export function CaseLetters({ file }: { readonly file: CaseFile }) {
  const may = file.mayDo.some(({ do: move }) => move === 'letter')
  const { fitting, others } = kindsFor(file)
  return (
    <div className="contents">
      {file.letters.length === 0 ? <p className="soft">{words.noLetters}</p> : null}
      <ul className="aside-list">
        {file.letters.map((letter) => (
          <li key={letter.id}>
            <p>
              <Link className="link" href={hashOf({ at: 'letter', letter: letter.id })}>
                {letterKindLabels[letter.kind]}
              </Link>
            </p>
            <p className="small soft contents-text">
              {[letter.number, formatDate(letter.date), letterStateLabels[letter.state]]
                .filter(Boolean)
                .join(' · ')}
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
        </div>
      ) : null}
    </div>
  )
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
