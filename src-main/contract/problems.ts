import { z } from 'zod'
import { ProcedureFault } from './procedure-fault.ts'
import { Hash } from './values.ts'

/** What can be wrong with one field of an input. */
export const faultKinds = [
  'required',
  'not-json',
  'unknown-key',
  'wrong-type',
  'unknown-value',
  'not-a-date',
  'not-a-time',
  'too-long',
  'too-small',
  'too-large',
  'in-future',
  'before-previous',
  'not-allowed',
  'repeated',
  'other-year',
  'other-sequence',
  /** Of a letter's wording: no such merge field; one that a case may lack without its condition; a brace alone; tags. */
  'unknown-field',
  'unguarded-field',
  'lone-brace',
  'markup',
  /** Of a number pattern: without them two letters would get one number. */
  'no-sequence',
  'no-year',
  /** Neither PNG nor JPEG. */
  'not-a-picture',
  /** A file that a computer would run. */
  'is-program',
  /** A recovery code whose check characters do not fit. */
  'mistyped',
] as const

/** Why the file of an old register cannot be read. */
export const importFileWhys = [
  'not-a-table',
  'damaged',
  'password',
  'empty',
  'too-large',
  'too-many-rows',
  'out-of-memory',
  'too-slow',
] as const
export type ImportFileWhy = (typeof importFileWhys)[number]

/** Why two registrations cannot be merged; the sentences give the office's way out. */
export const cannotMergeWhys = [
  'same-number',
  'closed',
  'decided',
  'has-parts',
  'letters-under-way',
  'officer-complained-of',
  'protected',
] as const
export type CannotMergeWhy = (typeof cannotMergeWhys)[number]

/** `field` is a path such as `complainant.name`; empty where the whole input is meant. */
export const Fault = z.strictObject({ field: z.string(), problem: z.enum(faultKinds) })
export type Fault = z.output<typeof Fault>

const bare = <const P extends string>(problem: P) => z.strictObject({ problem: z.literal(problem) })

