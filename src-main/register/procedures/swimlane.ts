import type { Procedure } from '../../contract/procedure.ts'
import type { Swimlane, SwimlaneNode } from '../../contract/swimlane.ts'
import { columnCount, columnsOf } from './swimlane/columns.ts'
import { edgesOf } from './swimlane/edges.ts'
import { measures } from './swimlane/measures.ts'
import { joinsOf, nodesOf } from './swimlane/nodes.ts'
import { rowsOf } from './swimlane/rows.ts'
import { rowTextOf } from './swimlane/row-text.ts'
import { routesOf } from './swimlane/routes.ts'
import { symbolsOf } from './swimlane/symbols.ts'
import { headHeight, textsOf } from './swimlane/texts.ts'
import { walkOf } from './swimlane/walk.ts'
import type { WalkedCase } from './swimlane/walk.ts'
import { lanesOf, waysOf } from './swimlane/ways.ts'
import { wordsOf } from './swimlane/words.ts'

/**
 * Draws a sound procedure as the SOP's own table and lays a case's path over it; null is the procedure
 * by itself, all `ahead`. Pure: equal procedures and cases give equal pictures. Lengths are CSS pixels,
 * texts Indonesian. Source of the form: SOP 02 and PermenPANRB 35/2012 (SOP AP, flowchart columns).
 */
export function layOutSwimlane(procedure: Procedure, walked: WalkedCase | null): Swimlane {
  const lanes = lanesOf(procedure)
  const steps = waysOf(procedure)
  const walk = walkOf(steps, walked)
  const count = columnCount(lanes)
  const symbols = steps.map((from) => symbolsOf(from, count, walk.stopped))
  const routes = routesOf(symbols, count)
  const columns = columnsOf(lanes, routes)
  const texts = steps.map(({ step, place }) => rowTextOf(step, place, walk, columns.activity))
  const head = { group: measures.headGroup, height: headHeight(columns.lanes) }
  const rows = rowsOf(symbols, texts, routes.routes, head.height)
  const parts = { lanes, steps, walk, symbols, routes: routes.routes, columns, texts, rows }
  const nodes: SwimlaneNode[] = nodesOf(parts)
  const last = rows.at(-1)
  return {
    title: procedure.title,
    width: columns.width,
    height: last ? last.y + last.height : head.height,
    head,
    columns: columns.columns,
    lanes: columns.lanes,
    rows: rows.map(({ y, height }, place) => ({
      step: steps[place]?.step.id ?? '',
      y,
      height,
      state: walk.stateOf(place),
    })),
    nodes,
    joins: joinsOf(parts),
    edges: edgesOf(parts, nodes),
    texts: textsOf(parts, nodes, head),
    words: wordsOf(steps, walk, walked === null),
  }
}
