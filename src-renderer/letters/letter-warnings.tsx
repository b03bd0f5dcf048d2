import type { LetterWarning } from '../../src-main/contract/letter.ts'
import { Notice } from '../look/notice.tsx'
import { letterWarningWords, letterWords as words } from '../words/letters.ts'

/** What the clerk should see before a letter goes out; none of it stops it. */
export function LetterWarnings({ warnings }: { readonly warnings: readonly LetterWarning[] }) {
  if (warnings.length === 0) return null
  return (
    <Notice kind="soon">
      <p className="said-only">{words.warnings}</p>
      <ul className="letter-warnings small">
        {warnings.map((warning) => (
          <li key={warning.warning}>{letterWarningWords(warning)}</li>
        ))}
      </ul>
    </Notice>
  )
}
