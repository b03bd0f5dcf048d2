import type { Performer } from '../../../contract/procedure.ts'
import type { Swimlane, SwimlaneNode, SwimlaneState } from '../../../contract/swimlane.ts'
import type { Columns } from './columns.ts'
import { measures } from './measures.ts'
import type { Row } from './rows.ts'
import type { RowText } from './row-text.ts'
import type { Route } from './routes.ts'
import type { Ending, RowSymbols } from './symbols.ts'
import type { Walk } from './walk.ts'
import type { StepWays } from './ways.ts'

/** All that is known before anything is put on its place; lists go by the place of the step. */
export interface Parts {
  readonly lanes: readonly Performer[]
  readonly steps: readonly StepWays[]
  readonly walk: Walk
  readonly symbols: readonly RowSymbols[]
  readonly routes: readonly Route[]
  readonly columns: Columns
  readonly texts: readonly RowText[]
  readonly rows: readonly Row[]
}

type Size = { readonly w: number; readonly h: number }

const plain = { norm: [], output: [], late: false, when: null }

export function nodesOf(parts: Parts): SwimlaneNode[] {
  const { walk } = parts
  return parts.symbols.flatMap((row, place) => {
    const { from, endings } = row
    const at = parts.rows[place]
    const text = parts.texts[place]
    if (!at || !text) return []
    const lane = parts.lanes[from.lane] ?? from.step.performer
    const x = middleOf(parts, from.lane)
    const state = walk.stateOf(place)
    const nodes: SwimlaneNode[] = []
    if (place === 0) {
      const y = at.arrivalY - measures.start.h / 2 - 2
      const begun: SwimlaneState = state === 'walked' || state === 'present' ? 'walked' : state
      nodes.push({
        id: 'start',
        kind: 'start',
        lane,
        ...boxOf(x, y, measures.start),
        ...plain,
        title: ['Mulai'],
        state: begun,
      })
    }
    nodes.push({
      id: from.step.id,
      kind: 'step',
      lane,
      ...boxOf(x, at.levelY.get('step') ?? 0, measures.step),
      title: text.title,
      norm: text.norm,
      output: text.output,
      state,
      late: text.late !== null,
      when: text.when,
    })
    if (from.decides)
      nodes.push({
        id: `${from.step.id}:decision`,
        kind: 'decision',
        lane,
        ...boxOf(x, at.levelY.get('decision') ?? 0, measures.decision),
        ...plain,
        title: ['?'],
        state: state === 'present' ? 'ahead' : state,
      })
    for (const ending of endings) {
      const column = columnOf(from, ending)
      nodes.push({
        id: ending.id,
        kind: 'end',
        lane: parts.lanes[column] ?? lane,
        ...boxOf(middleOf(parts, column), at.levelY.get(ending.level) ?? 0, measures.end),
        ...plain,
        title: ending.lines,
        state: ending.way ? walk.edgeState(from, ending.way) : 'walked',
      })
    }
    return nodes
  })
}

/** A small box in each lane that a step reaches into, tied to the box before it. */
export function joinsOf(parts: Parts): Swimlane['joins'] {
  return parts.steps.flatMap(({ step, place, lane, joins }) => {
    const y = parts.rows[place]?.levelY.get('step') ?? 0
    return joins.map((join) => {
      const x = middleOf(parts, join)
      const between = joins.filter((other) =>
        join < lane ? other > join && other < lane : other < join && other > lane,
      )
      const next = join < lane ? Math.min(lane, ...between) : Math.max(lane, ...between)
      const half = next === lane ? measures.step.w / 2 : measures.join.w / 2
      const away = join < lane ? -1 : 1
      return {
        step: step.id,
        lane: parts.lanes[join] ?? step.performer,
        ...boxOf(x, y, measures.join),
        points: [
          { x: middleOf(parts, next) + away * half, y },
          { x: x - (away * measures.join.w) / 2, y },
        ],
        state: parts.walk.stateOf(place),
      }
    })
  })
}

export function middleOf({ columns }: Parts, column: number): number {
  return columns.middles[column] ?? 0
}

export function columnOf({ lane }: StepWays, { side }: Ending): number {
  return side === 'right' ? lane + 1 : lane - 1
}

function boxOf(
  x: number,
  y: number,
  { w, h }: Size,
): { x: number; y: number; w: number; h: number } {
  return { x: x - w / 2, y: y - h / 2, w, h }
}
