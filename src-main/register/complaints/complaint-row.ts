import type { CaseFile } from '../../contract/case.ts'
import type { ClosedAs } from '../../contract/closing.ts'
import type {
  Category,
  Channel,
  Classification,
  ComplaintLine,
  Status,
} from '../../contract/complaint.ts'
import { directChannels } from '../../contract/complaint.ts'
import type { Intake } from '../../contract/complaint.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { Context } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { mergedInto } from '../merging/merging-row.ts'
import { sql } from '../storage/sql.ts'
import { identityColumns, safeSubject } from './masking.ts'

/** The columns that hold what the clerk typed. */
export interface ToldColumns {
  readonly complainant_name: string | null
  readonly complainant_address: string | null
  readonly complainant_phone: string | null
  readonly phone_digits: string | null
  readonly complainant_email: string | null
  readonly national_id: string | null
  readonly represented_by: string | null
  readonly anonymous: number
  readonly confidential: number
  readonly category: Category | null
  readonly classification: Classification | null
  readonly subject: string | null
  readonly narrative: string
  readonly requested_remedy: string | null
  readonly place: string | null
  readonly service_date: OfficeDate | null
  readonly division: string | null
  readonly officer_complained_of: string | null
  readonly referred_by: string | null
  readonly incoming_letter_number: string | null
  readonly incoming_letter_date: OfficeDate | null
  readonly incoming_letter_agenda: string | null
  readonly lapor_tracking_id: string | null
}

/** A row of the table `complaints`. */
export interface ComplaintRow extends ToldColumns {
  readonly key: number
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly status: Status
  readonly received_at: Millis
  readonly received_on: OfficeDate
  readonly recorded_at: Millis
  readonly recorded_by: string
  readonly channel: Channel
  readonly direct: number
  readonly procedure_id: string
  readonly procedure_version: number
  readonly step: string | null
  readonly due_at: Millis | null
  readonly binding: string | null
  readonly closed_at: Millis | null
  readonly closed_on: OfficeDate | null
  readonly closed_as: ClosedAs | null
  readonly incomplete_at: Millis | null
  readonly incomplete_note: string | null
  readonly completed_at: Millis | null
  readonly answered_at: Millis | null
  readonly reopened_at: Millis | null
  readonly assigned_to: string | null
  readonly complained_officer: string | null
  readonly transferred_to: string | null
  /** Of the open step. */
  readonly performer: string | null
  readonly press_at: Millis | null
  readonly pressing: string | null
  readonly limit_started_at: Millis | null
  readonly limit_due_at: Millis | null
  readonly limit_met_at: Millis | null
  readonly import_batch: string | null
  /** In the old register, where the register number is another. */
  readonly old_number: string | null
  readonly number_kept: number
  /** Closed in the old register that brought it. */
  readonly closed_before_import: number
  /** Its personal data were erased: its figures stay. */
  readonly erased_at: Millis | null
}

/** The columns that a line of a list shows: a list reads these and not the long texts. */
export const lineColumns = [
  'number',
  'status',
  'received_at',
  'channel',
  'category',
  'division',
  'subject',
  ...identityColumns,
  'step',
  'due_at',
  'binding',
  'closed_at',
  'closed_as',
] as const satisfies readonly (keyof ComplaintRow)[]
export type LineRow = Pick<ComplaintRow, (typeof lineColumns)[number]>

export type Told = Omit<Intake, 'receivedAt' | 'channel'>

export function isDirect(channel: Channel): boolean {
  return (directChannels as readonly Channel[]).includes(channel)
}

/** Digits alone; the country's code becomes the leading zero, so that one number has one form. */
export function phoneDigits(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, '').replace(/^(?:00)?62/, '0')
  return digits || null
}

