import { z } from 'zod'
import { ClosedAs } from './closing.ts'
import { Id, Instant, OfficeDate, optional, requiredText, Slug, text } from './values.ts'

export const directChannels = ['walk-in', 'telephone'] as const
export const indirectChannels = [
  'letter',
  'email',
  'fax',
  'social-media',
  'app',
  'text-message',
  'referral',
] as const

/** Saluran. It decides the procedure: direct (langsung) or indirect (tidak langsung). */
export const Channel = z.enum([...directChannels, ...indirectChannels])
export type Channel = z.output<typeof Channel>

/** SOP 02: "Kategori Pengaduan Masyarakat". */
export const Category = z.enum([
  'information',
  'consultation',
  'further-handling',
  'problem-solving',
  'support',
  'other',
])
export type Category = z.output<typeof Category>

/** Klasifikasi after PANRB; supervisory = berkadar pengawasan. */
export const Classification = z.enum([
  'information-request',
  'aspiration',
  'non-supervisory',
  'supervisory',
])
export type Classification = z.output<typeof Classification>

export const Status = z.enum(['received', 'in-progress', 'incomplete', 'paused', 'closed'])
export type Status = z.output<typeof Status>

/** What UU 25/2009 Ps. 42(3) asks and a complaint may lack when it is received. */
export const MissingPart = z.enum(['complainant.name', 'complainant.address', 'requestedRemedy'])
export type MissingPart = z.output<typeof MissingPart>

export const Complainant = z.strictObject({
  name: text(300),
  address: text(2_000),
  phone: text(60),
  email: text(300),
  nationalId: text(60),
  representedBy: text(300),
})
export type Complainant = z.output<typeof Complainant>

export const IncomingLetter = z.strictObject({
  number: text(200),
  date: optional(OfficeDate),
  agendaNumber: text(200),
})
export type IncomingLetter = z.output<typeof IncomingLetter>

const emptyComplainant = {
  name: null,
  address: null,
  phone: null,
  email: null,
  nationalId: null,
  representedBy: null,
} satisfies Complainant

const emptyIncomingLetter = {
  number: null,
  date: null,
  agendaNumber: null,
} satisfies IncomingLetter

const flag = () => optional(z.boolean()).transform((value) => value ?? false)

/** Everything of a complaint that the clerk types, apart from when and by which channel it came. */
const told = {
  complainant: Complainant.nullish().transform((value) => value ?? emptyComplainant),
  anonymous: flag(),
  confidential: flag(),
  category: optional(Category),
  classification: optional(Classification),
  subject: text(500),
  narrative: requiredText(100_000),
  requestedRemedy: text(20_000),
  place: text(500),
  serviceDate: optional(OfficeDate),
  division: optional(Slug),
  officerComplainedOf: text(500),
  referredBy: text(500),
  incomingLetter: IncomingLetter.nullish().transform((value) => value ?? emptyIncomingLetter),
  laporTrackingId: text(60),
}

/**
 * A complaint coming in. A call that breaks off or a letter without an address is received all the
 * same (UU 25/2009 Ps. 48): only `receivedAt`, `channel` and `narrative` are required.
 */
export const Intake = z.strictObject({ receivedAt: Instant, channel: Channel, ...told })
export type Intake = z.output<typeof Intake>
export type IntakeInput = z.input<typeof Intake>

/**
 * What is registered: the complaint, the number of an earlier one that it repeats (berulang), and the
 * draft whose files go with it.
 */
export const Receiving = Intake.extend({
  repeats: optional(z.string().max(40)),
  draft: optional(Id),
})

/** The fields of an intake that may be corrected afterwards; absent ones stay as they are. */
export const Correction = z.strictObject({
  receivedAt: Instant.optional(),
  channel: Channel.optional(),
  complainant: Complainant.partial().optional(),
  anonymous: z.boolean().optional(),
  confidential: z.boolean().optional(),
  category: told.category.optional(),
  classification: told.classification.optional(),
  subject: told.subject.optional(),
  narrative: told.narrative.optional(),
  requestedRemedy: told.requestedRemedy.optional(),
  place: told.place.optional(),
  serviceDate: told.serviceDate.optional(),
  division: told.division.optional(),
  officerComplainedOf: told.officerComplainedOf.optional(),
  referredBy: told.referredBy.optional(),
  incomingLetter: IncomingLetter.partial().optional(),
  laporTrackingId: told.laporTrackingId.optional(),
})
export type Correction = z.output<typeof Correction>

/** One complaint as a line of a list. `dueAt` is the binding due date, `binding` its clock or step. */
export const ComplaintLine = z.strictObject({
  number: z.string(),
  status: Status,
  receivedAt: Instant,
  channel: Channel,
  category: Category.nullable(),
  division: z.string().nullable(),
  subject: z.string().nullable(),
  /** The name; null when unknown or anonymous, masked when confidential. */
  complainant: z.string().nullable(),
  step: z.string().nullable(),
  dueAt: Instant.nullable(),
  binding: z.string().nullable(),
  late: z.boolean(),
  closedAt: Instant.nullable(),
  closedAs: ClosedAs.nullable(),
  /** Only on a merged one: the number of the complaint into which it was merged. */
  mergedInto: z.string().optional(),
})
export type ComplaintLine = z.output<typeof ComplaintLine>

export const Match = z.strictObject({ field: z.string(), start: z.int(), length: z.int() })
export const FoundLine = ComplaintLine.extend({ matches: z.array(Match) })
export type FoundLine = z.output<typeof FoundLine>

export const PossibleDuplicate = z.strictObject({
  number: z.string(),
  receivedAt: Instant,
  subject: z.string().nullable(),
  status: Status,
  step: z.string().nullable(),
  /** Which of the two procedures the step is of. */
  direct: z.boolean(),
  because: z
    .array(z.enum(['same-national-id', 'same-phone', 'same-name', 'same-object', 'similar-text']))
    .min(1),
})
export type PossibleDuplicate = z.output<typeof PossibleDuplicate>

/** Somebody who complained before, as the intake form is filled with it. */
export const KnownPerson = z.strictObject({
  name: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  /** When their last complaint came in. */
  lastAt: Instant,
})
export type KnownPerson = z.output<typeof KnownPerson>
