import type { Officer, Role } from '../../contract/officer.ts'
import type { Act, Context } from '../context.ts'
import { activeOfficers, officersEver } from '../officers/officers.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { fold } from './fold.ts'

/** UU 25/2009 Ps. 45(1): the officer complained of neither opens nor handles the complaint. */
export function refuseConflict(act: Act, row: Pick<ComplaintRow, 'complained_officer'>): void {
  if (act.officer !== null) refuseConflictOf(act.officer.id, row)
}

export function refuseConflictOf(
  officer: string,
  row: Pick<ComplaintRow, 'complained_officer'>,
): void {
  if (row.complained_officer === officer) throw new Refusal({ problem: 'conflict-of-interest' })
}

/** For lists: whether the officer who asks may see this one. */
export function mayBeSeenBy(act: Act, row: Pick<ComplaintRow, 'complained_officer'>): boolean {
  return row.complained_officer === null || row.complained_officer !== act.officer?.id
}

/** Whether any complaint is about the officer who asks; nearly always none is. */
export function concernsOfficer(context: Context, act: Act): boolean {
  return (
    act.officer !== null &&
    sql(context.db, 'SELECT 1 FROM complaints WHERE complained_officer = ? LIMIT 1').get(
      act.officer.id,
    ) !== undefined
  )
}

/**
 * The officer whom a complaint names, by the whole name or the id, also one who no longer works here;
 * null where it names none of ours.
 */
export function complainedOfficer(context: Context, named: string | null): Officer | null {
  if (named === null) return null
  const wanted = plain(named)
  return (
    officersEver(context.db).find(({ id, name }) => id === named || plain(name) === wanted) ?? null
  )
}

/** The same for many complaints, with the officers read once: the id of whom one names. */
export function complainedOfficers(context: Context): (named: string | null) => string | null {
  const ids = new Map(
    officersEver(context.db)
      .toReversed()
      .flatMap(({ id, name }) => [[id, id] as const, [plain(name), id] as const]),
  )
  return (named) => (named === null ? null : (ids.get(named) ?? ids.get(plain(named)) ?? null))
}

/** The officer whom this complaint is about, as it was found out. */
export function complainedOfficerOf(
  context: Context,
  row: Pick<ComplaintRow, 'complained_officer'>,
): Officer | null {
  return officersEver(context.db).find(({ id }) => id === row.complained_officer) ?? null
}

/** Complaints that name an officer whom nobody knew by that name when they came in. */
export function linkComplainedOfficers(context: Context): void {
  const rows = sql<{ key: number; named: string }>(
    context.db,
    `SELECT key, officer_complained_of AS named FROM complaints
     WHERE officer_complained_of IS NOT NULL AND complained_officer IS NULL`,
  ).all()
  for (const { key, named } of rows) {
    const officer = complainedOfficer(context, named)
    if (officer)
      sql(context.db, 'UPDATE complaints SET complained_officer = ? WHERE key = ?').run(
        officer.id,
        key,
      )
  }
}

/** Who handles a complaint about this officer: the superior, or nobody of this desk. */
export function superiorOf(context: Context, officer: Officer): Officer | null {
  const above: readonly Role[] =
    officer.role === 'head' ? [] : officer.role === 'secretary' ? ['head'] : ['secretary', 'head']
  const officers = activeOfficers(context.db)
  for (const role of above) {
    const found = officers.find((one) => one.role === role && one.id !== officer.id)
    if (found) return found
  }
  return null
}

function plain(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim()
}
