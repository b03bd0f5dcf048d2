import type { Answer } from '../../contract/calls.ts'
import type { Period } from '../../contract/values.ts'
import type { Act, Context } from '../context.ts'
import { openAtEnd, recapFigures } from './figures.ts'

export function recapScreen(context: Context, act: Act, period: Period): Answer<'recapScreen'> {
  return {
    figures: recapFigures(context, act, period),
    open: openAtEnd(context, act, period),
    divisions: context.office().divisions,
  }
}