export function toldColumns(told: Told): ToldColumns {
  return {
    complainant_name: told.complainant.name,
    complainant_address: told.complainant.address,
    complainant_phone: told.complainant.phone,
    phone_digits: phoneDigits(told.complainant.phone),
    complainant_email: told.complainant.email,
    national_id: told.complainant.nationalId,
    represented_by: told.complainant.representedBy,
    anonymous: Number(told.anonymous),
    confidential: Number(told.confidential),
    category: told.category,
    classification: told.classification,
    subject: told.subject,
    narrative: told.narrative,
    requested_remedy: told.requestedRemedy,
    place: told.place,
    service_date: told.serviceDate,
    division: told.division,
    officer_complained_of: told.officerComplainedOf,
    referred_by: told.referredBy,
    incoming_letter_number: told.incomingLetter.number,
    incoming_letter_date: told.incomingLetter.date,
    incoming_letter_agenda: told.incomingLetter.agendaNumber,
    lapor_tracking_id: told.laporTrackingId,
  }
}

/** What was told, back in the contract's words. */
export function toldOf(row: ToldColumns): Told & Pick<CaseFile, keyof Told> {
  return {
    complainant: {
      name: row.complainant_name,
      address: row.complainant_address,
      phone: row.complainant_phone,
      email: row.complainant_email,
      nationalId: row.national_id,
      representedBy: row.represented_by,
    },
    anonymous: row.anonymous === 1,
    confidential: row.confidential === 1,
    category: row.category,
    classification: row.classification,
    subject: row.subject,
    narrative: row.narrative,
    requestedRemedy: row.requested_remedy,
    place: row.place,
    serviceDate: row.service_date,
    division: row.division,
    officerComplainedOf: row.officer_complained_of,
    referredBy: row.referred_by,
    incomingLetter: {
      number: row.incoming_letter_number,
      date: row.incoming_letter_date,
      agendaNumber: row.incoming_letter_agenda,
    },
    laporTrackingId: row.lapor_tracking_id,
  }
}

/** Nested fields by their path, as faults and the history name them. */
export function flat(told: Partial<Told>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(told).flatMap(([field, value]) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).map(([inner, one]) => [`${field}.${inner}`, one] as const)
        : [[field, value] as const],
    ),
  )
}

export function rowByNumber(context: Context, number: string): ComplaintRow | undefined {
  return sql<ComplaintRow>(context.db, 'SELECT * FROM complaints WHERE number = ?').get(number)
}

export function rowByKey(context: Context, key: number): ComplaintRow {
  const row = sql<ComplaintRow>(context.db, 'SELECT * FROM complaints WHERE key = ?').get(key)
  if (!row) throw new Error(`no complaint has the key ${key}`)
  return row
}

/** The row as a line of a list; it is late when its binding due date lies before `asOf`. */
export function lineOf(context: Context, row: LineRow, asOf: Millis): ComplaintLine {
  const { timeZone } = context.office()
  const into = mergedInto(context, row)
  return {
    number: row.number,
    status: row.status,
    receivedAt: toInstant(row.received_at, timeZone),
    channel: row.channel,
    category: row.category,
    division: row.division,
    subject: safeSubject(context, row),
    complainant: shownName(row),
    step: row.step,
    dueAt: row.due_at === null ? null : toInstant(row.due_at, timeZone),
    binding: row.binding,
    late: row.due_at !== null && asOf > row.due_at,
    closedAt: row.closed_at === null ? null : toInstant(row.closed_at, timeZone),
    closedAs: row.closed_as,
    ...(into === null ? {} : { mergedInto: into }),
  }
}

/** UU 25/2009 Ps. 42(5): on lists a confidential name shows its initials only. */
export function shownName(
  row: Pick<ToldColumns, 'complainant_name' | 'anonymous' | 'confidential'>,
): string | null {
  if (row.anonymous === 1 || row.complainant_name === null) return null
  if (row.confidential === 0) return row.complainant_name
  return row.complainant_name
    .split(/\s+/)
    .map((word) => `${Array.from(word)[0] ?? ''}•••`)
    .join(' ')
}
