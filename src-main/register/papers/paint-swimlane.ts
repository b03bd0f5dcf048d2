import type PDFDocument from 'pdfkit'
import type {
  Swimlane,
  SwimlaneEdge,
  SwimlaneNode,
  SwimlaneState,
  SwimlaneText,
} from '../../contract/swimlane.ts'
import type { Canvas } from '../letters/pdf/canvas.ts'
import { styleOf } from '../letters/pdf/sheet.ts'
import type { Typesetter } from '../letters/pdf/typeset.ts'

type Document = InstanceType<typeof PDFDocument>

/** What a picture is painted with. Inside, lengths are the picture's own; `scale` is for text. */
export interface Brush {
  readonly document: Document
  readonly canvas: Canvas
  readonly typesetter: Typesetter
}

/** The screen's colours; each also has a form of its own, for printers without colour. */
export const inks = {
  ink: '#25221d',
  soft: '#5f594f',
  strong: '#8a8377',
  line: '#d5cfc4',
  shade: '#f4f1ec',
  sheet: '#ffffff',
  accent: '#0d5a5a',
  accentSoft: '#e4f0ee',
  late: '#a1261a',
  done: '#2b6638',
} as const

const dashes = { length: 3, gap: 2.5 }

/** Paints the whole picture from the origin that the document's transformation gives. */
export function paintSwimlane(brush: Brush, swimlane: Swimlane): void {
  paintTable(brush.document, swimlane)
  for (const join of swimlane.joins) paintJoin(brush.document, join)
  for (const edge of swimlane.edges) paintEdge(brush.document, edge)
  for (const node of swimlane.nodes) paintNode(brush.document, node)
  for (const { label, state } of swimlane.edges) {
    if (!label) continue
    const { text, x, y, w, h } = label
    const fill = state === 'left-out' ? inks.soft : inks.ink
    paintText(brush, text, {
      x: x + w / 2,
      y: y + h - 2,
      w,
      size: 11,
      middle: true,
      bold: true,
      fill,
    })
  }
  for (const text of swimlane.texts) paintWords(brush, text)
}

function paintTable(document: Document, { width, height, head, columns, lanes, rows }: Swimlane) {
  const [, activity, norm, output] = columns
  const [firstLane] = lanes
  if (!activity || !norm || !output || !firstLane) return
  document.rect(0, 0, width, head.height).fill(inks.shade)
  for (const row of rows)
    if (row.state === 'present') {
      document.rect(0, row.y, width, row.height).fill(inks.accentSoft)
      document.rect(0, row.y, 3, row.height).fill(inks.accent)
    }
  document.lineWidth(0.7).strokeColor(inks.line)
  for (const { y } of rows.slice(1)) document.moveTo(0, y).lineTo(width, y).stroke()
  for (const x of [...lanes.slice(1).map((lane) => lane.x), output.x])
    document.moveTo(x, head.group).lineTo(x, height).stroke()
  document.strokeColor(inks.strong)
  for (const x of [activity.x, firstLane.x, norm.x])
    document.moveTo(x, 0).lineTo(x, height).stroke()
  document.moveTo(firstLane.x, head.group).lineTo(width, head.group).stroke()
  document.moveTo(0, head.height).lineTo(width, head.height).stroke()
  document.rect(0, 0, width, height).stroke()
}

export function paintJoin(document: Document, join: Swimlane['joins'][number]): void {
  const { x, y, w, h, points, state } = join
  const [first, ...rest] = points
  if (state === 'left-out') document.dash(dashes.length, { space: dashes.gap })
  document.lineWidth(1).strokeColor(lineOf(state))
  if (first) {
    document.moveTo(first.x, first.y)
    for (const point of rest) document.lineTo(point.x, point.y)
    document.stroke()
  }
  document.roundedRect(x, y, w, h, 2).fillAndStroke(fillOf(state), lineOf(state))
  document.undash()
}

function paintEdge(document: Document, { points, state }: SwimlaneEdge): void {
  const [before, end] = points.slice(-2)
  const [first] = points
  if (!before || !end || !first) return
  const color = state === 'walked' ? inks.ink : inks.strong
  const along = { x: Math.sign(end.x - before.x), y: Math.sign(end.y - before.y) }
  const back = { x: end.x - along.x * 6, y: end.y - along.y * 6 }
  document.save().strokeOpacity(state === 'left-out' ? 0.7 : 1)
  if (state === 'left-out') document.dash(dashes.length, { space: dashes.gap })
  document.lineWidth(state === 'walked' ? 2 : 1).strokeColor(color)
  document.moveTo(first.x, first.y)
  for (const point of [...points.slice(1, -1), back]) document.lineTo(point.x, point.y)
  document.stroke().undash()
  document
    .moveTo(end.x, end.y)
    .lineTo(back.x + along.y * 3.5, back.y + along.x * 3.5)
    .lineTo(back.x - along.y * 3.5, back.y - along.x * 3.5)
    .fill(color)
  document.restore()
}

