import { z } from 'zod'
import { LetterKind } from './letter-kind.ts'
import { Limits, PauseReason } from './limits.ts'
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
    z.strictObject({ name: z.string().min(1), from: OfficeDate, to: OfficeDate, week: WeekHours }),
  ),
})
export type OfficeHours = z.output<typeof OfficeHours>

export const Signatory = z.strictObject({
  id: Slug,
  /** Lines above the signature, the last ending with a comma when printed. */
  position: z.array(z.string().min(1)).min(1),
  /** Empty until the office fills it in; then a dotted line is printed. */
  name: z.string(),
  rank: z.string(),
  employeeNumber: z.string(),
  validFrom: OfficeDate.nullable(),
})
export type Signatory = z.output<typeof Signatory>

export const Letterhead = z.strictObject({
  government: z.string().min(1),
  office: z.array(z.string().min(1)).min(1).max(3),
  lines: z.array(z.string().min(1)).max(4),
  /** PNG or JPEG, base64; null prints none. */
  logo: z.string().max(4_000_000).nullable(),
})
export type Letterhead = z.output<typeof Letterhead>

export const Division = z.strictObject({ id: Slug, name: z.string().min(1) })
export type Division = z.output<typeof Division>

export const LetterNumbering = z.strictObject({
  /** `own`: a gapless sequence of this register; `central`: given by the office's general agenda. */
  way: z.enum(['own', 'central']),
  /** `{code}`, `{sequence}`, `{unit}`, `{month}` (Roman), `{year}`. */
  pattern: z
    .string()
    .max(200)
    .refine((pattern) => pattern.includes('{sequence}') && pattern.includes('{year}')),
  /** The office's own code, `35.73.403`. */
  unit: z.string().max(60),
  /** Classification code of Permendagri 83/2022 for the outgoing letters and the nota dinas. */
  codes: z.partialRecord(LetterKind, z.string().max(60)),
  defaultCode: z.string().min(1).max(60),
})
export type LetterNumbering = z.output<typeof LetterNumbering>

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
  signatories: z.array(Signatory).min(1),
  divisions: z.array(Division),
  hours: OfficeHours,
  letterNumbering: LetterNumbering,
  limits: Limits,
  pauseReasons: z.array(PauseReason).min(1).max(40),
})
export type Office = z.output<typeof Office>

export const HeldOffice = z.strictObject({ office: Office, revision: z.int(), sha256: Hash })

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}
