import { Action } from '../form/action.tsx'
import { commandWords as words } from '../words/commands.ts'
import { keysOf } from './commands/table.ts'
import { undoLast, useUndoable } from './undo.ts'

/** Beside what was just said to be done: takes it back. */
export function UndoOffer() {
  if (!useUndoable()) return null
  return (
    <Action className="undo-offer" keys={keysOf('desk.undo')} onPress={() => void undoLast()}>
      {words.undo}
    </Action>
  )
}
