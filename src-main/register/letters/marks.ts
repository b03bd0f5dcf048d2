import type { LetterMark } from '../../contract/letter.ts'
import type { Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'

/** A row of the table `letter_marks`. */
export interface MarkRow {
  readonly mark: LetterMark['mark']
  readonly by: string
  readonly at: Millis
  readonly recorded_by: string
  readonly note: string | null
}

/** What happened to a draft and to the letter it became, in the order it was recorded. */
export function markRows(context: Context, letter: string): MarkRow[] {
  return sql<MarkRow>(
    context.db,
    'SELECT mark, by, at, recorded_by, note FROM letter_marks WHERE letter = ? ORDER BY number',
  ).all(letter)
}

export function marksOf(context: Context, letter: string): LetterMark[] {
  const { timeZone } = context.office()
  return markRows(context, letter).map(({ mark, by, at, recorded_by, note }) => ({
    mark,
    by,
    at: toInstant(at, timeZone),
    recordedBy: recorded_by,
    note,
  }))
}

export function addMark(
  context: Context,
  act: SignedAct,
  letter: string,
  { mark, by, at, note }: Omit<MarkRow, 'recorded_by'>,
): void {
  sql(
    context.db,
    `INSERT INTO letter_marks (letter, number, mark, by, at, recorded_by, note)
     VALUES (:letter, (SELECT count(*) + 1 FROM letter_marks WHERE letter = :letter), :mark, :by,
     :at, :recorded_by, :note)`,
  ).run({ letter, mark, by, at, recorded_by: act.officer.id, note })
}
