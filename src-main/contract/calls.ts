import { z } from 'zod'
import { CompleteStepAsks, ComplaintNumber, ListAsks, SettleAsks } from './asks.ts'
import { ExplainedDue } from './calendar.ts'
import { answerCalls } from './answer-calls.ts'
import { calendarCalls } from './calendar-calls.ts'
import { call } from './call.ts'
import { CaseFile, ReceivedCase } from './case.ts'
import { caseCalls } from './case-calls.ts'
import {
  Channel,
  ComplaintLine,
  Correction,
  FoundLine,
  PossibleDuplicate,
  Receiving,
} from './complaint.ts'
import { BackupMade, Check, Restored } from './keeping.ts'
import { helpCalls } from './help-calls.ts'
import { keepingCalls } from './keeping-calls.ts'
import { identityCalls } from './identity-calls.ts'
import { importCalls } from './import-calls.ts'
import { intakeCalls } from './intake-calls.ts'
import { journalCalls } from './journal-calls.ts'
import { laporCalls } from './lapor-calls.ts'
import { mergeCalls } from './merge-calls.ts'
import { letterCalls } from './letter-calls.ts'
import { listCalls } from './list-calls.ts'
import { HeldOffice, SoundOffice } from './office.ts'
import { Officer, OfficerChange, recorders, roles } from './officer.ts'
import { paperCalls } from './paper-calls.ts'
import { personalDataCalls } from './personal-data-calls.ts'
import { practiceCalls } from './practice-calls.ts'
import { printCalls } from './print-calls.ts'
import { Performer, Procedure } from './procedure.ts'
import { procedureCalls } from './procedure-calls.ts'
import { recoveryCalls } from './recovery-calls.ts'
import { repeatCalls } from './repeat-calls.ts'
import { recapCalls } from './recap-calls.ts'
import { setupCalls } from './setup-calls.ts'
import { signInCalls } from './sign-in-calls.ts'
import { satisfactionCalls } from './satisfaction-calls.ts'
import { templateCalls } from './template-calls.ts'
import { Draft, DraftContent, Today } from './today.ts'
import { FilePath, Id, Instant, optional, requiredText, Slug, text } from './values.ts'

const everyone = roles
const keeper = ['register-keeper'] as const
const stepRecorders = [...recorders, 'division'] as const
const nothing = z.strictObject({})
const done = z.strictObject({})
const number = ComplaintNumber

/**
 * The contract: every call across the glass. Service, client, relay, the tests' fake and the desk
 * command's `call` are derived from this table.
 */
