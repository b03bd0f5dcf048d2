import { useEffect, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { CaseFile } from '../../src-main/contract/case.ts'
import { sentenceOf } from '../../src-main/contract/sentences.ts'
import { go } from '../app/place.ts'
import { useSession } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { Empty, ProblemNotice, Waiting } from '../look/notice.tsx'
import { WarningNotice } from '../look/warning-notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { actWords } from '../words/acts.ts'
import { caseWords as words } from '../words/case.ts'
import { provisionalYear } from '../words/warnings.ts'
import { mayDo, type ActName } from './act-props.ts'
import { CaseActs, focusAfter } from './case-acts.tsx'
import type { HeadAct } from './case-actions.tsx'
import { CaseAttachments } from './case-attachments.tsx'
import { CaseContents } from './case-contents.tsx'
import { CaseHead } from './case-head.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseLetters } from './case-letters.tsx'
import { ClocksStrip } from './clocks-strip.tsx'
import { IncompleteNotice } from './completeness.tsx'
import { CorrectForm } from './correct-form.tsx'
import { IdentityNotice, useMaskedOnLeaving } from './identity-notice.tsx'
import { LaporDialog } from './lapor-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MergedCase, MergedNotice, MergedParts } from './merged-case.tsx'
import { MoveVersionDialog } from './move-version-dialog.tsx'
import { PausedNotice } from './pauses.tsx'
import { StepsView } from './steps-view.tsx'
import { provisionalYears } from './strip-clocks.ts'
import './case.css'
import './acts.css'

/** Berkas: one complaint with its clocks, its procedure and everything that belongs to it. */
export function CaseScreen({ number }: { readonly number: string }) {
  const { officer } = useSession()
  const [last, setLast] = useState(officer?.id)
  if (officer && officer.id !== last) setLast(officer.id)
  // Another officer must not see for a moment what the one before was shown.
  return <CaseOf key={`${number} ${last ?? ''}`} number={number} />
}

function CaseOf({ number }: { readonly number: string }) {
  const read = useAnswer('readCase', { number })
  const file = read.answer
  useMaskedOnLeaving(file !== null && (file.anonymous || file.confidential) && !file.masked)
  if (read.problem?.problem === 'conflict-of-interest') {
    return (
      <section className="screen">
        <h1>{number}</h1>
        <Empty title={actWords.conflict}>
          <p>{sentenceOf(read.problem)}</p>
          <Action onPress={() => go({ at: 'today' })}>{actWords.toToday}</Action>
        </Empty>
      </section>
    )
  }
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
      {file?.mergedInto ? <MergedCase file={file} into={file.mergedInto} /> : null}
      {file && !file.mergedInto ? <CaseParts file={file} again={read.again} /> : null}
    </section>
  )
}

function CaseParts({ file, again }: { readonly file: CaseFile; readonly again: () => void }) {
  const procedure = useAnswer('procedure', file.procedure)
  const [opened, setOpened] = useState<HeadAct | null>(null)
  const [then, setThen] = useState<'correct' | null>(null)
  /** The fields that the open step waits for. */
  const [wanted, setWanted] = useState<readonly string[]>([])
  const [done, setDone] = useState<{ readonly act: ActName; readonly revision: number } | null>(
    null,
  )
  const act = isAct(opened) ? opened : null
  const close = () => setOpened(null)
  const { revision } = file
  // What an act leaves is drawn with the next revision: there the keyboard goes on.
  useEffect(() => {
    if (!done || done.revision === revision || opened) return
    const frame = requestAnimationFrame(() => {
      setDone(null)
      focusAfter(done.act)
    })
    return () => cancelAnimationFrame(frame)
  }, [done, revision, opened])
  // The dialog stays until the case has come without its mask; what waited for that goes on then.
  useEffect(() => {
    if (opened !== 'unmask' || file.masked) return
    setOpened(then)
    setThen(null)
    if (!then) setDone({ act: 'unmask', revision: -1 })
  }, [opened, then, file.masked])
  const open = (next: HeadAct) => {
    const unmasksFirst = next === 'correct' && file.masked
    setThen(unmasksFirst ? 'correct' : null)
    setOpened(unmasksFirst ? 'unmask' : next)
    setWanted([])
  }
  const onCorrect = () => open('correct')
  const onCorrectFirst = (fields: readonly string[]) => {
    open('correct')
    setWanted(fields)
  }
  return (
    <>
      <CaseHead file={file} onAct={open} />
      <PausedNotice file={file} onResume={() => setOpened('resume')} />
      <MergedNotice file={file} />
      <IncompleteNotice file={file} onAct={setOpened} />
      {file.warnings
        .filter((warning) => provisionalYears(file).includes(provisionalYear(warning) ?? 0))
        .map((warning) => (
          <WarningNotice key={warning} warning={warning} />
        ))}
      <ClocksStrip file={file} steps={procedure.answer?.steps} />
      <div className="case-columns">
        <div className="case-steps">
          <ProblemNotice problem={procedure.problem} onRetry={procedure.again} />
          <Waiting busy={procedure.busy && !procedure.answer} />
          {procedure.answer ? (
            <StepsView
              file={file}
              procedure={procedure.answer}
              again={again}
              onCorrect={onCorrectFirst}
            />
          ) : null}
        </div>
        <Tabs className="case-tabs">
          <TabList aria-label={words.tabs}>
            <Tab id="contents">{words.contents}</Tab>
            <Tab id="letters">{counted(words.letters, file.letters.length)}</Tab>
            <Tab id="attachments">{counted(words.attachments, file.attachments.length)}</Tab>
            <Tab id="history">{words.history}</Tab>
          </TabList>
          <TabPanel id="contents">
            <CaseContents file={file} {...(mayDo(file, 'correct') ? { onCorrect } : {})}>
              <IdentityNotice file={file} onUnmask={() => open('unmask')} again={again} />
            </CaseContents>
            <MergedParts file={file} />
          </TabPanel>
          <TabPanel id="letters">
            <CaseLetters file={file} />
          </TabPanel>
          <TabPanel id="attachments">
            <CaseAttachments file={file} steps={procedure.answer?.steps ?? []} />
          </TabPanel>
          <TabPanel id="history">
            <CaseHistory file={file} steps={procedure.answer?.steps ?? []} />
          </TabPanel>
        </Tabs>
      </div>
      <CaseActs
        act={act}
        file={file}
        again={again}
        onClose={close}
        onDone={() => {
          if (act === 'unmask') return again()
          if (act) setDone({ act, revision })
          close()
          again()
        }}
      />
      <CorrectForm
        file={file}
        open={opened === 'correct'}
        wanted={wanted}
        onClose={() => {
          close()
          if (wanted.length > 0) requestAnimationFrame(focusOutcomes)
        }}
      />
      <LaporDialog file={file} open={opened === 'lapor'} onClose={close} />
      <MergeDialog file={file} open={opened === 'merge'} onClose={close} />
      <MoveVersionDialog file={file} open={opened === 'move-to-version'} onClose={close} />
    </>
  )
}

/** The button that asked for a correction is gone with what was lacking: the step can be finished now. */
function focusOutcomes(): void {
  document.querySelector<HTMLElement>('.open-step .outcomes button')?.focus()
}

/** Those with a dialog of their own size are no acts among the others. */
function isAct(opened: HeadAct | null): opened is ActName {
  const others: readonly (HeadAct | null)[] = ['correct', 'move-to-version', 'merge', 'lapor', null]
  return !others.includes(opened)
}

function counted(name: string, count: number): string {
  return count > 0 ? `${name} (${count})` : name
}
