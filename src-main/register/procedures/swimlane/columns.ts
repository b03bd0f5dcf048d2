import type { Performer } from '../../../contract/procedure.ts'
import { performerLabels } from '../../../contract/labels.ts'
import type { Swimlane } from '../../../contract/swimlane.ts'
import { measures } from './measures.ts'
import type { Routes } from './routes.ts'

/** Where everything stands from left to right. */
export interface Columns {
  readonly width: number
  readonly activity: number
  readonly columns: Swimlane['columns']
  readonly lanes: Swimlane['lanes']
  /** The middle of the symbols in each column of lanes. */
  readonly middles: readonly number[]
  /** The place of a line in a gap between lanes. */
  readonly trackX: (channel: { gap: number; track: number }) => number
}

/** A picture has at least two columns of symbols, so that an ending finds a place beside its step. */
export function columnCount(lanes: readonly Performer[]): number {
  return Math.max(2, lanes.length)
}

export function columnsOf(lanes: readonly Performer[], { tracks, room }: Routes): Columns {
  const count = columnCount(lanes)
  const gapWidths = tracks.map(
    (lines, gap) =>
      measures.gap +
      Math.ceil(Math.max(room[gap] ?? 0, lines > 0 ? (lines + 0.5) * measures.track : 0)),
  )
  const right = measures.norm + measures.output
  const fixed = measures.number + right + gapWidths.reduce((sum, width) => sum + width, 0)
  const wanted = measures.width - fixed - count * measures.lane
  const activity = Math.min(Math.max(measures.activity, wanted), measures.widestActivity)
  const left = measures.number + activity
  const column = Math.max(measures.lane, Math.floor((measures.width - fixed - activity) / count))

  const gapStarts: number[] = []
  const middles: number[] = []
  let x = left
  gapWidths.forEach((gap, place) => {
    gapStarts.push(x)
    x += gap
    if (place < count) {
      middles.push(x + column / 2)
      x += column
    }
  })
  // A lane begins in the middle of an empty gap, and before the lines of any other.
  const borders = gapStarts.map((start) => start + measures.gap / 2)
  borders[0] = left
  borders[count] = x
  const width = x + right
  return {
    width,
    activity,
    columns: [
      { id: 'number', x: 0, width: measures.number },
      { id: 'activity', x: measures.number, width: activity },
      { id: 'norm', x, width: measures.norm },
      { id: 'output', x: x + measures.norm, width: measures.output },
    ],
    lanes: lanes.map((performer, place) => {
      const from = borders[place] ?? left
      const to = place === lanes.length - 1 ? x : (borders[place + 1] ?? x)
      return { performer, label: performerLabels[performer], x: from, width: to - from }
    }),
    middles,
    trackX: ({ gap, track }) =>
      (gapStarts[gap] ?? left) + measures.gap + (track + 0.5) * measures.track,
  }
}
