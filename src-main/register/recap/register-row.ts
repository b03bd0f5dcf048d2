import type { ClosedAs } from '../../contract/closing.ts'
import type { Category, Channel, Classification, Status } from '../../contract/complaint.ts'
import type { OfficeDate } from '../../contract/values.ts'

/** A letter that followed from a complaint; its number is null where none was given. */
export type FollowUpLetter = { readonly number: string | null; readonly date: OfficeDate }

/**
 * One complaint as a line of the *Register* sheet, as it stood at the period's end. Names and texts
 * come as they are recorded: the sheet withholds what is anonymous or confidential.
 */
export type RegisterRow = {
  readonly number: string
  readonly receivedAt: OfficeDate
  readonly complainant: string | null
  readonly address: string | null
  readonly anonymous: boolean
  readonly confidential: boolean
  readonly channel: Channel
  readonly direct: boolean
  readonly category: Category | null
  readonly classification: Classification | null
  /** The division's id; the sheet prints its name. */
  readonly division: string | null
  readonly subject: string | null
  readonly narrative: string
  /** Hasil klarifikasi: the words of the outcome of the step of analysis. */
  readonly clarification: string | null
  /** Tindak lanjut: the words of the outcomes that closed the procedure. */
  readonly followUp: string | null
  readonly letters: readonly FollowUpLetter[]
  readonly status: Status
  /** The open step's few words; null where closed. */
  readonly step: string | null
  readonly closedOn: OfficeDate | null
  readonly closedAs: ClosedAs | null
  /** Working days after the day received up to the day closed; null where open. */
  readonly workingDays: number | null
  /** Whether no step of the SOP was late; null where open. */
  readonly sopOnTime: boolean | null
  readonly laporTrackingId: string | null
  /** Keterangan. */
  readonly note: string | null
}
