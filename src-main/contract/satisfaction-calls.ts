import { z } from 'zod'
import { ComplaintNumber } from './asks.ts'
import { call } from './call.ts'
import { recorders, roles } from './officer.ts'
import { AskedHow, Satisfaction, SatisfactionYear, Score } from './satisfaction.ts'
import { OfficeDate, optional } from './values.ts'

const number = ComplaintNumber
const problems = ['not-found', 'conflict-of-interest'] as const

/** Slip kepuasan: two questions after the answer, and their yearly figure. */
export const satisfactionCalls = {
  /** What came of asking; null where nobody was asked. */
  satisfaction: call({
    asks: z.strictObject({ number }),
    answers: Satisfaction.nullable(),
    problems,
    roles: [...recorders, 'head'],
  }),
  /** That the complainant was asked, and the answers once they are there; typed again, it replaces. */
  recordSatisfaction: call({
    asks: z.strictObject({
      number,
      /** The revision of the slip seen; null where there was none. */
      basedOn: optional(z.int()),
      askedOn: OfficeDate,
      how: AskedHow,
      speed: optional(Score),
      handling: optional(Score),
    }),
    answers: Satisfaction.nullable(),
    problems: [...problems, 'changed-elsewhere', 'already-merged'],
    roles: recorders,
    changes: true,
  }),
  satisfactionYear: call({
    asks: z.strictObject({ year: z.int().min(1970).max(9999) }),
    answers: SatisfactionYear,
    roles,
  }),
} as const
