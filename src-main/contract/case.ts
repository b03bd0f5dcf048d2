import { z } from 'zod'
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
import { Hash, Instant, OfficeDate, Slug } from './values.ts'

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
  documents: z.array(z.strictObject({ id: Slug, name: z.string(), present: z.boolean() })),
  late: z.boolean(),
})
export type CaseStep = z.output<typeof CaseStep>

/** The clocks of UU 25/2009. */
export const ClockId = z.enum(['answer', 'completion', 'decision', 'notification'])
export type ClockId = z.output<typeof ClockId>

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
  do: z.enum(['complete', 'settle', 'correct', 'letter']),
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
  missing: z.array(MissingPart),
  procedure: z.strictObject({ id: Slug, version: z.int() }),
  steps: z.array(CaseStep),
  clocks: z.array(Clock),
  mayDo: z.array(Move),
  letters: z.array(LetterLine),
  attachments: z.array(Attachment),
  history: z.array(HistoryEntry),
  warnings: z.array(z.string()),
  closedAt: Instant.nullable(),
  closedAs: ClosedAs.nullable(),
})
export type CaseFile = z.output<typeof CaseFile>

/** The answer to a registration: the case, and what may be the same complaint already. */
export const ReceivedCase = CaseFile.extend({ possibleDuplicates: z.array(PossibleDuplicate) })
export type ReceivedCase = z.output<typeof ReceivedCase>
