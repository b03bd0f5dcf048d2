import { CalendarDateTime, parseDate, parseTime, toZoned } from '@internationalized/date'
import type { AsksInput } from '../../src-main/contract/calls.ts'
import type { CaseFile } from '../../src-main/contract/case.ts'
import {
  directChannels,
  type Category,
  type Channel,
  type Classification,
} from '../../src-main/contract/complaint.ts'
import type { Instant, OfficeDate } from '../../src-main/contract/values.ts'
import { kelurahanWords } from './kelurahan.ts'

/** What the form of a complaint holds while it is typed: half-finished things included. */
export interface ComplaintForm {
  readonly channel: Channel
  readonly date: string | null
  readonly time: string | null
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly kelurahan: string
  readonly email: string
  readonly nationalId: string
  readonly representedBy: string
  readonly anonymous: boolean
  readonly confidential: boolean
  readonly subject: string
  readonly narrative: string
  readonly remedy: string
  readonly category: Category | null
  readonly division: string | null
  readonly classification: Classification | null
  readonly place: string
  readonly serviceDate: string | null
  readonly officerComplainedOf: string
  readonly referredBy: string
  readonly letterNumber: string
  readonly letterDate: string | null
  readonly letterAgenda: string
  readonly lapor: string
  /** The number of an earlier complaint that this one repeats; empty for none. */
  readonly repeats: string
}

const told = {
  name: '',
  phone: '',
  address: '',
  kelurahan: '',
  email: '',
  nationalId: '',
  representedBy: '',
  anonymous: false,
  confidential: false,
  subject: '',
  narrative: '',
  remedy: '',
  category: null,
  division: null,
  classification: null,
  place: '',
  serviceDate: null,
  officerComplainedOf: '',
  referredBy: '',
  letterNumber: '',
  letterDate: null,
  letterAgenda: '',
  lapor: '',
  repeats: '',
} as const satisfies Partial<ComplaintForm>

/** A new form, received now in the office's zone. */
export function newForm(timeZone: string, now: Date = new Date()): ComplaintForm {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(now)
  return { ...told, channel: 'telephone', date: parts.slice(0, 10), time: parts.slice(11, 16) }
}

/** Whether the clerk has typed anything yet; when and by which channel are there from the start. */
export function isUntouched(form: ComplaintForm): boolean {
  return Object.entries(told).every(([key, empty]) => form[key as keyof typeof told] === empty)
}

/** Reads the form out of a saved draft; whatever does not fit is taken as not typed. */
export function formOfDraft(
  content: Readonly<Record<string, unknown>>,
  timeZone: string,
): ComplaintForm {
  const fresh = newForm(timeZone)
  const entries = Object.entries(fresh).map(([key, empty]) => {
    const kept = content[key]
    const fits = typeof kept === typeof empty || (empty === null && typeof kept === 'string')
    return [key, kept === null || fits ? (kept ?? null) : empty]
  })
  return { ...fresh, ...(Object.fromEntries(entries) as Partial<ComplaintForm>) }
}

/** The moment that a date and a time name in the office's zone; null while either is unfinished. */
export function momentOf(
  date: string | null,
  time: string | null,
  timeZone: string,
): Instant | null {
  if (!date || !time) return null
  const day = parseDate(date)
  const clock = parseTime(time)
  const local = new CalendarDateTime(day.year, day.month, day.day, clock.hour, clock.minute)
  return toZoned(local, timeZone).toAbsoluteString() as Instant
}

function addressOf(form: ComplaintForm): string {
  return [form.address.trim(), kelurahanWords(form.kelurahan)].filter(Boolean).join(', ')
}

/** The form as the register asks for it. An unfinished date goes as absent and comes back as a fault. */
export function asksOf(form: ComplaintForm, timeZone: string): AsksInput<'receive'> {
  const receivedAt = momentOf(form.date, form.time, timeZone)
  return {
    ...(receivedAt ? { receivedAt } : {}),
    channel: form.channel,
    complainant: {
      // Kept in the form in case the tick was a slip, but never sent with it.
      name: form.anonymous ? '' : form.name,
      address: addressOf(form),
      phone: form.phone,
      email: form.email,
      nationalId: form.nationalId,
      representedBy: form.representedBy,
    },
    anonymous: form.anonymous,
    confidential: form.confidential,
    category: form.category,
    classification: form.classification,
    subject: form.subject,
    narrative: form.narrative,
    requestedRemedy: form.remedy,
    place: form.place,
    serviceDate: form.serviceDate as OfficeDate | null,
    division: form.division,
    officerComplainedOf: form.officerComplainedOf,
    referredBy: form.referredBy,
    incomingLetter: {
      number: form.letterNumber,
      date: form.letterDate as OfficeDate | null,
      agendaNumber: form.letterAgenda,
    },
    laporTrackingId: form.lapor,
    // A missing time is left to the register's own check, which names the field.
  } as AsksInput<'receive'>
}

/** The complaint with the link to an earlier one and the draft whose files go with it. */
export function registeringOf(
  form: ComplaintForm,
  draft: string,
  timeZone: string,
): AsksInput<'receive'> {
  return { ...asksOf(form, timeZone), repeats: form.repeats || null, draft }
}

/** A registered complaint as a form, for correcting it. */
export function formOfCase(file: CaseFile, timeZone: string): ComplaintForm {
  const { complainant, incomingLetter } = file
  return {
    ...newForm(timeZone, new Date(file.receivedAt)),
    channel: file.channel,
    name: complainant.name ?? '',
    phone: complainant.phone ?? '',
    address: complainant.address ?? '',
    email: complainant.email ?? '',
    nationalId: complainant.nationalId ?? '',
    representedBy: complainant.representedBy ?? '',
    anonymous: file.anonymous,
    confidential: file.confidential,
    subject: file.subject ?? '',
    narrative: file.narrative,
    remedy: file.requestedRemedy ?? '',
    category: file.category,
    division: file.division,
    classification: file.classification,
    place: file.place ?? '',
    serviceDate: file.serviceDate,
    officerComplainedOf: file.officerComplainedOf ?? '',
    referredBy: file.referredBy ?? '',
    letterNumber: incomingLetter.number ?? '',
    letterDate: incomingLetter.date,
    letterAgenda: incomingLetter.agendaNumber ?? '',
    lapor: file.laporTrackingId ?? '',
  }
}

type Change = AsksInput<'correct'>['change']

/** Only what was changed between two forms, as the register asks for a correction. */
export function changeOf(before: ComplaintForm, after: ComplaintForm, timeZone: string): Change {
  const old: Record<string, unknown> = { ...asksOf(before, timeZone) }
  const next: Record<string, unknown> = { ...asksOf(after, timeZone) }
  const change: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(next)) {
    const previous = old[key]
    if (isRecord(value) && isRecord(previous)) {
      const inner = Object.entries(value).filter(([field, one]) => one !== previous[field])
      if (inner.length > 0) change[key] = Object.fromEntries(inner)
    } else if (value !== previous) {
      change[key] = value
    }
  }
  return change
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** How many days the service lies before the complaint, where that is more than Ps. 42(2) allows. */
export function daysSinceService({ serviceDate, date }: ComplaintForm): number | null {
  if (!serviceDate || !date) return null
  const days = Math.round((Date.parse(date) - Date.parse(serviceDate)) / 86_400_000)
  return days > 30 ? days : null
}

/** Whether a channel leads to the direct procedure. */
export function isDirect(channel: Channel): boolean {
  return (directChannels as readonly Channel[]).includes(channel)
}
