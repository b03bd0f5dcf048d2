import { z } from 'zod'
import { call } from './call.ts'
import {
  HeldDoubt,
  HeldProcedureDraft,
  Procedure,
  ProcedureDifference,
  ProcedureDraft,
  ProcedureLine,
  StepWords,
} from './procedure.ts'
import { roles } from './officer.ts'
import { Swimlane, SwimlaneAsks } from './swimlane.ts'
import { requiredText, Slug } from './values.ts'

const editors = ['secretary', 'register-keeper'] as const
const id = Slug

/** The longest file that is looked at as a procedure, in UTF-16 units: ten thousand steps fit. */
export const mostProcedureText = 20_000_000

/** The procedures as versioned data: read by all, edited by the Sekretaris and the register keeper. */
export const procedureCalls = {
  procedures: call({
    asks: z.strictObject({}),
    answers: z.array(ProcedureLine),
    roles,
  }),
  /** What steps are called in lists, those of earlier versions too; the newest words of each. */
  stepWords: call({
    asks: z.strictObject({}),
    answers: z.array(StepWords),
    roles,
  }),
  procedure: call({
    asks: z.strictObject({ id, version: z.int() }),
    answers: Procedure,
    problems: ['not-found'],
    roles,
  }),
  /** A procedure laid out as the SOP's table, with a case's path where a case is asked for. */
  swimlane: call({
    asks: SwimlaneAsks,
    answers: Swimlane,
    problems: ['not-found', 'conflict-of-interest'],
    roles,
  }),
  /** The draft being worked on; where there is none, one that equals the newest version. */
  procedureDraft: call({
    asks: z.strictObject({ id }),
    answers: HeldProcedureDraft,
    problems: ['not-found'],
    roles: editors,
  }),
  /** Keeps the draft as it is, sound or not. `basedOn` is the revision seen; 0 where there was none. */
  saveProcedureDraft: call({
    asks: z.strictObject({ draft: ProcedureDraft, basedOn: z.int().min(0) }),
    answers: HeldProcedureDraft,
    problems: ['changed-elsewhere'],
    roles: editors,
    changes: true,
  }),
  discardProcedureDraft: call({
    asks: z.strictObject({ id }),
    answers: z.strictObject({}),
    problems: ['not-found'],
    roles: editors,
    changes: true,
  }),
  /** A sound draft becomes the next version; running complaints keep theirs. */
  publishProcedure: call({
    asks: z.strictObject({ id, basedOn: z.int() }),
    answers: Procedure,
    problems: ['not-found', 'changed-elsewhere', 'procedure-unsound'],
    roles: editors,
    changes: true,
  }),
  /** Two versions side by side; `to` null is the draft. */
  compareProcedures: call({
    asks: z.strictObject({ id, from: z.int(), to: z.int().nullable() }),
    answers: z.array(ProcedureDifference),
    problems: ['not-found'],
    roles,
  }),
  /** A procedure from a file (JSON) becomes the draft of its id. Nothing is changed if it is unsound. */
  adoptProcedure: call({
    asks: z.strictObject({ text: z.string().max(mostProcedureText) }),
    answers: HeldProcedureDraft,
    problems: ['procedure-unsound'],
    roles: editors,
    changes: true,
  }),
  /** A version as a file (JSON) for another office; `version` null is the draft. */
  saveProcedureFile: call({
    asks: z.strictObject({ id, version: z.int().nullable() }),
    answers: z.strictObject({ name: z.string() }),
    problems: ['not-found', 'cancelled'],
    roles,
    by: 'shell',
  }),
  doubts: call({
    asks: z.strictObject({ id }),
    answers: z.array(HeldDoubt),
    problems: ['not-found'],
    roles,
  }),
  /** The office's answer to an open question; a later one takes its place, both stay in the history. */
  answerDoubt: call({
    asks: z.strictObject({ id, doubt: Slug, answer: requiredText(5_000) }),
    answers: z.array(HeldDoubt),
    problems: ['not-found'],
    roles: ['secretary', 'head', 'register-keeper'],
    changes: true,
  }),
} as const
