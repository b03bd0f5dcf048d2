import { useEffect, useRef } from 'react'

/** A key of the desk, `Ctrl+N`, `F1`, `Alt+ArrowLeft`. */
export type Keys = string

function keysOf(event: KeyboardEvent): Keys {
  const parts = []
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl')
  if (event.altKey) parts.push('Alt')
  // By position for digits: a layout with shifted digits must not change what Ctrl+1 means.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  parts.push(digit && event.ctrlKey ? (digit[1] ?? key) : key)
  return parts.join('+')
}

/** Listens for keys while the component is shown. */
export function useKeys(table: Readonly<Record<Keys, () => void>>, active = true): void {
  const latest = useRef(table)
  useEffect(() => {
    latest.current = table
  })
  useEffect(() => {
    if (!active) return
    const press = (event: KeyboardEvent) => {
      const act = latest.current[keysOf(event)]
      if (!act || event.defaultPrevented) return
      event.preventDefault()
      act()
    }
    // Capturing, because fields of React Aria keep some keys to themselves.
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [active])
}
