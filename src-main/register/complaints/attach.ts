import type { z } from 'zod'
import type { Asks, Calls } from '../../contract/calls.ts'
import type { CaseFile } from '../../contract/case.ts'
import type { Act, Context, SignedAct } from '../context.ts'
import { toInstant } from '../deadlines/zone.ts'
import type { Millis } from '../deadlines/zone.ts'
import { record } from '../history/history.ts'
import type { Change } from '../history/history.ts'
import { uuidv7 } from '../ids.ts'
import { refuseMerged } from '../merging/merging-row.ts'
import { stepOf } from '../procedures/procedures.ts'
import { faulty, Refusal } from '../refusal.ts'
import { bytesOf, keepFile } from '../storage/attachment-files.ts'
import { sql } from '../storage/sql.ts'
import { rowByKey } from './complaint-row.ts'
import type { ComplaintRow } from './complaint-row.ts'
import { refuseConflict } from './conflict.ts'
import { isProtectedRow, mayKnow } from './masking.ts'
import { existing, nextRevision } from './open-complaint.ts'
import { openStepOf, stepsOf } from './step-row.ts'
import { isWithDivision } from './with-division.ts'

/** A row of the table `attachments`; its bytes lie beside the database by their hash. */
interface AttachmentRow {
  readonly id: string
  readonly complaint: number
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly added_at: Millis
  readonly added_by: string
  readonly step: string | null
  readonly document: string | null
}

/**
 * Keeps a file beside the case, by its hash: durable before its row commits. With a step it is the
 * step's output, or with a document evidence of that. The name is shown and never decides a path.
 */
export function attach(context: Context, act: SignedAct, asks: Asks<'attach'>): number {
  const row = existing(context, act, asks.number)
  refuseMerged(context, row)
  const open = row.closed_at === null ? openStepOf(stepsOf(context, row.key)) : undefined
  if (act.officer.role === 'division' && !isWithDivision(context, act, row, open))
    throw new Refusal({ problem: 'not-allowed' })
  const procedure = context.procedure(row.procedure_id, row.procedure_version)
  if (asks.step === null && asks.document !== null) throw faulty('step', 'required')
  if (asks.step !== null) {
    if (!procedure.steps.some((step) => step.id === asks.step))
      throw faulty('step', 'unknown-value')
    const { documents } = stepOf(procedure, asks.step)
    if (asks.document !== null && !documents.some((one) => one.id === asks.document))
      throw faulty('document', 'unknown-value')
  }
  const { sha256 } = keepAttachment(context, act, row, asks)
  nextRevision(context, row.key)
  record(context, act, act.now, {
    kind: 'attached',
    complaint: row,
    detail: asks.step,
    happenedAt: act.now,
    doneBy: act.officer.id,
    changes: attachedChanges({ ...asks, sha256 }),
  })
  return row.key
}

/** The file, durable before its row commits, and the row. Refuses what is empty or too large. */
export function keepAttachment(
  context: Context,
  act: SignedAct,
  complaint: Pick<ComplaintRow, 'key'>,
  file: Pick<Asks<'attach'>, 'name' | 'content' | 'step' | 'document'>,
): { readonly id: string; readonly sha256: string } {
  const { name, content, step, document } = file
  const sha256 = keepFile(context, name, content)
  const id = uuidv7(act.now, context.random)
  insertAttachment(context, complaint.key, {
    id,
    name,
    bytes: content.byteLength,
    sha256,
    added_at: act.now,
    added_by: act.officer.id,
    step,
    document,
  })
  return { id, sha256 }
}

/** The row of a file whose bytes are kept already. */
export function insertAttachment(
  context: Context,
  complaint: number,
  file: Omit<AttachmentRow, 'complaint'>,
): void {
  sql(
    context.db,
    `INSERT INTO attachments (id, complaint, name, bytes, sha256, added_at, added_by, step, document)
     VALUES (:id, :complaint, :name, :bytes, :sha256, :added_at, :added_by, :step, :document)`,
  ).run({ ...file, complaint })
}

/** What the history tells of a file that was attached. */
export function attachedChanges({
  name,
  sha256,
  document,
}: Pick<AttachmentRow, 'name' | 'sha256' | 'document'>): Change[] {
  return Object.entries({ name, sha256, document }).map(([field, after]) => ({
    field,
    before: null,
    after,
  }))
}

export function readAttachment(
  context: Context,
  act: Act,
  asks: Asks<'readAttachment'>,
): z.input<Calls['readAttachment']['answers']> {
  const row = sql<AttachmentRow>(context.db, 'SELECT * FROM attachments WHERE id = ?').get(
    asks.attachment,
  )
  if (!row) throw new Refusal({ problem: 'not-found' })
  const complaint = rowByKey(context, row.complaint)
  refuseConflict(act, complaint)
  // What a complainant left may show who it was; nobody can black that out here.
  if (isProtectedRow(complaint) && !mayKnow(act, complaint))
    throw new Refusal({ problem: 'not-allowed' })
  const content = bytesOf(context.folder, row.sha256)
  if (!content) throw new Refusal({ problem: 'file-damaged', sha256: row.sha256 })
  return { name: row.name, content: new Uint8Array(content) }
}

export function attachmentsOf(context: Context, key: number): CaseFile['attachments'] {
  const zone = context.office().timeZone
  return sql<AttachmentRow>(
    context.db,
    'SELECT * FROM attachments WHERE complaint = ? ORDER BY added_at, id',
  )
    .all(key)
    .map((one) => ({
      id: one.id,
      name: one.name,
      bytes: one.bytes,
      sha256: one.sha256,
      addedAt: toInstant(one.added_at, zone),
      addedBy: one.added_by,
      step: one.step,
      document: one.document,
    }))
}
