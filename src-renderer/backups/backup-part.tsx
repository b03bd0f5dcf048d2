import { useRef, useState } from 'react'
import type { Answer } from '../../src-main/contract/calls.ts'
import { useSession } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useInSight } from '../settings/in-sight.ts'
import { useAnswer, useDoing } from '../use-answer.ts'
import { adviceWords, backupWords as words } from '../words/backups.ts'
import { settingsWords } from '../words/settings.ts'
import { CheckResult } from './check-result.tsx'
import { HealthLines, useHealth } from './health-lines.tsx'
import { useBackupNow } from './use-backup-now.ts'

/** How the backups stand, where they go, and making one now. */
export function BackupPart({ may }: { readonly may: boolean }) {
  const { backupPlace, demo, refresh } = useSession()
  const { answer: state, problem: unknown, again } = useAnswer('backupState', {})
  const lines = useHealth(state)
  const { backUp, choose, made, busy, problem } = useBackupNow()
  const toFile = useDoing('makeBackup')
  const [saved, setSaved] = useState<Answer<'makeBackup'> | null>(null)
  const save = () => {
    setSaved(null)
    void toFile.run({}).then((outcome) => {
      if (!('answer' in outcome)) return
      setSaved(outcome.answer)
      refresh()
    })
  }
  const advice = state ? lines.map((line) => adviceWords(line, state)).filter(Boolean) : []
  return (
    <section className="keeping-part">
      <div>
        <h2>{words.title}</h2>
        <p className="soft">{words.byItself}</p>
        {demo ? <p>{words.practice}</p> : null}
        <p>{backupPlace === null ? words.placeNone : words.placeNamed(backupPlace)}</p>
      </div>
      <div className="keeping-acts">
        <Action kind="main" icon="shield" busy={busy} onPress={backUp}>
          {words.now}
        </Action>
        <Action busy={toFile.busy} onPress={save}>
          {words.toFile}
        </Action>
        {may ? (
          <Action busy={busy} onPress={choose}>
            {backupPlace === null ? words.place : words.changePlace}
          </Action>
        ) : null}
      </div>
      <div className="keeping-result">
        <ProblemNotice problem={unknown} onRetry={again} />
        {state ? <HealthLines lines={lines} state={state} /> : null}
        {advice.map((one) => (
          <p key={one} className="small">
            {one}
          </p>
        ))}
        <div role="status">
          <Waiting busy={busy || toFile.busy} what={words.making} />
          {made ? <p className="due due-done">{words.made(made)}</p> : null}
          {saved ? (
            <CheckResult check={saved.check} good={settingsWords.backupDone(saved.name)} />
          ) : null}
        </div>
        <ProblemNotice problem={problem ?? toFile.problem} />
      </div>
    </section>
  )
}

/** The drill that comes by itself, made now. */
export function DrillPart({ may }: { readonly may: boolean }) {
  const drill = useDoing('drillNow')
  const [done, setDone] = useState<Answer<'drillNow'> | null>(null)
  const run = () => {
    setDone(null)
    void drill.run({}).then((outcome) => {
      if ('answer' in outcome) setDone(outcome.answer)
    })
  }
  const outcome = done?.drill ?? null
  const result = useRef<HTMLDivElement>(null)
  useInSight(result, drill.problem !== null || done !== null)
  return (
    <section className="keeping-part">
      <div>
        <h2>{words.drill}</h2>
        <p className="soft">{words.drillMore}</p>
      </div>
      {may ? (
        <Action busy={drill.busy} onPress={run}>
          {words.drillNow}
        </Action>
      ) : null}
      <div className="keeping-result" role="status" ref={result}>
        <Waiting busy={drill.busy} what={words.drilling} />
        <ProblemNotice problem={drill.problem} />
        {done && !outcome ? <p>{words.noBackup}</p> : null}
        {done && outcome ? (
          <p className={outcome.trouble === null ? 'due due-done' : 'due due-late'}>
            {outcome.trouble === null
              ? words.drillDone
              : adviceWords({ of: 'drill', level: 'late', why: 'trouble' }, done)}
          </p>
        ) : null}
      </div>
    </section>
  )
}
