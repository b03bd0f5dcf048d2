import { useRef, useSyncExternalStore } from 'react'
import { Button, Link } from 'react-aria-components'
import { useCommands } from '../app/commands/use-commands.ts'
import { hashOf, type Place } from '../app/place.ts'
import { tell } from '../app/status-line.tsx'
import { dialogIsOpen, WindowDialog } from '../form/window-dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { commonWords } from '../words/common.ts'
import { helpWords as words, topicNamed, topicOf } from '../words/help.ts'
import { HelpTopicText } from './help-topic-text.tsx'
import './help.css'

/** `over`: over a small window, whose screen cannot be reached meanwhile. */
type Shown = 'beside' | 'over' | null

let shown: Shown = null
const hearers = new Set<() => void>()

function show(next: Shown): void {
  shown = next
  for (const hear of hearers) hear()
}

/** F1: opens the help, then takes the keyboard into it, then closes it. */
export function toggleHelp(): void {
  const beside = document.querySelector<HTMLElement>('.help-beside')
  if (dialogIsOpen()) return show(shown === 'over' ? null : 'over')
  if (!beside) {
    show('beside')
    tell(words.besideOpened)
  } else if (beside.contains(document.activeElement)) closeHelp()
  else beside.focus()
}

export function closeHelp(): void {
  const within = document.querySelector('.help-beside')?.contains(document.activeElement)
  show(null)
  if (within) document.querySelector<HTMLElement>('#isi')?.focus()
}

/** The open screen's topic beside the screen, which stays as it is and can be worked on. */
export function HelpBeside({ place }: { readonly place: Place }) {
  const now = useSyncExternalStore(
    (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    () => shown,
  )
  const panel = useRef<HTMLElement>(null)
  useCommands({ 'desk.close-help': closeHelp }, now === 'beside')
  const topic = topicNamed(topicOf(place))
  const whole = (
    <p>
      <Link
        className="link"
        href={hashOf({ at: 'help', topic: topic.id })}
        onPress={() => show(null)}
      >
        {words.whole}
      </Link>
    </p>
  )
  return (
    <>
      {now === 'beside' ? (
        <aside
          className="help-beside"
          ref={panel}
          tabIndex={-1}
          aria-label={`${words.title}: ${topic.title}`}
        >
          <header className="modal-head">
            <h2>{topic.title}</h2>
            <Button
              aria-label={words.closeBeside}
              className="action action-quiet"
              onPress={closeHelp}
            >
              <Icon name="close" />
            </Button>
          </header>
          <HelpTopicText topic={topic} />
          {whole}
        </aside>
      ) : null}
      <WindowDialog title={topic.title} open={now === 'over'} onClose={() => show(null)}>
        <div className="help-text">
          <HelpTopicText topic={topic} />
        </div>
        <div className="form-end">
          <Button className="action action-main" autoFocus onPress={() => show(null)}>
            {commonWords.close}
          </Button>
        </div>
      </WindowDialog>
    </>
  )
}
