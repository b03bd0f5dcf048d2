import { z } from 'zod'
import { ComplaintNumber } from './asks.ts'
import { call } from './call.ts'
import { laporFields } from './lapor.ts'
import { recorders } from './officer.ts'

const number = ComplaintNumber
const problems = ['not-found', 'conflict-of-interest'] as const
const writers = [...recorders, 'head'] as const

/** SP4N-LAPOR! beside the desk: what has to be typed in there again. */
export const laporCalls = {
  /** The fields in LAPOR!'s order, as this officer may see them; null where the case has none. */
  laporEntry: call({
    asks: z.strictObject({ number }),
    answers: z.strictObject({
      number: z.string(),
      trackingId: z.string().nullable(),
      masked: z.boolean(),
      fields: z.array(z.strictObject({ field: z.enum(laporFields), value: z.string().nullable() })),
    }),
    problems,
    roles: writers,
  }),
  /** Puts one field on the clipboard; the page has none. */
  copyLaporField: call({
    asks: z.strictObject({ number, field: z.enum(laporFields) }),
    answers: z.strictObject({}),
    problems,
    roles: writers,
    by: 'shell',
  }),
} as const
