import type { z } from 'zod'
import type { Asks, CallName, Calls, RegisterCallName } from '../contract/calls.ts'
import type { LetterKind } from '../contract/letter-kind.ts'
import { assign, handedOver, handOver } from './complaints/assign.ts'
import { attach, readAttachment } from './complaints/attach.ts'
import { linkComplainedOfficers } from './complaints/conflict.ts'
import { declareComplete, findIncomplete, lapse } from './complaints/completeness.ts'
import { completeStep } from './complaints/complete-step.ts'
import { correct } from './complaints/correct.ts'
import { dispose } from './complaints/dispose.ts'
import { discardDraft, drafts, saveDraft } from './complaints/drafts.ts'
import { possibleDuplicates } from './complaints/duplicates.ts'
import { transfer, withdraw } from './complaints/end-complaint.ts'
import { explainDue } from './complaints/explain-due.ts'
import { find } from './complaints/find.ts'
import { foresee } from './complaints/foresee.ts'
import { countComplaints, listComplaints } from './complaints/list.ts'
import type { OpenDeadline } from './complaints/open-deadlines.ts'
import { pause, resume } from './complaints/pause.ts'
import { readCase, readCaseByKey } from './complaints/read-case.ts'
import { receive, receivedCase } from './complaints/receive.ts'
import { reopen } from './complaints/reopen.ts'
import { settle } from './complaints/settle.ts'
import { swimlaneOf } from './complaints/swimlane-of.ts'
import { today } from './complaints/today.ts'
import type { Context, SignedAct } from './context.ts'
import { dueAfter } from './deadlines/due.ts'
import { fromInstant, toInstant } from './deadlines/zone.ts'
import { importBatches, importedBatch } from './import/batches.ts'
import { readImportFile, stageFor, takeImport, tryImport } from './import/import-file.ts'
import { discardProfile, heldProfiles, saveProfile } from './import/profiles.ts'
import type { Staged } from './import/stage.ts'
import { undoImport, undoneImport } from './import/undo.ts'
import { fileScan, numberLetter, sendLetter, voidLetter } from './letters/after-issue.ts'
import { agendaOf, bringNumbers, broughtBy, explainGap } from './letters/agenda.ts'
import { countPages, fileLetter } from './letters/file-letter.ts'
import { readLetter, recordLetter } from './letters/issue.ts'
import {
  discardLetterDraft,
  issueLetterDraft,
  letterDrafts,
  markLetterDraft,
  prepareLetterDraft,
  readLetterDraft,
  saveLetterDraft,
} from './letters/letter-drafts.ts'
import { draftLetter, fillLetter, prepareLetter } from './letters/prepare-letter.ts'
import type { PreparedLetter } from './letters/prepare-letter.ts'
import { previewTemplate } from './letters/preview-template.ts'
import { resetTemplate, saveTemplate, template, templateVersion } from './letters/templates.ts'
import {
  activeOfficers,
  changePassword,
  officerById,
  saveOfficer,
  signIn,
} from './officers/officers.ts'
import { drawPaper } from './papers/draw-paper.ts'
import { recapFigures } from './recap/figures.ts'
import { recapScreen } from './recap/screen.ts'
import { workbookOf } from './recap/workbook-of.ts'
import { adoptProcedure } from './procedures/adopt-procedure.ts'
import { answerDoubt, heldDoubts } from './procedures/doubts.ts'
import {
  discardProcedureDraft,
  heldDraft,
  publishProcedure,
  saveProcedureDraft,
} from './procedures/drafts.ts'
import { compare, procedures } from './procedures/list-procedures.ts'
import { moveToVersion } from './procedures/move-to-version.ts'
import { newestProcedure, readProcedure, stepWords } from './procedures/procedures.ts'
import { Refusal } from './refusal.ts'
import {
  changeCalendar,
  prepareCalendarChange,
  previewCalendar,
} from './settings/change-calendar.ts'
import { readHolidayFile } from './settings/holiday-file.ts'
import { readHolidays } from './settings/holidays.ts'
import { movesAfter } from './settings/move-deadlines.ts'
import { changeOffice, heldOffice } from './settings/office.ts'
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

const draftAnswer = (context: Context, _act: SignedAct, id: string) => heldDraft(context, id)
const caseAnswer = (context: Context, act: SignedAct, key: number) =>
  readCaseByKey(context, act, key)

