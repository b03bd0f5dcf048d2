import { useState } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { letterKindLabels, letterStateLabels } from '../../src-main/contract/labels.ts'
import { go } from '../app/place.ts'
import { Pick } from '../form/pick.tsx'
import { Tag } from '../look/due.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { shortDate } from '../words/dates.ts'
import { letterWords as words } from '../words/letters.ts'
import './letters.css'

/** The year's outgoing letters. */
export function LettersScreen({ year }: { readonly year: string | null }) {
  const [thisYear] = useState(() => String(new Date().getFullYear()))
  const shown = year ?? thisYear
  const asked = useAnswer('letters', { year: Number(shown) })
  const lines = asked.answer
  const years = Array.from({ length: 6 }, (_, back) => String(Number(thisYear) - back))
  return (
    <section className="screen" aria-labelledby="letters-title">
      <div className="screen-head">
        <h1 id="letters-title">{words.title}</h1>
        <p className="soft" role="status">
          {lines ? words.count(lines.length) : ''}
        </p>
        <Waiting busy={asked.busy && !lines} />
        <div className="push year-pick">
          <Pick
            label={words.year}
            labelHidden
            value={shown}
            onChange={(chosen) => go({ at: 'letters', year: chosen })}
            options={[...new Set([...years, shown])].map((id) => ({ id, name: id }))}
          />
        </div>
      </div>
      <ProblemNotice problem={asked.problem} onRetry={asked.again} />
      {lines?.length === 0 ? (
        <Empty title={words.empty(shown)}>
          <p>{words.emptyNext}</p>
        </Empty>
      ) : null}
      {lines && lines.length > 0 ? (
        <Table
          aria-label={words.list}
          onRowAction={(key) => go({ at: 'letter', letter: String(key) })}
        >
          <TableHeader>
            <Column isRowHeader className="react-aria-Column col-letter">
              {words.number}
            </Column>
            <Column className="react-aria-Column col-day">{words.date}</Column>
            <Column className="react-aria-Column col-kind">{words.kind}</Column>
            <Column className="react-aria-Column col-subject">{words.to}</Column>
            <Column className="react-aria-Column col-complaint">{words.complaint}</Column>
            <Column className="react-aria-Column col-state">{words.state}</Column>
          </TableHeader>
          <TableBody items={lines}>
            {(line) => (
              <Row id={line.id} textValue={line.number ?? letterKindLabels[line.kind]}>
                <Cell>{line.number ?? <span className="soft">{words.noNumber}</span>}</Cell>
                <Cell>{shortDate(line.date)}</Cell>
                <Cell>
                  <span title={letterKindLabels[line.kind]}>{letterKindLabels[line.kind]}</span>
                </Cell>
                <Cell>
                  <span title={line.to ?? ''}>{line.to?.split('\n')[0]}</span>
                </Cell>
                <Cell>
                  {line.complaint}
                  {line.subject ? <span className="soft small"> · {line.subject}</span> : null}
                </Cell>
                <Cell>
                  <Tag urgency={line.state === 'issued' ? 'done' : 'calm'}>
                    {letterStateLabels[line.state]}
                  </Tag>
                </Cell>
              </Row>
            )}
          </TableBody>
        </Table>
      ) : null}
    </section>
  )
}
