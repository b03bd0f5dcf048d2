import { memo } from 'react'
import { closingLabels, performerLabels, statusLabels } from '../../src-main/contract/labels.ts'
import { directChannels, type ComplaintLine } from '../../src-main/contract/complaint.ts'
import type { SearchedLine } from '../../src-main/contract/list-calls.ts'
import { shownDate } from '../../src-main/contract/words.ts'
import { useOffice, type OfficeWords } from '../app/session.tsx'
import { DueWords, Tag } from '../look/due.tsx'
import { Marked } from '../look/marked.tsx'
import { bindingWords } from '../words/clocks.ts'
import { commonWords } from '../words/common.ts'
import { dateNow, shortDate } from '../words/dates.ts'
import { mergeWords } from '../words/merging.ts'
import { shortChannels } from '../words/intake.ts'
import { foundFields, registerWords as words } from '../words/register.ts'

export type Line = ComplaintLine & Partial<Pick<SearchedLine, 'matches' | 'excerpts'>>

export const columns = [
  words.number,
  words.received,
  words.subject,
  words.complainant,
  words.step,
  words.due,
] as const

/** One complaint as the cells of a row; a line that is still on its way says so. */
export const ComplaintCells = memo(function ComplaintCells({
  line,
}: {
  readonly line: Line | null
}) {
  const office = useOffice()
  if (!line) {
    return (
      <div role="gridcell" aria-colindex={1} className="soft row-waiting">
        {words.lineWaiting}
      </div>
    )
  }
  return (
    <>
      <div role="gridcell" className="number">
        <Hit line={line} field="number" text={line.number} />
      </div>
      <div role="gridcell">
        <span>{shortDate(shownDate(line.receivedAt), dateNow(line.receivedAt))}</span>{' '}
        <span className="soft small row-channel">{shortChannels[line.channel]}</span>
      </div>
      <div role="rowheader">
        {line.subject ? (
          <span title={line.subject}>
            <Hit line={line} field="subject" text={line.subject} />
          </span>
        ) : (
          <span className="soft">{commonWords.noSubject}</span>
        )}
        <Excerpts line={line} />
      </div>
      <div role="gridcell">
        {line.complainant ? (
          <Hit line={line} field="complainant" text={line.complainant} />
        ) : (
          <span className="soft">{commonWords.unknownName}</span>
        )}
      </div>
      <div role="gridcell">
        <StepWords line={line} office={office} />
      </div>
      <div role="gridcell">
        <DueCell line={line} />
      </div>
    </>
  )
})

/** The present step and who does it; a closed complaint tells how it ended. */
function StepWords({
  line,
  office,
}: {
  readonly line: ComplaintLine
  readonly office: OfficeWords
}) {
  if (line.status === 'closed') {
    return (
      <Tag urgency={line.mergedInto ? 'calm' : 'done'}>
        {line.closedAs ? closingLabels[line.closedAs] : statusLabels.closed}
      </Tag>
    )
  }
  if (!line.step) return <span>{statusLabels[line.status]}</span>
  const direct = (directChannels as readonly string[]).includes(line.channel)
  const { short, performer } = office.stepOf(direct, line.step)
  return (
    <span title={short}>
      {short}
      {performer ? <span className="soft"> · {performerLabels[performer]}</span> : null}
    </span>
  )
}

function DueCell({ line }: { readonly line: ComplaintLine }) {
  if (line.status === 'closed') {
    return (
      <span className="soft">
        {line.closedAt ? shortDate(shownDate(line.closedAt), dateNow(line.closedAt)) : ''}
        {line.mergedInto ? (
          <span className="small"> · {mergeWords.intoNumber(line.mergedInto)}</span>
        ) : null}
      </span>
    )
  }
  return (
    <>
      <DueWords dueAt={line.dueAt} late={line.late} />
      {line.binding ? (
        <span className="soft small"> {bindingWords(line.binding).replace('UU 25/2009 ', '')}</span>
      ) : null}
    </>
  )
}

function Hit({
  line,
  field,
  text,
}: {
  readonly line: Line
  readonly field: string
  readonly text: string
}) {
  const ranges = (line.matches ?? []).filter((match) => match.field === field)
  return ranges.length > 0 ? <Marked text={text} ranges={ranges} /> : text
}

/** What was found in texts that the line does not show; or that it was found in what stays hidden. */
function Excerpts({ line }: { readonly line: Line }) {
  if (!line.excerpts) return null
  if (line.matches?.length === 0)
    return <span className="excerpt soft small">{words.foundHidden}</span>
  if (line.excerpts.length === 0) return null
  return (
    <span className="excerpt small">
      {line.excerpts.map(({ field, text, marks }) => (
        <span key={field}>
          <span className="soft">{foundFields[field] ?? field}:</span>{' '}
          <Marked text={text} ranges={marks} />
        </span>
      ))}
    </span>
  )
}
