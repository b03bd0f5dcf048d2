import { z } from 'zod'
import { ComplaintNumber } from './asks.ts'
import { Performer } from './procedure.ts'
import { Slug } from './values.ts'

/** Whose swimlane: a case's, with the path it walked, or a procedure's own. */
export const SwimlaneAsks = z.union([
  z.strictObject({ number: ComplaintNumber }),
  z.strictObject({ procedure: z.strictObject({ id: Slug, version: z.int() }) }),
])
export type SwimlaneAsks = z.output<typeof SwimlaneAsks>

/** How a step or a way stands to the case; a procedure without a case is all `ahead`. */
export const SwimlaneState = z.enum(['walked', 'present', 'ahead', 'left-out'])
export type SwimlaneState = z.output<typeof SwimlaneState>

const lines = z.array(z.string())
const box = { x: z.number(), y: z.number(), w: z.number(), h: z.number() }
const point = z.strictObject({ x: z.number(), y: z.number() })

export const SwimlaneNode = z.strictObject({
  /** The step's id, `STEP:decision`, `STEP:CLOSING`, `STEP:stopped`, or `start`. */
  id: z.string(),
  kind: z.enum(['start', 'step', 'decision', 'end']),
  lane: Performer,
  ...box,
  /** A step's name, as it was broken into lines; what stands in the symbol for the others. */
  title: lines,
  norm: lines,
  output: lines,
  state: SwimlaneState,
  late: z.boolean(),
  /** `selesai 7 Okt`, `jatuh tempo 19 Okt`; null where there is nothing to tell. */
  when: z.string().nullable(),
})
export type SwimlaneNode = z.output<typeof SwimlaneNode>

export const SwimlaneEdge = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** The corners of the line; every stretch is level or upright, the arrow stands at the last. */
  points: z.array(point).min(2),
  /** The letters of the outcomes that lead this way, as listed beside the step. */
  label: z.strictObject({ text: z.string(), ...box }).nullable(),
  state: z.enum(['walked', 'ahead', 'left-out']),
})
export type SwimlaneEdge = z.output<typeof SwimlaneEdge>

/** A line of text where it belongs. `y` is its baseline, `w` the room it has. */
export const SwimlaneText = z.strictObject({
  role: z.enum(['head', 'number', 'title', 'choice', 'chosen', 'when', 'late', 'norm', 'symbol']),
  text: z.string(),
  x: z.number(),
  y: z.number(),
  w: z.number(),
  size: z.number(),
  anchor: z.enum(['start', 'middle']),
  state: SwimlaneState,
  /** The node in whose symbol it stands. */
  node: z.string().nullable(),
})
export type SwimlaneText = z.output<typeof SwimlaneText>

/**
 * A procedure laid out as the SOP's own table: number, activity, a lane for each performer, time and
 * output. Lengths are CSS pixels from the upper left corner; whoever draws it decides nothing more.
 */
export const Swimlane = z.strictObject({
  title: z.string(),
  width: z.number(),
  height: z.number(),
  /** The head is two rows high: names of groups, then names of columns. */
  head: z.strictObject({ group: z.number(), height: z.number() }),
  columns: z.array(
    z.strictObject({
      id: z.enum(['number', 'activity', 'norm', 'output']),
      x: z.number(),
      width: z.number(),
    }),
  ),
  lanes: z.array(
    z.strictObject({
      performer: Performer,
      label: z.string(),
      x: z.number(),
      width: z.number(),
    }),
  ),
  rows: z.array(
    z.strictObject({
      step: z.string(),
      y: z.number(),
      height: z.number(),
      state: SwimlaneState,
    }),
  ),
  nodes: z.array(SwimlaneNode),
  /** Where a step reaches into the lane of another who takes part. */
  joins: z.array(
    z.strictObject({
      step: z.string(),
      lane: Performer,
      ...box,
      points: z.array(point),
      state: SwimlaneState,
    }),
  ),
  edges: z.array(SwimlaneEdge),
  texts: z.array(SwimlaneText),
  /** The same picture told: a sentence or a few for each step, in order. */
  words: lines,
})
export type Swimlane = z.output<typeof Swimlane>
