import { createContext, use } from 'react'
import type { LetterWording } from '../../src-main/contract/letter-wording.ts'
import { placeInWording } from '../../src-main/contract/wording-parts.ts'
import { tell } from '../app/status-line.tsx'
import { templateWords as words } from '../words/templates.ts'
import { at, insertIn, listAt, moveIn, removeFrom, type Place } from './edit-wording.ts'
import type { Undo } from './keep-template.ts'

/** A wording on the screen, and the way to change it. */
export interface WordingEdit {
  readonly wording: LetterWording
  readonly may: boolean
  /** The piece, row or heading that was worked on last: its buttons are in sight. */
  readonly active: Place | null
  readonly setActive: (place: Place) => void
  readonly change: (change: (old: LetterWording) => LetterWording, undo?: Undo) => void
}

export const EditContext = createContext<WordingEdit | null>(null)

export function useEdit(): WordingEdit {
  const edit = use(EditContext)
  if (!edit) throw new Error('no wording is being shown')
  return edit
}

/** `Isi, paragraf 1, potongan 2`. */
export function nameOf(place: Place): string {
  return placeInWording(`wording.${place}`) ?? ''
}

/** Puts the focus into what stands at a place, once it is drawn. */
export function focusPlace(place: Place, cursor?: number): void {
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(
      `[data-place="${place}"] :is(textarea, input)`,
    )
    found?.focus()
    found?.scrollIntoView({ block: 'nearest' })
    if (cursor !== undefined) found?.setSelectionRange(cursor, cursor)
  })
}

/** What can be done with the items of a list, wherever it stands: add, take away, move. */
export function useList(list: Place) {
  const { wording, change } = useEdit()
  const items = listAt(wording, list)
  /** `inside` leads from the item to the box that gets the focus. */
  const add = (index: number, item: unknown, inside = '') => {
    change((old) => insertIn(old, list, index, item))
    focusPlace(`${list}.${index}${inside}`)
  }
  const remove = (index: number, inside = '') => {
    const place = `${list}.${index}`
    const item = at(wording, place)
    const name = words.removed(nameOf(place))
    const back: Undo['back'] = (now) =>
      Array.isArray(at(now, list)) ? insertIn(now, list, index, item) : now
    change((old) => removeFrom(old, list, index), { name, back })
    tell(name)
    const left = items.length - 1
    if (left > 0) focusPlace(`${list}.${Math.min(index, left - 1)}${inside}`)
  }
  const move = (index: number, by: -1 | 1, inside = '') => {
    if (index + by < 0 || index + by >= items.length) return
    change((old) => moveIn(old, list, index, by))
    focusPlace(`${list}.${index + by}${inside}`)
    tell(words.moved(nameOf(`${list}.${index}`)))
  }
  return { items, add, remove, move }
}
