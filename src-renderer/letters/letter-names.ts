import { useCallback } from 'react'
import type { Officer } from '../../src-main/contract/officer.ts'
import { useWho } from '../case/use-who.ts'

export interface LetterNames {
  readonly officers: readonly Officer[]
  /** The name behind an officer's id; a name stays as it was written. */
  readonly nameOf: (by: string) => string
  /** An officer's id where the name is one's, the name itself otherwise. */
  readonly byOf: (name: string) => string
}

/** Who has, initials and signs letters: officers of the desk, and people who never sit at it. */
export function useLetterNames(): LetterNames {
  const { officers, nameOf } = useWho()
  const byOf = useCallback(
    (name: string) => officers.find((one) => one.name === name.trim())?.id ?? name,
    [officers],
  )
  return { officers, nameOf, byOf }
}
