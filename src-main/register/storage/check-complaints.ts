import type { Finding } from '../../contract/keeping.ts'
import { flat, toldOf } from '../complaints/complaint-row.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { canonical } from '../history/history.ts'
import type { Change } from '../history/history.ts'
import type { Connection } from './connection.ts'
import { dataHeld } from '../personal-data/data-held.ts'
import { erasuresTold } from '../personal-data/is-erased.ts'
import { each, hasTable, sql } from './sql.ts'

/**
 * What each complaint says must be what its history told: as it was received or imported, with its
 * corrections; and what is closed as merged must have been merged.
 * One whose personal data were erased says nothing any more, and its history tells of that.
 */
export function checkComplaints(db: Connection): Finding[] {
  const findings: Finding[] = []
  const rows = each(sql<ComplaintRow>(db, 'SELECT * FROM complaints ORDER BY key'))
  const payloads = sql<{ payload: string | null }>(
    db,
    `SELECT payload FROM history LEFT JOIN history_payloads USING (sequence)
     WHERE complaint = ? AND kind IN ('received', 'imported', 'corrected') ORDER BY sequence`,
  )
  const merged = mergedKeys(db)
  const erased = erasuresTold(db)
  for (const row of rows) {
    // A register of an older shape, proved before its migration, lacks the column.
    const isErased = (row.erased_at ?? null) !== null
    if (isErased || erased.has(row.key)) {
      if (isErased !== erased.has(row.key) || dataHeld(row).length > 0)
        findings.push({ finding: 'row-differs', what: row.number })
      continue
    }
    const told = payloads.all(row.key)
    if (told.some(({ payload }) => payload === null)) continue
    const history = new Map(told.flatMap(({ payload }) => changesIn(payload ?? '')))
    const held = { channel: row.channel, ...flat(toldOf(row)) }
    const differs = Object.entries(held).some(
      ([field, value]) => !same(value ?? null, history.get(field) ?? null),
    )
    if (differs || (row.closed_as === 'merged') !== merged.has(row.key))
      findings.push({ finding: 'row-differs', what: row.number })
  }
  return findings
}

/** A complaint is closed as merged if and only if its merging stands; an older shape knows none. */
function mergedKeys(db: Connection): ReadonlySet<number> {
  if (!hasTable(db, 'mergings')) return new Set()
  return new Set(
    sql<{ merged: number }>(db, 'SELECT merged FROM mergings')
      .all()
      .map((row) => row.merged),
  )
}

/** Nearly every field is a plain value, and a register has hundreds of thousands of them. */
function same(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other)
}

/** A payload that is not what a history row tells is found by the chain's own check. */
function changesIn(payload: string): [string, unknown][] {
  try {
    const { changes } = JSON.parse(payload) as { changes?: Change[] }
    return (changes ?? []).map(({ field, after }) => [field, after])
  } catch {
    return []
  }
}
