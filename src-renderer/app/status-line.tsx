import { useSyncExternalStore, type ReactNode } from 'react'
import { Icon } from '../look/icon.tsx'

/** One quiet line at the head of the window that says what has just been done. */

interface Said {
  readonly sentence: string
  readonly refused: boolean
  readonly stays: boolean
}

const silence: Said = { sentence: '', refused: false, stays: true }
let said = silence
let timer: ReturnType<typeof setTimeout> | undefined
const hearers = new Set<() => void>()

function say(next: Said): void {
  said = next
  clearTimeout(timer)
  if (!next.stays) timer = setTimeout(() => say(silence), 8_000)
  for (const hear of hearers) hear()
}

/** `stays`: until something else is said, because it can still be undone. */
export function tell(sentence: string, stays = false): void {
  say({ sentence, refused: false, stays })
}

/** Says why something did not happen, where no field or form is there to say it. */
export function tellRefusal(sentence: string): void {
  say({ sentence, refused: true, stays: true })
}

/** Something was refused: what was done before it is no longer the last word, unless it can be undone. */
export function hushDone(): void {
  if (!said.refused && !said.stays) say(silence)
}

export function hearSaid(hear: () => void): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

export function saidNow(): string {
  return said.sentence
}

/** `children`: what can still be done about what is said. */
export function StatusLine({ children }: { readonly children?: ReactNode }) {
  const { sentence, refused } = useSyncExternalStore(hearSaid, () => said)
  return (
    <div className="status-line">
      <div role="status" className={refused ? 'due-late' : ''}>
        {sentence ? (
          <span>
            <Icon name={refused ? 'late' : 'done'} />
            <span className="cut" title={sentence}>
              {sentence}
            </span>
          </span>
        ) : null}
      </div>
      {children}
    </div>
  )
}
