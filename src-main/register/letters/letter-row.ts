import type { LetterKind } from '../../contract/letter-kind.ts'
import type { AgendaLine, LetterLine } from '../../contract/letter.ts'
import type { OfficeDate } from '../../contract/values.ts'
import { mayBeSeenBy } from '../complaints/conflict.ts'
import type { Act, Context } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'

/** A row of the table `letters`; its bytes lie in `letter_files`. */
export interface LetterRow {
  readonly id: string
  readonly complaint: number
  readonly kind: LetterKind
  readonly state: 'issued' | 'voided'
  readonly year: number
  readonly sequence: number | null
  readonly number: string | null
  readonly date: OfficeDate
  readonly addressee: string | null
  readonly pages: number
  readonly sha256: string
  readonly issued_at: Millis
}

export function lettersOf(context: Context, complaint: number): LetterLine[] {
  return sql<LetterRow>(
    context.db,
    'SELECT * FROM letters WHERE complaint = ? ORDER BY recorded_at, id',
  )
    .all(complaint)
    .map((row) => letterLine(context, row))
}

/** The year's outgoing letters in the order of their numbers, newest first. */
export function lettersOfYear(context: Context, act: Act, year: number): AgendaLine[] {
  return sql<
    LetterRow & {
      complaint_number: string
      subject: string | null
      complained_officer: string | null
    }
  >(
    context.db,
    `SELECT letters.*, complaints.number AS complaint_number, complaints.subject,
       complained_officer
     FROM letters JOIN complaints ON complaints.key = letters.complaint
     WHERE letters.year = ? AND run <> 'register'
     ORDER BY run, sequence DESC, letters.recorded_at DESC`,
  )
    .all(year)
    .map((row) => ({
      ...letterLine(context, mayBeSeenBy(act, row) ? row : { ...row, addressee: null }),
      sequence: row.sequence,
      complaint: row.complaint_number,
      subject: mayBeSeenBy(act, row) ? row.subject : null,
    }))
}

export function letterLine(context: Context, row: LetterRow): LetterLine {
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    date: row.date,
    to: row.addressee,
    state: row.state,
    pages: row.pages,
    sha256: row.sha256,
    issuedAt: toInstant(row.issued_at, context.office().timeZone),
  }
}
