import type { PageCallName } from '../../../src-main/contract/calls.ts'
import type { Place } from '../place.ts'

/** A key as it is pressed: `Ctrl+N`, `Ctrl+Shift+P`, `F1`, `Alt+ArrowLeft`, `?`. */
export type Keys = string

/** What can be done at the desk: one entry is its title, its key and where it is done. */
export interface Command {
  /** A verb, as its button says it. */
  readonly title: string
  /** The first one is shown on buttons. */
  readonly keys?: readonly Keys[]
  /** The kind of screen it belongs to; `dialog`: a small window over any of them. */
  readonly where: Place['at'] | 'anywhere' | 'dialog'
  /** The call it comes down to: an officer whose role may not make it is not offered it. */
  readonly call?: PageCallName
  /** Its key is the field's own while one types. */
  readonly outsideFields?: true
  /** Works while a small window is open, too: leaving for a call at the counter. */
  readonly overDialogs?: true
  /** Not in the palette: it would lead back there, or means nothing outside of its window. */
  readonly keyOnly?: true
}

const shown: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/** `Alt+ArrowLeft` as a keyboard says it: `Alt+←`. */
export function shownKeys(keys: Keys): string {
  return keys
    .split('+')
    .map((part) => shown[part] ?? part)
    .join('+')
}

/** What was pressed, named as in the table. */
export function keysOfPress(event: KeyboardEvent): Keys {
  const parts = []
  const control = event.ctrlKey || event.metaKey
  if (control) parts.push('Ctrl')
  if (event.altKey) parts.push('Alt')
  const named = event.key.length > 1
  // A sign such as / or ? may need Shift on one keyboard and not on another; a letter never does.
  if (event.shiftKey && (named || ((control || event.altKey) && /^[a-z]$/i.test(event.key))))
    parts.push('Shift')
  // By position for digits: a layout with shifted digits must not change what Ctrl+1 means.
  const digit = control ? /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] : undefined
  parts.push(digit ?? (named ? event.key : event.key.toUpperCase()))
  return parts.join('+')
}
