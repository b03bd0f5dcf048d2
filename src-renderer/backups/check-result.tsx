import type { Check, Finding } from '../../src-main/contract/keeping.ts'
import { formatNumber } from '../../src-main/contract/words.ts'
import { Icon } from '../look/icon.tsx'
import { findingWords, settingsWords as words } from '../words/settings.ts'

/** What a check found, in words: good, or finding by finding, with what more is known of one. */
export function CheckResult({
  check,
  good,
  more,
}: {
  readonly check: Check
  readonly good: string
  readonly more?: (finding: Finding) => string | undefined
}) {
  return (
    <>
      <p className={check.ok ? 'due due-done' : 'due due-late'}>
        <Icon name={check.ok ? 'done' : 'late'} />
        {check.ok ? good : words.findings}
      </p>
      <p className="soft">
        {words.counts(
          formatNumber(check.complaints),
          formatNumber(check.letters),
          formatNumber(check.historyRows),
        )}
      </p>
      {check.findings.length > 0 ? (
        <ul className="findings">
          {check.findings.map((one) => {
            const told = more?.(one)
            return (
              <li key={`${one.finding} ${one.what}`}>
                {findingWords[one.finding]}: {one.what}
                {told ? ` (${told})` : ''}
              </li>
            )
          })}
        </ul>
      ) : null}
    </>
  )
}
