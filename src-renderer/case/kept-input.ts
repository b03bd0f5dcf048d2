import { useState } from 'react'

// Outlives dialogs and the screen: Escape, a letter that is made first, or a look at another case must
// not cost what was typed.
const typed = new Map<string, object>()

/**
 * What is being typed for one act or step of a case (`what`), kept until it is done or the window
 * closes.
 */
export function useKeptInput<T extends object>(number: string, what: string, empty: T) {
  const key = `${number} ${what}`
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
