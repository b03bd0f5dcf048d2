import type { Answer } from '../../src-main/contract/calls.ts'
import type { RecapDifference } from '../../src-main/contract/recap.ts'
import { becauseWords, differenceWords, movesWords } from '../../src-main/contract/recap-words.ts'
import { hashOf } from '../app/place.ts'
import { recapWords as words } from '../words/recap.ts'

/** Why issued recaps count otherwise now: a line for each complaint. */
export function Differences({ recap }: { readonly recap: Answer<'recapScreen'> }) {
  const { differences, divisions } = recap
  if (differences.length === 0) return null
  return (
    <section aria-labelledby="differences" className="stack">
      <h2 id="differences" tabIndex={-1}>
        {words.differences}
      </h2>
      {differences.map((one) => (
        <Difference key={one.recap.id} one={one} divisions={divisions} />
      ))}
    </section>
  )
}

function Difference({
  one,
  divisions,
}: {
  readonly one: RecapDifference
  readonly divisions: Answer<'recapScreen'>['divisions']
}) {
  const { recap, changes } = one
  return (
    <div>
      <p>
        {differenceWords(one)}{' '}
        <a
          className="link"
          href={hashOf({
            at: 'paper',
            paper: { paper: 'recap', period: recap.period, issued: recap.id },
          })}
        >
          {words.asIssued}
        </a>
      </p>
      <table className="recap-table changes-table">
        <caption className="said-only">{differenceWords(one)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.complaint}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.moves}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => (
            <tr key={change.number ?? `hidden-${index}`}>
              <th scope="row">
                {change.number ? (
                  <a className="link" href={hashOf({ at: 'case', number: change.number })}>
                    {change.number}
                  </a>
                ) : (
                  '–'
                )}
              </th>
              <td>
                <ul>
                  {becauseWords(change).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </td>
              <td>{movesWords(change.moves, recap.period, divisions)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
