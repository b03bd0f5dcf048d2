import { z } from 'zod'
import { ComplaintNumber } from './asks.ts'
import { call } from './call.ts'
import { CaseFile } from './case.ts'
import { recorders, roles } from './officer.ts'
import { requiredText } from './values.ts'

/** Who a confidential or anonymous complainant is: masked until somebody says why it is needed. */
export const identityCalls = {
  /**
   * The whole case, with the reason in its history. Until `maskAgain`, the next sign-in or another
   * `unmask`, this officer reads this one case unmasked; nothing of that is kept.
   */
  unmask: call({
    asks: z.strictObject({ number: ComplaintNumber, reason: requiredText(2_000) }),
    answers: CaseFile,
    problems: ['not-found', 'conflict-of-interest'],
    roles: [...recorders, 'head', 'division'],
    changes: true,
  }),
  /** The officer has left the case. */
  maskAgain: call({ asks: z.strictObject({}), answers: z.strictObject({}), roles }),
} as const
