import type { SwimlaneEdge, SwimlaneNode } from '../../../contract/swimlane.ts'
import { labelWidth, measures } from './measures.ts'
import { columnOf, middleOf } from './nodes.ts'
import type { Parts } from './nodes.ts'
import type { Route } from './routes.ts'
import type { Ending, RowSymbols, Side } from './symbols.ts'

type Point = SwimlaneEdge['points'][number]

/** Every line of the picture; walked ones last, so that they lie on top where lines meet. */
export function edgesOf(parts: Parts, nodes: readonly SwimlaneNode[]): SwimlaneEdge[] {
  const first = parts.steps[0]
  const edges: SwimlaneEdge[] = []
  if (first) edges.push(startEdge(parts, nodes, first.step.id))
  for (const row of parts.symbols) {
    if (row.from.decides) edges.push(toDecision(parts, row))
    for (const ending of row.endings) edges.push(toEnding(parts, row, ending))
  }
  for (const route of parts.routes) edges.push(toStep(parts, route))
  const order = { 'left-out': 0, ahead: 1, walked: 2 }
  return edges.toSorted((a, b) => order[a.state] - order[b.state])
}

function startEdge(parts: Parts, nodes: readonly SwimlaneNode[], to: string): SwimlaneEdge {
  const start = nodes.find(({ kind }) => kind === 'start')
  const x = middleOf(parts, parts.steps[0]?.lane ?? 0)
  const from = start ? start.y + start.h : 0
  return {
    from: 'start',
    to,
    label: null,
    points: [
      { x, y: from },
      { x, y: stepTop(parts, 0) },
    ],
    state:
      start?.state === 'walked' ? 'walked' : start?.state === 'left-out' ? 'left-out' : 'ahead',
  }
}

function toDecision(parts: Parts, { from }: RowSymbols): SwimlaneEdge {
  const row = parts.rows[from.place]
  const x = middleOf(parts, from.lane)
  const state = parts.walk.stateOf(from.place)
  return {
    from: from.step.id,
    to: `${from.step.id}:decision`,
    label: null,
    points: [
      { x, y: (row?.levelY.get('step') ?? 0) + measures.step.h / 2 },
      { x, y: (row?.levelY.get('decision') ?? 0) - measures.decision.h / 2 },
    ],
    state: state === 'present' ? 'ahead' : state,
  }
}

function toEnding(parts: Parts, { from }: RowSymbols, ending: Ending): SwimlaneEdge {
  const row = parts.rows[from.place]
  const y = row?.levelY.get(ending.level) ?? 0
  const x = middleOf(parts, from.lane)
  const away = ending.side === 'right' ? 1 : -1
  const end = { x: middleOf(parts, columnOf(from, ending)) - (away * measures.end.w) / 2, y }
  const half = ending.level === 'step' ? measures.step.w / 2 : measures.decision.w / 2
  const beside = ending.level === 'step' || ending.level === 'decision'
  const leaves =
    ending.level === 'stop'
      ? (row?.levelY.get('step') ?? 0) + measures.step.h / 2
      : (row?.bottom ?? 0)
  const points = beside ? [{ x: x + away * half, y }, end] : [{ x, y: leaves }, { x, y }, end]
  const port = beside ? x + away * half : x
  return {
    from: ending.way && from.decides ? `${from.step.id}:decision` : from.step.id,
    to: ending.id,
    points,
    label: labelAt(ending.label, port, y, ending.side),
    state: ending.way ? parts.walk.edgeState(from, ending.way) : 'walked',
  }
}

function toStep(parts: Parts, route: Route): SwimlaneEdge {
  const { from, way, target, label, exit, exitLine, channel } = route
  const row = parts.rows[from.place]
  const x = middleOf(parts, from.lane)
  const bottom = row?.bottom ?? 0
  const to = middleOf(parts, parts.steps[target]?.lane ?? 0)
  const arrival = parts.rows[target]?.arrivalY ?? 0
  const end: Point[] = [
    { x: to, y: arrival },
    { x: to, y: stepTop(parts, target) },
  ]
  const known = {
    from: from.decides ? `${from.step.id}:decision` : from.step.id,
    to: way.to,
    state: parts.walk.edgeState(from, way),
  }
  if (channel === null) {
    const y = row ? row.y + row.height : 0
    return {
      ...known,
      points: straightened([{ x, y: bottom }, { x, y: arrival }, ...end]),
      label: labelAt(label, x, y, 'right'),
    }
  }
  const along = parts.columns.trackX(channel)
  const side: Side = along > x ? 'right' : 'left'
  if (exit === 'bottom') {
    const y = row?.exitY(exitLine ?? 0) ?? 0
    return {
      ...known,
      points: straightened([
        { x, y: bottom },
        { x, y },
        { x: along, y },
        { x: along, y: arrival },
        ...end,
      ]),
      label: labelAt(label, x, y, side),
    }
  }
  const y = row?.levelY.get('decision') ?? 0
  const port = x + (exit === 'right' ? 1 : -1) * (measures.decision.w / 2)
  return {
    ...known,
    points: straightened([{ x: port, y }, { x: along, y }, { x: along, y: arrival }, ...end]),
    label: labelAt(label, port, y, exit),
  }
}

function stepTop(parts: Parts, place: number): number {
  return (parts.rows[place]?.levelY.get('step') ?? 0) - measures.step.h / 2
}

/** Letters stand above their line, beside the point where it leaves. */
function labelAt(text: string, x: number, y: number, side: Side): SwimlaneEdge['label'] {
  if (text === '') return null
  const w = labelWidth(text)
  return { text, x: side === 'right' ? x + 4 : x - 4 - w, y: y - 12, w, h: 11 }
}

/** Without corners that are none, and without stretches of no length. */
function straightened(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (last && last.x === point.x && last.y === point.y) continue
    const before = kept.at(-2)
    const level = before && last && before.y === last.y && last.y === point.y
    const upright = before && last && before.x === last.x && last.x === point.x
    if (level || upright) kept.pop()
    kept.push(point)
  }
  return kept
}
