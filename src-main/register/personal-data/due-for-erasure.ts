import type { DueForErasure } from '../../contract/personal-data-calls.ts'
import { mayBeSeenBy } from '../complaints/conflict.ts'
import type { Act, Context } from '../context.ts'
import { officeDateOf } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'

export interface DueRow extends Omit<DueForErasure, 'held'> {
  readonly key: number
  readonly held: string | null
  readonly complained_officer: string | null
}

/**
 * Closed complaints whose years are over, the oldest first; what was merged into another counts from that
 * one's closing. Nothing is due until the office has set its years and named their source (JRA, UU 43/2009
 * Ps. 40(4)). The officer complained of sees no such complaint.
 */
export function dueForErasure(context: Context, act: Act): DueRow[] {
  const { retentionYears, retentionBasis } = context.office().personalData
  if (retentionYears === null || retentionBasis === '') return []
  const today = officeDateOf(act.now, context.office().timeZone)
  return sql<DueRow>(context.db, dueRows)
    .all({ years: retentionYears, today })
    .filter((row) => mayBeSeenBy(act, row))
}

const ofComplaint = 'WHERE complaint = complaints.key'
const dueRows = `SELECT complaints.key, complaints.number, complaints.category, complaints.division,
    complaints.closed_on AS closedOn, complaints.closed_as AS closedAs,
    complaints.complained_officer, erasure_holds.reason AS held,
    date(coalesce(kept.closed_on, complaints.closed_on), :years || ' years') AS dueOn,
    (SELECT count(*) FROM letters ${ofComplaint}) AS letters,
    (SELECT count(*) FROM attachments ${ofComplaint}) AS files,
    (SELECT count(*) FROM history ${ofComplaint}) AS rows
  FROM complaints LEFT JOIN mergings ON merged = complaints.key
    LEFT JOIN complaints AS kept ON kept.key = mergings.kept
    LEFT JOIN erasure_holds ON complaint = complaints.key
  WHERE complaints.closed_at IS NOT NULL AND complaints.erased_at IS NULL
    AND complaints.closed_on IS NOT NULL
    AND (merged IS NULL OR kept.closed_on IS NOT NULL) AND dueOn <= :today
  ORDER BY dueOn, complaints.number LIMIT 500`

export function dueLine({
  key: _key,
  complained_officer: _officer,
  ...row
}: DueRow): DueForErasure {
  return row
}
