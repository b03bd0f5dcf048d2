import type { HeldDoubt } from '../../src-main/contract/procedure.ts'
import { hashOf } from '../app/place.ts'
import { Icon } from '../look/icon.tsx'
import { caseWords as words } from '../words/case.ts'

/** What the SOP leaves open about a step; nobody's guess is hidden behind it. */
export function StepDoubts({ doubts }: { readonly doubts: readonly HeldDoubt[] }) {
  if (doubts.length === 0) return null
  return (
    <ul className="step-doubts small" aria-label={words.openDoubts}>
      {doubts.map(({ id, question }) => (
        <li key={id}>
          <Icon name="help" />
          <span>
            {question} <a href={hashOf({ at: 'settings', part: 'sop' })}>{words.answerDoubt}</a>
          </span>
        </li>
      ))}
    </ul>
  )
}
