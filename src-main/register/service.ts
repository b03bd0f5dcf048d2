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
import { identityHandlers } from './complaints/identity-handlers.ts'
import { journalHandlers } from './history/journal-handlers.ts'
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
import { officerById, saveOfficer } from './officers/officers.ts'
import { signInHandlers } from './officers/sign-in-handlers.ts'
import { drawPaper } from './papers/draw-paper.ts'
import { recapHandlers } from './recap/recap-handlers.ts'
import { satisfactionHandlers } from './satisfaction/satisfaction-handlers.ts'
import { moveToVersion } from './procedures/move-to-version.ts'
import {
  changeCalendar,
  prepareCalendarChange,
  previewCalendar,
} from './settings/change-calendar.ts'
import { readHolidayFile } from './settings/holiday-file.ts'
import { readHolidays } from './settings/holidays.ts'
import { movesAfter } from './settings/move-deadlines.ts'
import { changeOffice, heldOffice } from './settings/office.ts'
import { recoveryHandlers } from './storage/recovery-handlers.ts'
import { verify } from './storage/verify.ts'
import { changing } from './handler.ts'
import type { Service } from './handler.ts'
import { importHandlers } from './import/import-handlers.ts'
import { intakeHandlers } from './intake/intake-handlers.ts'
import { laporHandlers } from './lapor/lapor-handlers.ts'
import { mergeHandlers } from './merging/merge-handlers.ts'
import { letterHandlers } from './letters/letter-handlers.ts'
import { personalDataHandlers } from './personal-data/personal-data-handlers.ts'
import { procedureHandlers } from './procedures/procedure-handlers.ts'
import { keepingHandlers } from './keeping/keeping-handlers.ts'
import { setupHandlers } from './setup/setup-handlers.ts'
import { viewHandlers } from './views/view-handlers.ts'

const caseAnswer = (context: Context, act: SignedAct, key: number) =>
  readCaseByKey(context, act, key)

/** The contract, fulfilled: one entry a call. A missing one does not compile. */
export const service: Service = {
  ...signInHandlers,
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
  ...procedureHandlers,
  swimlane: swimlaneOf,
  moveToVersion: changing<'moveToVersion', number>({ record: moveToVersion, answer: caseAnswer }),
  countDays: (context, _act, { from, span }) => {
    const { due, because, warnings } = dueAfter(context.calendar(), fromInstant(from), span)
    return { due: toInstant(due, context.office().timeZone), because, warnings }
  },

  receive: changing<'receive', number>({ record: receive, answer: receivedCase }),
  correct: changing<'correct', number>({ record: correct, answer: caseAnswer }),
  ...identityHandlers,
  ...journalHandlers,
  readCase: (context, act, { number }) => readCase(context, act, number),
  listComplaints,
  countComplaints: (context, act, asks) => ({ count: countComplaints(context, act, asks) }),
  find,
  ...viewHandlers,
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
  discardDraft: (context, act, { id }) => {
    discardDraft(context, act, id)
    return {}
  },
  drafts,
  ...intakeHandlers,

  ...letterHandlers,
  ...satisfactionHandlers,
  ...mergeHandlers,
  ...laporHandlers,

  ...recapHandlers,
  ...personalDataHandlers,

  ...importHandlers,

  ...setupHandlers,

  verify: (context) => verify(context.db, context.folder),
  ...recoveryHandlers,
  ...keepingHandlers,

  drawPaper,
}
