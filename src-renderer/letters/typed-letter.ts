import type { AsksInput } from '../../src-main/contract/calls.ts'
import { letterRuns, type LetterKind } from '../../src-main/contract/letter-kind.ts'
import type { FilledLetterFields } from '../../src-main/contract/letter.ts'
import type { OfficeDate } from '../../src-main/contract/values.ts'
import { emptyLetterFields } from '../intake/registered.tsx'

/** The letter's few fields while they are typed. */
export interface TypedLetter {
  readonly to: string
  readonly date: string | null
  readonly number: string
  readonly sensitivity: string
  readonly enclosures: string
  readonly about: string
  readonly body: string
  readonly signatory: string
  readonly copiesTo: string
}

/** What was typed over fields of one revision; revision 0 is a letter that was never saved. */
export interface Typing {
  readonly basedOn: number
  readonly base: TypedLetter
  readonly changes: Partial<TypedLetter>
}

// Outlives the screen: looking something up must not cost the wording.
const typings = new Map<string, Typing>()

export const keptTyping = {
  of: (key: string): Typing | undefined => typings.get(key),
  keep: (key: string, typing: Typing): void => {
    if (isTyped(typing)) typings.set(key, typing)
    else typings.delete(key)
  },
  forget: (key: string): void => {
    typings.delete(key)
  },
}

export function isTyped({ base, changes }: Typing): boolean {
  return Object.entries(changes).some(([key, value]) => base[key as keyof TypedLetter] !== value)
}

export function typedOf(filled: FilledLetterFields): TypedLetter {
  return { ...filled, number: filled.number ?? '', copiesTo: filled.copiesTo.join('\n') }
}

/** What a receipt or a form holds is the register's business; only official letters are worded. */
export function fieldsOf(
  kind: LetterKind,
  typed: TypedLetter,
): AsksInput<'saveLetterDraft'>['fields'] {
  const date = typed.date as OfficeDate | null
  if (letterRuns[kind] === 'register') return { ...emptyLetterFields, date }
  const copiesTo = typed.copiesTo
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return { ...typed, date, copiesTo }
}
