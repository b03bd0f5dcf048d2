import { formatNumber } from '../../contract/words.ts'
import type { Dice } from './dice.ts'
import type { Slot } from './material.ts'

/** Says a text with its slots filled; a slot has one value as long as the speech lasts. */
export type Say = (text: string) => string

/**
 * A complaint's own speech: the same stall, sum and date in its subject, its narrative and every
 * note. `{kios}` is the slot's value, `{Kios}` the same at the beginning of a sentence.
 */
export function speech(
  dice: Dice,
  slots: Readonly<Record<string, Slot>>,
  given: Readonly<Record<string, string>>,
): Say {
  const known = new Map<string, string>()
  const valueOf = (name: string): string => {
    const before = known.get(name)
    if (before !== undefined) return before
    const slot = slots[name]
    const small = lowerFirst(name)
    const value =
      given[name] !== undefined
        ? say(given[name])
        : slot !== undefined
          ? spoken(slot)
          : small !== name
            ? upperFirst(valueOf(small))
            : undefined
    if (value === undefined) throw new Error(`nothing fills {${name}}`)
    known.set(name, value)
    return value
  }
  const spoken = (slot: Slot): string => {
    if (Array.isArray(slot)) return say(dice.pick(slot))
    if ('number' in slot) return formatNumber(stepped(dice, slot.number), 0)
    return `Rp${formatNumber(stepped(dice, slot.rupiah), 0)}`
  }
  const say: Say = (text) => text.replace(/\{(\w+)\}/g, (_, name: string) => valueOf(name))
  return say
}

/** What the officer at the desk writes down of what was said: not "saya" but "pelapor". */
export function toldOfThem(text: string): string {
  return text.replace(/\b(?:saya|kami)\b/g, 'pelapor').replace(/\b(?:Saya|Kami)\b/g, 'Pelapor')
}

function stepped(dice: Dice, [from, to, step]: readonly [number, number, number]): number {
  return from + step * dice.whole(0, Math.floor((to - from) / step))
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