/** The closed list of ways a call can end without an answer. Its sentences stand in sentences.ts. */
export const Problem = z.discriminatedUnion('problem', [
  /** The input is faulty; `line` where it came as one of many lines. */
  z.strictObject({
    problem: z.literal('invalid'),
    line: z.int().optional(),
    faults: z.array(Fault).min(1),
  }),
  bare('not-built'),
  bare('unknown-call'),
  /** Nobody is signed in, or the officer or the password is wrong; when the next try may come. */
  z.strictObject({ problem: z.literal('not-signed-in'), waitSeconds: z.int().min(1).optional() }),
  /** Too many failed tries: nothing was looked at, the next try may come in so many seconds. */
  z.strictObject({ problem: z.literal('must-wait'), seconds: z.int().min(1) }),
  /** No sheet counts that carries this code. */
  z.strictObject({
    problem: z.literal('wrong-recovery-code'),
    waitSeconds: z.int().min(1).optional(),
  }),
  /** The officer's role does not allow this call. */
  bare('not-allowed'),
  bare('no-register'),
  bare('register-exists'),
  /** Another window or command has the register open. */
  bare('register-in-use'),
  /** The register was last opened by a newer version of the product; it was left untouched. */
  z.strictObject({
    problem: z.literal('register-newer'),
    version: z.int(),
    knownVersion: z.int(),
  }),
  /** The file is not a register, or its check failed; it was left untouched. */
  z.strictObject({ problem: z.literal('register-damaged'), detail: z.string() }),
  /** The register process died and could not be brought back in time; not sent again. */
  bare('register-unavailable'),
  /** The folder no longer leads to the files that are open: a stick pulled out, a folder moved. */
  bare('register-gone'),
  /** Writing failed: disk full, folder read-only. Nothing was changed. */
  z.strictObject({ problem: z.literal('cannot-write'), detail: z.string() }),
  /** A file that was to be read is not there or cannot be read. */
  z.strictObject({ problem: z.literal('cannot-read'), detail: z.string() }),
  /** The file is not a backup of this product, or it is not whole. */
  z.strictObject({ problem: z.literal('not-a-backup'), detail: z.string() }),
  /** The backup is sealed: its passphrase is needed, and this one is not it. */
  bare('passphrase-needed'),
  bare('wrong-passphrase'),
  bare('not-found'),
  /** The PC's clock stands before the last recorded row. */
  z.strictObject({ problem: z.literal('clock-behind'), lastRecordedAt: z.string() }),
  /** Changed by someone else since `basedOn`. */
  z.strictObject({ problem: z.literal('changed-elsewhere'), revision: z.int() }),
  /** Not the open step; `open` is the one that is, or null on a closed case. */
  z.strictObject({ problem: z.literal('out-of-order'), open: z.string().nullable() }),
  bare('already-closed'),
  /** Only a closed complaint can be reopened. */
  bare('not-closed'),
  /** While paused no step is finished and no second pause begins. */
  bare('already-paused'),
  bare('not-paused'),
  bare('already-incomplete'),
  bare('already-complete'),
  /** It was found incomplete: it is declared complete, or lapses, before it is closed otherwise. */
  bare('still-incomplete'),
  /** It cannot lapse before this moment; null where completion was not asked for by letter. */
  z.strictObject({ problem: z.literal('too-early'), dueAt: z.string().nullable() }),
  /** UU 25/2009 Ps. 45: the complaint is about this officer; the superior handles it. */
  bare('conflict-of-interest'),
  /** Merged into this one: everything goes on there. */
  z.strictObject({ problem: z.literal('already-merged'), into: z.string() }),
  bare('not-merged'),
  /** Its personal data were erased for good: nothing is added to it any more. */
  bare('erased'),
  /** What was to be erased is no longer due, is held back, or the proposal is over. */
  bare('erasure-outdated'),
  /** Whoever proposed an erasure does not confirm it. */
  bare('second-officer-needed'),
  /** Two registrations that cannot become one, why, and which of them stands in the way. */
  z.strictObject({
    problem: z.literal('cannot-merge'),
    why: z.enum(cannotMergeWhys),
    number: z.string(),
  }),
  /** The kept one was decided, answered by letter or closed since: for both, so they stay one. */
  z.strictObject({ problem: z.literal('answered-since'), number: z.string() }),
  /** Who complained is masked for this officer: it is shown for a reason first. */
  bare('identity-masked'),
  z.strictObject({
    problem: z.literal('procedure-unsound'),
    faults: z.array(ProcedureFault).min(1),
  }),
  /** What the change would move is no longer what was shown. */
  bare('moves-changed'),
  /** Settling on the spot exists only in the direct procedure. */
  bare('not-direct'),
  z.strictObject({ problem: z.literal('documents-missing'), missing: z.array(z.string()).min(1) }),
  /** The outcome needs this letter issued or filed first. */
  z.strictObject({ problem: z.literal('letter-missing'), kind: z.string() }),
  z.strictObject({ problem: z.literal('number-taken'), number: z.string() }),
  /** The draft is signed: it is returned first, then changed. */
  bare('already-signed'),
  /** A draft is numbered only when it is signed. */
  bare('not-signed'),
  bare('already-numbered'),
  bare('already-voided'),
  /** The file is no PDF, or one that cannot be read. */
  bare('not-a-pdf'),
  /** The file of an old register cannot be read, and why. */
  z.strictObject({ problem: z.literal('import-file'), why: z.enum(importFileWhys) }),
  /** Complaints of an import that somebody has worked on since: it is not taken back. */
  z.strictObject({
    problem: z.literal('worked-on-since'),
    numbers: z.array(z.string()).min(1),
  }),
  /** The stored bytes no longer have the hash they were stored with. */
  z.strictObject({ problem: z.literal('file-damaged'), sha256: Hash }),
  /** The person closed the dialog. Nothing was done. */
  bare('cancelled'),
  z.strictObject({ problem: z.literal('printer-failed'), detail: z.string() }),
])
export type Problem = z.output<typeof Problem>
export type ProblemId = Problem['problem']

/** Problems that any call may end in, besides its own. */
export const commonProblems = [
  'invalid',
  'not-built',
  'unknown-call',
  'not-signed-in',
  'not-allowed',
  'register-unavailable',
  'register-damaged',
  'register-gone',
  'cannot-write',
  'erased',
] as const satisfies readonly ProblemId[]

/** Builds an `invalid` problem from one fault. */
export function invalid(field: string, problem: Fault['problem']): Problem {
  return { problem: 'invalid', faults: [{ field, problem }] }
}
