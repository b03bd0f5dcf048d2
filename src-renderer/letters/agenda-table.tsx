import {
  Cell,
  CheckboxButton,
  CheckboxField,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  type Selection,
} from 'react-aria-components'
import { letterKindLabels, letterStateLabels } from '../../src-main/contract/labels.ts'
import type { AgendaLine } from '../../src-main/contract/letter.ts'
import { shownDate } from '../../src-main/contract/words.ts'
import { Tag, type Urgency } from '../look/due.tsx'
import { Icon } from '../look/icon.tsx'
import { agendaWords as words } from '../words/agenda.ts'
import { dateNow, shortDate } from '../words/dates.ts'
import { letterWords } from '../words/letters.ts'
import { mergeWords } from '../words/merging.ts'
import { gapKey } from './agenda-dialogs.tsx'

interface AgendaTableProps {
  readonly lines: readonly AgendaLine[]
  readonly label: string
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: Selection) => void
  readonly onOpen: (line: AgendaLine) => void
}

export function lineKey(line: AgendaLine): string {
  return line.id ?? gapKey(line)
}

const urgencies: Record<Exclude<AgendaLine['state'], 'issued'>, Urgency> = {
  voided: 'late',
  gap: 'soon',
  historic: 'calm',
}

/** The agenda: arrows move, Enter opens, Space and Shift with arrows choose. */
export function AgendaTable({ lines, label, chosen, onChoose, onOpen }: AgendaTableProps) {
  return (
    <Table
      aria-label={label}
      className="react-aria-Table agenda-table"
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={onChoose}
      disabledBehavior="selection"
      disabledKeys={lines.filter(({ id }) => id === null).map(lineKey)}
      onRowAction={(key) => {
        const line = lines.find((one) => lineKey(one) === key)
        if (line) onOpen(line)
      }}
    >
      <TableHeader>
        <Column className="react-aria-Column col-tick">
          <RowTick />
        </Column>
        <Column isRowHeader className="react-aria-Column col-letter">
          {letterWords.number}
        </Column>
        <Column className="react-aria-Column col-day">{letterWords.date}</Column>
        <Column className="react-aria-Column col-kind">{letterWords.kind}</Column>
        <Column className="react-aria-Column col-subject">{letterWords.to}</Column>
        <Column className="react-aria-Column col-complaint">{letterWords.complaint}</Column>
        <Column className="react-aria-Column col-state">{letterWords.state}</Column>
      </TableHeader>
      <TableBody items={lines.map((line) => ({ id: lineKey(line), line }))}>
        {({ id, line }) => (
          <Row id={id} textValue={line.number ?? words.numberGap(line.sequence ?? 0)}>
            <Cell>{line.id ? <RowTick /> : null}</Cell>
            <Cell>
              <NumberWords line={line} />
            </Cell>
            <Cell>{line.date ? shortDate(line.date) : ''}</Cell>
            <Cell>{line.kind ? <Cut text={letterKindLabels[line.kind]} /> : ''}</Cell>
            <Cell>
              <WhatFor line={line} />
            </Cell>
            <Cell>
              {line.complaint}
              {line.mergedInto ? (
                <span className="small"> ({mergeWords.intoShort(line.mergedInto)})</span>
              ) : null}
              {line.subject ? <span className="soft small"> · {line.subject}</span> : null}
            </Cell>
            <Cell>
              <StateTag line={line} />
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  )
}

function RowTick() {
  return (
    <CheckboxField slot="selection">
      <CheckboxButton>
        <span className="tick-mark" aria-hidden="true">
          <Icon name="check" />
        </span>
      </CheckboxButton>
    </CheckboxField>
  )
}

function Cut({ text }: { readonly text: string }) {
  return <span title={text}>{text}</span>
}

function NumberWords({ line }: { readonly line: AgendaLine }) {
  if (line.number) return <Cut text={line.number} />
  return (
    <span className="soft">
      {line.sequence === null ? letterWords.noNumber : words.numberGap(line.sequence)}
    </span>
  )
}

/** To whom; of a historic number about what, of one without a letter why. */
function WhatFor({ line }: { readonly line: AgendaLine }) {
  const to = line.to?.split('\n')[0]
  if (line.state === 'gap')
    return line.reason ? (
      <Cut text={line.reason} />
    ) : (
      <span className="due-soon">{words.unexplained}</span>
    )
  const told = [to, line.state === 'historic' ? (line.about ?? line.reason) : null]
  return <Cut text={told.filter(Boolean).join(' · ')} />
}

/** Of an issued letter whether it was sent; of any other number what became of it. */
function StateTag({ line: { state, sent, reason } }: { readonly line: AgendaLine }) {
  if (state !== 'issued') {
    return (
      <>
        <Tag urgency={urgencies[state]}>{letterStateLabels[state]}</Tag>
        {state === 'voided' && reason ? (
          <span className="small soft agenda-why" title={reason}>
            {reason}
          </span>
        ) : null}
      </>
    )
  }
  if (!sent) return <Tag urgency="calm">{words.unsent}</Tag>
  const date = shortDate(shownDate(sent.at), dateNow(sent.at))
  return <Tag urgency="done">{words.sent(date)}</Tag>
}
