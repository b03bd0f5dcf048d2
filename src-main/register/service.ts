import type { z } from 'zod'
import type { Asks, CallName, Calls, RegisterCallName } from '../contract/calls.ts'
import { completeStep } from './complaints/complete-step.ts'
import { correct } from './complaints/correct.ts'
import { discardDraft, drafts, saveDraft } from './complaints/drafts.ts'
import { possibleDuplicates } from './complaints/duplicates.ts'
import { explainDue } from './complaints/explain-due.ts'
import { find } from './complaints/find.ts'
import { foresee } from './complaints/foresee.ts'
import { countComplaints, listComplaints } from './complaints/list.ts'
import { readCase, readCaseByKey } from './complaints/read-case.ts'
import { receive, receivedCase } from './complaints/receive.ts'
import { settle } from './complaints/settle.ts'
import { today } from './complaints/today.ts'
import type { Context, SignedAct } from './context.ts'
import { dueAfter } from './deadlines/due.ts'
import { fromInstant, toInstant } from './deadlines/zone.ts'
import {
  draftLetter,
  fillLetter,
  prepareLetter,
  readLetter,
  recordLetter,
} from './letters/issue.ts'
import { lettersOfYear } from './letters/letter-row.ts'
import {
  activeOfficers,
  changePassword,
  officerById,
  saveOfficer,
  signIn,
} from './officers/officers.ts'
import { recapFigures } from './recap/figures.ts'
import { recapScreen } from './recap/screen.ts'
import { workbookOf } from './recap/workbook-of.ts'
import { readProcedure } from './procedures/procedures.ts'
import { Refusal } from './refusal.ts'
import { changeOffice, heldOffice } from './settings/office.ts'
import { readHolidays } from './settings/holidays.ts'
import { verify } from './storage/verify.ts'
import { sql } from './storage/sql.ts'

/** What a handler may answer: the answer's input form, as the schema will parse it. */
type Answers<N extends CallName> = z.input<Calls[N]['answers']>
type MaybeLater<T> = T | Promise<T>

export type Reading<N extends CallName> = (
  context: Context,
  act: SignedAct,
  asks: Asks<N>,
) => MaybeLater<Answers<N>>

/**
 * A changing call: `prepare` may take its time (a letter is drawn); `record` runs inside the one
 * transaction and returns the key of what it did, which is kept with the call's id; `answer` reads
 * the answer from that key, also when the call comes a second time.
 */
export interface Changing<N extends CallName, Key extends string | number = string | number> {
  readonly prepare?: (context: Context, act: SignedAct, asks: Asks<N>) => Promise<unknown>
  readonly record: (context: Context, act: SignedAct, asks: Asks<N>, prepared: never) => Key
  readonly answer: (context: Context, act: SignedAct, key: never) => Answers<N>
}

function changing<N extends CallName, Key extends string | number, Prepared = undefined>(handler: {
  prepare?: (context: Context, act: SignedAct, asks: Asks<N>) => Promise<Prepared>
  record: (context: Context, act: SignedAct, asks: Asks<N>, prepared: Prepared) => Key
  answer: (context: Context, act: SignedAct, key: Key) => Answers<N>
}): Changing<N> {
  return handler
}

export type ServiceCallName = Exclude<RegisterCallName, 'keepBackup' | 'restoreBackup'>
type ChangingName = {
  [N in ServiceCallName]: N extends 'saveDraft' | 'discardDraft' ? never : N
}[ServiceCallName]

/** The contract, fulfilled: one entry a call. A missing one does not compile. */
export type Service = {
  readonly [N in ServiceCallName]: Reading<N> | (N extends ChangingName ? Changing<N> : never)
}

