import { z } from 'zod'

/** What is wrong with a procedure, and at which step; null where the whole is meant. */
export const ProcedureFault = z.strictObject({ step: z.string().nullable(), sentence: z.string() })
export type ProcedureFault = z.output<typeof ProcedureFault>
