import type { Millis } from '../deadlines/zone.ts'

/** What is still to come, in the order of time; what comes at one moment, in the order of entry. */
export class Diary<T> {
  /** The next one last, where it is taken off without moving the others. */
  readonly #entries: { readonly at: Millis; readonly what: T }[] = []

  add(at: Millis, what: T): void {
    let [low, high] = [0, this.#entries.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const entry = this.#entries[middle]
      if (entry && entry.at > at) low = middle + 1
      else high = middle
    }
    this.#entries.splice(low, 0, { at, what })
  }

  /** When the next one comes; null when nothing is left. */
  nextAt(): Millis | null {
    return this.#entries.at(-1)?.at ?? null
  }

  next(): { readonly at: Millis; readonly what: T } | undefined {
    return this.#entries.pop()
  }
}
