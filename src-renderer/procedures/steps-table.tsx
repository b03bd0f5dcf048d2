import { Fragment } from 'react'
import { letterKindLabels, performerLabels } from '../../src-main/contract/labels.ts'
import type { HeldDoubt, Procedure, ProcedureStep } from '../../src-main/contract/procedure.ts'
import { leadWords, procedureWords as words, timeWords } from '../words/procedures.ts'
import { DoubtList } from './doubt-list.tsx'

/** The steps of a version as the SOP's own table, each with its open questions below it. */
export function StepsTable({
  procedure,
  doubts,
}: {
  readonly procedure: Procedure
  readonly doubts: readonly HeldDoubt[]
}) {
  return (
    <table className="plain-table sop-table">
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.activity}</th>
          <th scope="col">{words.performer}</th>
          <th scope="col">{words.documents}</th>
          <th scope="col">{words.time}</th>
          <th scope="col">{words.output}</th>
          <th scope="col">{words.results}</th>
        </tr>
      </thead>
      <tbody>
        {procedure.steps.map((step, place) => {
          const own = doubts.filter((doubt) => doubt.step === step.id)
          return (
            <Fragment key={step.id}>
              <StepLine step={step} place={place} procedure={procedure} asked={own.length > 0} />
              {own.length > 0 ? (
                <tr>
                  <td colSpan={7} className="sop-doubts">
                    <DoubtList procedure={procedure.id} doubts={own} />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

function StepLine({
  step,
  place,
  procedure,
  asked,
}: {
  readonly step: ProcedureStep
  readonly place: number
  readonly procedure: Procedure
  readonly asked: boolean
}) {
  return (
    <tr className={asked ? 'sop-asked' : undefined}>
      <td>{place + 1}</td>
      <th scope="row">
        <span className="strong">{step.short}</span>
        <span className="small soft sop-text">{step.text}</span>
      </th>
      <td>
        {performerLabels[step.performer]}
        {step.with.length > 0 ? (
          <span className="small soft sop-text">
            {words.together(step.with.map((one) => performerLabels[one]).join(', '))}
          </span>
        ) : null}
      </td>
      <td>
        {step.documents.length === 0 ? (
          '—'
        ) : (
          <ul className="sop-papers">
            {step.documents.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </td>
      <td>{timeWords(step.norm)}</td>
      <td>{step.output ?? '—'}</td>
      <td className="sop-leads">
        <Ways step={step} steps={procedure.steps} />
      </td>
    </tr>
  )
}

function Ways({
  step,
  steps,
}: {
  readonly step: ProcedureStep
  readonly steps: readonly ProcedureStep[]
}) {
  if (step.outcomes.length === 0) return <>{leadWords(step.leadsTo, steps)}</>
  return (
    <ul className="sop-ways">
      {step.outcomes.map((outcome) => (
        <li key={outcome.id}>
          {outcome.short}{' '}
          <span className="soft small">
            → {leadWords(outcome.leadsTo ?? step.leadsTo, steps)}
            {outcome.needs
              ? `; ${letterKindLabels[outcome.needs.letter]}${outcome.needs.orNote ? ` ${words.orNote}` : ''}`
              : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}
