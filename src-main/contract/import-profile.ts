import { z } from 'zod'
import { OwnClosing } from './closing.ts'
import { Category, Channel, Classification, Status } from './complaint.ts'
import { Slug } from './values.ts'

/** What a column of an old register may hold: the fields of an intake, and what came of it. */
export const importFields = [
  'number',
  'receivedAt',
  'receivedTime',
  'channel',
  'complainant.name',
  'complainant.address',
  'complainant.phone',
  'complainant.email',
  'complainant.nationalId',
  'complainant.representedBy',
  'anonymous',
  'confidential',
  'category',
  'classification',
  'subject',
  'narrative',
  'requestedRemedy',
  'place',
  'serviceDate',
  'division',
  'officerComplainedOf',
  'referredBy',
  'incomingLetter.number',
  'incomingLetter.date',
  'incomingLetter.agendaNumber',
  'laporTrackingId',
  'status',
  'closedAt',
  'closedAs',
  'note',
] as const
export type ImportField = (typeof importFields)[number]

const yesOrNo = z.enum(['yes', 'no'])

/** Fields whose texts stand for ids: what the ids may be. */
const ids = {
  channel: Channel,
  category: Category,
  classification: Classification,
  division: Slug,
  anonymous: yesOrNo,
  confidential: yesOrNo,
  /** A closing closes too: `Dicabut` in a column of states says both. */
  status: z.enum([...Status.options, ...OwnClosing.options]),
  closedAs: OwnClosing,
} satisfies Partial<Record<ImportField, z.ZodType>>
export type ChoiceField = keyof typeof ids
export const choiceFields = Object.keys(ids) as [ChoiceField, ...ChoiceField[]]

const header = z.string().min(1).max(500)
/** One column, or several whose texts are joined with a comma (`Kelurahan`, `Kecamatan`). */
const Header = z.union([header, z.array(header).min(1).max(10)])
export type Header = z.output<typeof Header>

const columns = z.strictObject(
  Object.fromEntries(importFields.map((field) => [field, Header.optional()])) as Record<
    ImportField,
    z.ZodOptional<typeof Header>
  >,
)

/** Texts as they stand in the cells; `""` is a cell left empty, `"*"` any text that is not named. */
const textsOf = <T extends z.ZodType>(id: T) => z.record(z.string().max(500), id).optional()
const values = z.strictObject({
  channel: textsOf(ids.channel),
  category: textsOf(ids.category),
  classification: textsOf(ids.classification),
  division: textsOf(ids.division),
  anonymous: textsOf(ids.anonymous),
  confidential: textsOf(ids.confidential),
  status: textsOf(ids.status),
  closedAs: textsOf(ids.closedAs),
})

/**
 * How the columns of an old register are read. Texts that no value names are read by the office's
 * own words (labels, names of divisions); case and spacing do not matter anywhere.
 */
export const ProposedProfile = z.strictObject({
  /** Null for the first sheet. */
  sheet: z.string().max(200).nullish(),
  /** As a spreadsheet counts, from 1; null where the row is found by its headers. */
  headerRow: z.int().min(1).max(1_000).nullish(),
  columns,
  values: values.default({}),
  /** An old number of the form PGD-2024-00017 that is free stands; otherwise every row gets a new one. */
  keepNumbers: z.boolean().default(false),
})
export type ProposedProfile = z.output<typeof ProposedProfile>

/** A profile with what every row needs: when it was received, by which channel, and what it says. */
export const ImportProfile = ProposedProfile.superRefine((profile, check) => {
  const lacks = (path: string[]) =>
    check.addIssue({ code: 'custom', path, params: { fault: 'required' }, message: 'required' })
  if (profile.columns.receivedAt === undefined) lacks(['columns', 'receivedAt'])
  if (profile.columns.channel === undefined && profile.values.channel?.[''] === undefined)
    lacks(['columns', 'channel'])
  if (profile.columns.narrative === undefined && profile.columns.subject === undefined)
    lacks(['columns', 'narrative'])
})
export type ImportProfile = z.output<typeof ImportProfile>
