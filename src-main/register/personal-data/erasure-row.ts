import type { Erasure } from '../../contract/personal-data-calls.ts'
import type { Context } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'

/** A proposal that nobody confirmed in this time is over. */
export const proposalLasts: Millis = 30 * 86_400_000

/** A row of the table `erasures`: a proposal, and once it is confirmed the record of the destruction. */
export interface ErasureRow {
  readonly id: string
  readonly numbers: string
  readonly years: number
  readonly basis: string
  readonly proposed_at: Millis
  readonly proposed_by: string
  readonly withdrawn_at: Millis | null
  readonly confirmed_at: Millis | null
  readonly confirmed_by: string | null
  readonly head_before: string | null
  readonly head_after: string | null
  readonly letters: number | null
  readonly files: number | null
  readonly copies: string
}

export function erasureRow(context: Context, id: string): ErasureRow {
  const row = sql<ErasureRow>(context.db, 'SELECT * FROM erasures WHERE id = ?').get(id)
  if (!row) throw new Refusal({ problem: 'not-found' })
  return row
}

export function numbersIn(row: Pick<ErasureRow, 'numbers'>): string[] {
  return JSON.parse(row.numbers) as string[]
}

export function stateOf(row: ErasureRow, now: Millis): Erasure['state'] {
  if (row.confirmed_at !== null) return 'confirmed'
  if (row.withdrawn_at !== null) return 'withdrawn'
  return now > row.proposed_at + proposalLasts ? 'expired' : 'proposed'
}

/** Whether the disk was cleared after it. */
export function isSwept(context: Context, id: string): boolean {
  return (
    sql(context.db, 'SELECT 1 FROM erasure_sweeps WHERE erasure = ? AND done_at IS NOT NULL').get(
      id,
    ) !== undefined
  )
}
