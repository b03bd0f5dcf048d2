import { closingLabels } from '../../../contract/labels.ts'
import { measures } from './measures.ts'
import { lettersOf } from './ways.ts'
import type { StepWays, Way } from './ways.ts'
import type { Walk } from './walk.ts'
import { wrapped } from './text.ts'

/** Levels of a row: the step, and below it where needed a stop, the diamond, endings. */
export type Level = 'step' | 'stop' | 'decision' | number

export type Side = 'left' | 'right'

/** An ending beside a step, one lane to a side. */
export interface Ending {
  readonly id: string
  readonly side: Side
  readonly level: Level
  readonly lines: string[]
  /** The way that leads to it; null where the case was cut short. */
  readonly way: Way | null
  readonly label: string
}

/** What stands in one row of the table, and how it is stacked. */
export interface RowSymbols {
  readonly from: StepWays
  readonly levels: readonly Level[]
  readonly endings: readonly Ending[]
  /** Where a line may leave the diamond sideways. */
  readonly freeSides: readonly Side[]
}

/** Gives each ending of a step a place: beside the step or its diamond, else below them. */
export function symbolsOf(from: StepWays, columns: number, stopped: Walk['stopped']): RowSymbols {
  const sides = sidesOf(from, columns)
  const besideStep = sides.filter((side) => !reachesOut(from, side))
  const besideDecision = from.decides ? [...sides] : []
  const levels: Level[] = ['step']
  const endings: Ending[] = []
  const put = (id: string, as: Ending['lines'], way: Way | null, place: [Level, Side]) => {
    const [level, side] = place
    const label = way && from.decides ? lettersOf(way.outcomes) : ''
    endings.push({ id, side, level, lines: as, way, label })
  }

  if (stopped?.place === from.place) {
    const side = besideStep.shift()
    if (!side) levels.push('stop')
    const place: [Level, Side] = side ? ['step', side] : ['stop', sides[0] ?? 'right']
    put(`${from.step.id}:stopped`, endingLines(stopped.as), null, place)
  }
  if (from.decides) levels.push('decision')

  let below = 0
  for (const way of from.ways) {
    if (way.closes === null) continue
    const lines = endingLines(way.closes)
    const beside = from.decides ? besideDecision.shift() : besideStep.shift()
    if (beside) put(way.to, lines, way, [from.decides ? 'decision' : 'step', beside])
    else {
      const level = Math.floor(below / sides.length) + 1
      put(way.to, lines, way, [level, sides[below % sides.length] ?? 'right'])
      if (!levels.includes(level)) levels.push(level)
      below += 1
    }
  }
  return { from, levels, endings, freeSides: besideDecision }
}

/** To the right first, as one reads. A picture has two columns at least, so one side is always there. */
function sidesOf({ lane }: StepWays, columns: number): Side[] {
  const sides: Side[] = []
  if (lane + 1 < columns) sides.push('right')
  if (lane > 0) sides.push('left')
  return sides
}

function reachesOut({ lane, joins }: StepWays, side: Side): boolean {
  return joins.some((join) => (side === 'right' ? join > lane : join < lane))
}

function endingLines(as: keyof typeof closingLabels): string[] {
  return wrapped(closingLabels[as], measures.end.w - 2, measures.endSize, 2)
}
