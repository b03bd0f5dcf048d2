import { questionWords } from '../../src-main/contract/satisfaction.ts'
import { formatNumber } from '../../src-main/contract/words.ts'
import { ProblemNotice } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { afterAnswerWords as words } from '../words/after-answer.ts'
import './satisfaction.css'

/** What complainants answered on their slips in the year of the period that is shown; nobody is named. */
export function YearSatisfaction({ period }: { readonly period: string }) {
  const year = Number(period.slice(0, 4))
  const { answer, problem, again } = useAnswer('satisfactionYear', { year })
  return (
    <section className="satisfaction" aria-labelledby="satisfaction-title">
      <h2 id="satisfaction-title">{words.year(year)}</h2>
      <ProblemNotice problem={problem} onRetry={again} />
      {answer?.asked === 0 ? <p className="soft">{words.yearEmpty(year)}</p> : null}
      {answer && answer.asked > 0 ? (
        <>
          <p>
            {words.asked} <b>{formatNumber(answer.asked)}</b> · {words.answered}{' '}
            <b>{formatNumber(answer.answered)}</b>
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.question}</th>
                <th scope="col">{words.answered}</th>
                <th scope="col">{words.average}</th>
                <th scope="col">{words.index}</th>
              </tr>
            </thead>
            <tbody>
              {answer.questions.map(({ question, answered, average, index }) => (
                <tr key={question}>
                  <th scope="row">
                    {questionWords[question].element}
                    <span className="small soft satisfaction-asks">
                      {questionWords[question].asks}
                    </span>
                  </th>
                  <td>{formatNumber(answered)}</td>
                  <td>{shown(average)}</td>
                  <td>{shown(index)}</td>
                </tr>
              ))}
              <tr className="strong">
                <th scope="row">{words.both}</th>
                <td>{formatNumber(answer.answered)}</td>
                <td>{shown(answer.index && answer.index / 25)}</td>
                <td>{shown(answer.index)}</td>
              </tr>
            </tbody>
          </table>
          <p className="small soft">{words.yearBasis}</p>
        </>
      ) : null}
    </section>
  )
}

function shown(value: number | null): string {
  return value === null ? '–' : value.toFixed(2).replace('.', ',')
}
