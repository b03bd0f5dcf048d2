import { useSyncExternalStore } from 'react'
import { Icon } from '../look/icon.tsx'

/** One quiet line at the foot of the window that says what has just been done. */

let said = ''
let timer: ReturnType<typeof setTimeout> | undefined
const hearers = new Set<() => void>()

export function tell(sentence: string): void {
  said = sentence
  clearTimeout(timer)
  timer = setTimeout(() => tell(''), 8_000)
  for (const hear of hearers) hear()
}

export function StatusLine() {
  const sentence = useSyncExternalStore(
    (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    () => said,
  )
  return (
    <div className="status-line" role="status">
      {sentence ? (
        <span>
          <Icon name="done" />
          <span className="cut" title={sentence}>
            {sentence}
          </span>
        </span>
      ) : null}
    </div>
  )
}
