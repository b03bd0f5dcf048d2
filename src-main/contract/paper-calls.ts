import { z } from 'zod'
import { call } from './call.ts'
import { roles } from './officer.ts'
import { DrawnPaper, Paper } from './paper.ts'

/** Papers: drawn by the register, saved by the shell. */
export const paperCalls = {
  drawPaper: call({
    asks: Paper,
    answers: DrawnPaper,
    problems: ['not-found', 'conflict-of-interest', 'identity-masked'],
    roles,
  }),
  savePaper: call({
    asks: Paper,
    answers: z.strictObject({ name: z.string() }),
    problems: ['not-found', 'conflict-of-interest', 'identity-masked', 'cancelled'],
    roles,
    by: 'shell',
  }),
} as const
