import type { HistoryEntry } from '../../contract/case.ts'
import type { RecapChange, RecapDifference } from '../../contract/recap.ts'
import { balanceFigures } from '../../contract/recap-words.ts'
import type { Period } from '../../contract/values.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { historyOf } from '../complaints/read-case.ts'
import type { Context } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import type { HistoryRow } from '../history/history.ts'
import { officersEver } from '../officers/officers.ts'
import { historyWords, namesOf } from '../papers/dossier-history.ts'
import { sql } from '../storage/sql.ts'
import { keptOf, keptRows } from './kept-recaps.ts'
import type { Kept } from './kept-recaps.ts'
import { periodBefore } from './period.ts'
import { recapRows } from './recap-rows.ts'
import type { RecapRow } from './recap-rows.ts'

/** Whether a reader may be told which complaint it is (UU 25/2009 Ps. 45). */
export type MayTell = (row: Pick<ComplaintRow, 'complained_officer'>) => boolean

/**
 * The last kept recap of the period, and of the period before it, whose remaining is carried over:
 * what each says otherwise now, a line for each complaint. Those that still hold are left out.
 */
export function recapDifferences(
  context: Context,
  now: Millis,
  period: Period,
  mayTell: MayTell,
): RecapDifference[] {
  return [periodBefore(period), period].flatMap((of) => {
    const [last] = keptOf(context, of)
    if (!last) return []
    const changes = changesSince(context, now, last, mayTell)
    return changes.length === 0 ? [] : [{ recap: last.recap, changes }]
  })
}

function changesSince(
  context: Context,
  now: Millis,
  { recap, history }: Kept,
  mayTell: MayTell,
): RecapChange[] {
  const then = byComplaint(keptRows(context, recap.id))
  const today = byComplaint(recapRows(context, now, recap.period))
  return [...new Set([...then.keys(), ...today.keys()])]
    .map((id) => ({ id, moves: movesOf(then.get(id), today.get(id)) }))
    .filter(({ moves }) => moves.length > 0)
    .map(({ id, moves }) => {
      const number = (today.get(id) ?? then.get(id))?.number ?? ''
      const row = complaintById(context, id)
      if (row && !mayTell(row)) return { number: null, moves, because: [] }
      return { number, moves, because: recordedSince(context, row, history) }
    })
    .toSorted((one, other) => (one.number ?? '~').localeCompare(other.number ?? '~'))
}

function byComplaint(rows: readonly RecapRow[]): Map<string, RecapRow> {
  return new Map(rows.map((row) => [row.complaint, row]))
}

/** The balance first, in the order in which it adds up. */
function movesOf(then?: RecapRow, today?: RecapRow): RecapChange['moves'] {
  const figures = new Set([...Object.keys(then?.counts ?? {}), ...Object.keys(today?.counts ?? {})])
  const place = (figure: string) => {
    const index = balanceFigures.findIndex((one) => one === figure)
    return index < 0 ? balanceFigures.length : index
  }
  return [...figures]
    .map((figure) => ({
      figure,
      by: (today?.counts[figure] ?? 0) - (then?.counts[figure] ?? 0),
    }))
    .filter(({ by }) => by !== 0)
    .toSorted((one, other) => place(one.figure) - place(other.figure))
}

type Named = Pick<ComplaintRow, 'key' | 'complained_officer' | 'procedure_id' | 'procedure_version'>

function complaintById(context: Context, id: string): Named | undefined {
  return sql<Named>(
    context.db,
    `SELECT key, complained_officer, procedure_id, procedure_version FROM complaints WHERE id = ?`,
  ).get(id)
}

/** What moves no figure: told by its absence, so that a new kind is rather told too often. */
const beside = [
  'assigned',
  'handed-over',
  'attached',
  'disposed',
  'letter-drafted',
  'letter-marked',
  'letter-numbered',
  'letter-sent',
  'letter-scanned',
  'erased',
  'erasure-held',
  'erasure-freed',
]

/** What was recorded of a complaint since; of one that was taken back with its import, that. */
function recordedSince(
  context: Context,
  row: Named | undefined,
  history: number,
): RecapChange['because'] {
  const officers = officersEver(context.db)
  const told = (entry: HistoryEntry, what: string) => ({
    what,
    happenedAt: entry.happenedAt,
    recordedAt: entry.recordedAt,
    by: namesOf(officers, entry.recordedAt).of(entry.recordedBy),
  })
  if (!row) return undoneSince(context, history).map((entry) => told(entry, 'Impor dibatalkan'))
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  return historyOf(context, row.key)
    .filter(({ sequence, kind }) => sequence > history && !beside.includes(kind))
    .map((entry) =>
      told(entry, historyWords(entry, procedure, namesOf(officers, entry.recordedAt))),
    )
}

function undoneSince(context: Context, history: number): HistoryEntry[] {
  const { timeZone } = context.office()
  return sql<HistoryRow>(
    context.db,
    `SELECT * FROM history WHERE kind = 'import-undone' AND sequence > ? ORDER BY sequence`,
  )
    .all(history)
    .map((row) => ({
      sequence: row.sequence,
      kind: row.kind,
      happenedAt: toInstant(row.happened_at, timeZone),
      recordedAt: toInstant(row.recorded_at, timeZone),
      by: row.done_by,
      recordedBy: row.recorded_by,
      detail: row.detail,
      changes: [],
    }))
}
