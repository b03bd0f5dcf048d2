import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Role } from '../../../src-main/contract/officer.ts'
import { dialogIsOpen } from '../../form/window-dialog.tsx'
import { keysOfPress } from './command.ts'
import { commandOf, isFor, type CommandId } from './table.ts'

/** What a part of the screen can do now; what it cannot do at the moment is false. */
export type Acts = Partial<Record<CommandId, (() => void) | false>>

interface Layer {
  readonly acts: () => Acts
}

/** The newest first: of two parts that take the same key, the one that was opened last has it. */
let layers: readonly Layer[] = []
let role: Role | null = null
let listening = false

/** Says who is at the desk; null while nobody is: then no key does anything. */
export function setCommandRole(next: Role | null): void {
  role = next
}

/** Offers commands to the keyboard, the palette and the sheet while the component is shown. */
export function useCommands(acts: Acts, active = true): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    if (!active) return
    listenOnce()
    const layer = { acts: () => latest.current }
    layers = [layer, ...layers]
    return () => {
      layers = layers.filter((one) => one !== layer)
    }
  }, [active])
}

/** What can be done now, by id; what the officer's role may not do is not among it. */
export function offered(): ReadonlyMap<CommandId, () => void> {
  const found = new Map<CommandId, () => void>()
  for (const layer of layers) {
    for (const [id, act] of entriesOf(layer)) {
      if (act && !found.has(id) && isFor(id, role)) found.set(id, act)
    }
  }
  return found
}

function entriesOf(layer: Layer): [CommandId, (() => void) | false][] {
  return Object.entries(layer.acts()) as [CommandId, (() => void) | false][]
}

// Capturing, because fields of React Aria keep some keys to themselves; but Escape is theirs first.
function listenOnce(): void {
  if (listening) return
  listening = true
  window.addEventListener('keydown', (event) => press(event, false), true)
  window.addEventListener('keydown', (event) => press(event, true))
}

function press(event: KeyboardEvent, afterFields: boolean): void {
  if (event.defaultPrevented || role === null) return
  if ((event.key === 'Escape') !== afterFields) return
  if (afterFields && document.querySelector('.react-aria-Popover')) return
  const act = actOf(keysOfPress(event), dialogIsOpen(), isTyping(event.target))
  if (!act) return
  // The key does this and nothing else: a radio or a row would take it for its own.
  event.preventDefault()
  event.stopPropagation()
  openWindow(null)
  act()
}

/** What these keys do now. What is done from anywhere comes before what a screen does. */
function actOf(keys: string, inDialog: boolean, typing: boolean): (() => void) | null {
  let screens: (() => void) | null = null
  for (const [id, act] of offered()) {
    const { keys: own, where, overDialogs, outsideFields } = commandOf(id)
    if (!own?.includes(keys)) continue
    if (inDialog !== (where === 'dialog') && !(inDialog && overDialogs)) continue
    // A bare letter or sign is text while one types.
    if (typing && (outsideFields || keys.length === 1)) continue
    if (where === 'anywhere') return act
    screens ??= act
  }
  return screens
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="spinbutton"]',
    ) !== null
  )
}

/** The palette and the sheet of keys: at most one of them stands over the desk. */
export type CommandWindow = 'palette' | 'shortcuts'

let opened: CommandWindow | null = null
const hearers = new Set<() => void>()

export function openWindow(next: CommandWindow | null): void {
  if (next === opened) return
  opened = next
  for (const hear of hearers) hear()
}

export function useOpenedWindow(): CommandWindow | null {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    () => opened,
  )
}
