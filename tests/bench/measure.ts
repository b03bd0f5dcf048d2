import { performance } from 'node:perf_hooks'

/** A line of the table: what was measured, against what, and how far it may go. */
export interface Row {
  readonly measure: string
  readonly against: string
  /** What the limit is held against: a ratio, milliseconds more than the other side, or milliseconds. */
  readonly value: number
  readonly limit: number
  readonly unit: 'times' | 'ms more' | 'ms'
  /** The times behind it, for who wants to know: `1.7 ms against 1.1 ms`. */
  readonly times: string
  /** In one line, how it was measured. */
  readonly method: string
}

/** A row that could not be measured here, and why. */
export interface Unmeasured {
  readonly measure: string
  readonly why: string
}

export type Measured = Row | Unmeasured

export async function millisOf(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The value below which this part of the list lies; 0.5 is the median. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)
export const p95 = (values: readonly number[]): number => percentile(values, 0.95)

/**
 * Does both in turn, so that whatever else the machine does falls on both; which one is first
 * changes every time. The first `warmUp` rounds are not counted.
 */
export async function interleaved<Name extends string>(
  rounds: number,
  works: Record<Name, (round: number) => unknown>,
  warmUp = 0,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >
  for (let round = -warmUp; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const taken = await millisOf(() => works[name](round))
      if (round >= 0) times[name].push(taken)
    }
  return times
}

export function shown(millis: number): string {
  if (millis >= 1_000) return `${(millis / 1_000).toFixed(2)} s`
  return `${millis.toFixed(millis >= 10 ? 0 : millis >= 1 ? 1 : 2)} ms`
}

/** A row of which the limit is a ratio. */
export function ratioRow(
  told: Pick<Row, 'measure' | 'against' | 'limit' | 'method'>,
  ours: number,
  theirs: number,
): Row {
  const times = `${shown(ours)} against ${shown(theirs)}`
  return { ...told, value: ours / theirs, unit: 'times', times }
}
