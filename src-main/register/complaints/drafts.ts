import type { Asks } from '../../contract/calls.ts'
import { recorders } from '../../contract/officer.ts'
import type { Draft } from '../../contract/today.ts'
import type { Instant } from '../../contract/values.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { sql } from '../storage/sql.ts'

interface DraftRow {
  readonly id: string
  readonly officer: string
  readonly saved_at: Millis
  readonly content: string
}

/** Keeps what an intake form holds; durable when it answers. A draft has no history. */
export function saveDraft(
  context: Context,
  act: SignedAct,
  asks: Asks<'saveDraft'>,
): { savedAt: Instant } {
  sql(
    context.db,
    `INSERT INTO drafts (id, officer, saved_at, content) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET officer = excluded.officer, saved_at = excluded.saved_at,
     content = excluded.content`,
  ).run(asks.id, act.officer.id, act.now, JSON.stringify(asks.content))
  return { savedAt: toInstant(act.now, context.office().timeZone) }
}

export function discardDraft(context: Context, id: string): void {
  sql(context.db, 'DELETE FROM drafts WHERE id = ?').run(id)
}

/**
 * All drafts of the desk, newest first: one PC, several people. Who takes no complaints in sees only
 * their own: a form may hold whom it promises to keep secret.
 */
export function drafts(context: Context, act: Act): Draft[] {
  const { timeZone } = context.office()
  return sql<DraftRow>(context.db, 'SELECT * FROM drafts ORDER BY saved_at DESC')
    .all()
    .filter((row) => row.officer === act.officer?.id || mayTakeIn(act))
    .map((row) => ({
      id: row.id,
      savedAt: toInstant(row.saved_at, timeZone),
      officer: row.officer,
      content: JSON.parse(row.content) as Record<string, unknown>,
    }))
}

function mayTakeIn({ officer }: Act): boolean {
  return recorders.some((role) => role === officer?.role)
}
