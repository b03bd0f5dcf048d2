import type { z } from 'zod'
import type { Answer, Asks } from '../../contract/calls.ts'
import type { Procedure, ProcedureDraft, ProcedureLine } from '../../contract/procedure.ts'
import type { Act, Context } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { Refusal } from '../refusal.ts'
import { sql } from '../storage/sql.ts'
import { compareProcedures } from './compare-procedures.ts'
import { heldDoubts } from './doubts.ts'
import { draftIn, draftRow, heldDraft } from './drafts.ts'
import type { DraftRow } from './drafts.ts'
import { newestProcedure, readProcedure } from './procedures.ts'

interface VersionRow {
  readonly id: string
  readonly version: number
  readonly published_at: Millis
  readonly running: number
}

/** Every procedure with its versions, newest first; one that is only a draft yet has none. */
export function procedures(context: Context): z.input<typeof ProcedureLine>[] {
  const versions = sql<VersionRow>(
    context.db,
    `SELECT id, version, published_at,
       (SELECT count(*) FROM complaints WHERE procedure_id = procedures.id
        AND procedure_version = version AND closed_at IS NULL) AS running
     FROM procedures ORDER BY id, version DESC`,
  ).all()
  const drafts = sql<DraftRow>(context.db, 'SELECT * FROM procedure_drafts').all()
  const byId = Map.groupBy(versions, (row) => row.id)
  const ids = new Set([...byId.keys(), ...drafts.map((row) => row.id)])
  return [...ids].toSorted().map((id) =>
    lineOf(
      context,
      id,
      byId.get(id) ?? [],
      drafts.find((row) => row.id === id),
    ),
  )
}

function lineOf(
  context: Context,
  id: string,
  versions: readonly VersionRow[],
  draft: DraftRow | undefined,
): z.input<typeof ProcedureLine> {
  const zone = context.office().timeZone
  const { title, serves } = newestProcedure(context.db, id) ?? heldDraft(context, id).draft
  return {
    id,
    title,
    serves,
    versions: versions.map((row) => ({
      version: row.version,
      publishedAt: toInstant(row.published_at, zone),
      running: row.running,
    })),
    draft: draft ? { savedAt: toInstant(draft.saved_at, zone), savedBy: draft.saved_by } : null,
    openDoubts: heldDoubts(context, id).filter(({ answer }) => answer === null).length,
  }
}

/** Two versions side by side; `to` null is the draft, or where there is none the newest version. */
export function compare(
  context: Context,
  _act: Act,
  { id, from, to }: Asks<'compareProcedures'>,
): Answer<'compareProcedures'> {
  const before = readProcedure(context.db, id, from)
  const after = to === null ? draftOrNewest(context, id) : readProcedure(context.db, id, to)
  if (!before || !after) throw new Refusal({ problem: 'not-found' })
  return compareProcedures(before, after)
}

function draftOrNewest(context: Context, id: string): ProcedureDraft | Procedure | undefined {
  const row = draftRow(context.db, id)
  return row ? draftIn(row) : newestProcedure(context.db, id)
}
