import { z } from 'zod'
import { call } from './call.ts'
import { roles } from './officer.ts'

/** What the register keeper looks at before the first complaint, in this order. */
export const setupSteps = ['office', 'officers', 'procedure', 'calendar'] as const
export const SetupStep = z.enum(setupSteps)
export type SetupStep = z.output<typeof SetupStep>

const nothing = z.strictObject({})
const keeper = ['register-keeper'] as const

export const Setup = z.strictObject({
  /** Whether a step is done: something of it was changed, or somebody said that it is right as it is. */
  done: z.record(SetupStep, z.boolean()),
  /** Nobody has ended it, and the register is not yet used as one that was set up. */
  open: z.boolean(),
  /** Nothing was done yet, and no complaint was received. */
  untouched: z.boolean(),
})
export type Setup = z.output<typeof Setup>

/** Getting the register ready on its first days. */
export const setupCalls = {
  setup: call({ asks: nothing, answers: Setup, roles }),
  /** Says that a step is right as it is, or that the whole is done (`end`). */
  noteSetup: call({
    asks: z.strictObject({ what: z.enum([...setupSteps, 'end']) }),
    answers: Setup,
    roles: keeper,
    changes: true,
  }),
  /** The folder that backups usually go to. Its name alone is answered. */
  chooseBackupPlace: call({
    asks: nothing,
    answers: z.strictObject({ name: z.string() }),
    problems: ['cancelled'],
    roles: keeper,
    by: 'shell',
  }),
} as const
