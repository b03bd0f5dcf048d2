import { z } from 'zod'
import { LetterKind } from './letter-kind.ts'
import { Limits, PauseReason } from './limits.ts'
import { logoKind } from './logo.ts'
import { faultsOfPattern } from './numbering-pattern.ts'
import type { Fault } from './problems.ts'
import { Hash, OfficeDate, Slug } from './values.ts'

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Opening hours of one weekday, with at most one break; null is a closed day. */
export const DayHours = z
  .strictObject({
    opens: ClockTime,
    closes: ClockTime,
    break: z.strictObject({ from: ClockTime, to: ClockTime }).nullable(),
  })
  .refine(
    ({ opens, closes, break: rest }) =>
      opens < closes && (!rest || (opens <= rest.from && rest.from < rest.to && rest.to <= closes)),
  )
  .nullable()
export type DayHours = z.output<typeof DayHours>

export const WeekHours = z
  .strictObject({
    monday: DayHours,
    tuesday: DayHours,
    wednesday: DayHours,
    thursday: DayHours,
    friday: DayHours,
    saturday: DayHours,
    sunday: DayHours,
  })
  .refine((week) => Object.values(week).some((day) => day !== null))
export type WeekHours = z.output<typeof WeekHours>

/** Jam kerja: the ordinary week, and periods with other hours (Ramadan). */
export const OfficeHours = z.strictObject({
  week: WeekHours,
  periods: z.array(
    z.strictObject({
      name: z.string().min(1).max(200),
      from: OfficeDate,
      to: OfficeDate,
      week: WeekHours,
    }),
  ),
})
export type OfficeHours = z.output<typeof OfficeHours>

/**
 * In whose name somebody signs. `own`: their own office. `plt`, `plh`, `pj`: acting, written before the
 * position. `an`: one level below, in the name of `onBehalfOf`. `ub`: two levels below, `through` the one between.
 */
export const SigningForm = z.enum(['own', 'an', 'ub', 'plt', 'plh', 'pj'])
export type SigningForm = z.output<typeof SigningForm>

const positionLines = z.array(z.string().min(1).max(200)).max(6)

export const Signatory = z
  .strictObject({
    id: Slug,
    form: SigningForm.default('own'),
    /** Lines of the signer's own position, the last ending with a comma when printed. */
    position: positionLines.min(1),
    /** The position in whose name it is signed, for `an` and `ub`. */
    onBehalfOf: positionLines.default([]),
    /** The position between, for `ub`. */
    through: positionLines.default([]),
    /** Empty until the office fills it in; then a dotted line is printed. */
    name: z.string().max(300),
    rank: z.string().max(300),
    employeeNumber: z.string().max(60),
    validFrom: OfficeDate.nullable(),
  })
  .refine(({ form, onBehalfOf }) => !['an', 'ub'].includes(form) || onBehalfOf.length > 0, {
    path: ['onBehalfOf'],
    params: { fault: 'required' },
  })
  .refine(({ form, through }) => form !== 'ub' || through.length > 0, {
    path: ['through'],
    params: { fault: 'required' },
  })
export type Signatory = z.output<typeof Signatory>

export const Letterhead = z.strictObject({
  government: z.string().min(1).max(300),
  office: z.array(z.string().min(1).max(300)).min(1).max(3),
  lines: z.array(z.string().min(1).max(300)).max(4),
  /** PNG or JPEG, base64; null prints none. */
  logo: z.string().max(4_000_000).nullable(),
})
export type Letterhead = z.output<typeof Letterhead>

export const Division = z.strictObject({ id: Slug, name: z.string().min(1).max(200) })
export type Division = z.output<typeof Division>

export const LetterNumbering = z.strictObject({
  /** `own`: a gapless sequence of this register; `central`: given by the office's general agenda. */
  way: z.enum(['own', 'central']),
  /** `{code}`, `{sequence}` or `{sequence:3}`, `{unit}`, `{month}` (Roman), `{year}`. */
  pattern: z.string().max(200),
  /** The nota dinas' own: their sequence is another, so the same number must not come out of it. */
  notePattern: z.string().max(200).default('{code}/{sequence}/ND/{unit}/{year}'),
  /** The office's own code, `35.73.403`. */
  unit: z.string().max(60),
  /** Classification code of Permendagri 83/2022 for the outgoing letters and the nota dinas. */
  codes: z.partialRecord(LetterKind, z.string().max(60)),
  defaultCode: z.string().min(1).max(60),
})
export type LetterNumbering = z.output<typeof LetterNumbering>

