import type { Random } from '../ids.ts'

/** Chance that repeats itself: the same seed and stream throw the same. */
export interface Dice {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** A whole number between the two, both included. */
  whole(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** Each as often as its weight says. */
  weighted<T>(list: readonly T[], weightOf: (one: T) => number): T
}

/** Streams keep apart what must not shift one another: ids, arrivals, and each complaint's own life. */
export function diceOf(seed: number, stream: number): Dice {
  const word = sfc32(seed, stream)
  const next = () => word() / 2 ** 32
  const dice: Dice = {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (share) => next() < share,
    pick: (list) => sure(list[Math.floor(next() * list.length)]),
    weighted(list, weightOf) {
      let left = next() * list.reduce((sum, one) => sum + weightOf(one), 0)
      const found = list.find((one) => {
        left -= weightOf(one)
        return left < 0
      })
      return sure(found ?? list.at(-1))
    },
  }
  return dice
}

/** The register's own randomness (ids, salts), seeded: two fills with one seed have one head. */
export function seededRandom(seed: number, stream: number): Random {
  const word = sfc32(seed, stream)
  return (count) => {
    const bytes = new Uint8Array(Math.ceil(count / 4) * 4)
    const view = new DataView(bytes.buffer)
    for (let index = 0; index < bytes.length; index += 4) view.setUint32(index, word())
    return bytes.slice(0, count)
  }
}

/** Chris Doty-Humphrey's small fast chaotic generator, 32 bits a throw. */
function sfc32(seed: number, stream: number): () => number {
  let [a, b, c, counter] = [seed | 0, stream | 0, 0x4d4a4144, 1]
  const word = () => {
    const thrown = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + thrown
    return thrown >>> 0
  }
  // Neighbouring seeds are alike in the first throws.
  for (let warm = 0; warm < 20; warm += 1) word()
  return word
}

function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}
