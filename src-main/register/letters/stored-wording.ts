import type { z } from 'zod'
import { LetterWording } from '../../contract/letter-wording.ts'

/**
 * A wording as an office kept it, perhaps under an older version of the rules: a part that does not hold
 * any more, or that was not there then, says what is shipped. It never fails, so that no wording keeps a
 * register shut; whoever saves it next is told what is wrong with it.
 */
export function storedWording(stored: string, shipped: LetterWording): LetterWording {
  const kept = JSON.parse(stored) as Record<string, unknown>
  const wording = Object.fromEntries(
    Object.entries(shipped).map(([part, words]) => [part, kept[part] ?? words]),
  )
  const read = LetterWording.safeParse(wording)
  if (read.success) return read.data
  const mended = { ...wording, ...pick(shipped, partsOf(read.error)) }
  return LetterWording.safeParse(mended).data ?? shipped
}

function partsOf({ issues }: z.ZodError): ReadonlySet<PropertyKey | undefined> {
  return new Set(issues.map(({ path }) => path[0]))
}

function pick(wording: LetterWording, parts: ReadonlySet<PropertyKey | undefined>): object {
  return Object.fromEntries(Object.entries(wording).filter(([part]) => parts.has(part)))
}
