import { useMemo, useState } from 'react'
import type { FilledLetterFields } from '../../src-main/contract/letter.ts'
import { isTyped, keptTyping, typedOf, type TypedLetter, type Typing } from './typed-letter.ts'

export interface LetterTyping {
  readonly typed: TypedLetter
  /** The revision that the typing began on. */
  readonly basedOn: number
  readonly dirty: boolean
  readonly change: (part: Partial<TypedLetter>) => void
  /** Lays what was typed over what the letter has become meanwhile. */
  readonly layOver: () => void
  readonly forget: () => void
}

/**
 * What is being typed on a letter, kept under `key` until it is saved. News that arrives meanwhile does not
 * change what it is based on: saving over somebody else's words must be noticed.
 */
export function useLetterTyping(
  key: string,
  revision: number,
  fields: FilledLetterFields,
): LetterTyping {
  const [kept, setKept] = useState<Typing | null>(() => keptTyping.of(key) ?? null)
  const base = useMemo(() => typedOf(fields), [fields])
  const typing = useMemo<Typing>(
    () => (kept && isTyped(kept) ? kept : { basedOn: revision, base, changes: {} }),
    [kept, revision, base],
  )
  const typed = useMemo(() => ({ ...typing.base, ...typing.changes }), [typing])
  const keep = (next: Typing) => {
    keptTyping.keep(key, next)
    setKept(next)
  }
  return {
    typed,
    basedOn: typing.basedOn,
    dirty: isTyped(typing),
    change: (part) => keep({ ...typing, changes: { ...typing.changes, ...part } }),
    layOver: () => keep({ basedOn: revision, base, changes: typing.changes }),
    forget: () => {
      keptTyping.forget(key)
      setKept(null)
    },
  }
}
