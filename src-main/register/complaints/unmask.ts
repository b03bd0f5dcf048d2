import type { Asks } from '../../contract/calls.ts'
import type { CaseFile } from '../../contract/case.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { record } from '../history/history.ts'
import { faulty, Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { isProtectedRow, mayKnow, showTo } from './masking.ts'
import { existing } from './open-complaint.ts'
import { readCaseByKey } from './read-case.ts'

/**
 * Writes down who wants to see a protected complainant, and why (UU 27/2022 Ps. 31). Returns the row of
 * the history. Refuses whoever may not know, and a complaint that hides nobody.
 */
export function unmask(context: Context, act: SignedAct, asks: Asks<'unmask'>): number {
  const row = existing(context, act, asks.number)
  if (!isProtectedRow(row)) throw faulty('number', 'not-allowed')
  if (!mayKnow(act, row)) throw new Refusal({ problem: 'not-allowed' })
  return record(context, act, act.now, {
    kind: 'identity-shown',
    complaint: row,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [{ field: 'reason', before: null, after: asks.reason }],
  })
}

/** The case with its complainant, for the officer who gave the reason and for nobody else. */
export function unmasked(context: Context, act: Act, sequence: number): CaseFile {
  const row = sql<{ complaint: number; recorded_by: string }>(
    context.db,
    'SELECT complaint, recorded_by FROM history WHERE sequence = ?',
  ).get(sequence)
  if (!row || row.recorded_by !== act.officer?.id) throw new Refusal({ problem: 'not-allowed' })
  showTo(context, row.recorded_by, row.complaint)
  return readCaseByKey(context, act, row.complaint)
}
