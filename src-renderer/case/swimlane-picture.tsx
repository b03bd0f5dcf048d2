import type {
  Swimlane,
  SwimlaneEdge,
  SwimlaneNode,
  SwimlaneText,
} from '../../src-main/contract/swimlane.ts'
import { swimlaneWords as words } from '../words/swimlane.ts'

/** The register's layout as SVG: nothing is placed here that it has not placed. */
export function SwimlanePicture({ swimlane }: { readonly swimlane: Swimlane }) {
  const { width, height, title } = swimlane
  return (
    <svg
      className={width > widestFitting ? 'swimlane-picture' : 'swimlane-picture swimlane-fits'}
      role="img"
      aria-label={words.picture(title)}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <Table {...swimlane} />
      {swimlane.joins.map(({ step, lane, x, y, w, h, points, state }) => (
        <g key={`${step} ${lane}`} className={`lane-join lane-${state}`}>
          <polyline points={pointsOf(points)} />
          <rect {...{ x, y, width: w, height: h }} rx="2" />
        </g>
      ))}
      {swimlane.edges.map((edge) => (
        <Edge key={`${edge.from} ${edge.to}`} {...edge} />
      ))}
      {swimlane.nodes.map((node) => (
        <Node key={node.id} {...node} />
      ))}
      {swimlane.edges.map(({ from, to, label, state }) =>
        label ? (
          <text
            key={`${from} ${to}`}
            className={`lane-label lane-${state}`}
            x={label.x + label.w / 2}
            y={label.y + label.h - 2}
            textAnchor="middle"
          >
            {label.text}
          </text>
        ) : null,
      )}
      {swimlane.texts.map((text) => (
        <Words key={`${text.role} ${text.x} ${text.y}`} {...text} />
      ))}
    </svg>
  )
}

/** Wider ones are not made smaller, they scroll. */
const widestFitting = 780

function Table({ width, height, head, columns, lanes, rows }: Swimlane) {
  const [, activity, norm, output] = columns
  const [firstLane] = lanes
  if (!activity || !norm || !output || !firstLane) return null
  const inColumns = [...lanes.slice(1).map(({ x }) => x), output.x]
  const whole = [activity.x, firstLane.x, norm.x]
  return (
    <g className="lane-table">
      <rect className="lane-head" width={width} height={head.height} />
      {rows.map(({ step, y, height: high, state }) =>
        state === 'present' ? (
          <g key={step} className="lane-row-present">
            <rect y={y} width={width} height={high} />
            <rect className="lane-row-edge" y={y} width="3" height={high} />
          </g>
        ) : null,
      )}
      {rows.slice(1).map(({ step, y }) => (
        <line key={step} x2={width} y1={y} y2={y} />
      ))}
      {inColumns.map((x) => (
        <line key={x} x1={x} x2={x} y1={head.group} y2={height} />
      ))}
      {whole.map((x) => (
        <line key={x} className="lane-border" x1={x} x2={x} y1="0" y2={height} />
      ))}
      <line className="lane-border" x1={firstLane.x} x2={width} y1={head.group} y2={head.group} />
      <line className="lane-border" x2={width} y1={head.height} y2={head.height} />
      <rect className="lane-frame" x="0.5" y="0.5" width={width - 1} height={height - 1} />
    </g>
  )
}

function Edge({ points, state }: SwimlaneEdge) {
  const [before, end] = points.slice(-2)
  if (!before || !end) return null
  const along = { x: Math.sign(end.x - before.x), y: Math.sign(end.y - before.y) }
  const back = { x: end.x - along.x * 6, y: end.y - along.y * 6 }
  const wings = [1, -1].map(
    (side) => `${back.x + along.y * 3.5 * side} ${back.y + along.x * 3.5 * side}`,
  )
  const shaft = [...points.slice(0, -1), back]
  return (
    <g className={`lane-edge lane-${state}`}>
      <polyline points={pointsOf(shaft)} />
      <path d={`M${end.x} ${end.y}L${wings.join('L')}Z`} />
    </g>
  )
}

function Node({ kind, x, y, w, h, state, late }: SwimlaneNode) {
  const middle = { x: x + w / 2, y: y + h / 2 }
  const radius = kind === 'step' ? 2 : Math.min(12, h / 2)
  return (
    <g className={`lane-node lane-node-${kind} lane-${state}`}>
      {kind === 'decision' ? (
        <path d={`M${middle.x} ${y}L${x + w} ${middle.y}L${middle.x} ${y + h}L${x} ${middle.y}Z`} />
      ) : (
        <rect {...{ x, y, width: w, height: h }} rx={radius} />
      )}
      {kind === 'step' && state === 'walked' ? (
        <path className="lane-tick" d={`M${x + 5} ${middle.y}l3 3l5.5-6.5`} />
      ) : null}
      {late ? <LateSign x={x + w + 3} y={y - 2} /> : null}
    </g>
  )
}

/** A triangle with a stroke in it, 12 px wide, its upper left corner given. */
export function LateSign({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <path
      className="lane-late-sign"
      d={`M${x + 6} ${y + 0.5}l5.6 10h-11.2ZM${x + 6} ${y + 4}v3.2M${x + 6} ${y + 8.6}v.3`}
    />
  )
}

function Words({ role, text, x, y, size, anchor, state }: SwimlaneText) {
  return (
    <>
      {role === 'late' ? <LateSign x={x - 16} y={y - 10} /> : null}
      <text
        className={`lane-text-${role} lane-${state}${size < 11 ? ' lane-text-small' : ''}`}
        x={x}
        y={y}
        fontSize={size}
        textAnchor={anchor}
      >
        {text}
      </text>
    </>
  )
}

function pointsOf(points: SwimlaneEdge['points']): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ')
}
