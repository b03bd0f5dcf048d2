import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components'
import type { Answer } from '../../src-main/contract/calls.ts'
import { directChannels, type ComplaintLine } from '../../src-main/contract/complaint.ts'
import { performerLabels, statusLabels } from '../../src-main/contract/labels.ts'
import type { Draft, TodayLine } from '../../src-main/contract/today.ts'
import { go } from '../app/place.ts'
import { useOffice } from '../app/session.tsx'
import { draftTitle } from '../intake/intake-aside.tsx'
import { Icon } from '../look/icon.tsx'
import { DueWords } from '../look/due.tsx'
import { actDueWords, bindingWords } from '../words/clocks.ts'
import { commonWords } from '../words/common.ts'
import { recentWords } from '../words/dates.ts'
import { todayWords as words } from '../words/today.ts'

interface TodayListProps {
  readonly today: Answer<'today'>
  readonly peeked: string | null
  readonly onPeek: (number: string | null) => void
}

/** All groups as one list: the arrows run through them, Enter opens, the right arrow peeks. */
export function TodayList({ today, peeked, onPeek }: TodayListProps) {
  const groups = today.groups.filter(({ lines }) => lines.length > 0)
  return (
    <div
      className="today-list"
      onKeyDownCapture={(event) => {
        const key = document.activeElement?.closest('[data-key]')?.getAttribute('data-key')
        if (event.key === 'ArrowRight' && key?.startsWith('PGD')) onPeek(key)
        else if ((event.key === 'ArrowLeft' || event.key === 'Escape') && peeked) onPeek(null)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <GridList
        aria-label={words.list}
        onAction={(key) => {
          const draft = /^draft:(.+)$/.exec(String(key))?.[1]
          go(draft ? { at: 'intake', draft } : { at: 'case', number: String(key) })
        }}
      >
        {groups.map(({ group, count, lines }) => (
          <GridListSection key={group} id={group} className="today-group">
            <GridListHeader className={`today-head today-head-${group}`}>
              {group === 'late' ? <Icon name="late" /> : null}
              {group === 'due-today' ? <Icon name="soon" /> : null}
              <span>{words.groups[group]}</span>
              <span className="today-count">{count}</span>
              {words.hints[group] ? (
                <span className="soft small today-hint">{words.hints[group]}</span>
              ) : null}
              {count > lines.length ? (
                <span className="soft small">{words.more(count - lines.length)}</span>
              ) : null}
            </GridListHeader>
            {lines.map((line) => (
              <LineItem key={line.number} line={line} />
            ))}
          </GridListSection>
        ))}
        {today.drafts.length > 0 ? (
          <GridListSection id="drafts" className="today-group">
            <GridListHeader className="today-head">
              <span>{words.drafts}</span>
              <span className="today-count">{today.drafts.length}</span>
            </GridListHeader>
            {today.drafts.map((draft) => (
              <DraftItem key={draft.id} draft={draft} />
            ))}
          </GridListSection>
        ) : null}
      </GridList>
    </div>
  )
}

function LineItem({ line }: { readonly line: TodayLine }) {
  const subject = line.subject ?? commonWords.noSubject
  return (
    <GridListItem
      id={line.number}
      textValue={`${line.number} ${subject}`}
      className="react-aria-GridListItem today-line"
    >
      <span className="number">{line.number}</span>
      <span className="two-lines">
        <span className={line.subject ? 'cut' : 'cut soft'} title={subject}>
          {subject}
        </span>
        <span className="cut soft small">{line.complainant ?? commonWords.unknownName}</span>
      </span>
      <StepLines line={line} />
      <span className="two-lines">
        {line.dueAt === null && line.actDue ? null : (
          <DueWords dueAt={line.dueAt} late={line.late} />
        )}
        <span className="due-basis">
          {line.actDue?.clock === line.binding ? null : (
            <span className="soft small">{bindingWords(line.binding)}</span>
          )}
          {line.actDue ? <ActDue due={line.actDue} /> : null}
        </span>
      </span>
    </GridListItem>
  )
}

/** The officer answers in person for the Act's clocks (Ps. 54): they stand out above the SOP's. */
function ActDue({ due }: { readonly due: NonNullable<TodayLine['actDue']> }) {
  const limit = useOffice().office?.limits.act[due.clock]
  return (
    <span className={`act-due act-due-${due.late ? 'late' : 'soon'}`} title={limit?.consequence}>
      <Icon name={due.late ? 'late' : 'soon'} />
      {actDueWords(due, limit?.days ?? null)}
    </span>
  )
}

function StepLines({ line }: { readonly line: ComplaintLine }) {
  const { stepOf } = useOffice()
  const direct = (directChannels as readonly string[]).includes(line.channel)
  const step = line.step ? stepOf(direct, line.step) : null
  // A closed complaint is here because its decision has not been sent (Ps. 50(2)).
  const what = step?.short ?? (line.binding ? words.noticeDue : statusLabels[line.status])
  return (
    <span className="two-lines">
      <span className="cut">{what}</span>
      <span className="cut soft small">
        {step?.performer ? performerLabels[step.performer] : step ? '' : statusLabels[line.status]}
      </span>
    </span>
  )
}

function DraftItem({ draft }: { readonly draft: Draft }) {
  const title = draftTitle(draft.content)
  return (
    <GridListItem
      id={`draft:${draft.id}`}
      textValue={title}
      className="react-aria-GridListItem today-line"
    >
      <span className="soft">{words.draft}</span>
      <span className="cut">{title}</span>
      <span className="small soft">{recentWords(draft.savedAt)}</span>
      <span />
    </GridListItem>
  )
}
