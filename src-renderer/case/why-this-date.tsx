import type { Disposition } from '../../src-main/contract/case.ts'
import { formatLongDate, formatMoment, formatNumber } from '../../src-main/contract/words.ts'
import { go } from '../app/place.ts'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { WarningNotice } from '../look/warning-notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { actWords, clockWords } from '../words/acts.ts'
import { caseWords as words } from '../words/case.ts'
import type { StripClock } from './strip-clocks.ts'
import { paperWords } from '../words/papers.ts'

interface WhyProps {
  readonly number: string
  /** Null keeps the dialog shut. */
  readonly clock: StripClock | null
  readonly onClose: () => void
}

/** Mengapa tanggal ini? The days of a span one by one, counted or left out. */
export function WhyThisDate({ number, clock, onClose }: WhyProps) {
  const name = clock ? [clock.name, clock.basis].filter(Boolean).join(' · ') : ''
  return (
    <WindowDialog title={words.why} open={clock !== null} onClose={onClose} wide>
      {clock?.disposition ? <DisposedDate disposition={clock.disposition} /> : null}
      {clock && !clock.disposition ? (
        <Days number={number} of={clock.id} name={name} onClose={onClose} />
      ) : null}
    </WindowDialog>
  )
}

/** The date of a disposition is not counted: somebody set it. */
function DisposedDate({ disposition }: { readonly disposition: Disposition }) {
  return (
    <>
      <p>{clockWords.dispositionWhy}</p>
      <dl className="why-facts small">
        <dt className="soft">{actWords.instruction}</dt>
        <dd className="contents-text">{disposition.instruction}</dd>
        <dt className="soft">{actWords.givenBy}</dt>
        <dd>{disposition.givenBy}</dd>
        <dt className="soft">{actWords.givenAt}</dt>
        <dd>{formatMoment(disposition.givenAt)}</dd>
        <dt className="soft">{words.whyDue}</dt>
        <dd className="strong">{disposition.dueOn ? formatLongDate(disposition.dueOn) : ''}</dd>
      </dl>
    </>
  )
}

function Days({
  number,
  of,
  name,
  onClose,
}: {
  readonly number: string
  readonly of: string
  readonly name: string
  readonly onClose: () => void
}) {
  const asked = useAnswer('explainDue', { number, of })
  const due = asked.answer
  return (
    <>
      <p className="strong">{name}</p>
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      <Waiting busy={asked.busy && !due} />
      {due ? (
        <>
          <dl className="why-facts small">
            <dt className="soft">{words.whyFrom}</dt>
            <dd>{formatMoment(due.from)}</dd>
            <dt className="soft">{words.whySpan}</dt>
            <dd>
              {due.span.amount} {spanUnits[due.span.unit]}
            </dd>
            <dt className="soft">{words.whyDue}</dt>
            <dd className="strong">{formatMoment(due.due)}</dd>
            <dt className="soft">{words.whyBasis}</dt>
            <dd>{due.basis}</dd>
            {due.consequence ? (
              <>
                <dt className="soft">{paperWords.consequence}</dt>
                <dd>{due.consequence}</dd>
              </>
            ) : null}
          </dl>
          {due.warnings.map((warning) => (
            <WarningNotice key={warning} warning={warning} />
          ))}
          {/* A part that scrolls must be within reach of the keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="why" role="region" aria-label={words.whyOf(name)} tabIndex={0}>
            <table className="plain-table small">
              <thead>
                <tr>
                  <th scope="col">{words.whyDate}</th>
                  <th scope="col" className="figure">
                    {words.whyCounted}
                    {due.unit === 'office-minutes' ? ` (${words.whyMinutes})` : ''}
                  </th>
                  <th scope="col">{words.whyReason}</th>
                </tr>
              </thead>
              <tbody>
                {due.because.map(({ date, counted, why }) => (
                  <tr key={date} {...(counted === 0 ? { 'data-left-out': '' } : {})}>
                    <th scope="row">{formatLongDate(date)}</th>
                    <td className="figure">{counted === 0 ? '–' : formatNumber(counted)}</td>
                    <td>{why}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="form-end">
            <Action
              icon="print"
              onPress={() => {
                onClose()
                go({ at: 'paper', paper: { paper: 'due-date', number, of } })
              }}
            >
              {paperWords.dueDetails}
            </Action>
          </div>
        </>
      ) : null}
    </>
  )
}

const spanUnits = {
  'working-days': 'hari kerja',
  'calendar-days': 'hari kalender',
  'office-minutes': 'menit jam kerja',
} as const
