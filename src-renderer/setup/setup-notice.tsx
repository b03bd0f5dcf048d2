import { go } from '../app/place.ts'
import { useMay, useSession } from '../app/session.tsx'
import { Action } from '../form/action.tsx'
import { Notice, ProblemNotice } from '../look/notice.tsx'
import { useAnswer, useDoing } from '../use-answer.ts'
import { setupWords as words } from '../words/setup.ts'
import { namesOfSteps, openSteps } from './setup-steps.ts'

/** On *Hari ini*, until the register is set up: for its keeper the way on, for others who that is. */
export function SetupNotice() {
  const { backupPlace } = useSession()
  const setup = useAnswer('setup', {})
  const note = useDoing('noteSetup')
  const may = useMay(['register-keeper'])
  const answer = setup.answer
  if (!answer?.open) return null
  if (!may) return answer.untouched ? <WaitsForKeeper /> : null
  const left = openSteps(answer, backupPlace)
  return (
    <>
      <Notice>
        <p>{left.length > 0 ? words.notice(namesOfSteps(left)) : words.noticeEnd}</p>
        <div className="registered-next">
          <Action onPress={() => go({ at: 'setup', step: left[0] ?? 'siap' })}>
            {words.takeUp}
          </Action>
          <Action kind="quiet" busy={note.busy} onPress={() => void note.run({ what: 'end' })}>
            {words.dismiss}
          </Action>
        </div>
      </Notice>
      <ProblemNotice problem={note.problem} />
    </>
  )
}

function WaitsForKeeper() {
  const names = useKeepers()
  return names === '' ? null : (
    <Notice>
      <p>{words.waitsFor(names)}</p>
    </Notice>
  )
}

/** The names of those who may set the register up. */
export function useKeepers(): string {
  const officers = useAnswer('welcome', {}).answer?.officers ?? []
  return officers
    .filter(({ role }) => role === 'register-keeper')
    .map(({ name }) => name)
    .join(', ')
}
