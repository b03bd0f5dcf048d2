import { backupHealth, type HealthLine } from '../../src-main/contract/backup-health.ts'
import type { BackupState } from '../../src-main/contract/keeping-calls.ts'
import { useSession } from '../app/session.tsx'
import { Icon } from '../look/icon.tsx'
import { backupWords as words, healthWords } from '../words/backups.ts'
import './backups.css'

/** How each part of the keeping stands, now. */
export function useHealth(state: BackupState | null): readonly HealthLine[] {
  const { backupPlace } = useSession()
  return state && !state.calm ? healthNow(state, backupPlace !== null) : []
}

function healthNow(state: BackupState, place: boolean): HealthLine[] {
  return backupHealth(state, place, Date.now())
}

/** Each part in a line: its sign, its words, and what the sign means. */
export function HealthLines({
  lines,
  state,
}: {
  readonly lines: readonly HealthLine[]
  readonly state: BackupState
}) {
  const { backupPlace } = useSession()
  return (
    <ul className="health">
      {lines.map((line) => (
        <li key={line.of} className={`due-${line.level}`}>
          <Icon name={line.level} />
          <span>
            <span className="said-only">{words.levels[line.level]}: </span>
            {healthWords(line, state, backupPlace)}
          </span>
        </li>
      ))}
    </ul>
  )
}
