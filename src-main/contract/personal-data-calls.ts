import { z } from 'zod'
import { ComplaintNumber } from './asks.ts'
import { call } from './call.ts'
import { ClosedAs } from './closing.ts'
import { Category, Status } from './complaint.ts'
import { recorders } from './officer.ts'
import { Bytes, Id, Instant, OfficeDate, optional, requiredText } from './values.ts'

const nothing = z.strictObject({})
const numbers = z.array(ComplaintNumber).min(1).max(500)

/** Who gives a person the track record of their data (UU 27/2022 Ps. 32). */
export const dataTellers = [...recorders, 'head'] as const
/** Who sees what is to be erased, and draws up the list of people after a breach. */
export const dataOverseers = ['secretary', 'head', 'register-keeper'] as const
/** One of these proposes an erasure; another of those confirms it. */
export const erasureProposers = ['secretary', 'register-keeper'] as const
export const erasureConfirmers = ['secretary', 'head'] as const

/** A registration that may be of the person who asks; the clerk ticks which are. */
export const PersonMatch = z.strictObject({
  number: ComplaintNumber,
  name: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  receivedOn: OfficeDate,
  subject: z.string().nullable(),
  status: Status,
})
export type PersonMatch = z.output<typeof PersonMatch>

/** A closed complaint whose personal data have been kept as long as the office's JRA says. */
export const DueForErasure = z.strictObject({
  number: ComplaintNumber,
  category: Category.nullable(),
  division: z.string().nullable(),
  closedOn: OfficeDate,
  closedAs: ClosedAs,
  dueOn: OfficeDate,
  /** What would go with it, counted. */
  letters: z.int(),
  files: z.int(),
  rows: z.int(),
  /** Why it is held back; null where it is not. */
  held: z.string().nullable(),
})
export type DueForErasure = z.output<typeof DueForErasure>

/** What of the persons stood outside their complaints: how much went with them, and how much stays, its time not being over. */
export const ErasureTraces = z.strictObject({
  /** Forms never saved, saved views, numbers of an older agenda, rows that an import refused. */
  erased: z.strictObject({
    drafts: z.int(),
    views: z.int(),
    agenda: z.int(),
    importLines: z.int(),
  }),
  /** Younger forms and agenda numbers, and complaints of the same name, NIK or telephone. */
  stays: z.strictObject({ drafts: z.int(), agenda: z.int(), complaints: z.int() }),
})
export type ErasureTraces = z.output<typeof ErasureTraces>

export const Erasure = z.strictObject({
  id: Id,
  state: z.enum(['proposed', 'withdrawn', 'expired', 'confirmed']),
  numbers: z.array(ComplaintNumber),
  years: z.int(),
  basis: z.string(),
  proposedAt: Instant,
  proposedBy: z.string(),
  expiresAt: Instant,
  confirmedAt: Instant.nullable(),
  confirmedBy: z.string().nullable(),
  /** Whether the officer who asks may confirm it. */
  mayConfirm: z.boolean(),
  /** Whether the disk was cleared: index, free pages, files. */
  swept: z.boolean(),
  copies: z.array(z.string()),
  /** Null until it is confirmed, and where it was confirmed by an older version. */
  traces: ErasureTraces.nullable(),
})
export type Erasure = z.output<typeof Erasure>

export const Retention = z.strictObject({
  /** Null until the office has set its years and named where they stand: nothing is proposed then. */
  years: z.int().nullable(),
  basis: z.string(),
  due: z.array(DueForErasure),
  erasures: z.array(Erasure),
  /** Copies in the register's own folder that were made before the newest erasure and still hold the data. */
  olderCopies: z.array(z.string()),
  /** Erased once, and back with an older backup. */
  cameBack: z.array(ComplaintNumber),
})
export type Retention = z.output<typeof Retention>

