import type { Swimlane } from '../../src-main/contract/swimlane.ts'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { caseWords } from '../words/case.ts'
import { swimlaneWords as words } from '../words/swimlane.ts'
import { LateSign, SwimlanePicture } from './swimlane-picture.tsx'
import './swimlane.css'

/** The SOP of a case drawn as its own table, with the walked path, a legend, and the same in words. */
export function CaseSwimlane({ number }: { readonly number: string }) {
  const { answer, problem, busy, again } = useAnswer('swimlane', { number })
  return (
    <>
      <Waiting busy={busy && !answer} />
      <ProblemNotice problem={problem} onRetry={again} />
      {answer ? (
        <>
          <h2 className="said-only">
            {caseWords.procedure}: {answer.title}
          </h2>
          <SwimlaneFigure swimlane={answer} legend="case" />
        </>
      ) : null}
    </>
  )
}

/** `legend` null for a procedure without a case: then nothing is walked or late. */
export function SwimlaneFigure({
  swimlane,
  legend,
}: {
  readonly swimlane: Swimlane
  readonly legend: 'case' | null
}) {
  return (
    <figure className="swimlane">
      {legend ? <Legend joins={swimlane.joins.length > 0} /> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard. */}
      <div className="swimlane-scroll" role="region" aria-label={words.region} tabIndex={0}>
        <SwimlanePicture swimlane={swimlane} />
      </div>
      <ol className="said-only" aria-label={words.told(swimlane.title)}>
        {swimlane.words.map((told) => (
          <li key={told}>{told}</li>
        ))}
      </ol>
    </figure>
  )
}

function Legend({ joins }: { readonly joins: boolean }) {
  return (
    <ul className="swimlane-legend small" aria-label={words.legend}>
      {(['walked', 'present', 'ahead', 'left-out'] as const).map((state) => (
        <li key={state}>
          <svg width="27" height="16" viewBox="0 0 27 16" aria-hidden="true">
            <g className={`lane-node lane-node-step lane-${state}`}>
              <rect x="1" y="1" width="25" height="14" rx="2" />
              {state === 'walked' ? <path className="lane-tick" d="M9 8l3 3l5.5-6.5" /> : null}
            </g>
          </svg>
          {state === 'left-out' ? words.leftOut : words[state]}
        </li>
      ))}
      <li>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <LateSign x={0} y={0} />
        </svg>
        {words.late}
      </li>
      {joins ? (
        <li>
          <svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true">
            <g className="lane-join lane-ahead">
              <polyline points="18,8 30,8" />
              <rect x="1" y="2" width="17" height="12" rx="2" />
            </g>
          </svg>
          {words.joins}
        </li>
      ) : null}
    </ul>
  )
}
