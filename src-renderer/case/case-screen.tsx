import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { closingLabels, statusLabels } from '../../src-main/contract/labels.ts'
import { formatMoment } from '../../src-main/contract/words.ts'
import { go } from '../app/place.ts'
import { Action } from '../form/action.tsx'
import { Tag } from '../look/due.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { WarningNotice } from '../look/warning-notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { caseWords as words } from '../words/case.ts'
import { commonWords } from '../words/common.ts'
import { CaseAttachments } from './case-attachments.tsx'
import { CaseContents } from './case-contents.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseLetters } from './case-letters.tsx'
import { ClocksStrip } from './clocks-strip.tsx'
import { CorrectForm } from './correct-form.tsx'
import { ReceiptAction } from './receipt-action.tsx'
import { SettleAction } from './settle-action.tsx'
import { StepsView } from './steps-view.tsx'
import './case.css'

/** Berkas: one complaint with its clocks, its procedure and everything that belongs to it. */
export function CaseScreen({ number }: { readonly number: string }) {
  const read = useAnswer('readCase', { number })
  const file = read.answer
  if (read.problem?.problem === 'not-found') {
    return (
      <section className="screen">
        <h1>{number}</h1>
        <Empty title={words.notFound}>
          <Action onPress={() => go({ at: 'register', filter: {} })}>{words.toRegister}</Action>
        </Empty>
      </section>
    )
  }
  return (
    <section className="screen case" aria-labelledby="case-title">
      {file ? null : (
        <h1 id="case-title" className="said-only">
          {number}
        </h1>
      )}
      <Waiting busy={read.busy && !file} />
      <ProblemNotice problem={read.problem} onRetry={read.again} />
      {file ? <CaseParts file={file} again={read.again} /> : null}
    </section>
  )
}

function CaseParts({ file, again }: { readonly file: CaseFile; readonly again: () => void }) {
  const procedure = useAnswer('procedure', file.procedure)
  const [correcting, setCorrecting] = useState(false)
  const mayCorrect = file.mayDo.some(({ do: move }) => move === 'correct')
  return (
    <>
      <CaseHead file={file} />
      {file.warnings.map((warning) => (
        <WarningNotice key={warning} warning={warning} />
      ))}
      <ClocksStrip file={file} />
      <div className="case-columns">
        <div className="case-steps">
          <ProblemNotice problem={procedure.problem} onRetry={procedure.again} />
          <Waiting busy={procedure.busy && !procedure.answer} />
          {procedure.answer ? (
            <StepsView
              file={file}
              procedure={procedure.answer}
              again={again}
              onCorrect={() => setCorrecting(true)}
            />
          ) : null}
        </div>
        <Tabs className="case-tabs">
          <TabList aria-label={words.tabs}>
            <Tab id="contents">{words.contents}</Tab>
            <Tab id="letters">
              {words.letters} {file.letters.length > 0 ? `(${file.letters.length})` : ''}
            </Tab>
            <Tab id="attachments">{words.attachments}</Tab>
            <Tab id="history">{words.history}</Tab>
          </TabList>
          <TabPanel id="contents">
            <CaseContents
              file={file}
              {...(mayCorrect ? { onCorrect: () => setCorrecting(true) } : {})}
            />
          </TabPanel>
          <TabPanel id="letters">
            <CaseLetters file={file} />
          </TabPanel>
          <TabPanel id="attachments">
            <CaseAttachments file={file} />
          </TabPanel>
          <TabPanel id="history">
            <CaseHistory file={file} steps={procedure.answer?.steps ?? []} />
          </TabPanel>
        </Tabs>
      </div>
      <CorrectForm file={file} open={correcting} onClose={() => setCorrecting(false)} />
    </>
  )
}

function CaseHead({ file }: { readonly file: CaseFile }) {
  const late = file.steps.some((step) => step.late && !step.finishedAt)
  return (
    <header className="case-head">
      <div className="case-title">
        <p className="case-number">
          <span className="number strong">{file.number}</span>
          <Tag urgency={file.closedAt ? 'done' : 'calm'}>
            {file.closedAt && file.closedAs
              ? words.closedAs(closingLabels[file.closedAs], formatMoment(file.closedAt))
              : statusLabels[file.status]}
          </Tag>
          {late && !file.closedAt ? <Tag urgency="late">{words.late}</Tag> : null}
          {file.confidential ? <Tag urgency="soon">{commonWords.confidential}</Tag> : null}
          {file.anonymous ? <Tag urgency="calm">{commonWords.anonymous}</Tag> : null}
        </p>
        <h1 id="case-title" className="case-subject" title={file.subject ?? ''}>
          {file.subject ?? commonWords.noSubject}
        </h1>
      </div>
      <SettleAction file={file} />
      <ReceiptAction file={file} />
    </header>
  )
}
