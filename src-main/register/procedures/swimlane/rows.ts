import { measures } from './measures.ts'
import type { Route } from './routes.ts'
import type { RowText } from './row-text.ts'
import type { Level, RowSymbols } from './symbols.ts'

/** Where a row and what stands in it lie from top to bottom. */
export interface Row {
  readonly y: number
  readonly height: number
  /** The middle of each level of symbols. */
  readonly levelY: ReadonlyMap<Level, number>
  /** Lower edge of the lowest symbol in the performer's own lane: lines leave from here. */
  readonly bottom: number
  /** On which lines come in, above the first symbol. */
  readonly arrivalY: number
  /** The lines on which others leave, below the symbols. */
  readonly exitY: (line: number) => number
}

/** Stacks the rows below each other, each as high as its text and its symbols want. */
export function rowsOf(
  symbols: readonly RowSymbols[],
  texts: readonly RowText[],
  routes: readonly Route[],
  from: number,
): Row[] {
  let y = from
  return symbols.map((row, place) => {
    const own = routes.filter((route) => route.from === row.from)
    const exits = Math.max(0, ...own.map(({ exitLine }) => (exitLine ?? -1) + 1))
    const straight = own.find(({ exit, exitLine }) => exit === 'bottom' && exitLine === null)
    const leave = exits * measures.exit + (straight?.label ? measures.exit : measures.pad)
    const before = place === 0 ? measures.start.h + measures.pad : 0
    const stack = stackOf(row)
    const needed = before + measures.entry + stack.height + leave
    const height = Math.ceil(Math.max(texts[place]?.height ?? 0, needed))
    const top = y + before + measures.entry + Math.floor((height - needed) / 2)
    const levelY = new Map([...stack.middles].map(([level, middle]) => [level, top + middle]))
    const lane = row.from.decides ? 'decision' : 'step'
    const half = row.from.decides ? measures.decision.h / 2 : measures.step.h / 2
    const under = top + stack.height
    const made: Row = {
      y,
      height,
      levelY,
      bottom: (levelY.get(lane) ?? top) + half,
      arrivalY: (levelY.get('step') ?? top) - measures.step.h / 2 - measures.arrival,
      exitY: (line) => under + measures.exit * (line + 1),
    }
    y += height
    return made
  })
}

function stackOf({ levels, endings }: RowSymbols): { middles: Map<Level, number>; height: number } {
  const middles = new Map<Level, number>()
  let height = 0
  levels.forEach((level, index) => {
    const own =
      level === 'step'
        ? measures.step.h
        : level === 'decision'
          ? measures.decision.h
          : measures.end.h
    const beside = endings.some((ending) => ending.level === level) ? measures.end.h : 0
    const high = Math.max(own, beside)
    height += index === 0 ? 0 : measures.apart
    middles.set(level, height + high / 2)
    height += high
  })
  return { middles, height }
}
