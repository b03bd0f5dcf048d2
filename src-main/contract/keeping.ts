import { z } from 'zod'
import { Hash } from './values.ts'

/** Something that the check of a register found wrong or worth naming. */
export const Finding = z.strictObject({
  finding: z.enum([
    'database-damaged',
    'foreign-key-broken',
    'history-broken',
    'head-differs',
    'letter-damaged',
    'recap-damaged',
    'attachment-damaged',
    'number-gap',
    'number-lost',
    'row-differs',
    'seal-broken',
    'search-differs',
    'shape-differs',
    'numbers-damaged',
  ]),
  /** Which one: a number, a row of the history, a file. */
  what: z.string(),
})
export type Finding = z.output<typeof Finding>

export const Check = z.strictObject({
  ok: z.boolean(),
  complaints: z.int(),
  letters: z.int(),
  historyRows: z.int(),
  head: Hash,
  findings: z.array(Finding),
})
export type Check = z.output<typeof Check>

export const BackupMade = Check.extend({ file: z.string(), sha256: Hash })
export type BackupMade = z.output<typeof BackupMade>

/** `lost`: numbers given after the backup was made; they are never given again. */
export const Restored = Check.extend({
  lost: z.array(z.string()),
  /** Where the register that was replaced is kept; null where there was none. */
  kept: z.string().nullable(),
})
export type Restored = z.output<typeof Restored>
