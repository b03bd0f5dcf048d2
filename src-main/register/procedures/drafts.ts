import type { z } from 'zod'
import type { Asks } from '../../contract/calls.ts'
import { Procedure, ProcedureDraft } from '../../contract/procedure.ts'
import type { HeldProcedureDraft } from '../../contract/procedure.ts'
import type { ProcedureFault } from '../../contract/procedure-fault.ts'
import type { Context, SignedAct } from '../context.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import { Refusal } from '../refusal.ts'
import type { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'
import { checkProcedure } from './check-procedure.ts'
import { newestProcedure, publish } from './procedures.ts'

/** A row of the table `procedure_drafts`. */
export interface DraftRow {
  readonly id: string
  readonly based_on: number | null
  readonly revision: number
  readonly content: string
  readonly saved_at: Millis
  readonly saved_by: string
}

export function draftRow(db: Connection, id: string): DraftRow | undefined {
  return sql<DraftRow>(db, 'SELECT * FROM procedure_drafts WHERE id = ?').get(id)
}

export function draftIn(row: DraftRow): ProcedureDraft {
  return ProcedureDraft.parse(JSON.parse(row.content))
}

/** The draft of a procedure; where there is none, one that equals its newest version, revision 0. */
export function heldDraft(context: Context, id: string): z.input<typeof HeldProcedureDraft> {
  const row = draftRow(context.db, id)
  const newest = newestProcedure(context.db, id)
  if (row) {
    const draft = draftIn(row)
    const faults = faultsOfDraft(draft, newest)
    return { draft, basedOn: row.based_on, revision: row.revision, faults }
  }
  if (!newest) throw new Refusal({ problem: 'not-found' })
  const { version, ...draft } = newest
  return { draft, basedOn: version, revision: 0, faults: faultsOfDraft(draft, newest) }
}

/** Besides what every procedure is judged by: it goes on serving the complaints that it served. */
export function faultsOfDraft(
  draft: ProcedureDraft,
  newest: Procedure | undefined,
): ProcedureFault[] {
  const faults = checkProcedure(draft)
  if (!newest || newest.serves === draft.serves) return faults
  const served = newest.serves === 'direct' ? 'langsung' : 'tidak langsung'
  const sentence = `SOP ini melayani pengaduan ${served}; itu tidak dapat diubah dalam versi baru.`
  return [{ step: null, sentence }, ...faults]
}

/** Keeps the draft as it is, sound or not. Drafts are no part of the history; versions are. */
export function saveProcedureDraft(
  context: Context,
  act: SignedAct,
  asks: Asks<'saveProcedureDraft'>,
): string {
  const held = draftRow(context.db, asks.draft.id)
  refuseOutdated(held, asks.basedOn)
  const basedOn = held
    ? held.based_on
    : (newestProcedure(context.db, asks.draft.id)?.version ?? null)
  keepDraft(context, act, asks.draft, basedOn)
  return asks.draft.id
}

/** Puts a draft in the place of whatever draft there is of its id. */
export function keepDraft(
  context: Context,
  act: SignedAct,
  draft: ProcedureDraft,
  basedOn: number | null,
): void {
  sql(
    context.db,
    `INSERT INTO procedure_drafts (id, based_on, revision, content, saved_at, saved_by)
     VALUES (?, ?, 1, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET based_on = excluded.based_on, revision = revision + 1,
       content = excluded.content, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
  ).run(draft.id, basedOn, JSON.stringify(draft), act.now, act.officer.id)
}

function refuseOutdated(held: DraftRow | undefined, basedOn: number): void {
  const revision = held?.revision ?? 0
  if (revision !== basedOn) throw new Refusal({ problem: 'changed-elsewhere', revision })
}

export function discardProcedureDraft(
  context: Context,
  _act: SignedAct,
  { id }: Asks<'discardProcedureDraft'>,
): string {
  if (!draftRow(context.db, id)) throw new Refusal({ problem: 'not-found' })
  forgetDraft(context.db, id)
  return id
}

function forgetDraft(db: Connection, id: string): void {
  sql(db, 'DELETE FROM procedure_drafts WHERE id = ?').run(id)
}

/** A sound draft becomes the next version; new complaints begin with it, running ones keep theirs. */
export function publishProcedure(
  context: Context,
  act: SignedAct,
  { id, basedOn }: Asks<'publishProcedure'>,
): string {
  const row = draftRow(context.db, id)
  if (!row) throw new Refusal({ problem: 'not-found' })
  refuseOutdated(row, basedOn)
  const draft = draftIn(row)
  const newest = newestProcedure(context.db, id)
  const faults = faultsOfDraft(draft, newest)
  if (faults.length > 0) throw new Refusal({ problem: 'procedure-unsound', faults })
  const procedure = Procedure.parse({ ...draft, version: (newest?.version ?? 0) + 1 })
  publish(context.db, procedure, act.now)
  forgetDraft(context.db, id)
  record(context, act, act.now, {
    kind: 'procedure-published',
    detail: `${id} ${procedure.version}`,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: [
      { field: 'version', before: newest?.version ?? null, after: procedure.version },
      { field: 'procedure', before: null, after: procedure },
    ],
  })
  return id
}