/** What was hit by a breach. */
export const BreachScope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('all') }),
  z.strictObject({ of: z.literal('period'), from: OfficeDate, to: OfficeDate }),
  /** A backup or another copy made on this day: all that was recorded by then. */
  z.strictObject({ of: z.literal('copy'), madeOn: OfficeDate }),
  z.strictObject({ of: z.literal('cases'), numbers }),
])
export type BreachScope = z.output<typeof BreachScope>

export const BreachAsks = z.strictObject({
  scope: BreachScope,
  /** When and how (Ps. 46(2) b), and what is done about it (c). */
  happened: requiredText(2_000),
  handling: requiredText(2_000),
})

export const BreachPerson = z.strictObject({
  numbers: z.array(ComplaintNumber),
  /** Null where only others may know who it is. */
  name: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** Which data of theirs, in words. */
  data: z.array(z.string()),
})
export type BreachPerson = z.output<typeof BreachPerson>

export const BreachList = z.strictObject({
  /** The row of the history that tells of the list; its paper and workbook go by it. */
  sequence: z.int(),
  people: z.array(BreachPerson),
  /** Registrations without any name: nobody to be told. */
  unknown: z.int(),
  /** The notice of Ps. 46(2) as a text to be edited. */
  notice: z.string(),
})
export type BreachList = z.output<typeof BreachList>

/** Personal data: what a person may ask for, when it is erased, whom a breach concerns (UU 27/2022). */
export const personalDataCalls = {
  /** By name, NIK, telephone or register number. A protected complainant is found by the number alone. */
  findPerson: call({
    asks: z.strictObject({ text: requiredText(200) }),
    answers: z.array(PersonMatch),
    roles: dataTellers,
  }),
  retention: call({ asks: nothing, answers: Retention, roles: dataOverseers }),
  /** Holds a complaint back from erasure, or lets it go again with a null reason. */
  holdErasure: call({
    asks: z.strictObject({ number: ComplaintNumber, reason: optional(requiredText(500)) }),
    answers: Retention,
    problems: ['not-found', 'conflict-of-interest', 'erased'],
    roles: dataOverseers,
    changes: true,
  }),
  proposeErasure: call({
    asks: z.strictObject({ numbers }),
    answers: Retention,
    problems: ['erasure-outdated', 'conflict-of-interest'],
    roles: erasureProposers,
    changes: true,
  }),
  withdrawErasure: call({
    asks: z.strictObject({ id: Id }),
    answers: Retention,
    problems: ['not-found', 'erasure-outdated'],
    roles: dataOverseers,
    changes: true,
  }),
  /** By another officer than the one who proposed it, with the password typed again. Erases for good. */
  confirmErasure: call({
    asks: z.strictObject({ id: Id, password: z.string().max(200) }),
    answers: Retention,
    problems: [
      'not-found',
      'erasure-outdated',
      'second-officer-needed',
      'conflict-of-interest',
      'must-wait',
    ],
    roles: erasureConfirmers,
    changes: true,
  }),
  /** Destroys the older copies in the register's folder, after a new backup was made and proved. */
  destroyCopies: call({
    asks: z.strictObject({ id: Id }),
    answers: Retention,
    problems: ['not-found', 'erasure-outdated'],
    roles: erasureConfirmers,
    changes: true,
  }),
  /** What two officers had erased and an older backup brought back is erased again. */
  eraseAgain: call({
    asks: nothing,
    answers: Retention,
    roles: dataOverseers,
    changes: true,
  }),
  /** Lists whom a breach concerns; that the list was drawn up stands in the history. */
  makeBreachList: call({
    asks: BreachAsks,
    answers: BreachList,
    problems: ['not-found'],
    roles: dataOverseers,
    changes: true,
  }),
  breachWorkbook: call({
    asks: z.strictObject({ sequence: z.int() }),
    answers: z.strictObject({ workbook: Bytes }),
    problems: ['not-found'],
    roles: dataOverseers,
  }),
  saveBreachList: call({
    asks: z.strictObject({ sequence: z.int() }),
    answers: z.strictObject({ name: z.string() }),
    problems: ['not-found', 'cancelled'],
    roles: dataOverseers,
    by: 'shell',
  }),
} as const
