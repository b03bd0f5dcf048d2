import type { CaseFile } from '../../src-main/contract/case.ts'
import { closingLabels, statusLabels } from '../../src-main/contract/labels.ts'
import { formatMoment } from '../../src-main/contract/words.ts'
import { Tag } from '../look/due.tsx'
import { actWords } from '../words/acts.ts'
import { caseWords as words } from '../words/case.ts'
import { commonWords } from '../words/common.ts'
import { AssignedTo } from './assign.tsx'
import { CaseActions, type HeadAct } from './case-actions.tsx'
import { CompletenessState, LapsedNotice } from './completeness.tsx'
import { Repeats } from './repeats.tsx'

interface CaseHeadProps {
  readonly file: CaseFile
  readonly onAct: (act: HeadAct) => void
}

/** Which case, how it stands, who has it, and what can be done with it. */
export function CaseHead({ file, onAct }: CaseHeadProps) {
  const late = file.steps.some((step) => step.late && !step.finishedAt)
  return (
    <header className="case-head">
      <div className="case-title">
        <p className="case-number">
          <span className="number strong">{file.number}</span>
          <Tag
            urgency={
              file.closedAs === 'resolved' ? 'done' : file.status === 'incomplete' ? 'soon' : 'calm'
            }
          >
            {file.closedAt && file.closedAs
              ? words.closedAs(closingLabels[file.closedAs], formatMoment(file.closedAt))
              : statusLabels[file.status]}
          </Tag>
          {late && !file.closedAt ? <Tag urgency="late">{words.late}</Tag> : null}
          {file.confidential ? <Tag urgency="soon">{commonWords.confidential}</Tag> : null}
          {file.anonymous ? <Tag urgency="calm">{commonWords.anonymous}</Tag> : null}
        </p>
        <h1 id="case-title" className="case-subject" title={file.subject ?? ''} tabIndex={-1}>
          {file.subject ?? commonWords.noSubject}
        </h1>
      </div>
      <CaseActions file={file} onAct={onAct} />
      <div className="head-facts">
        <CompletenessState file={file} onAct={onAct} />
        <AssignedTo file={file} onAct={onAct} />
        <Repeats file={file} />
        <Closing file={file} />
        <LapsedNotice file={file} />
      </div>
    </header>
  )
}

/** What was said when it was closed beside the SOP's own endings. */
function Closing({ file }: { readonly file: CaseFile }) {
  if (!file.closedAt) return null
  const closed = file.history.findLast(({ kind }) => kind === 'closed')
  const note = closed?.changes.find(({ field }) => field === 'note')?.after
  return (
    <>
      {file.transferredTo ? (
        <div className="head-fact">
          <span className="contents-text">{actWords.transferredTo(file.transferredTo)}</span>
        </div>
      ) : null}
      {typeof note === 'string' && note ? (
        <div className="head-fact">
          <span className="soft">{actWords.closingNote}</span>
          <span className="cut" title={note}>
            {note}
          </span>
        </div>
      ) : null}
    </>
  )
}
