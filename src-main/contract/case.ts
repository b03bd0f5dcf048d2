import { z } from 'zod'
import { ClockId } from './clock-id.ts'
import { ClosedAs } from './closing.ts'
import {
  Category,
  Channel,
  Classification,
  MissingPart,
  PossibleDuplicate,
  Status,
} from './complaint.ts'
import { LetterLine } from './letter.ts'
import { Performer } from './procedure.ts'
import { Hash, Id, Instant, OfficeDate, Slug } from './values.ts'

const words = z.string().nullable()

export const CaseStep = z.strictObject({
  id: Slug,
  performer: Performer,
  startedAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  /** Who did it: an officer's id, or the performer where no officer is known. */
  by: words,
  /** The officer who was signed in. */
  recordedBy: words,
  outcome: Slug.nullable(),
  outcomes: z.array(Slug),
  note: words,
  documents: z.array(
    z.strictObject({
      id: Slug,
      name: z.string(),
      present: z.boolean(),
      /** How it was shown: a file, a note, or the paper itself; null where it is not there. */
      as: z.enum(['file', 'note', 'paper']).nullable(),
      note: words,
      /** The attachment, where it is a file. */
      attachment: words,
    }),
  ),
  late: z.boolean(),
  paused: z.boolean(),
})
export type CaseStep = z.output<typeof CaseStep>

export const Clock = z.strictObject({
  id: ClockId,
  /** The article, `UU 25/2009 Ps. 44(3)`. */
  basis: z.string(),
  startedAt: Instant,
  dueAt: Instant,
  metAt: Instant.nullable(),
  paused: z.boolean(),
  late: z.boolean(),
})
export type Clock = z.output<typeof Clock>

/** A move that is allowed now: the call to make, and for a step its id and possible outcomes. */
export const Move = z.strictObject({
  do: z.enum([
    'complete',
    'settle',
    'correct',
    'letter',
    'incomplete',
    'completed',
    'pause',
    'resume',
    'withdraw',
    'lapse',
    'transfer',
    'reopen',
    'dispose',
    'assign',
    'attach',
    'repeat',
    'move-to-version',
    'merge',
    'unmerge',
    'unmask',
  ]),
  step: Slug.nullable(),
  outcomes: z.array(Slug),
})
export type Move = z.output<typeof Move>

export const HistoryEntry = z.strictObject({
  sequence: z.int(),
  kind: z.string(),
  happenedAt: Instant,
  recordedAt: Instant,
  by: words,
  recordedBy: words,
  /** A machine detail: the step, the letter's kind, how it was closed. */
  detail: words,
  changes: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})
export type HistoryEntry = z.output<typeof HistoryEntry>

export const Attachment = z.strictObject({
  id: z.string(),
  name: z.string(),
  bytes: z.int(),
  sha256: Hash,
  addedAt: Instant,
  addedBy: z.string(),
  /** The step it belongs to, as evidence of a required document or as the step's output. */
  step: words,
  document: words,
})

/** A pause: why, since when, and the due dates it moved, old and new. */
export const CasePause = z.strictObject({
  reason: Slug,
  name: z.string(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  note: words,
  /** Null as `new` until it is over. */
  moves: z.array(z.strictObject({ clock: z.string(), old: Instant, new: Instant.nullable() })),
})
export type CasePause = z.output<typeof CasePause>

/** An instruction that came back on the disposition sheet, typed in. */
export const Disposition = z.strictObject({
  id: Id,
  instruction: z.string(),
  givenBy: z.string(),
  /** A division's id, an officer's id, or a name as it stands on the sheet. */
  to: z.string(),
  givenAt: Instant,
  dueOn: OfficeDate.nullable(),
  /** The step that was open then; its date binds until that step is finished. */
  step: words,
  recordedBy: z.string(),
})
export type Disposition = z.output<typeof Disposition>

/** A merging as either case tells it: the other one's number, when, by whom and why. */
export const Merging = z.strictObject({
  number: z.string(),
  at: Instant,
  by: z.string(),
  reason: z.string(),
})
export type Merging = z.output<typeof Merging>

/** UU 25/2009 Ps. 44(3)-(5): unchecked, found incomplete, or declared complete. */
export const Completeness = z.strictObject({
  state: z.enum(['unchecked', 'incomplete', 'complete']),
  /** What is lacking, as the officer wrote it. */
  note: words,
  /** When it was found incomplete, asked for by letter, and declared complete. */
  foundAt: Instant.nullable(),
  requestedAt: Instant.nullable(),
  completedAt: Instant.nullable(),
})

export const CaseFile = z.strictObject({
  number: z.string(),
  revision: z.int(),
  status: Status,
  receivedAt: Instant,
  recordedAt: Instant,
  recordedBy: z.string(),
  channel: Channel,
  direct: z.boolean(),
  complainant: z.strictObject({
    name: words,
    address: words,
    phone: words,
    email: words,
    nationalId: words,
    representedBy: words,
  }),
  anonymous: z.boolean(),
  confidential: z.boolean(),
  /** Who complained is hidden from this officer: dots for the identity, blacked out in texts. */
  masked: z.boolean().default(false),
  category: Category.nullable(),
  classification: Classification.nullable(),
  subject: words,
  narrative: z.string(),
  requestedRemedy: words,
  place: words,
  serviceDate: OfficeDate.nullable(),
  division: words,
  officerComplainedOf: words,
  referredBy: words,
  incomingLetter: z.strictObject({
    number: words,
    date: OfficeDate.nullable(),
    agendaNumber: words,
  }),
  laporTrackingId: words,
  /** What an imported complaint was called before, where that is another number. */
  oldNumber: words.default(null),
  /** The number of the earlier complaint that it repeats (berulang). */
  repeats: words.default(null),
  /** The numbers of later ones that repeat it. */
  repeatedBy: z.array(z.string()).default([]),
  missing: z.array(MissingPart),
  procedure: z.strictObject({ id: Slug, version: z.int() }),
  steps: z.array(CaseStep),
  clocks: z.array(Clock),
  /** The classification's limit (PANRB), in the shape of a clock; null where there is none. */
  classificationLimit: Clock.omit({ id: true }).nullable(),
  /** What binds now, of all clocks: a step, a clock, `classification` or `disposition`. */
  pressing: z.strictObject({ id: z.string(), dueAt: Instant }).nullable(),
  completeness: Completeness,
  pauses: z.array(CasePause),
  dispositions: z.array(Disposition),
  /** The officer who has it now; null where it waits on the performer of its step. */
  assignedTo: words,
  transferredTo: words,
  mayDo: z.array(Move),
  letters: z.array(LetterLine),
  attachments: z.array(Attachment),
  history: z.array(HistoryEntry),
  warnings: z.array(z.string()),
  closedAt: Instant.nullable(),
  closedAs: ClosedAs.nullable(),
  // With a default: a letter that was signed before keeps its case as it was then.
  /** The registration of the same complaint that goes on in its place; its own is read-only. */
  mergedInto: Merging.nullable().default(null),
  /** Registrations merged into this one, the earliest first. Each is read by its own number. */
  merged: z.array(Merging).default([]),
})
export type CaseFile = z.output<typeof CaseFile>

/** The answer to a registration: the case, and what may be the same complaint already. */
export const ReceivedCase = CaseFile.extend({ possibleDuplicates: z.array(PossibleDuplicate) })
export type ReceivedCase = z.output<typeof ReceivedCase>
