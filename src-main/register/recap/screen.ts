import type { Answer } from '../../contract/calls.ts'
import type { Period } from '../../contract/values.ts'
import { mayBeSeenBy } from '../complaints/conflict.ts'
import type { Act, Context } from '../context.ts'
import { recapDifferences } from './changes.ts'
import { openAtEnd, recapFigures } from './figures.ts'
import { isOver } from './issue.ts'
import { keptOf } from './kept-recaps.ts'
import { recapTrend } from './trend.ts'

export function recapScreen(context: Context, act: Act, period: Period): Answer<'recapScreen'> {
  const { divisions, timeZone } = context.office()
  return {
    figures: recapFigures(context, act, period),
    trend: recapTrend(context, act.now, period),
    open: openAtEnd(context, act, period),
    divisions,
    timeZone,
    over: isOver(context, act.now, period),
    issued: keptOf(context, period).map(({ recap }) => recap),
    differences: recapDifferences(context, act.now, period, (row) => mayBeSeenBy(act, row)),
  }
}
