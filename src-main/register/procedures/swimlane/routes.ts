import { labelWidth, measures } from './measures.ts'
import type { RowSymbols, Side } from './symbols.ts'
import { lettersOf } from './ways.ts'
import type { StepWays, Way } from './ways.ts'

/** How a way to another step runs. */
export interface Route {
  readonly from: StepWays
  readonly way: Way
  readonly target: number
  readonly label: string
  /** Out of the bottom of the last symbol, or sideways out of the diamond. */
  readonly exit: 'bottom' | Side
  /** Which line below the row it leaves on, counted downwards; null where it goes straight on. */
  readonly exitLine: number | null
  /** The gap between lanes in which it passes other rows; null where it passes none. */
  readonly channel: { readonly gap: number; readonly track: number } | null
}

/** All routes, and how wide each gap between lanes must be for them and their letters. */
export interface Routes {
  readonly routes: readonly Route[]
  /** From left of the first column to right of the last. */
  readonly tracks: readonly number[]
  readonly room: readonly number[]
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly target: number
}

/**
 * Finds a way for every line along free gaps: level above and below rows, upright between lanes. Lines
 * to the same step may share one; others never lie upon each other.
 */
export function routesOf(rows: readonly RowSymbols[], columns: number): Routes {
  const gaps: Stretch[][][] = Array.from({ length: columns + 1 }, () => [])
  const room = Array.from({ length: columns + 1 }, () => 0)
  const routes: Route[] = []
  for (const row of rows) {
    const { from } = row
    const used: Record<'bottom' | Side, number> = { bottom: 0, left: 0, right: 0 }
    const free = new Set(row.freeSides)
    const lines: Record<Side, number> = { left: 0, right: 0 }
    // What goes straight on leaves at the bottom, whatever else there is.
    const ways = from.ways
      .filter((way) => way.step !== null)
      .toSorted((a, b) => Number(b.step === from.place + 1) - Number(a.step === from.place + 1))
    for (const way of ways) {
      const target = way.step ?? 0
      const label = from.decides ? lettersOf(way.outcomes) : ''
      const known = { from, way, target, label }
      if (target === from.place + 1) {
        used.bottom += 1
        routes.push({ ...known, exit: 'bottom', exitLine: null, channel: null })
        continue
      }
      const best = bestOf(known, rows[target]?.from.lane ?? 0, gaps, [...free], used.bottom)
      used[best.exit] += 1
      if (best.exit !== 'bottom') free.delete(best.exit)
      const side = best.gap > from.lane ? 'right' : 'left'
      const exitLine = best.exit === 'bottom' ? lines[side]++ : null
      const channel = { gap: best.gap, track: takeTrack(gaps[best.gap] ?? [], best.stretch) }
      routes.push({ ...known, exit: best.exit, exitLine, channel })
      if (best.exit !== 'bottom') widen(room, from, best.exit, label, 0)
    }
    for (const { side, label, level } of row.endings)
      if (level === 'decision') widen(room, from, side, label, measures.end.w / 2)
  }
  return { routes, tracks: gaps.map((tracks) => tracks.length), room }
}

interface Option {
  readonly exit: 'bottom' | Side
  readonly gap: number
  readonly stretch: Stretch
  readonly cost: number
}

/** The shortest way through the gaps, in lanes; a crowded gap counts as a detour. */
function bestOf(
  { from, target }: { from: StepWays; target: number },
  lane: number,
  gaps: readonly (readonly Stretch[][])[],
  free: readonly Side[],
  bottoms: number,
): Option {
  const options: Option[] = []
  for (const exit of ['bottom', ...free] as const) {
    gaps.forEach((tracks, gap) => {
      if (exit === 'right' && gap <= from.lane) return
      if (exit === 'left' && gap > from.lane) return
      const leaves = exit === 'bottom' ? from.place + 0.9 : from.place + 0.5
      const stretch = { from: Math.min(leaves, target), to: Math.max(leaves, target), target }
      const detour = Math.abs(gap - from.lane - 0.5) + Math.abs(gap - lane - 0.5)
      const crowd = tracks.filter((track) => track.some((one) => collide(one, stretch))).length
      const cost = detour + crowd * 0.75 + (exit === 'bottom' ? bottoms : 0)
      options.push({ exit, gap, stretch, cost })
    })
  }
  const [first] = options.toSorted((a, b) => a.cost - b.cost)
  if (!first) throw new Error('a picture without a gap')
  return first
}

function collide(one: Stretch, other: Stretch): boolean {
  return one.target !== other.target && one.from <= other.to && other.from <= one.to
}

function takeTrack(tracks: Stretch[][], stretch: Stretch): number {
  const free = tracks.findIndex((track) => !track.some((one) => collide(one, stretch)))
  const place = free < 0 ? tracks.length : free
  const track = tracks[place] ?? []
  track.push(stretch)
  tracks[place] = track
  return place
}

/** Makes a gap wide enough for letters between a diamond and what stands `beyond` its next lane's middle. */
function widen(
  room: number[],
  { lane }: StepWays,
  side: Side,
  label: string,
  beyond: number,
): void {
  const gap = side === 'right' ? lane + 1 : lane
  const reach = beyond > 0 ? measures.lane - beyond : measures.lane / 2
  const has = reach + measures.gap - measures.decision.w / 2
  room[gap] = Math.max(room[gap] ?? 0, labelWidth(label) + 6 - has)
}
