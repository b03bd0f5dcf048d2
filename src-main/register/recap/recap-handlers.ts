import type { recapCalls } from '../../contract/recap-calls.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'
import { recapFigures } from './figures.ts'
import { issuedRecap, issueRecap, prepareRecap } from './issue.ts'
import type { Prepared } from './issue.ts'
import { recapCases } from './recap-rows.ts'
import { recapScreen } from './screen.ts'
import { workbookOf } from './workbook-of.ts'

export const recapHandlers: Handlers<typeof recapCalls> = {
  recap: (context, act, { period }) => recapFigures(context, act, period),
  recapScreen: (context, act, { period }) => recapScreen(context, act, period),
  recapWorkbook: (context, act, { period }) => workbookOf(context, act, period),
  recapCases,
  issueRecap: changing<'issueRecap', string, Prepared>({
    prepare: prepareRecap,
    record: issueRecap,
    answer: issuedRecap,
  }),
}
