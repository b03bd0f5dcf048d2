import { z } from 'zod'
import { ComplaintNumber } from './asks.ts'
import { call } from './call.ts'
import { CaseFile } from './case.ts'
import { recorders } from './officer.ts'
import { Hash, Instant, optional, requiredText } from './values.ts'

const deciders = [...recorders, 'head'] as const
const pair = { kept: ComplaintNumber, merged: ComplaintNumber }

/** What the clerk should look at twice before two registrations become one. */
export const mergeWarnings = [
  'different-person',
  'unknown-person',
  'different-division',
  'steps-walked',
  'incomplete',
] as const
export type MergeWarning = (typeof mergeWarnings)[number]

/** What merging would do, and the hash that stands for having seen it. */
export const MergePreview = z.strictObject({
  ...pair,
  /** Deadlines of the kept one that move: a clock of the Act, or `classification`. */
  moves: z.array(z.strictObject({ clock: z.string(), old: Instant, new: Instant })),
  warnings: z.array(z.enum(mergeWarnings)),
  sha256: Hash,
})
export type MergePreview = z.output<typeof MergePreview>

const onTwoCases = ['not-found', 'conflict-of-interest', 'already-merged', 'cannot-merge'] as const

/** Two registrations of one complaint become one, and two again. */
export const mergeCalls = {
  previewMerge: call({
    asks: z.strictObject(pair),
    answers: MergePreview,
    problems: onTwoCases,
    roles: deciders,
  }),
  /**
   * `merged` is closed as merged into `kept`, which goes on; the citizen's time runs from the earlier
   * of both (UU 25/2009 Ps. 44, 50). Answers the kept case.
   */
  mergeComplaints: call({
    asks: z.strictObject({
      ...pair,
      reason: requiredText(2_000),
      /** Of the preview that was shown; absent only where nobody saw one (the desk command). */
      seen: optional(Hash),
    }),
    answers: CaseFile,
    problems: [...onTwoCases, 'changed-elsewhere'],
    roles: deciders,
    changes: true,
  }),
  /** Both are as before. Answers the case that had been merged. */
  unmerge: call({
    asks: z.strictObject({ number: ComplaintNumber, reason: requiredText(2_000) }),
    answers: CaseFile,
    problems: ['not-found', 'conflict-of-interest', 'not-merged', 'answered-since'],
    roles: deciders,
    changes: true,
  }),
} as const
