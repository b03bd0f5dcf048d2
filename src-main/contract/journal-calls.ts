import { z } from 'zod'
import { ComplaintNumber } from './asks.ts'
import { call } from './call.ts'
import { roles } from './officer.ts'
import { Paper } from './paper.ts'
import { Hash, Id, Instant, OfficeDate, optional, Period } from './values.ts'

const overseers = ['secretary', 'head', 'register-keeper'] as const

/** What leaves the register: on paper, as a file, or by the clipboard. */
export const Output = z.discriminatedUnion('output', [
  z.strictObject({ output: z.literal('letter'), letter: Id }),
  z.strictObject({ output: z.literal('attachment'), attachment: Id }),
  z.strictObject({ output: z.literal('paper'), paper: Paper }),
  z.strictObject({ output: z.literal('workbook'), period: Period }),
  z.strictObject({ output: z.literal('lapor'), number: ComplaintNumber }),
])
export type Output = z.output<typeof Output>

/** One row of the history, of whatever it tells; what changed stands in the case itself. */
export const JournalRow = z.strictObject({
  sequence: z.int(),
  kind: z.string(),
  happenedAt: Instant,
  recordedAt: Instant,
  by: z.string().nullable(),
  recordedBy: z.string().nullable(),
  /** The complaint's number; null where it is about none, or about one that the officer may not see. */
  complaint: z.string().nullable(),
  detail: z.string().nullable(),
})
export type JournalRow = z.output<typeof JournalRow>

/** The history of the whole register, and what it proves. */
export const journalCalls = {
  /** Newest first, below a sequence; null begins with the newest. */
  journal: call({
    asks: z.strictObject({
      below: optional(z.int().positive()),
      limit: z.int().min(1).max(200).default(50),
      kinds: optional(z.array(z.string().max(50)).min(1).max(50)),
      officer: optional(Id),
      on: optional(OfficeDate),
    }),
    answers: z.strictObject({ rows: z.array(JournalRow), head: Hash, historyRows: z.int() }),
    roles: overseers,
  }),
  /**
   * Whether a head that stands on a receipt, a recap or a backup's label is still in the chain: 8 to 64
   * hexadecimal digits, blanks between them allowed. Problem: not-found.
   */
  findHead: call({
    asks: z.strictObject({
      head: z
        .string()
        .max(200)
        .transform((value) => value.replaceAll(/\s/g, '').toLowerCase())
        .refine((value) => /^[0-9a-f]{8,64}$/.test(value), { params: { fault: 'unknown-value' } }),
    }),
    answers: JournalRow,
    problems: ['not-found'],
    roles: overseers,
  }),
  /**
   * Told by the shell before it prints, saves or copies something for an officer: nothing leaves that the
   * history does not know of (UU 27/2022 Ps. 31). Recorded is that it was asked for.
   */
  noteOutput: call({
    asks: z.strictObject({ way: z.enum(['printed', 'saved', 'copied']), of: Output }),
    answers: z.strictObject({}),
    problems: ['not-found', 'conflict-of-interest'],
    roles,
    changes: true,
    by: 'keeper',
  }),
} as const
