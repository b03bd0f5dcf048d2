import { useState } from 'react'

// Outlives the dialogs and the screen: Escape, or a look at another case, must not cost a note.
const typed = new Map<string, object>()

/** What is being typed for an act of a case, kept until the act is done or the window closes. */
export function useActInput<T extends object>(number: string, act: string, empty: T) {
  const key = `${number} ${act}`
  const [input, setInput] = useState<T>(() => (typed.get(key) as T | undefined) ?? empty)
  const change = (part: Partial<T>) =>
    setInput((old) => {
      const next = { ...old, ...part }
      typed.set(key, next)
      return next
    })
  const forget = () => {
    typed.delete(key)
  }
  return { input, change, forget }
}
