import { useSyncExternalStore } from 'react'

/** What is being searched for: personal data, so it lives in memory only and never in the place. */

let searched = ''
const hearers = new Set<() => void>()

export function setSearched(text: string): void {
  searched = text
  for (const hear of hearers) hear()
}

export function useSearched(): string {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    () => searched,
  )
}
