import { z } from 'zod'
import { call } from './call.ts'
import { ComplaintLine } from './complaint.ts'
import { recorders, roles } from './officer.ts'
import { KeptRecap, RecapFigure, RecapFigures, RecapScreen } from './recap.ts'
import { Bytes, Period } from './values.ts'

const asks = z.strictObject({ period: Period })

/** The recap of a month, a quarter or a year. Its PDF is a paper: `drawPaper`. */
export const recapCalls = {
  recap: call({ asks, answers: RecapFigures, roles }),
  recapScreen: call({ asks, answers: RecapScreen, roles }),
  recapWorkbook: call({ asks, answers: z.strictObject({ workbook: Bytes }), roles }),
  /** The complaints behind a figure; `hidden` more are not for the officer who asks. */
  recapCases: call({
    asks: z.strictObject({ period: Period, figure: RecapFigure }),
    answers: z.strictObject({ lines: z.array(ComplaintLine), hidden: z.int().min(0) }),
    roles,
  }),
  /** Terbitkan rekap: keeps it as it is, for good. Only a period that is over. */
  issueRecap: call({
    asks,
    answers: KeptRecap,
    roles: [...recorders, 'head'],
    changes: true,
  }),
  saveRecapFile: call({
    asks,
    answers: z.strictObject({ name: z.string() }),
    problems: ['cancelled'],
    roles,
    by: 'shell',
  }),
} as const