export const calls = {
  // Officers
  ...signInCalls,
  saveOfficer: call({
    asks: OfficerChange,
    answers: Officer,
    problems: ['not-found'],
    roles: keeper,
    changes: true,
  }),

  // Settings
  office: call({ asks: nothing, answers: HeldOffice, roles: everyone }),
  changeOffice: call({
    asks: z.strictObject({ office: SoundOffice, basedOn: z.int() }),
    answers: HeldOffice,
    problems: ['changed-elsewhere'],
    roles: keeper,
    changes: true,
  }),
  ...calendarCalls,
  ...procedureCalls,

  // Complaints
  receive: call({
    asks: Receiving,
    answers: ReceivedCase,
    problems: ['conflict-of-interest'],
    roles: recorders,
    changes: true,
  }),
  correct: call({
    asks: z.strictObject({ number, basedOn: z.int(), change: Correction }),
    answers: CaseFile,
    problems: [
      'not-found',
      'conflict-of-interest',
      'changed-elsewhere',
      'identity-masked',
      'already-merged',
    ],
    roles: recorders,
    changes: true,
  }),
  readCase: call({
    asks: z.strictObject({ number }),
    answers: CaseFile,
    problems: ['not-found', 'conflict-of-interest'],
    roles: everyone,
  }),
  listComplaints: call({
    asks: ListAsks,
    answers: z.array(ComplaintLine),
    problems: ['not-found'],
    roles: everyone,
  }),
  countComplaints: call({
    asks: ListAsks,
    answers: z.strictObject({ count: z.int() }),
    roles: everyone,
  }),
  find: call({
    asks: z.strictObject({ text: requiredText(500), limit: z.int().min(1).max(1000).default(50) }),
    answers: z.array(FoundLine),
    roles: everyone,
  }),
  ...listCalls,
  /** What may be the same complaint, while the clerk is still typing. */
  possibleDuplicates: call({
    asks: z.strictObject({
      name: text(300),
      phone: text(60),
      nationalId: text(60),
      subject: text(500),
      narrative: text(100_000),
      place: text(500),
      officerComplainedOf: text(500),
    }),
    answers: z.array(PossibleDuplicate),
    roles: everyone,
  }),
  /** What would happen to a complaint of this channel, for the intake screen. */
  foresee: call({
    asks: z.strictObject({ channel: Channel, receivedAt: Instant }),
    answers: z.strictObject({
      procedure: Procedure,
      dueDates: z.array(
        z.strictObject({ of: z.string(), basis: z.string().nullable(), dueAt: Instant }),
      ),
      warnings: z.array(z.string()),
    }),
    roles: everyone,
  }),
  completeStep: call({
    asks: CompleteStepAsks,
    answers: CaseFile,
    problems: [
      'not-found',
      'already-closed',
      'out-of-order',
      'documents-missing',
      'letter-missing',
      'changed-elsewhere',
      'conflict-of-interest',
      'already-paused',
      'still-incomplete',
    ],
    roles: stepRecorders,
    changes: true,
  }),
  /** Selesai di tempat: the steps of the direct procedure on the way to its end, in one go. */
  settle: call({
    asks: SettleAsks,
    answers: CaseFile,
    problems: [
      'not-found',
      'conflict-of-interest',
      'already-closed',
      'documents-missing',
      'letter-missing',
      'already-paused',
      'still-incomplete',
      'not-direct',
      'changed-elsewhere',
    ],
    roles: recorders,
    changes: true,
  }),
  /** Why a step or a clock of a case falls due when it does. */
  explainDue: call({
    /** A step's id, a clock's, or `classification`. */
    asks: z.strictObject({ number, of: Slug }),
    answers: ExplainedDue,
    problems: ['not-found', 'conflict-of-interest'],
    roles: everyone,
  }),
  /** What waits at the desk today: of all, of one performer, or of the officer who asks. */
  today: call({
    asks: z.strictObject({ of: optional(z.union([z.literal('me'), Performer])) }),
    answers: Today,
    roles: everyone,
  }),

  ...caseCalls,
  ...mergeCalls,
  ...laporCalls,
  ...identityCalls,
  ...journalCalls,

  // Drafts of the intake form, and what helps while it is filled in
  saveDraft: call({
    asks: z.strictObject({ id: z.uuid(), content: DraftContent }),
    answers: z.strictObject({ savedAt: Instant }),
    roles: everyone,
  }),
  discardDraft: call({ asks: z.strictObject({ id: z.uuid() }), answers: done, roles: everyone }),
  drafts: call({ asks: nothing, answers: z.array(Draft), roles: everyone }),
  ...intakeCalls,
  ...repeatCalls,

  // Letters
  ...letterCalls,
  ...answerCalls,
  ...satisfactionCalls,
  ...templateCalls,

  // Papers that are no letters
  ...paperCalls,

  // Recap
  ...recapCalls,

  // Personal data
  ...personalDataCalls,

  // An old register brought in
  ...importCalls,

  // Keeping
  verify: call({ asks: nothing, answers: Check, roles: everyone }),
  keepBackup: call({
    asks: z.strictObject({ file: FilePath }),
    answers: BackupMade,
    roles: everyone,
    by: 'keeper',
  }),
  restoreBackup: call({
    asks: z.strictObject({ file: FilePath, passphrase: optional(z.string().max(200)) }),
    answers: Restored,
    problems: [
      'not-a-backup',
      'register-newer',
      'cannot-read',
      'passphrase-needed',
      'wrong-passphrase',
    ],
    roles: keeper,
    by: 'keeper',
  }),
  ...recoveryCalls,
  ...keepingCalls,

  // The first days
  ...setupCalls,
  ...practiceCalls,

  // The window
  session: call({
    asks: nothing,
    answers: z.strictObject({
      officer: Officer.nullable(),
      demo: z.boolean(),
      standIn: z.boolean(),
      version: z.string(),
      /** The last proved backup made from this window's register. */
      lastBackupAt: Instant.nullable(),
      /** The name of the folder that backups usually go to. */
      backupPlace: z.string().nullable(),
    }),
    roles: 'anyone',
    by: 'shell',
  }),
  ...helpCalls,
  signOut: call({ asks: nothing, answers: done, roles: 'anyone', by: 'shell' }),
  saveLetterFile: call({
    asks: z.strictObject({ letter: Id }),
    answers: z.strictObject({ name: z.string() }),
    problems: ['not-found', 'conflict-of-interest', 'file-damaged', 'cancelled'],
    roles: everyone,
    by: 'shell',
  }),
  ...printCalls,
  makeBackup: call({
    asks: nothing,
    answers: z.strictObject({ name: z.string(), check: BackupMade }),
    problems: ['cancelled'],
    roles: everyone,
    by: 'shell',
  }),
  /** What `previewRestore` showed; without a choice a file is asked for. */
  restore: call({
    asks: z.strictObject({
      choice: optional(z.string().max(100)),
      passphrase: optional(z.string().max(200)),
    }),
    answers: Restored,
    problems: [
      'cancelled',
      'not-found',
      'not-a-backup',
      'register-newer',
      'cannot-read',
      'passphrase-needed',
      'wrong-passphrase',
    ],
    roles: keeper,
    by: 'shell',
  }),
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type Asks<N extends CallName> = z.output<Calls[N]['asks']>
export type AsksInput<N extends CallName> = z.input<Calls[N]['asks']>
export type Answer<N extends CallName> = z.output<Calls[N]['answers']>

type NamesBy<B> = {
  [N in CallName]: Calls[N] extends { readonly by: B } ? N : never
}[CallName]
/** Calls that the register process answers; `keeper` ones only for the shell and the desk command. */
export type RegisterCallName = NamesBy<'register'> | NamesBy<'keeper'>
/** Calls that the window's main process answers itself. */
export type ShellCallName = NamesBy<'shell'>
/** Calls that a page may make. */
export type PageCallName = NamesBy<'register'> | NamesBy<'shell'>

export const callNames = Object.keys(calls) as CallName[]

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name)
}
