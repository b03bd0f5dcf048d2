import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import {
  directChannels,
  type ComplaintLine,
  type FoundLine,
} from '../../src-main/contract/complaint.ts'
import { closingLabels, performerLabels, statusLabels } from '../../src-main/contract/labels.ts'
import { shownDate } from '../../src-main/contract/words.ts'
import { go } from '../app/place.ts'
import { useOffice, type OfficeWords } from '../app/session.tsx'
import { DueWords, Tag } from '../look/due.tsx'
import { Marked } from '../look/marked.tsx'
import { bindingWords } from '../words/clocks.ts'
import { commonWords } from '../words/common.ts'
import { dateNow, shortDate } from '../words/dates.ts'
import { shortChannels } from '../words/intake.ts'
import { foundFields, registerWords as words } from '../words/register.ts'

type Line = ComplaintLine & Partial<Pick<FoundLine, 'matches'>>

/** Complaints as a table: arrows move, Enter opens. */
export function ComplaintTable({
  lines,
  label,
}: {
  readonly lines: readonly Line[]
  readonly label: string
}) {
  const office = useOffice()
  return (
    <Table
      aria-label={label}
      className="react-aria-Table complaint-table"
      onRowAction={(key) => go({ at: 'case', number: String(key) })}
    >
      <TableHeader>
        <Column className="react-aria-Column col-number">{words.number}</Column>
        <Column className="react-aria-Column col-date">{words.received}</Column>
        <Column isRowHeader className="react-aria-Column col-subject">
          {words.subject}
        </Column>
        <Column className="react-aria-Column col-person">{words.complainant}</Column>
        <Column className="react-aria-Column col-step">{words.step}</Column>
        <Column className="react-aria-Column col-due">{words.due}</Column>
      </TableHeader>
      <TableBody items={lines} dependencies={[office]}>
        {(line) => (
          <Row id={line.number} textValue={`${line.number} ${line.subject ?? ''}`}>
            <Cell>
              <Hit line={line} field="number" text={line.number} />
            </Cell>
            <Cell>
              <span>{shortDate(shownDate(line.receivedAt), dateNow(line.receivedAt))}</span>{' '}
              <span className="soft small">{shortChannels[line.channel]}</span>
            </Cell>
            <Cell>
              <span className="found-line">
                {line.subject ? (
                  <span className="cut" title={line.subject}>
                    <Hit line={line} field="subject" text={line.subject} />
                  </span>
                ) : (
                  <span className="soft">{commonWords.noSubject}</span>
                )}
                <FoundElsewhere line={line} />
              </span>
            </Cell>
            <Cell>
              {line.complainant ? (
                <Hit line={line} field="complainant" text={line.complainant} />
              ) : (
                <span className="soft">{commonWords.unknownName}</span>
              )}
            </Cell>
            <Cell>
              <StepWords line={line} office={office} />
            </Cell>
            <Cell>
              <DueCell line={line} />
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  )
}

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
      <Tag urgency="done">{line.closedAs ? closingLabels[line.closedAs] : statusLabels.closed}</Tag>
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
  const ranges = (line.matches ?? []).filter(
    (match) => match.field === field || match.field === `${field}.name`,
  )
  return ranges.length > 0 ? <Marked text={text} ranges={ranges} /> : text
}

const shown = new Set(['number', 'subject', 'complainant', 'complainant.name'])

function FoundElsewhere({ line }: { readonly line: Line }) {
  const elsewhere = (line.matches ?? [])
    .filter(({ field }) => !shown.has(field))
    .map(({ field }) => foundFields[field] ?? field)
  if (elsewhere.length === 0) return null
  return (
    <span className="soft small found-elsewhere">
      · {words.foundIn([...new Set(elsewhere)].join(', '))}
    </span>
  )
}
