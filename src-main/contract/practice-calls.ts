import { z } from 'zod'
import { call } from './call.ts'
import { roles } from './officer.ts'

const nothing = z.strictObject({})
const done = z.strictObject({})

/** Into practice and out of it: a register of its own, in a folder of its own. */
export const practiceCalls = {
  /** The desk starts again on the practice register; the real one is closed. `not-allowed` in practice. */
  openPractice: call({ asks: nothing, answers: done, roles: 'anyone', by: 'shell' }),
  /** The desk starts again on the real register. `not-allowed` where it is open already. */
  leavePractice: call({ asks: nothing, answers: done, roles: 'anyone', by: 'shell' }),
  /** Throws the practice register away and fills it anew; everybody is signed out. */
  restartPractice: call({ asks: nothing, answers: done, roles, by: 'shell' }),
  emptyPractice: call({
    asks: nothing,
    answers: done,
    problems: ['not-built'],
    roles,
    by: 'keeper',
  }),
} as const
