import { useState } from 'react'
import type { Check } from '../../src-main/contract/keeping.ts'
import { formatNumber } from '../../src-main/contract/words.ts'
import { useSession } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { WindowDialog } from '../form/window-dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { ask } from '../register-client.ts'
import { useDoing } from '../use-answer.ts'
import { commonWords } from '../words/common.ts'
import { recentWords } from '../words/dates.ts'
import { findingWords, settingsWords as words } from '../words/settings.ts'
import type { Answer } from '../../src-main/contract/calls.ts'

/** Backup, check and restore, each with its result in words. */
export function KeepingPart({ may }: { readonly may: boolean }) {
  const { lastBackupAt, refresh } = useSession()
  return (
    <div className="part keeping">
      <p className="soft">
        {lastBackupAt ? words.lastBackup(recentWords(lastBackupAt)) : words.never}
      </p>
      <Backup onDone={refresh} />
      <Verify />
      {may ? <Restore /> : null}
    </div>
  )
}

function Backup({ onDone }: { readonly onDone: () => void }) {
  const backup = useDoing('makeBackup')
  const [made, setMade] = useState<Answer<'makeBackup'> | null>(null)
  const run = () => {
    setMade(null)
    void backup.run({}).then((outcome) => {
      if (!('answer' in outcome)) return
      setMade(outcome.answer)
      onDone()
    })
  }
  return (
    <section className="keeping-part">
      <div>
        <h2>{words.backup}</h2>
        <p className="soft">{words.backupMore}</p>
      </div>
      <Action kind="main" icon="shield" busy={backup.busy} onPress={run}>
        {words.backup}
      </Action>
      <div className="keeping-result" role="status">
        <Waiting busy={backup.busy} what={words.backingUp} />
        <ProblemNotice problem={backup.problem} />
        {made ? <CheckResult check={made.check} good={words.backupDone(made.name)} /> : null}
      </div>
    </section>
  )
}

function Verify() {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Awaited<ReturnType<typeof verifyNow>> | null>(null)
  const run = () => {
    setBusy(true)
    setOutcome(null)
    void verifyNow()
      .then(setOutcome)
      .finally(() => setBusy(false))
  }
  return (
    <section className="keeping-part">
      <div>
        <h2>{words.verify}</h2>
        <p className="soft">{words.verifyMore}</p>
      </div>
      <Action icon="search" busy={busy} onPress={run}>
        {words.verify}
      </Action>
      <div className="keeping-result" role="status">
        <Waiting busy={busy} what={words.verifying} />
        {outcome && 'problem' in outcome ? <ProblemNotice problem={outcome.problem} /> : null}
        {outcome && 'answer' in outcome ? (
          <CheckResult check={outcome.answer} good={words.verifyOk} />
        ) : null}
      </div>
    </section>
  )
}

function verifyNow() {
  return ask('verify', {})
}

function Restore() {
  const restore = useDoing('restore')
  const [sure, setSure] = useState(false)
  const [done, setDone] = useState<Answer<'restore'> | null>(null)
  const run = () => {
    setSure(false)
    setDone(null)
    void restore.run({}).then((outcome) => {
      if ('answer' in outcome) setDone(outcome.answer)
    })
  }
  return (
    <section className="keeping-part">
      <div>
        <h2>{words.restore}</h2>
        <p className="soft">{words.restoreMore}</p>
      </div>
      <Action kind="grave" busy={restore.busy} onPress={() => setSure(true)}>
        {words.restore}
      </Action>
      <div className="keeping-result" role="status">
        <Waiting busy={restore.busy} what={words.restoring} />
        <ProblemNotice problem={restore.problem} />
        {done ? (
          <>
            <CheckResult check={done} good={words.restored} />
            {done.lost.length > 0 ? (
              <p>
                {words.lost(done.lost.length)} {done.lost.join(', ')}.
              </p>
            ) : null}
            {done.kept ? <p className="soft">{words.kept(done.kept)}</p> : null}
          </>
        ) : null}
      </div>
      <WindowDialog title={words.restoreTitle} open={sure} onClose={() => setSure(false)}>
        <p>{words.restoreWarn}</p>
        <div className="form-end">
          <Action autoFocus onPress={() => setSure(false)}>
            {commonWords.cancel}
          </Action>
          <Action kind="grave" onPress={run}>
            {words.restore}
          </Action>
        </div>
      </WindowDialog>
    </section>
  )
}

function CheckResult({ check, good }: { readonly check: Check; readonly good: string }) {
  return (
    <>
      <p className={check.ok ? 'due due-done' : 'due due-late'}>
        <Icon name={check.ok ? 'done' : 'late'} />
        {check.ok ? good : words.findings}
      </p>
      <p className="soft">
        {words.counts(
          formatNumber(check.complaints),
          formatNumber(check.letters),
          formatNumber(check.historyRows),
        )}
      </p>
      {check.findings.length > 0 ? (
        <ul className="findings">
          {check.findings.map(({ finding, what }) => (
            <li key={`${finding} ${what}`}>
              {findingWords[finding]}: {what}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
