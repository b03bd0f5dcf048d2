import { z } from 'zod'
import { call } from './call.ts'

/** What is asked for when something does not work. */
export const helpCalls = {
  /** Saves logs, versions, sizes and kinds of findings as one file, where a dialog says. No personal data. */
  saveHelpFile: call({
    asks: z.strictObject({}),
    answers: z.strictObject({ name: z.string() }),
    problems: ['cancelled'],
    roles: 'anyone',
    by: 'shell',
  }),
} as const
