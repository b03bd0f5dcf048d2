import type {
  Swimlane,
  SwimlaneNode,
  SwimlaneState,
  SwimlaneText,
} from '../../../contract/swimlane.ts'
import { measures } from './measures.ts'
import type { Parts } from './nodes.ts'
import type { Row } from './rows.ts'
import type { RowText } from './row-text.ts'
import { strong, wrapped } from './text.ts'

const { pad, size, line } = measures

/** The head as high as the longest name of a lane wants it. */
export function headHeight(lanes: Swimlane['lanes']): number {
  const lines = Math.max(1, ...lanes.map((lane) => laneLines(lane).length))
  return measures.headGroup + 8 + lines * line
}

/** Every line of text on its place. */
export function textsOf(
  parts: Parts,
  nodes: readonly SwimlaneNode[],
  head: Swimlane['head'],
): SwimlaneText[] {
  return [
    ...headTexts(parts, head),
    ...parts.rows.flatMap((row, place) => {
      const text = parts.texts[place]
      return text ? rowTexts(parts, row, place, text) : []
    }),
    ...nodes.flatMap((node) => symbolTexts(parts, node)),
  ]
}

function headTexts({ columns }: Parts, { group, height }: Swimlane['head']): SwimlaneText[] {
  const made = { role: 'head', size, anchor: 'middle', state: 'ahead', node: null } as const
  const [number, activity, norm, output] = columns.columns
  const [first] = columns.lanes
  if (!number || !activity || !norm || !output || !first) return []
  const whole = height / 2 + 4
  const inGroup = group / 2 + 4
  const inColumns = group + (height - group) / 2 + 4
  const over = (text: string, x: number, width: number, y: number): SwimlaneText => ({
    ...made,
    text,
    x: x + width / 2,
    y,
    w: width,
  })
  return [
    over('No', number.x, number.width, whole),
    { ...over('Kegiatan', activity.x, activity.width, whole) },
    over('Pelaksana', first.x, norm.x - first.x, inGroup),
    over('Mutu baku', norm.x, norm.width + output.width, inGroup),
    ...columns.lanes.flatMap((lane) => {
      const lines = laneLines(lane)
      return lines.map((text, index) =>
        over(text, lane.x, lane.width, inColumns + (index - (lines.length - 1) / 2) * line),
      )
    }),
    over('Waktu', norm.x, norm.width, inColumns),
    over('Output', output.x, output.width, inColumns),
  ]
}

function laneLines({ label, width }: Swimlane['lanes'][number]): string[] {
  return wrapped(label, width - 4, size * strong, 3)
}

function rowTexts(
  { columns, walk }: Parts,
  row: Row,
  place: number,
  text: RowText,
): SwimlaneText[] {
  const [number, activity, norm, output] = columns.columns
  if (!number || !activity || !norm || !output) return []
  const state = walk.stateOf(place)
  const texts: SwimlaneText[] = []
  const top = row.y + pad
  const put = (
    role: SwimlaneText['role'],
    words: string,
    [x, y, w]: readonly [number, number, number],
    given: Partial<SwimlaneText> = {},
  ) => {
    const made = { size, anchor: 'start', state, node: null } as const
    texts.push({ ...made, role, text: words, x, y, w, ...given })
  }
  put('number', String(place + 1), [number.x + number.width / 2, top + 13, number.width], {
    anchor: 'middle',
  })
  const left = activity.x + pad
  const width = activity.width - 2 * pad
  let y = top + 13
  for (const words of text.title) {
    put('title', words, [left, y, width], { size: measures.titleSize })
    y += measures.titleLine
  }
  y -= 2
  for (const { letter, lines, chosen } of text.choices) {
    const role = chosen ? 'chosen' : 'choice'
    const own = choiceState(state, chosen)
    put(role, letter, [left, y, measures.indent], { state: own })
    for (const words of lines) {
      put(role, words, [left + measures.indent, y, width - measures.indent], { state: own })
      y += line
    }
  }
  if (text.when !== null) {
    put('when', text.when, [left, y, width])
    y += line
  }
  // Room for the sign that stands before it.
  if (text.late !== null) put('late', text.late, [left + 16, y, width - 16])
  text.norm.forEach((words, index) =>
    put('norm', words, [norm.x + pad, top + 12 + index * line, norm.width - 2 * pad]),
  )
  text.output.forEach((words, index) =>
    put('norm', words, [output.x + pad, top + 12 + index * line, output.width - 2 * pad]),
  )
  return texts
}

/** Of a walked step, what was not chosen is left out. */
function choiceState(step: SwimlaneState, chosen: boolean): SwimlaneState {
  if (step !== 'walked') return step
  return chosen ? 'walked' : 'left-out'
}

function symbolTexts({ steps }: Parts, node: SwimlaneNode): SwimlaneText[] {
  const { kind, state } = node
  const place = steps.findIndex(({ step }) => step.id === node.id)
  const lines = kind === 'step' ? [String(place + 1)] : node.title
  const given = kind === 'end' || kind === 'start' ? measures.endSize : measures.titleSize
  const leading = measures.endLine
  const middle = node.y + node.h / 2 + given * 0.36
  return lines.map((text, index) => ({
    role: 'symbol',
    text,
    size: given,
    anchor: 'middle',
    state,
    node: node.id,
    // A walked step's number makes room for its tick.
    x: node.x + node.w / 2 + (kind === 'step' && state === 'walked' ? 5 : 0),
    w: node.w - 2,
    y: middle + (index - (lines.length - 1) / 2) * leading,
  }))
}