/** The least and the most of each edge of a letter's page, in millimetres. */
export const marginLimits = {
  top: { least: 10, most: 60 },
  right: { least: 10, most: 60 },
  bottom: { least: 15, most: 60 },
  left: { least: 10, most: 60 },
} as const

const edge = (side: keyof typeof marginLimits) =>
  z.number().min(marginLimits[side].least).max(marginLimits[side].most)

/** Edges of a letter's page in millimetres. */
export const Margins = z.strictObject({
  top: edge('top'),
  right: edge('right'),
  bottom: edge('bottom'),
  left: edge('left'),
})
export type Margins = z.output<typeof Margins>

/** A code of Permendagri 83/2022 for the pattern's `{code}`; the list is the office's to edit. */
export const ClassificationCode = z.strictObject({
  code: z.string().min(1).max(60),
  name: z.string().min(1).max(300),
})
export type ClassificationCode = z.output<typeof ClassificationCode>

/** What the office says of personal data (UU 27/2022). */
export const PersonalData = z.strictObject({
  /** The PDP officer (Ps. 53), as papers name them. */
  contact: z.string().max(300),
  /** Years after closing; null until the office has them from its JRA: nothing is ever due before that. */
  retentionYears: z.int().min(1).max(100).nullable(),
  /** Where the years stand: the JRA, its decree. */
  retentionBasis: z.string().max(500),
})

/** All settings of one office. Every value is the office's to change. */
export const Office = z.strictObject({
  name: z.string().min(1).max(300),
  shortName: z.string().min(1).max(60),
  place: z.string().min(1).max(100),
  address: z.string().max(500),
  phone: z.string().max(100),
  email: z.string().max(200),
  web: z.string().max(200),
  timeZone: z.string().refine(isTimeZone),
  letterhead: Letterhead,
  paper: z.enum(['F4', 'A4']),
  font: z.enum(['arial', 'bookman']),
  margins: Margins.default({ top: 20, right: 20, bottom: 25, left: 30 }),
  signatories: z.array(Signatory).min(1),
  divisions: z.array(Division),
  hours: OfficeHours,
  letterNumbering: LetterNumbering,
  classificationCodes: z.array(ClassificationCode).max(2_000).default([]),
  limits: Limits,
  pauseReasons: z.array(PauseReason).min(1).max(40),
  /**
   * Minutes without a key or a click after which the desk locks. Never is no choice: the register holds
   * personal data (UU 27/2022 Ps. 35, 39), and a desk left open is everybody's.
   */
  personalData: PersonalData.default({ contact: '', retentionYears: null, retentionBasis: '' }),
  lockAfterMinutes: z.int().min(1).max(60).default(10),
})
export type Office = z.output<typeof Office>

/**
 * Settings as they may be saved: a pattern that gives each letter its number, a logo that can be drawn,
 * nothing twice. What an older register holds is read as it is, and told when it is saved next.
 */
export const SoundOffice = Office.superRefine((office, found) => {
  const fault = (problem: Fault['problem'], ...path: (string | number)[]) =>
    found.addIssue({ code: 'custom', path, params: { fault: problem } })
  const { signatories, divisions, classificationCodes, letterhead, letterNumbering } = office
  for (const name of ['pattern', 'notePattern'] as const)
    for (const { problem } of faultsOfPattern(letterNumbering[name]))
      fault(problem, 'letterNumbering', name)
  if (asWritten(letterNumbering.notePattern) === asWritten(letterNumbering.pattern))
    fault('repeated', 'letterNumbering', 'notePattern')
  if (letterhead.logo !== null && logoKind(letterhead.logo) === null)
    fault('not-a-picture', 'letterhead', 'logo')
  for (const index of repeatedIn(signatories.map(({ id }) => id)))
    fault('repeated', 'signatories', index, 'id')
  for (const index of repeatedIn(divisions.map(({ id }) => id)))
    fault('repeated', 'divisions', index, 'id')
  for (const index of repeatedIn(classificationCodes.map(({ code }) => code)))
    fault('repeated', 'classificationCodes', index, 'code')
})

/** Two patterns that differ in padding and spaces alone come to the same numbers. */
function asWritten(pattern: string): string {
  return pattern
    .replace(/\{sequence:\d\}/g, '{sequence}')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Where a value stands that stood before. */
export function repeatedIn(values: readonly string[]): number[] {
  const first = new Map<string, number>()
  values.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index)
  })
  return values.flatMap((value, index) => (first.get(value) === index ? [] : [index]))
}

export const HeldOffice = z.strictObject({ office: Office, revision: z.int(), sha256: Hash })

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}
