import { z } from 'zod'
import { ComplaintNumber } from './asks.ts'
import { call } from './call.ts'
import { CaseFile } from './case.ts'
import { recorders } from './officer.ts'
import { optional } from './values.ts'

const seen = { number: ComplaintNumber, basedOn: optional(z.int()) }
const problems = ['not-found', 'conflict-of-interest', 'changed-elsewhere'] as const

/** That a complaint repeats an earlier one (berulang), said of it afterwards, and taken back. */
export const repeatCalls = {
  /** `repeats` is the earlier one's number; another link of the same complaint gives way to it. */
  linkRepeat: call({
    asks: z.strictObject({ ...seen, repeats: ComplaintNumber }),
    answers: CaseFile,
    problems,
    roles: recorders,
    changes: true,
  }),
  unlinkRepeat: call({
    asks: z.strictObject(seen),
    answers: CaseFile,
    problems,
    roles: recorders,
    changes: true,
  }),
} as const
