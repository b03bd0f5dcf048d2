import { useEffect, useState } from 'react'
import { Label, ProgressBar } from 'react-aria-components'
import type { PageCallName } from '../../src-main/contract/calls.ts'
import { listen } from '../register-client.ts'
import { useSlow } from '../use-answer.ts'
import { calendarWords as words } from '../words/calendar.ts'
import './progress.css'

interface Far {
  readonly done: number
  readonly total: number
}

/** How far a long call is, after 300 ms; until the register says how much there is, only that it runs. */
export function Progress({
  call,
  busy,
  what,
}: {
  readonly call: PageCallName
  readonly busy: boolean
  readonly what: string
}) {
  const slow = useSlow(busy)
  const far = useFar(call, busy)
  if (!slow) return null
  return (
    <ProgressBar
      className="progress"
      minValue={0}
      maxValue={far?.total ?? 1}
      value={far?.done ?? 0}
      isIndeterminate={far === null}
      valueLabel={far ? words.progress(far.done, far.total) : null}
    >
      {({ percentage = 0 }) => (
        <>
          <Label>{what}</Label>
          <span className="small">{far ? words.progress(far.done, far.total) : ''}</span>
          <span className={far ? 'progress-way' : 'progress-way progress-unknown'}>
            <span style={{ inlineSize: `${percentage}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  )
}

function useFar(call: PageCallName, busy: boolean): Far | null {
  const [far, setFar] = useState<Far | null>(null)
  useEffect(() => {
    setFar(null)
    if (!busy) return undefined
    return listen((news) => {
      // Of nothing: it runs, and nobody knows yet how much it is.
      if (news.news === 'progress' && news.call === call) setFar(news.total > 0 ? news : null)
    })
  }, [call, busy])
  return far
}
