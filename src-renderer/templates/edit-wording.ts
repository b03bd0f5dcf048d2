import { fieldInBraces } from '../../src-main/contract/letter-wording.ts'
import type { LetterWording, Piece } from '../../src-main/contract/letter-wording.ts'
import {
  fieldGuards,
  isFieldName,
  type Condition,
  type FieldName,
} from '../../src-main/contract/merge-fields.ts'
import { fieldLabels } from '../../src-main/contract/wording-labels.ts'

/** Where something stands in a wording: `body.0.1`, as the faults name it. */
export type Place = string

const stepsOf = (place: Place) => place.split('.')

/** What stands at a place; undefined where nothing does. */
export function at(wording: LetterWording, place: Place): unknown {
  return stepsOf(place).reduce<unknown>(
    (found, step) => (found as Readonly<Record<string, unknown>> | undefined)?.[step],
    wording,
  )
}

export function listAt(wording: LetterWording, place: Place): readonly unknown[] {
  const found = at(wording, place)
  return Array.isArray(found) ? (found as unknown[]) : []
}

/** The wording with something else at a place. What comes of it is judged by the register. */
export function put(wording: LetterWording, place: Place, value: unknown): LetterWording {
  return putIn(wording, stepsOf(place), value) as LetterWording
}

function putIn(holder: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(holder))
    return holder.map((one: unknown, index) =>
      index === Number(step) ? putIn(one, rest, value) : one,
    )
  const old = holder as Readonly<Record<string, unknown>>
  return { ...old, [step]: putIn(old[step], rest, value) }
}

export function insertIn(
  wording: LetterWording,
  list: Place,
  index: number,
  ...items: readonly unknown[]
): LetterWording {
  return put(wording, list, listAt(wording, list).toSpliced(index, 0, ...items))
}

export function removeFrom(wording: LetterWording, list: Place, index: number): LetterWording {
  return put(wording, list, listAt(wording, list).toSpliced(index, 1))
}

/** Moves an item by one; the same wording where it stands at the end already. */
export function moveIn(
  wording: LetterWording,
  list: Place,
  index: number,
  by: -1 | 1,
): LetterWording {
  const items = listAt(wording, list)
  if (index + by < 0 || index + by >= items.length) return wording
  const item = items[index]
  return put(wording, list, items.toSpliced(index, 1).toSpliced(index + by, 0, item))
}

/** A piece with its conditions, whichever of the two forms it has in the wording. */
export interface OpenPiece {
  readonly when: readonly Condition[]
  readonly unless: readonly Condition[]
  readonly text: string
}

export function opened(piece: Piece): OpenPiece {
  if (typeof piece === 'string') return { when: [], unless: [], text: piece }
  return { when: piece.when ?? [], unless: piece.unless ?? [], text: piece.text }
}

/** The plainer form of a piece: without conditions it is text alone. */
export function closed({ when, unless, text }: OpenPiece): Piece {
  if (when.length === 0 && unless.length === 0) return text
  return {
    ...(when.length > 0 ? { when: [...when] } : {}),
    ...(unless.length > 0 ? { unless: [...unless] } : {}),
    text,
  }
}

/**
 * The text with a merge field at the cursor. A field that a case may lack comes with its condition;
 * where the text around it has not that condition, the field becomes a piece of its own, so that only
 * the field is left out of a letter without it. Answers the pieces and which of them has the field.
 */
export function withField(
  piece: Piece,
  cursor: number,
  field: FieldName,
): { pieces: Piece[]; chosen: number; cursor: number } {
  const { when, unless, text } = opened(piece)
  const guard = fieldGuards[field]
  const braces = `{${field}}`
  const [before, after] = [text.slice(0, cursor), text.slice(cursor)]
  if (guard === null || when.includes(guard)) {
    const whole = closed({ when, unless, text: before + braces + after })
    return { pieces: [whole], chosen: 0, cursor: before.length + braces.length }
  }
  const own = closed({ when: [...when, guard], unless, text: braces })
  const around = (part: string) => (part === '' ? [] : [closed({ when, unless, text: part })])
  return {
    pieces: [...around(before), own, ...around(after)],
    chosen: before === '' ? 0 : 1,
    cursor: braces.length,
  }
}

const fieldsByName = new Map(
  Object.entries(fieldLabels).map(([field, { name }]) => [name, field] as const),
)

/** The text as the clerk reads it: `{registerNumber}` → `{nomor register}`. */
export function shownText(text: string): string {
  return text.replace(fieldInBraces, (braces, name: string) =>
    isFieldName(name) ? `{${fieldLabels[name].name}}` : braces,
  )
}

/** The text as the wording keeps it. A line break is no part of a piece: each paragraph has its own. */
export function keptText(shown: string): string {
  return shown
    .replace(/[\r\n\t]+/g, ' ')
    .replace(fieldInBraces, (_braces, name: string) => `{${fieldsByName.get(name) ?? name}}`)
}

/** A cursor in the text shown, as a place in the text kept; behind a field that it stands within. */
export function keptCursor(shown: string, cursor: number): number {
  const open = shown.lastIndexOf('{', cursor - 1)
  const close = shown.indexOf('}', open)
  const within = open >= 0 && close >= cursor
  return keptText(shown.slice(0, within ? close + 1 : cursor)).length
}
