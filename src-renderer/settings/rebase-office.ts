import type { Answer } from '../../src-main/contract/calls.ts'
import type { Office } from '../../src-main/contract/office.ts'

export interface EditedOffice {
  readonly office: Office
  readonly basedOn: number
  /** The settings that the editing began with. */
  readonly base: Office
}

/**
 * The same edits upon newer settings, or null if there are none. What both changed is left to the clerk
 * (null too), unless `mine` says that what stands here counts.
 */
export function rebased(
  { office, base, basedOn }: EditedOffice,
  held: Answer<'office'>,
  mine = false,
): EditedOffice | null {
  if (held.revision === basedOn) return null
  const keys = Object.keys(held.office) as (keyof Office)[]
  const edited = keys.filter((key) => !same(office[key], base[key]))
  const both = edited.some(
    (key) => !same(held.office[key], base[key]) && !same(held.office[key], office[key]),
  )
  if (both && !mine) return null
  const kept = Object.fromEntries(edited.map((key) => [key, office[key]])) as Partial<Office>
  return { office: { ...held.office, ...kept }, basedOn: held.revision, base: held.office }
}

/** What was typed while `sent` was being saved; null where the answer has it all. */
export function leftAfter(
  { office }: EditedOffice,
  sent: Office,
  saved: Answer<'office'>,
): EditedOffice | null {
  const left = rebased({ office, basedOn: Number.NaN, base: sent }, saved, true)
  return left && same(tidied(left.office), saved.office) ? null : left
}

/** Empty lines that an Enter left go; a list of lines that has nothing else is empty. */
export function tidied(office: Office): Office {
  const { letterhead } = office
  return {
    ...office,
    letterhead: {
      ...letterhead,
      office: written(letterhead.office),
      lines: written(letterhead.lines),
    },
    signatories: office.signatories.map((one) => ({
      ...one,
      position: written(one.position),
      onBehalfOf: written(one.onBehalfOf),
      through: written(one.through),
    })),
  }
}

function written(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** Whether two settings say the same. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
