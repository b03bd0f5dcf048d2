import type { CaseFile } from '../../contract/case.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { mayBeSeenBy } from '../complaints/conflict.ts'
import type { Act, Context } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'

/** A row of the table `mergings`. */
export interface MergingRow {
  readonly merged: number
  readonly kept: number
  readonly reason: string
  readonly merged_at: Millis
  readonly merged_by: string
  readonly history: number
  /** A `Before` as JSON. */
  readonly before: string
}

/** A due date as it is kept: a clock of the Act, `classification`, or the open step's. */
export interface KeptDeadline {
  readonly clock: string
  readonly started: Millis
  readonly due: Millis
}

/** What a merging changed, as it stood before. */
export interface Before {
  readonly merged: {
    readonly revision: number
    readonly complainedOfficer: string | null
    readonly deadlines: readonly KeptDeadline[]
  }
  readonly kept: {
    readonly revision: number
    readonly decided: boolean
    readonly deadlines: readonly KeptDeadline[]
  }
  /** The pause that ended with it. */
  readonly pause: { readonly number: number; readonly moves: string } | null
}

export function mergingOf(context: Context, merged: number): MergingRow | undefined {
  return sql<MergingRow>(context.db, 'SELECT * FROM mergings WHERE merged = ?').get(merged)
}

/** The number of the complaint into which this one was merged; null where it was not. */
export function mergedInto(
  context: Context,
  row: Pick<ComplaintRow, 'number' | 'closed_as'>,
): string | null {
  if (row.closed_as !== 'merged') return null
  return (
    sql<{ number: string }>(
      context.db,
      `SELECT kept.number FROM complaints AS own JOIN mergings ON merged = own.key
       JOIN complaints AS kept ON kept.key = mergings.kept WHERE own.number = ?`,
    ).get(row.number)?.number ?? null
  )
}

/** What was merged is read-only: its work goes on in the kept one. */
export function refuseMerged(
  context: Context,
  row: Pick<ComplaintRow, 'number' | 'closed_as'>,
): void {
  const into = mergedInto(context, row)
  if (into !== null) throw new Refusal({ problem: 'already-merged', into })
}

/**
 * What the registrations merged into this one bring to its clocks: the earliest receipt, and the
 * earliest answer (Ps. 44(3)). The citizen's time does not begin anew because the office merged.
 */
export function broughtBy(
  context: Context,
  kept: number,
): { receivedAt: Millis | null; answeredAt: Millis | null } {
  return (
    sql<{ receivedAt: Millis | null; answeredAt: Millis | null }>(
      context.db,
      `SELECT min(received_at) AS receivedAt, min(met_at) AS answeredAt FROM mergings
       JOIN complaints ON key = merged
       LEFT JOIN clocks ON clocks.complaint = merged AND clock = 'answer' WHERE kept = ?`,
    ).get(kept) ?? { receivedAt: null, answeredAt: null }
  )
}

/** When the complaint first came in, under whatever number. */
export function firstReceived(
  context: Context,
  row: Pick<ComplaintRow, 'key' | 'received_at'>,
): Millis {
  return Math.min(row.received_at, broughtBy(context, row.key).receivedAt ?? row.received_at)
}

/** As the case tells it: into which it was merged, or what was merged into it. */
export function mergingTold(
  context: Context,
  act: Act,
  row: ComplaintRow,
): Pick<CaseFile, 'mergedInto' | 'merged'> {
  const zone = context.office().timeZone
  const own = row.closed_as === 'merged' ? mergingOf(context, row.key) : undefined
  const parts = sql<MergingRow & Pick<ComplaintRow, 'number' | 'complained_officer'>>(
    context.db,
    `SELECT mergings.*, number, complained_officer FROM mergings JOIN complaints ON key = merged
     WHERE kept = ? ORDER BY merged_at, number`,
  ).all(row.key)
  const told = (number: string, merging: MergingRow) => ({
    number,
    at: toInstant(merging.merged_at, zone),
    by: merging.merged_by,
    reason: merging.reason,
  })
  const into = mergedInto(context, row)
  return {
    mergedInto: own && into !== null ? told(into, own) : null,
    merged: parts.filter((part) => mayBeSeenBy(act, part)).map((part) => told(part.number, part)),
  }
}
