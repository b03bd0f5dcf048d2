import { useEffect, useRef, useState } from 'react'
import { Action } from '../form/action.tsx'
import { ask, listen } from '../register-client.ts'
import { useSlow } from '../use-answer.ts'
import { backupWords as words } from '../words/backups.ts'
import './backups.css'

/** Over everything while the window waits for its backup: what it waits for, and the way out for who is in a hurry. */
export function ClosingCover() {
  const [closing, setClosing] = useState(false)
  const shown = useSlow(closing)
  const cover = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      listen((news) => {
        if (news.news === 'closing') setClosing(true)
      }),
    [],
  )
  useEffect(() => {
    if (shown) cover.current?.querySelector('button')?.focus()
  }, [shown])
  if (!shown) return null
  return (
    <div
      className="overlay closing"
      ref={cover}
      role="dialog"
      aria-modal="true"
      aria-labelledby="closing-title"
    >
      <div className="closing-card">
        <h2 id="closing-title">{words.closing}</h2>
        <span className="waiting-line" aria-hidden="true" />
        <p>{words.closingMore}</p>
        <p className="soft small">{words.leaveMore}</p>
        <div className="form-end">
          <Action onPress={() => void ask('leaveBackup', {})}>{words.leave}</Action>
        </div>
      </div>
    </div>
  )
}