const templateAnswer = (context: Context, _act: SignedAct, kind: LetterKind) =>
  template(context, kind)

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
    record: (context, act, asks) => {
      const id = saveOfficer(context, act, asks)
      // A complaint may name them already (UU 25/2009 Ps. 45).
      linkComplainedOfficers(context)
      return id
    },
    answer: (context, _act, id) => officerById(context.db, id),
  }),

  office: (context) => heldOffice(context),
  changeOffice: changing<'changeOffice', number>({
    record: changeOffice,
    answer: (context) => heldOffice(context),
  }),
  holidays: (context, _act, { year }) => readHolidays(context.db, year),
  readHolidayFile: (_context, _act, { text, year }) => readHolidayFile(text, year),
  previewCalendar,
  changeCalendar: changing<'changeCalendar', number, OpenDeadline[]>({
    prepare: prepareCalendarChange,
    record: changeCalendar,
    answer: (context, _act, sequence) => movesAfter(context, sequence),
  }),
  stepWords: (context) => stepWords(context.db),
  procedure: (context, _act, { id, version }) => {
    const procedure = readProcedure(context.db, id, version)
    if (!procedure) throw new Refusal({ problem: 'not-found' })
    return procedure
  },
  swimlane: swimlaneOf,
  procedures,
  procedureDraft: (context, _act, { id }) => heldDraft(context, id),
  saveProcedureDraft: changing<'saveProcedureDraft', string>({
    record: saveProcedureDraft,
    answer: draftAnswer,
  }),
  discardProcedureDraft: changing<'discardProcedureDraft', string>({
    record: discardProcedureDraft,
    answer: () => ({}),
  }),
  publishProcedure: changing<'publishProcedure', string>({
    record: publishProcedure,
    answer: (context, _act, id) => {
      const procedure = newestProcedure(context.db, id)
      if (!procedure) throw new Refusal({ problem: 'not-found' })
      return procedure
    },
  }),
  compareProcedures: compare,
  adoptProcedure: changing<'adoptProcedure', string>({
    record: adoptProcedure,
    answer: draftAnswer,
  }),
  doubts: (context, _act, { id }) => heldDoubts(context, id),
  answerDoubt: changing<'answerDoubt', string>({
    record: answerDoubt,
    answer: (context, _act, id) => heldDoubts(context, id),
  }),
  moveToVersion: changing<'moveToVersion', number>({ record: moveToVersion, answer: caseAnswer }),
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
  possibleDuplicates: (context, act, probe) => possibleDuplicates(context, probe, null, act),
  foresee,
  completeStep: changing<'completeStep', number>({ record: completeStep, answer: caseAnswer }),
  settle: changing<'settle', number>({ record: settle, answer: caseAnswer }),
  findIncomplete: changing<'findIncomplete', number>({
    record: findIncomplete,
    answer: caseAnswer,
  }),
  declareComplete: changing<'declareComplete', number>({
    record: declareComplete,
    answer: caseAnswer,
  }),
  pause: changing<'pause', number>({ record: pause, answer: caseAnswer }),
  resume: changing<'resume', number>({ record: resume, answer: caseAnswer }),
  withdraw: changing<'withdraw', number>({ record: withdraw, answer: caseAnswer }),
  lapse: changing<'lapse', number>({ record: lapse, answer: caseAnswer }),
  transfer: changing<'transfer', number>({ record: transfer, answer: caseAnswer }),
  reopen: changing<'reopen', number>({ record: reopen, answer: caseAnswer }),
  dispose: changing<'dispose', number>({ record: dispose, answer: caseAnswer }),
  assign: changing<'assign', number>({ record: assign, answer: caseAnswer }),
  handOver: changing<'handOver', number>({ record: handOver, answer: handedOver }),
  attach: changing<'attach', number>({ record: attach, answer: caseAnswer }),
  readAttachment,
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
  issueLetter: changing<'issueLetter', string, PreparedLetter>({
    prepare: prepareLetter,
    record: recordLetter,
    answer: readLetter,
  }),
  readLetter: (context, act, { letter }) => readLetter(context, act, letter),
  saveLetterDraft: changing<'saveLetterDraft', string>({
    record: saveLetterDraft,
    answer: readLetterDraft,
  }),
  letterDrafts,
  readLetterDraft: (context, act, { id }) => readLetterDraft(context, act, id),
  discardLetterDraft: changing<'discardLetterDraft', string>({
    record: discardLetterDraft,
    answer: () => ({}),
  }),
  markLetterDraft: changing<'markLetterDraft', string>({
    record: markLetterDraft,
    answer: readLetterDraft,
  }),
  issueLetterDraft: changing<'issueLetterDraft', string, PreparedLetter>({
    prepare: prepareLetterDraft,
    record: issueLetterDraft,
    answer: readLetter,
  }),
  numberLetter: changing<'numberLetter', string>({ record: numberLetter, answer: readLetter }),
  voidLetter: changing<'voidLetter', string>({ record: voidLetter, answer: readLetter }),
  sendLetter: changing<'sendLetter', string>({ record: sendLetter, answer: readLetter }),
  fileScan: changing<'fileScan', string>({ record: fileScan, answer: readLetter }),
  fileLetter: changing<'fileLetter', string, number>({
    prepare: countPages,
    record: fileLetter,
    answer: readLetter,
  }),
  letters: (context, act, { year }) => agendaOf(context, act, year),
  bringNumbers: changing<'bringNumbers', number>({
    record: bringNumbers,
    answer: (context, _act, sequence) => broughtBy(context, sequence),
  }),
  explainGap: changing<'explainGap', number>({ record: explainGap, answer: () => ({}) }),

  template: (context, _act, { kind }) => template(context, kind),
  templateVersion: (context, _act, asks) => templateVersion(context, asks),
  previewTemplate,
  saveTemplate: changing<'saveTemplate', LetterKind>({
    record: saveTemplate,
    answer: templateAnswer,
  }),
  resetTemplate: changing<'resetTemplate', LetterKind>({
    record: resetTemplate,
    answer: templateAnswer,
  }),

  recap: (context, act, { period }) => recapFigures(context, act, period),
  recapScreen: (context, act, { period }) => recapScreen(context, act, period),
  recapWorkbook: (context, act, { period }) => workbookOf(context, act, period),

  readImportFile,
  tryImport,
  takeImport: changing<'takeImport', string, Staged>({
    prepare: stageFor,
    record: takeImport,
    answer: importedBatch,
  }),
  undoImport: changing<'undoImport', number>({ record: undoImport, answer: undoneImport }),
  importBatches: (context) => importBatches(context),
  importProfiles: (context) => heldProfiles(context),
  saveImportProfile: changing<'saveImportProfile', string>({
    record: saveProfile,
    answer: (context) => heldProfiles(context),
  }),
  discardImportProfile: changing<'discardImportProfile', string>({
    record: discardProfile,
    answer: (context) => heldProfiles(context),
  }),

  verify: (context) => verify(context.db, context.folder),

  drawPaper,
}
