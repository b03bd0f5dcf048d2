import { useState } from 'react'
import { Link, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { CaseFile, Merging } from '../../src-main/contract/case.ts'
import { formatMoment } from '../../src-main/contract/words.ts'
import { go, hashOf } from '../app/place.ts'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { TextBox } from '../form/text-box.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Tag } from '../look/due.tsx'
import { Icon } from '../look/icon.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { caseWords } from '../words/case.ts'
import { commonWords } from '../words/common.ts'
import { shortMoment } from '../words/dates.ts'
import { mergeWords as words } from '../words/merging.ts'
import { ActForm } from './act-form.tsx'
import { mayDo } from './act-props.ts'
import { CaseAttachments } from './case-attachments.tsx'
import { CaseContents } from './case-contents.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseLetters } from './case-letters.tsx'
import { useKeptInput } from './kept-input.ts'
import { useWho } from './use-who.ts'
import './merging.css'

/** A registration that was merged: where its work goes on, and its own contents to be read. */
export function MergedCase({ file, into }: { readonly file: CaseFile; readonly into: Merging }) {
  const { nameOf } = useWho()
  const steps = useAnswer('procedure', file.procedure).answer?.steps ?? []
  const [undoing, setUndoing] = useState(false)
  const { number: kept } = into
  return (
    <div className="merged-case">
      <header className="case-head">
        <div className="case-title">
          <p className="case-number">
            <span className="number strong">{file.number}</span>
            <Tag urgency="calm">{words.into(kept)}</Tag>
          </p>
          <h1 id="case-title" className="case-subject" title={file.subject ?? ''} tabIndex={-1}>
            {file.subject ?? commonWords.noSubject}
          </h1>
        </div>
        <div className="case-actions">
          <Action kind="main" onPress={() => go({ at: 'case', number: kept })}>
            {words.openKept(kept)}
          </Action>
          {mayDo(file, 'unmerge') ? (
            <Action onPress={() => setUndoing(true)}>{words.unmerge}</Action>
          ) : null}
        </div>
      </header>
      <div className="notice notice-calm" role="note">
        <Icon name="info" />
        <div>
          <p>
            <Link className="link strong" href={hashOf({ at: 'case', number: kept })}>
              {words.into(kept)}
            </Link>
            , {words.mergedOn(formatMoment(into.at), nameOf(into.by))}. {words.intoMore}
          </p>
          <p className="small contents-text">“{into.reason}”</p>
          {mayDo(file, 'unmerge') ? null : <p className="small soft">{words.notUndone(kept)}</p>}
        </div>
      </div>
      <Tabs className="case-tabs">
        <TabList aria-label={caseWords.tabs}>
          <Tab id="contents">{caseWords.contents}</Tab>
          <Tab id="letters">{caseWords.letters}</Tab>
          <Tab id="attachments">{caseWords.attachments}</Tab>
          <Tab id="history">{caseWords.history}</Tab>
        </TabList>
        <TabPanel id="contents">
          <CaseContents file={file} />
        </TabPanel>
        <TabPanel id="letters">
          <CaseLetters file={file} />
        </TabPanel>
        <TabPanel id="attachments">
          <CaseAttachments file={file} steps={steps} />
        </TabPanel>
        <TabPanel id="history">
          <CaseHistory file={file} steps={steps} />
        </TabPanel>
      </Tabs>
      <WindowDialog title={words.unmergeTitle} open={undoing} onClose={() => setUndoing(false)}>
        <UnmergeForm file={file} kept={kept} onClose={() => setUndoing(false)} />
      </WindowDialog>
    </div>
  )
}

function UnmergeForm(props: {
  readonly file: CaseFile
  readonly kept: string
  readonly onClose: () => void
}) {
  const { file, kept, onClose } = props
  const unmerge = useDoing('unmerge')
  const { input, change, forget } = useKeptInput(file.number, 'unmerge', { reason: '' })
  const submit = () => {
    void unmerge.run({ number: file.number, reason: input.reason }).then((outcome) => {
      if (!('answer' in outcome)) return
      forget()
      tell(words.unmerged(file.number))
      onClose()
    })
  }
  return (
    <ActForm
      will={words.unmergeWill(file.number, kept)}
      verb={words.unmerge}
      busy={unmerge.busy}
      problem={unmerge.problem}
      onSubmit={submit}
      onClose={onClose}
      onReload={unmerge.forget}
    >
      <TextBox
        label={words.unmergeReason}
        field="reason"
        rows={3}
        required
        autoFocus
        value={input.reason}
        onChange={(reason) => change({ reason })}
      />
    </ActForm>
  )
}

/** On the kept case: which registrations are part of it, and from when its time counts. */
export function MergedNotice({ file }: { readonly file: CaseFile }) {
  if (file.merged.length === 0) return null
  const answer = file.clocks.find(({ id }) => id === 'answer')
  return (
    <div className="notice case-notice" role="note">
      <Icon name="info" />
      <p>
        {words.partOf}:{' '}
        {file.merged.map(({ number }, index) => (
          <span key={number}>
            {index > 0 ? ', ' : ''}
            <Link className="link" href={hashOf({ at: 'case', number })}>
              {number}
            </Link>
          </span>
        ))}
        .{' '}
        {answer && answer.startedAt < file.receivedAt
          ? words.countedFrom(shortMoment(answer.startedAt))
          : ''}
      </p>
    </div>
  )
}

/** Each registration that was merged into the case, as its own number tells it. */
export function MergedParts({ file }: { readonly file: CaseFile }) {
  return file.merged.map((part) => <MergedPart key={part.number} part={part} />)
}

function MergedPart({ part }: { readonly part: Merging }) {
  const { nameOf } = useWho()
  const read = useAnswer('readCase', { number: part.number })
  const file = read.answer
  const steps = useAnswer('procedure', file?.procedure ?? null).answer?.steps ?? []
  return (
    <article className="stack merged-part" aria-label={part.number}>
      <div>
        <h3>
          {words.partOf}:{' '}
          <Link className="link" href={hashOf({ at: 'case', number: part.number })}>
            {part.number}
          </Link>
        </h3>
        <p className="small soft contents-text">
          {words.mergedOn(shortMoment(part.at), nameOf(part.by))}: “{part.reason}”
        </p>
      </div>
      <Waiting busy={read.busy && !file} />
      <ProblemNotice problem={read.problem} onRetry={read.again} />
      {file ? (
        <>
          <CaseContents file={file} />
          <h4 className="soft">{words.letters}</h4>
          <CaseLetters file={file} />
          <h4 className="soft">{words.attachments}</h4>
          <CaseAttachments file={file} steps={steps} />
        </>
      ) : null}
    </article>
  )
}
