import { useState } from 'react'
import { ChangePassword } from '../app/change-password.tsx'
import { go } from '../app/place.ts'
import { useSession } from '../app/session.tsx'
import { tell } from '../app/status-line.tsx'
import { Action } from '../form/action.tsx'
import { Notice, ProblemNotice, Waiting } from '../look/notice.tsx'
import { PracticeEntry } from '../practice/practice-entry.tsx'
import { OfficersPart } from '../settings/officers-part.tsx'
import { RecoverySheet } from '../settings/recovery-sheet.tsx'
import { todayHere } from '../settings/today-here.ts'
import { useAnswer, useDoing } from '../use-answer.ts'
import { setupWords as words } from '../words/setup.ts'
import { namesOfSteps, openSteps } from './setup-steps.ts'
import { StepFoot, useRight, type StepProps } from './step-foot.tsx'

export function OfficersStep({ name }: StepProps) {
  const welcome = useAnswer('welcome', {}).answer
  const right = useRight(name)
  const [changing, setChanging] = useState(false)
  return (
    <>
      <p className="soft">{words.officersLead}</p>
      {welcome?.initialPassword ? (
        <Notice kind="soon">
          <p>{words.initialNow(welcome.initialPassword)}</p>
          <Action onPress={() => setChanging(true)}>{words.ownPassword}</Action>
        </Notice>
      ) : null}
      <OfficersPart may />
      <ChangePassword open={changing} onClose={() => setChanging(false)} />
      <StepFoot
        name={name}
        verb={words.next}
        busy={right.busy}
        problem={right.problem}
        onNext={right.right}
      />
    </>
  )
}

/** This year's table and the next one's, and whether a decree stands behind them. */
export function CalendarStep({ name }: StepProps) {
  const right = useRight(name)
  const [year] = useState(() => Number(todayHere().slice(0, 4)))
  return (
    <>
      <p className="soft">{words.calendarLead}</p>
      <YearState year={year} />
      <YearState year={year + 1} />
      <div>
        <Action onPress={() => go({ at: 'settings', part: 'libur' })}>{words.openCalendar}</Action>
      </div>
      <StepFoot
        name={name}
        verb={words.next}
        busy={right.busy}
        problem={right.problem}
        onNext={right.right}
      />
    </>
  )
}

function YearState({ year }: { readonly year: number }) {
  const asked = useAnswer('holidays', { year })
  const table = asked.answer
  if (!table) return <ProblemNotice problem={asked.problem} onRetry={asked.again} />
  const { source, days } = table
  return (
    <Notice kind={source === null ? 'soon' : 'done'}>
      <p>
        {source === null
          ? words.yearProvisional(year, days.length)
          : words.yearTable(year, days.length, source)}
      </p>
    </Notice>
  )
}

export function BackupStep({ name }: StepProps) {
  const { backupPlace, refresh } = useSession()
  const choose = useDoing('chooseBackupPlace')
  const make = useDoing('makeBackup')
  const right = useRight(name)
  const choosePlace = () => {
    void choose.run({}).then((outcome) => {
      if (!('answer' in outcome)) return
      refresh()
      tell(words.placeChosen(outcome.answer.name))
    })
  }
  const backUp = () => {
    void make.run({}).then((outcome) => {
      if (!('answer' in outcome)) return
      const { name: file, check } = outcome.answer
      tell(check.ok ? words.backupMade(file) : words.backupFaulty(file))
    })
  }
  return (
    <>
      <p className="soft">{words.backupLead}</p>
      <Notice kind={backupPlace === null ? 'soon' : 'done'}>
        <p>{backupPlace === null ? words.backupNone : words.backupPlace(backupPlace)}</p>
      </Notice>
      <ProblemNotice problem={choose.problem ?? make.problem} />
      <div className="registered-next">
        <Action busy={choose.busy} onPress={choosePlace}>
          {backupPlace === null ? words.choosePlace : words.changePlace}
        </Action>
        <Action busy={make.busy} onPress={backUp}>
          {words.firstBackup}
        </Action>
        <Waiting busy={make.busy} />
      </div>
      <StepFoot
        name={name}
        verb={words.goOn}
        busy={false}
        problem={right.problem}
        onNext={right.right}
      />
    </>
  )
}

/** What confirming the steps has not done: said once more before the first complaint. */
function StillToDo() {
  const [year] = useState(() => Number(todayHere().slice(0, 4)) + 1)
  const initial = useAnswer('welcome', {}).answer?.initialPassword ?? null
  const procedures = useAnswer('procedures', {}).answer ?? []
  const doubts = procedures.reduce((sum, { openDoubts }) => sum + openDoubts, 0)
  const table = useAnswer('holidays', { year }).answer
  const left = [
    ...(initial === null ? [] : [words.initialStill]),
    ...(doubts === 0 ? [] : [words.doubtsStill(doubts)]),
    ...(table && table.source === null ? [words.yearStill(year)] : []),
  ]
  if (left.length === 0) return null
  return (
    <Notice kind="soon">
      <p className="strong">{words.stillToDo}</p>
      <ul>
        {left.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Notice>
  )
}

export function EndStep() {
  const { backupPlace } = useSession()
  const setup = useAnswer('setup', {}).answer
  const note = useDoing('noteSetup')
  const left = setup ? openSteps(setup, backupPlace) : []
  const begin = () => {
    void note.run({ what: 'end' }).then((outcome) => {
      // The register keeper takes in no complaints: the desk is handed on from the first screen.
      if ('answer' in outcome) go({ at: 'today' })
    })
  }
  return (
    <>
      <p>{words.endLead}</p>
      <p className={left.length > 0 ? 'soft' : 'due-done'}>
        {left.length > 0 ? words.stillOpen(namesOfSteps(left)) : words.allDone}
      </p>
      <StillToDo />
      <RecoverySheet />
      <p>{words.handOn}</p>
      <ProblemNotice problem={note.problem} />
      <div>
        <Action kind="main" autoFocus busy={note.busy} onPress={begin}>
          {words.begin}
        </Action>
      </div>
      <PracticeEntry verb={words.practise} />
    </>
  )
}
