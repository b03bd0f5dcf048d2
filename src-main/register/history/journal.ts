import type { Answer, Asks } from '../../contract/calls.ts'
import type { JournalRow } from '../../contract/journal-calls.ts'
import { mayBeSeenBy } from '../complaints/conflict.ts'
import type { Act, Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { headOf, tellRow } from './history.ts'
import type { HistoryRow } from './history.ts'

type ToldRow = HistoryRow & { number: string | null; complained_officer: string | null }

const columns = `SELECT history.*, complaints.number, complained_officer FROM history
  LEFT JOIN complaints ON complaints.key = history.complaint`

/**
 * The history of the whole register, newest first, as far as no row tells what a person said: its
 * changes are read in the case, where they are masked. Of a case that the officer may not see, only that
 * there is a row.
 */
export function journal(context: Context, act: Act, asks: Asks<'journal'>): Answer<'journal'> {
  const kinds = asks.kinds && JSON.stringify(asks.kinds)
  const wanted: (readonly [string, unknown])[] = [
    ['history.sequence < :below', asks.below],
    [
      'history.kind IN (SELECT value FROM json_each(:kinds))',
      asks.kinds && JSON.stringify(asks.kinds),
    ],
    ['history.recorded_by = :officer', asks.officer],
    ['history.happened_on = :on', asks.on],
  ]
  const given = wanted.flatMap(([condition, value]) => (value === null ? [] : [condition]))
  const where = given.length > 0 ? `WHERE ${given.join(' AND ')}` : ''
  const rows = sql<ToldRow>(
    context.db,
    `${columns} ${where} ORDER BY history.sequence DESC LIMIT :limit`,
  ).all({ ...asks, kinds })
  const head = headOf(context.db)
  return {
    rows: rows.map((row) => told(context, act, row)),
    head: head.hash,
    historyRows: head.sequence,
  }
}

/** The row whose hash begins so; refuses with `not-found` where the chain holds none. */
export function findHead(context: Context, act: Act, { head }: Asks<'findHead'>): JournalRow {
  // Hexadecimal digits are followed by g: no hash lies beyond it that begins so.
  const row = sql<ToldRow>(
    context.db,
    `${columns} WHERE history.hash >= ? AND history.hash < ? LIMIT 1`,
  ).get(head, `${head}g`)
  if (!row) throw new Refusal({ problem: 'not-found' })
  return told(context, act, row)
}

function told(context: Context, act: Act, row: ToldRow): JournalRow {
  const open = tellRow(row, context.office().timeZone)
  return mayBeSeenBy(act, row)
    ? { ...open, complaint: row.number }
    : { ...open, complaint: null, detail: null }
}
