import type { Asks } from '../../contract/calls.ts'
import { recorders } from '../../contract/officer.ts'
import type { Draft } from '../../contract/today.ts'
import type { Instant } from '../../contract/values.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { complainedOfficer } from './conflict.ts'

interface DraftRow {
  readonly id: string
  readonly officer: string
  readonly saved_at: Millis
  readonly content: string
}

/**
 * Keeps what an intake form holds; durable when it answers. A draft has no history. One that the officer
 * may not see is nobody's to write over: `not-allowed`.
 */
export function saveDraft(
  context: Context,
  act: SignedAct,
  asks: Asks<'saveDraft'>,
): { savedAt: Instant } {
  refuseUnseen(context, act, asks.id)
  sql(
    context.db,
    `INSERT INTO drafts (id, officer, saved_at, content) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET officer = excluded.officer, saved_at = excluded.saved_at,
     content = excluded.content`,
  ).run(asks.id, act.officer.id, act.now, JSON.stringify(asks.content))
  return { savedAt: toInstant(act.now, context.office().timeZone) }
}

export function discardDraft(context: Context, act: Act, id: string): void {
  refuseUnseen(context, act, id)
  sql(context.db, 'DELETE FROM drafts WHERE id = ?').run(id)
}

/**
 * All drafts of the desk, newest first: one PC, several people. Who takes no complaints in sees only
 * their own: a form may hold whom it promises to keep secret. Nobody sees one that another filled in and
 * that complains of them (UU 25/2009 Ps. 45).
 */
export function drafts(context: Context, act: Act): Draft[] {
  const { timeZone } = context.office()
  return sql<DraftRow>(context.db, 'SELECT * FROM drafts ORDER BY saved_at DESC')
    .all()
    .filter((row) => maySeeDraft(context, act, row))
    .map((row) => ({
      id: row.id,
      savedAt: toInstant(row.saved_at, timeZone),
      officer: row.officer,
      content: JSON.parse(row.content) as Record<string, unknown>,
    }))
}

export function maySeeDraft(
  context: Context,
  { officer }: Act,
  row: Pick<DraftRow, 'officer' | 'content'>,
): boolean {
  if (officer === null) return false
  if (row.officer === officer.id) return true
  if (!recorders.some((role) => role === officer.role)) return false
  const { officerComplainedOf: named } = JSON.parse(row.content) as Record<string, unknown>
  const one = typeof named === 'string' ? complainedOfficer(context, named) : null
  return one?.id !== officer.id
}

/** A draft that is there and not shown to this officer; one that is not there is nobody's. */
export function refuseUnseen(context: Context, act: Act, id: string): void {
  const row = sql<DraftRow>(context.db, 'SELECT * FROM drafts WHERE id = ?').get(id)
  if (row && !maySeeDraft(context, act, row)) throw new Refusal({ problem: 'not-allowed' })
}
