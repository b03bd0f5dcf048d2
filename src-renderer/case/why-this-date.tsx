import { formatLongDate, formatMoment, formatNumber } from '../../src-main/contract/words.ts'
import { WindowDialog } from '../form/window-dialog.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { WarningNotice } from '../look/warning-notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { caseWords as words } from '../words/case.ts'

interface WhyProps {
  readonly number: string
  /** A step or a clock; null keeps the dialog shut. */
  readonly of: string | null
  readonly name: string
  readonly onClose: () => void
}

/** Mengapa tanggal ini? The days of a span one by one, counted or left out. */
export function WhyThisDate({ number, of, name, onClose }: WhyProps) {
  return (
    <WindowDialog title={words.why} open={of !== null} onClose={onClose} wide>
      {of === null ? null : <Days number={number} of={of} name={name} />}
    </WindowDialog>
  )
}

function Days({
  number,
  of,
  name,
}: {
  readonly number: string
  readonly of: string
  readonly name: string
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
