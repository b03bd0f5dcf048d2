import { z } from 'zod'
import { ComplaintNumber } from './asks.ts'
import { call } from './call.ts'
import { CaseFile } from './case.ts'
import { recorders } from './officer.ts'
import { Bytes, Id, Instant, OfficeDate, optional, requiredText, Slug, text } from './values.ts'

const number = ComplaintNumber
const deciders = [...recorders, 'head'] as const
const moment = { at: optional(Instant), basedOn: optional(z.int()) }
const noted = z.strictObject({ number, note: requiredText(20_000), ...moment })
const onAnOpenCase = [
  'not-found',
  'conflict-of-interest',
  'already-closed',
  'changed-elsewhere',
] as const

/** What may be done with a complaint beside walking its steps. All answer the case as it is then. */
export const caseCalls = {
  /** Found incomplete (UU 25/2009 Ps. 44(3)); the note says what is lacking. */
  findIncomplete: call({
    asks: noted,
    answers: CaseFile,
    problems: [...onAnOpenCase, 'already-incomplete', 'already-complete'],
    roles: recorders,
    changes: true,
  }),
  /** Declared complete, also without having been found incomplete: the decision's clock starts. */
  declareComplete: call({
    asks: z.strictObject({ number, note: text(20_000), ...moment }),
    answers: CaseFile,
    problems: [...onAnOpenCase, 'already-complete'],
    roles: recorders,
    changes: true,
  }),
  pause: call({
    asks: z.strictObject({ number, reason: Slug, note: text(20_000), ...moment }),
    answers: CaseFile,
    problems: [...onAnOpenCase, 'already-paused'],
    roles: recorders,
    changes: true,
  }),
  resume: call({
    asks: z.strictObject({ number, note: text(20_000), ...moment }),
    answers: CaseFile,
    problems: [...onAnOpenCase, 'not-paused'],
    roles: recorders,
    changes: true,
  }),
  withdraw: call({
    asks: noted,
    answers: CaseFile,
    problems: onAnOpenCase,
    roles: deciders,
    changes: true,
  }),
  /** Deemed withdrawn (Ps. 44(5)): only after the thirty days to complete it have run out. */
  lapse: call({
    asks: noted,
    answers: CaseFile,
    problems: [...onAnOpenCase, 'too-early', 'already-complete'],
    roles: deciders,
    changes: true,
  }),
  transfer: call({
    asks: noted.extend({ to: requiredText(500) }),
    answers: CaseFile,
    problems: onAnOpenCase,
    roles: deciders,
    changes: true,
  }),
  reopen: call({
    asks: noted,
    answers: CaseFile,
    problems: [
      'not-found',
      'conflict-of-interest',
      'not-closed',
      'changed-elsewhere',
      'already-merged',
    ],
    roles: deciders,
    changes: true,
  }),
  /** The instruction that came back on the disposition sheet. Its date binds while the step is open. */
  dispose: call({
    asks: z.strictObject({
      number,
      instruction: requiredText(20_000),
      givenBy: requiredText(300),
      to: requiredText(300),
      dueOn: optional(OfficeDate),
      ...moment,
    }),
    answers: CaseFile,
    problems: onAnOpenCase,
    roles: deciders,
    changes: true,
  }),
  /** Gives a complaint to an officer; null leaves it to the performer of its step. */
  assign: call({
    asks: z.strictObject({ number, officer: optional(Id), basedOn: optional(z.int()) }),
    answers: CaseFile,
    problems: onAnOpenCase,
    roles: deciders,
    changes: true,
  }),
  /** All open complaints of one officer go to another in one action (leave, transfer). */
  handOver: call({
    asks: z.strictObject({ from: Id, to: Id, note: requiredText(2_000) }),
    answers: z.strictObject({ numbers: z.array(z.string()), left: z.array(z.string()) }),
    problems: ['not-found'],
    roles: [...deciders, 'register-keeper'],
    changes: true,
  }),
  /** A deliberate move to another version of its procedure; `step` only where the open one is gone. */
  moveToVersion: call({
    asks: z.strictObject({
      number,
      version: z.int(),
      step: optional(Slug),
      reason: requiredText(2_000),
      basedOn: optional(z.int()),
    }),
    answers: CaseFile,
    problems: [...onAnOpenCase, 'already-paused'],
    roles: [...deciders, 'register-keeper'],
    changes: true,
  }),
  /** A file beside the case; with `step` as evidence of a document, or as the step's output. */
  attach: call({
    asks: z.strictObject({
      number,
      name: requiredText(300),
      content: Bytes,
      step: optional(Slug),
      document: optional(Slug),
    }),
    answers: CaseFile,
    problems: ['not-found', 'conflict-of-interest', 'already-merged'],
    roles: [...recorders, 'division'],
    changes: true,
  }),
  readAttachment: call({
    asks: z.strictObject({ attachment: Id }),
    answers: z.strictObject({ name: z.string(), content: Bytes }),
    problems: ['not-found', 'conflict-of-interest', 'file-damaged'],
    roles: [...recorders, 'division', 'head'],
  }),
  /** Asks where, and writes the file there under its own kind. */
  saveAttachment: call({
    asks: z.strictObject({ attachment: Id }),
    answers: z.strictObject({ name: z.string() }),
    problems: ['not-found', 'conflict-of-interest', 'file-damaged', 'cancelled'],
    roles: [...recorders, 'division', 'head'],
    by: 'shell',
  }),
} as const
