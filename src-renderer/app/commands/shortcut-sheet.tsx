import { Action } from '../../form/action.tsx'
import { WindowDialog } from '../../form/window-dialog.tsx'
import { KeyTable } from '../../help/key-table.tsx'
import { commandWords as words } from '../../words/commands.ts'
import { topicOfPlace } from '../../words/help.ts'
import type { Place } from '../place.ts'
import { useSession } from '../session.tsx'
import { topicsWithKeys } from './keys-of-topic.ts'
import { openWindow, useOpenedWindow } from './use-commands.ts'
import './commands.css'

/** Every key of the desk, those of the open screen first; made to be printed and laid beside the PC. */
export function ShortcutSheet({ place }: { readonly place: Place }) {
  const open = useOpenedWindow() === 'shortcuts'
  const { officer } = useSession()
  const here = topicOfPlace[place.at]
  return (
    <WindowDialog title={words.sheet} open={open} onClose={() => openWindow(null)} wide>
      <div className="shortcut-head">
        <p className="soft">{words.sheetMore}</p>
        <Action icon="print" autoFocus onPress={() => window.print()}>
          {words.printSheet}
        </Action>
      </div>
      <div className="shortcut-sheet">
        {topicsWithKeys(here, officer?.role ?? null).map(({ topic, rows }) => (
          <section key={topic.id}>
            <h3>
              {topic.title}
              {topic.id === here ? <span className="soft small"> · {words.openHere}</span> : null}
            </h3>
            <KeyTable rows={rows} />
          </section>
        ))}
      </div>
    </WindowDialog>
  )
}
