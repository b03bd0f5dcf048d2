import type { ReactNode } from 'react'
import { Action } from '../form/action.tsx'
import { letterSettingsWords as words } from '../words/letter-settings.ts'
import { CodesPart } from './codes-part.tsx'
import { LetterheadPart } from './letterhead-part.tsx'
import { NumberingPart } from './numbering-part.tsx'
import type { OfficeEdit } from './office-editor.tsx'
import { PaperPart } from './paper-part.tsx'
import { SignatoriesPart } from './signatories-part.tsx'
import './letters.css'

const parts = ['letterhead', 'paper', 'signatories', 'numbering', 'codes'] as const

/** How letters look, who signs them and how they are numbered. */
export function LettersPart(edit: OfficeEdit) {
  return (
    <div className="part">
      <nav className="part-links" aria-label={words.parts}>
        {parts.map((part) => (
          <Action key={part} kind="quiet" onPress={() => goTo(part)}>
            {words[part]}
          </Action>
        ))}
      </nav>
      <Part id="letterhead">
        <LetterheadPart {...edit} />
      </Part>
      <Part id="paper">
        <PaperPart {...edit} />
      </Part>
      <Part id="signatories">
        <SignatoriesPart {...edit} />
      </Part>
      <Part id="numbering">
        <NumberingPart {...edit} />
      </Part>
      <Part id="codes">
        <CodesPart {...edit} />
      </Part>
    </div>
  )
}

function Part({
  id,
  children,
}: {
  readonly id: (typeof parts)[number]
  readonly children: ReactNode
}) {
  return (
    <section className="part-section" aria-labelledby={`letters-${id}`}>
      <h2 id={`letters-${id}`} tabIndex={-1}>
        {words[id]}
      </h2>
      {children}
    </section>
  )
}

function goTo(part: (typeof parts)[number]): void {
  const head = document.getElementById(`letters-${part}`)
  head?.focus({ preventScroll: true })
  head?.scrollIntoView({ block: 'start' })
}
