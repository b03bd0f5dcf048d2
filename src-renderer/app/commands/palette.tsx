import { useEffect, useMemo, useRef, useState } from 'react'
import { Autocomplete, Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components'
import { WindowDialog } from '../../form/window-dialog.tsx'
import { commandWords as words } from '../../words/commands.ts'
import { fitOf } from './find-commands.ts'
import { commandOf, keysOf, type CommandId } from './table.ts'
import { offered, openWindow, useOpenedWindow } from './use-commands.ts'
import './commands.css'

interface Row {
  readonly id: CommandId
  readonly title: string
  readonly keys: string
  readonly act: () => void
}

/** A field that has a list: the list is reached through it. Which one, the field knows by itself. */
const combobox = { role: 'combobox', 'aria-expanded': true } as const

/** Everything that can be done now, found by typing; the arrows choose, Enter does it. */
export function CommandPalette() {
  const open = useOpenedWindow() === 'palette'
  const chosen = useRef<(() => void) | null>(null)
  // Done once the window is gone: what it opens, or focuses, must not lie beneath it.
  useEffect(() => {
    if (open) return
    const act = chosen.current
    chosen.current = null
    act?.()
  }, [open])
  return (
    <WindowDialog title={words.paletteTitle} open={open} onClose={() => openWindow(null)}>
      <Commands
        onChoose={(act) => {
          chosen.current = act
          openWindow(null)
        }}
      />
    </WindowDialog>
  )
}

function Commands({ onChoose }: { readonly onChoose: (act: () => void) => void }) {
  const [typed, setTyped] = useState('')
  const [rows] = useState(rowsNow)
  const shown = useMemo(() => sorted(rows, typed), [rows, typed])
  return (
    <div className="palette">
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField className="field" autoFocus>
          <Label className="react-aria-Label">{words.paletteHint}</Label>
          <Input autoComplete="off" {...combobox} />
        </TextField>
        <ListBox
          aria-label={words.found}
          selectionMode="none"
          items={shown}
          onAction={(key) => {
            const row = rows.find(({ id }) => id === key)
            if (row) onChoose(row.act)
          }}
          renderEmptyState={() => <p className="soft">{words.none}</p>}
        >
          {(row) => (
            <ListBoxItem id={row.id} textValue={row.title}>
              <span>{row.title}</span>
              {row.keys ? <kbd>{row.keys}</kbd> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  )
}

/** Ways to fill one field, which stands on the screen with its keys: never before what is done. */
const fillsAField = (id: string) =>
  id.startsWith('intake.channel.') || id.startsWith('intake.category.')

/** What the open screen offers first, then what is done from anywhere. */
function rowsNow(): readonly Row[] {
  const rows = [...offered()].flatMap(([id, act]): Row[] => {
    const { title, keyOnly } = commandOf(id)
    return keyOnly ? [] : [{ id, title, keys: keysOf(id), act }]
  })
  const rank = ({ id }: Row) => (fillsAField(id) ? 2 : commandOf(id).where === 'anywhere' ? 1 : 0)
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

function sorted(rows: readonly Row[], typed: string): readonly Row[] {
  return rows
    .flatMap((row) => {
      const fit = fitOf(row.title, typed)
      return fit === null ? [] : [{ row, fit }]
    })
    .toSorted((a, b) => a.fit - b.fit)
    .map(({ row }) => row)
}
