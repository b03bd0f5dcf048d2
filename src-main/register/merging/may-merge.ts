import type { Asks } from '../../contract/calls.ts'
import type { MergeWarning } from '../../contract/merge-calls.ts'
import type { CannotMergeWhy } from '../../contract/problems.ts'
import { isIncomplete } from '../complaints/standing.ts'
import type { ComplaintRow } from '../complaints/complaint-row.ts'
import { fold } from '../complaints/fold.ts'
import { isProtectedRow } from '../complaints/masking.ts'
import { existing } from '../complaints/open-complaint.ts'
import type { Act, Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { refuseMerged } from './merging-row.ts'

export interface Pair {
  readonly kept: ComplaintRow
  readonly merged: ComplaintRow
}

/**
 * Both registrations, for an officer who may see both, where they may become one. What was told to a
 * citizen under one number stays under it: a decided or closed one is not merged away. Who asked for
 * secrecy in one of them is not named by the other.
 */
export function mergeable(context: Context, act: Act, asks: Asks<'previewMerge'>): Pair {
  const kept = existing(context, act, asks.kept)
  const merged = existing(context, act, asks.merged)
  if (kept.key === merged.key) refuse('same-number', kept)
  for (const row of [merged, kept]) {
    refuseMerged(context, row)
    if (row.closed_at !== null) refuse('closed', row)
  }
  if (isDecided(context, merged.key) || hasOutwardLetter(context, merged.key))
    refuse('decided', merged)
  if (some(context, 'SELECT 1 FROM mergings WHERE kept = ?', merged)) refuse('has-parts', merged)
  if (some(context, 'SELECT 1 FROM letter_drafts WHERE complaint = ?', merged))
    refuse('letters-under-way', merged)
  const { complained_officer: complained } = merged
  if (complained !== null && complained !== kept.complained_officer)
    refuse('officer-complained-of', merged)
  if (isProtectedRow(merged) && !isProtectedRow(kept)) refuse('protected', merged)
  return { kept, merged }
}

/** What does not forbid it and should be looked at. */
export function mergeWarningsOf(context: Context, { kept, merged }: Pair): MergeWarning[] {
  const { division } = merged
  return [
    ...person(kept, merged),
    ...(division !== null && kept.division !== null && division !== kept.division
      ? ['different-division' as const]
      : []),
    ...(some(context, 'SELECT 1 FROM steps WHERE complaint = ? AND finished_at IS NOT NULL', merged)
      ? ['steps-walked' as const]
      : []),
    ...(isIncomplete(merged) && !isIncomplete(kept) ? ['incomplete' as const] : []),
  ]
}

/** Ps. 50(1): the decision's clock is met. */
export function isDecided(context: Context, key: number): boolean {
  return (
    sql(
      context.db,
      `SELECT 1 FROM clocks WHERE complaint = ? AND clock = 'decision' AND met_at IS NOT NULL`,
    ).get(key) !== undefined
  )
}

function hasOutwardLetter(context: Context, key: number): boolean {
  return (
    sql(
      context.db,
      `SELECT 1 FROM letters WHERE complaint = ? AND state = 'issued' AND kind IN
         ('declination', 'follow-up-complainant', 'follow-up-party', 'lapse')`,
    ).get(key) !== undefined
  )
}

/** The number and the number of the identity card say most; without them, the name. */
function person(kept: ComplaintRow, merged: ComplaintRow): MergeWarning[] {
  const same = (column: 'national_id' | 'phone_digits') =>
    kept[column] !== null && kept[column] === merged[column]
  if (kept.national_id !== null && merged.national_id !== null)
    return same('national_id') ? [] : ['different-person']
  const named = [kept, merged].map(({ complainant_name: name, anonymous }) =>
    name === null || anonymous === 1 ? null : fold(name).replace(/\s+/g, ' ').trim(),
  )
  if (named.includes(null)) return same('phone_digits') ? [] : ['unknown-person']
  return named[0] === named[1] ? [] : ['different-person']
}

function some(context: Context, statement: string, { key }: ComplaintRow): boolean {
  return sql(context.db, `${statement} LIMIT 1`).get(key) !== undefined
}

function refuse(why: CannotMergeWhy, { number }: ComplaintRow): never {
  throw new Refusal({ problem: 'cannot-merge', why, number })
}
