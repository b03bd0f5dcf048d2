import { useState, type ReactNode } from 'react'
import { Action } from '../form/action.tsx'
import { letterSettingsWords as words } from '../words/letter-settings.ts'

/** What was removed last from a list, and the way to have it back at its place. */
export function useRemoved<T>(
  list: readonly T[],
  onChange: (list: T[]) => void,
): {
  readonly remove: (gone: T, name: string) => void
  readonly notice: ReactNode
} {
  const [removed, setRemoved] = useState<{ gone: T; index: number; name: string } | null>(null)
  const undo = () => {
    if (!removed) return
    onChange(list.toSpliced(removed.index, 0, removed.gone))
    setRemoved(null)
  }
  return {
    remove: (gone, name) => {
      setRemoved({ gone, index: list.indexOf(gone), name })
      onChange(list.filter((one) => one !== gone))
    },
    notice: (
      <div className="removed" role="status">
        {removed ? (
          <>
            <span>{words.removed(removed.name)}</span>
            {/* The button that had the focus is gone with its row. */}
            <Action autoFocus kind="quiet" onPress={undo}>
              {words.undo}
            </Action>
          </>
        ) : null}
      </div>
    ),
  }
}
