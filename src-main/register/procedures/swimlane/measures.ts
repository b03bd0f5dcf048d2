import { textWidth } from './text.ts'

/** Every length of the picture, in pixels. Five lanes fit the left column of a case at 1366 x 768. */
export const measures = {
  width: 734,
  number: 24,
  activity: 162,
  /** What fewer lanes leave goes to the activity up to this width, then to the lanes. */
  widestActivity: 204,
  norm: 66,
  output: 80,
  /** Of a lane, without the lines that run between lanes. */
  lane: 78,
  /** Between two lanes where no line runs, and what each line that does takes. */
  gap: 2,
  track: 8,
  headGroup: 20,
  pad: 6,
  step: { w: 44, h: 26 },
  join: { w: 26, h: 16 },
  decision: { w: 44, h: 32 },
  end: { w: 77, h: 30 },
  start: { w: 56, h: 20 },
  /** From the upper edge of a row to its first symbol: lines come in here. */
  entry: 17,
  /** Of the line on which they come in, above the symbol. */
  arrival: 10,
  /** Of an outcome behind its letter. */
  indent: 15,
  /** Between symbols of one row. */
  apart: 12,
  /** Between lines that leave below a row, each with its letters above it. */
  exit: 13,
  titleSize: 13,
  titleLine: 17,
  size: 11.5,
  line: 14.5,
  endSize: 10,
  endLine: 12,
  labelSize: 11,
} as const

export function labelWidth(label: string): number {
  return label === '' ? 0 : textWidth(label, measures.labelSize) + 2
}
