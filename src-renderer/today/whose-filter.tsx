import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Answer } from '../../src-main/contract/calls.ts'
import { performerLabels } from '../../src-main/contract/labels.ts'
import { Performer } from '../../src-main/contract/procedure.ts'
import { goQuietly } from '../app/place.ts'
import { Icon } from '../look/icon.tsx'
import { todayWords as words } from '../words/today.ts'

export type Whose = 'me' | Performer | null

/** On whom the open complaints wait, with their number and the late ones; pressing one narrows the list. */
export function WhoseFilter({
  today,
  of,
}: {
  readonly today: Answer<'today'>
  readonly of: Whose
}) {
  // The one that is chosen stays, also when nothing waits on it any more.
  const shown = Performer.options.flatMap((performer) => {
    const found = today.waitingOn.find((one) => one.performer === performer)
    return found || of === performer ? [{ performer, count: 0, late: 0, ...found }] : []
  })
  return (
    <ToggleButtonGroup
      className="react-aria-ToggleButtonGroup whose"
      aria-label={words.whose}
      selectedKeys={[of ?? 'all']}
      disallowEmptySelection
      onSelectionChange={(keys) => {
        const [key] = keys
        const performer = Performer.safeParse(key)
        if (key === 'me') goQuietly({ at: 'today', of: 'me' })
        else goQuietly(performer.success ? { at: 'today', of: performer.data } : { at: 'today' })
      }}
    >
      <ToggleButton id="all">
        {words.all} <span className="whose-count">{today.month.open}</span>
      </ToggleButton>
      <ToggleButton id="me">
        {words.mine} <span className="whose-count">{today.mine}</span>
      </ToggleButton>
      {shown.map(({ performer, count, late }) => (
        <ToggleButton key={performer} id={performer}>
          {performerLabels[performer]} <span className="whose-count">{count}</span>
          {late > 0 ? (
            <span className="whose-late">
              <Icon name="late" />
              {words.lateCount(late)}
            </span>
          ) : null}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