export function paintNode(document: Document, node: SwimlaneNode): void {
  const { kind, x, y, w, h, state, late } = node
  const middle = { x: x + w / 2, y: y + h / 2 }
  document.lineWidth(state === 'walked' ? 1.6 : 1)
  if (state === 'left-out') document.dash(dashes.length, { space: dashes.gap })
  if (kind === 'decision') {
    document
      .moveTo(middle.x, y)
      .lineTo(x + w, middle.y)
      .lineTo(middle.x, y + h)
      .lineTo(x, middle.y)
    document.closePath()
  } else document.roundedRect(x, y, w, h, kind === 'step' ? 2 : Math.min(12, h / 2))
  document.fillAndStroke(fillOf(state), lineOf(state)).undash()
  if (kind === 'step' && state === 'walked') {
    document
      .lineWidth(1.8)
      .moveTo(x + 5, middle.y)
      .lineTo(x + 8, middle.y + 3)
    document.lineTo(x + 13.5, middle.y - 3.5).stroke(inks.done)
  }
  if (late) paintLateSign(document, x + w + 3, y - 2)
}

/** A triangle with a stroke in it, 12 wide, its upper left corner given. */
export function paintLateSign(document: Document, x: number, y: number): void {
  document.lineWidth(1.3).lineJoin('round').lineCap('round')
  document
    .moveTo(x + 6, y + 0.5)
    .lineTo(x + 11.6, y + 10.5)
    .lineTo(x + 0.4, y + 10.5)
    .closePath()
  document.fillAndStroke(inks.sheet, inks.late)
  document
    .moveTo(x + 6, y + 4)
    .lineTo(x + 6, y + 7.2)
    .stroke(inks.late)
  document
    .moveTo(x + 6, y + 8.6)
    .lineTo(x + 6, y + 8.9)
    .stroke(inks.late)
  document.lineJoin('miter').lineCap('butt')
}

const strongRoles: readonly SwimlaneText['role'][] = ['head', 'title', 'chosen', 'late']
const softRoles: readonly SwimlaneText['role'][] = ['head', 'norm', 'when', 'choice']

function paintWords(
  brush: Brush,
  { role, text, x, y, w, size, anchor, state, node }: SwimlaneText,
) {
  if (role === 'late') paintLateSign(brush.document, x - 16, y - 10)
  const inSymbol = node !== null && size > 11
  const bold = state !== 'left-out' && (strongRoles.includes(role) || inSymbol)
  const fill =
    role === 'late'
      ? inks.late
      : role === 'symbol' && state === 'present'
        ? inks.sheet
        : state === 'left-out' || softRoles.includes(role)
          ? inks.soft
          : inks.ink
  paintText(brush, text, { x, y, w, size, middle: anchor === 'middle', bold, fill })
}

/** One line with its baseline at `y`; smaller where this font is wider than the room it was given. */
export function paintText(
  { document, canvas, typesetter }: Brush,
  text: string,
  at: {
    readonly x: number
    readonly y: number
    readonly w: number
    readonly size: number
    readonly middle?: boolean
    readonly bold?: boolean
    readonly fill: string
  },
): void {
  const face = at.bold ? 'bold' : 'regular'
  const wide = typesetter.width(text, styleOf(face, at.size))
  const size = wide > at.w ? (at.size * at.w) / wide : at.size
  const [line] = typesetter.lines(text, styleOf(face, size), Number.POSITIVE_INFINITY)
  if (!line) return
  document.fillColor(at.fill)
  canvas.line(
    line,
    at.middle ? at.x - line.width / 2 : at.x,
    at.y - line.baseline,
    line.width,
    'left',
  )
}

function lineOf(state: SwimlaneState): string {
  return state === 'walked' ? inks.ink : state === 'present' ? inks.accent : inks.strong
}

function fillOf(state: SwimlaneState): string {
  return state === 'present' ? inks.accent : inks.sheet
}
