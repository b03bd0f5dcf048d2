import { calls } from '../../src-main/contract/calls.ts'
import { worstOf } from '../../src-main/contract/backup-health.ts'
import { go } from '../app/place.ts'
import { useMay } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { Icon } from '../look/icon.tsx'
import { ProblemNotice, Waiting } from '../look/notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { adviceWords, backupWords as words } from '../words/backups.ts'
import { HealthLines, useHealth } from './health-lines.tsx'
import { useBackupNow } from './use-backup-now.ts'

/** On *Hari ini*: whether the register would survive the loss of this PC, and the button that helps. */
export function BackupAside() {
  const { answer: state } = useAnswer('backupState', {})
  const lines = useHealth(state)
  const { backUp, choose, busy, problem } = useBackupNow()
  const mayChoose = useMay(calls.chooseBackupPlace.roles)
  if (!state || lines.length === 0) return null
  const noPlace = lines.some(({ of, why }) => of === 'second' && why === 'none')
  const worst = worstOf(lines)
  return (
    <section aria-labelledby="backups-title">
      <h2 id="backups-title">
        {words.title}{' '}
        <span className={`due small due-${worst}`}>
          <Icon name={worst} />
          {words.levels[worst]}
        </span>
      </h2>
      <HealthLines
        lines={lines.filter(({ of, level }) => of !== 'here' || level !== 'done')}
        state={state}
      />
      {noPlace && !mayChoose ? <p className="small soft">{words.keeperChooses}</p> : null}
      <ProblemNotice problem={problem} />
      <div className="registered-next">
        {noPlace && mayChoose ? (
          <Action busy={busy} onPress={choose}>
            {words.place}
          </Action>
        ) : (
          <Action icon="shield" busy={busy} onPress={backUp}>
            {words.now}
          </Action>
        )}
        <Waiting busy={busy} what={words.making} />
      </div>
    </section>
  )
}

/** What is red stands above the day's work, with what to do. */
export function BackupAlarm() {
  const { answer: state } = useAnswer('backupState', {})
  const lines = useHealth(state).filter(({ level }) => level === 'late')
  if (!state || lines.length === 0) return null
  return (
    <div className="notice notice-late" role="note">
      <Icon name="late" />
      <div>
        {lines.map((line) => (
          <p key={line.of}>{adviceWords(line, state)}</p>
        ))}
      </div>
      <Action onPress={() => go({ at: 'settings', part: 'cadangan' })}>{words.toSettings}</Action>
    </div>
  )
}
