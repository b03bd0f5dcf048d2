import type { LetterKind } from '../../contract/letter-kind.ts'
import type { LetterLine, Sending } from '../../contract/letter.ts'
import type { OfficeDate } from '../../contract/values.ts'
import type { Context } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'

/** A row of the table `letters`; its bytes lie in `letter_files`. */
export interface LetterRow {
  readonly id: string
  readonly complaint: number
  readonly kind: LetterKind
  readonly state: 'issued' | 'voided'
  readonly source: LetterLine['source']
  readonly year: number
  readonly sequence: number | null
  readonly number: string | null
  readonly date: OfficeDate
  readonly addressee: string | null
  readonly fields: string
  readonly pages: number
  readonly sha256: string
  readonly issued_at: Millis
  readonly recorded_at: Millis
  readonly recorded_by: string
  readonly numbered_at: Millis | null
  readonly voided_for: string | null
  /** A `KeptSending` as JSON. */
  readonly sent: string | null
  readonly scan: string | null
}

/** A sending as the column `sent` keeps it. */
export interface KeptSending extends Omit<Sending, 'at'> {
  readonly at: Millis
}

export function lettersOf(context: Context, complaint: number): LetterLine[] {
  return sql<LetterRow>(
    context.db,
    'SELECT * FROM letters WHERE complaint = ? ORDER BY recorded_at, id',
  )
    .all(complaint)
    .map((row) => letterLine(context, row))
}

export function letterLine(context: Context, row: LetterRow): LetterLine {
  const { timeZone } = context.office()
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    date: row.date,
    to: row.addressee,
    state: row.state,
    source: row.source,
    pages: row.pages,
    sha256: row.sha256,
    issuedAt: toInstant(row.issued_at, timeZone),
    sent: sendingOf(row, timeZone),
    voidedFor: row.voided_for,
    scan: row.scan,
  }
}

export function sendingOf({ sent }: Pick<LetterRow, 'sent'>, timeZone: string): Sending | null {
  if (sent === null) return null
  const { at, ...kept } = JSON.parse(sent) as KeptSending
  return { ...kept, at: toInstant(at, timeZone) }
}