const notBuilt = () => {
  throw new Refusal({ problem: 'not-built' })
}
const later = {
  findIncomplete: { record: notBuilt, answer: notBuilt },
  declareComplete: { record: notBuilt, answer: notBuilt },
  pause: { record: notBuilt, answer: notBuilt },
  resume: { record: notBuilt, answer: notBuilt },
  withdraw: { record: notBuilt, answer: notBuilt },
  lapse: { record: notBuilt, answer: notBuilt },
  transfer: { record: notBuilt, answer: notBuilt },
  reopen: { record: notBuilt, answer: notBuilt },
  dispose: { record: notBuilt, answer: notBuilt },
  assign: { record: notBuilt, answer: notBuilt },
  handOver: { record: notBuilt, answer: notBuilt },
  moveToVersion: { record: notBuilt, answer: notBuilt },
  attach: { record: notBuilt, answer: notBuilt },
  readAttachment: notBuilt,
  procedures: notBuilt,
  procedureDraft: notBuilt,
  saveProcedureDraft: { record: notBuilt, answer: notBuilt },
  discardProcedureDraft: { record: notBuilt, answer: notBuilt },
  publishProcedure: { record: notBuilt, answer: notBuilt },
  compareProcedures: notBuilt,
  adoptProcedure: { record: notBuilt, answer: notBuilt },
  doubts: notBuilt,
  answerDoubt: { record: notBuilt, answer: notBuilt },
  readHolidayFile: notBuilt,
  previewCalendar: notBuilt,
  changeCalendar: { record: notBuilt, answer: notBuilt },
  drawPaper: notBuilt,
}

const caseAnswer = (context: Context, act: SignedAct, key: number) =>
  readCaseByKey(context, act, key)

export const service: Service = {
  welcome: (context) => ({
    office: context.office().name,
    officers: activeOfficers(context.db),
    initialPassword:
      sql<{ initial_password: string | null }>(
        context.db,
        'SELECT initial_password FROM register',
      ).get()?.initial_password ?? null,
  }),
  signIn: (context, _act, { officer, password }) => signIn(context.db, officer, password),
  changePassword: changing<'changePassword', string>({
    record: changePassword,
    answer: () => ({}),
  }),
  saveOfficer: changing<'saveOfficer', string>({
    record: saveOfficer,
    answer: (context, _act, id) => officerById(context.db, id),
  }),

  office: (context) => heldOffice(context),
  changeOffice: changing<'changeOffice', number>({
    record: changeOffice,
    answer: (context) => heldOffice(context),
  }),
  holidays: (context, _act, { year }) => readHolidays(context.db, year),
  procedure: (context, _act, { id, version }) => {
    const procedure = readProcedure(context.db, id, version)
    if (!procedure) throw new Refusal({ problem: 'not-found' })
    return procedure
  },
  countDays: (context, _act, { from, span }) => {
    const { due, because, warnings } = dueAfter(context.calendar(), fromInstant(from), span)
    return { due: toInstant(due, context.office().timeZone), because, warnings }
  },

  receive: changing<'receive', number>({ record: receive, answer: receivedCase }),
  correct: changing<'correct', number>({ record: correct, answer: caseAnswer }),
  readCase: (context, act, { number }) => readCase(context, act, number),
  listComplaints,
  countComplaints: (context, act, asks) => ({ count: countComplaints(context, act, asks) }),
  find,
  possibleDuplicates: (context, _act, probe) => possibleDuplicates(context, probe, null),
  foresee,
  completeStep: changing<'completeStep', number>({ record: completeStep, answer: caseAnswer }),
  settle: changing<'settle', number>({ record: settle, answer: caseAnswer }),
  explainDue,
  today,

  saveDraft,
  discardDraft: (context, _act, { id }) => {
    discardDraft(context, id)
    return {}
  },
  drafts,

  fillLetter,
  draftLetter,
  issueLetter: changing<'issueLetter', string, Awaited<ReturnType<typeof prepareLetter>>>({
    prepare: prepareLetter,
    record: recordLetter,
    answer: (context, _act, id) => readLetter(context, id),
  }),
  readLetter: (context, _act, { letter }) => readLetter(context, letter),
  letters: (context, _act, { year }) => lettersOfYear(context, year),

  recap: (context, act, { period }) => recapFigures(context, act, period),
  recapScreen: (context, act, { period }) => recapScreen(context, act, period),
  recapWorkbook: (context, act, { period }) => workbookOf(context, act, period),

  verify: (context) => verify(context.db, context.folder),

  ...later,
}
