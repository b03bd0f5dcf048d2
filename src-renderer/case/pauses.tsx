import type { CaseFile, CasePause } from '../../src-main/contract/case.ts'
import { shownDate } from '../../src-main/contract/words.ts'
import { keysOf } from '../app/commands/table.ts'
import { useOffice } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { Icon } from '../look/icon.tsx'
import { mayDo } from './act-props.ts'
import { actWords as words, deadlineNames } from '../words/acts.ts'
import { shortDate, shortMoment } from '../words/dates.ts'

type StepName = (step: string) => string

/** A deadline by its id: the Act's, the classification's, or a step's. */
export function deadlineName(id: string, stepName: StepName): string {
  return Object.hasOwn(deadlineNames, id)
    ? deadlineNames[id as keyof typeof deadlineNames]
    : stepName(id)
}

/** What stands still in a pause: `Telaah, Keputusan`. */
export function stoppedNames({ moves }: CasePause, stepName: StepName): string {
  return moves.length === 0
    ? words.nothingStops
    : moves.map(({ clock }) => deadlineName(clock, stepName)).join(', ')
}

/** While paused: since when, why, what stands still, and the way on. */
export function PausedNotice({
  file,
  onResume,
}: {
  readonly file: CaseFile
  readonly onResume: () => void
}) {
  const { stepOf } = useOffice()
  const paused = file.pauses.find(({ endedAt }) => endedAt === null)
  if (!paused || file.closedAt) return null
  return (
    <div className="notice case-notice" role="note">
      <Icon name="paused" />
      <div>
        <p>
          <span className="strong">
            {words.pausedSince(paused.name, shortMoment(paused.startedAt))}
          </span>{' '}
          {words.stops(stoppedNames(paused, (id) => stepOf(file.direct, id).short))}.
        </p>
        {paused.note ? <p className="small contents-text">“{paused.note}”</p> : null}
      </div>
      {mayDo(file, 'resume') ? (
        <Action className="after-pause" keys={keysOf('case.resume')} onPress={onResume}>
          {words.resume}
        </Action>
      ) : null}
    </div>
  )
}

/** All pauses of a case, the newest first, with the dates that each one moved. */
export function PauseList({ file }: { readonly file: CaseFile }) {
  const { stepOf } = useOffice()
  if (file.pauses.length === 0) return null
  const stepName = (id: string) => stepOf(file.direct, id).short
  return (
    <section aria-label={words.pauses}>
      <h3 className="soft">{words.pauses}</h3>
      <ul className="aside-list">
        {file.pauses.toReversed().map((pause) => (
          <li key={pause.startedAt}>
            <p>{pause.name}</p>
            <p className="small soft">
              {shortMoment(pause.startedAt)} –{' '}
              {pause.endedAt ? shortMoment(pause.endedAt) : words.runningPause}
            </p>
            {pause.moves.map(({ clock, old, new: fresh }) => (
              <p key={clock} className="small">
                {fresh
                  ? words.moved(
                      deadlineName(clock, stepName),
                      shortDate(shownDate(old)),
                      shortDate(shownDate(fresh)),
                    )
                  : words.standsStill(deadlineName(clock, stepName), shortDate(shownDate(old)))}
              </p>
            ))}
            {pause.note ? <p className="small contents-text">“{pause.note}”</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
